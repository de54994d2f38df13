package thekla.journey;

import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_W;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;

/** One order from the desk to anonymity, by key. */
@Tag("journey")
class FromDeskToAnonymityTest {

  @TempDir Path folder;
  private MailedShop shop;

  @BeforeEach
  void aShop() {
    shop = new MailedShop(folder);
  }

  @AfterEach
  void theServerStops() {
    shop.close();
  }

  @Test
  void an_order_is_taken_received_told_of_handed_out_and_forgotten() throws Exception {
    try (Desk desk = Desk.openAgain(shop.folder)) {
      desk.type(MailedShop.NAME).press(VK_ENTER).awaitText("customer-name", MailedShop.NAME);
      desk.awaitFocus("title").scan(MailedShop.NOVEL).awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
      String order = desk.text("status").replaceAll(".*Bestellung (\\d+) gespeichert.*", "$1");
      assertThat(order).containsOnlyDigits();

      desk.pressControl(VK_W).awaitThere("scan").awaitFocus("scan");
      desk.scan(MailedShop.NOVEL).awaitText("last-whom", MailedShop.NAME);
      desk.press(VK_F10).awaitText("status", "Abgeschlossen: ein Titel");
      assertThat(shop.server.waitForIncomingEmail(30_000, 1)).isTrue();
      assertThat(shop.server.getReceivedMessages()[0].getAllRecipients()[0].toString())
          .contains(MailedShop.MAIL);
      desk.press(VK_ESCAPE).awaitFocus("customer");

      desk.press(VK_F11).awaitFocus("pickup-search").scan(order);
      desk.awaitText("pickup-order", order).awaitFocus("pickup-lines");
      desk.press(VK_F10).awaitText("status", "wird").awaitFocus("pickup-search");
      desk.press(VK_ESCAPE).awaitFocus("customer");

      desk.pressControl(VK_E).press(VK_F9).awaitThere("erasures");
      desk.press(VK_F10).awaitText("status", "1");
      desk.await("the run is listed", () -> ((JTable) desk.named("erasures")).getRowCount() == 1);
      desk.press(VK_ESCAPE).press(VK_ESCAPE).awaitFocus("customer");
      desk.type(MailedShop.NAME).press(VK_ENTER);
      desk.awaitText("status", "Niemand gefunden");
    }
    try (Graph graph = SampleShop.open(shop.folder)) {
      assertThat(graph.customers.find(MailedShop.NAME, 5, true)).isEmpty();
    }
  }
}
