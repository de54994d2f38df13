package thekla.journey;

import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_W;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.kernel.Actor;
import thekla.notice.MailSettings;
import thekla.notice.Secret;

/** One order from the desk to anonymity, by key. */
@Tag("journey")
class FromDeskToAnonymityTest {

  private static final String NOVEL = "9783426282618";
  private static final String NAME = "Zwergnachname";
  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Path shop;

  /** Customers who agreed to be told, but not to be kept; nothing stays for an exchange. */
  @BeforeEach
  void aShop() {
    server.start();
    shop = SampleShop.in(folder);
    try (Graph graph = SampleShop.open(shop)) {
      graph.retention.exchangeDays(0);
      graph.post.settings.save(
          new MailSettings(
              "127.0.0.1",
              server.getSmtp().getPort(),
              MailSettings.Security.NONE,
              "",
              Secret.NONE,
              "laden@buecher-gross.example"),
          graph.post.settings.sms());
      Customer customer =
          ((SaveCustomer.Result.Saved)
                  graph.saveCustomer.save(
                      ConsentShop.card(
                          NAME,
                          Map.of(ContactKind.EMAIL, "zwerg@example.org"),
                          Minor.UNKNOWN,
                          false,
                          null)))
              .customer();
      graph.recordConsent.record(
          RecordConsent.Entry.of(
              customer.id(),
              Way.ORAL,
              "de",
              new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN)),
          ANNA);
    }
  }

  @AfterEach
  void theServerStops() {
    server.stop();
  }

  @Test
  void an_order_is_taken_received_told_of_handed_out_and_forgotten() throws Exception {
    try (Desk desk = Desk.openAgain(shop)) {
      desk.type(NAME).press(VK_ENTER).awaitText("customer-name", NAME);
      desk.awaitFocus("title").scan(NOVEL).awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
      String order = desk.text("status").replaceAll(".*Bestellung (\\d+) gespeichert.*", "$1");
      assertThat(order).containsOnlyDigits();

      desk.pressControl(VK_W).awaitThere("scan").awaitFocus("scan");
      desk.scan(NOVEL).awaitText("last-whom", NAME);
      desk.press(VK_F10).awaitText("status", "Abgeschlossen: ein Titel");
      assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
      assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
          .contains("zwerg@example.org");
      desk.press(VK_ESCAPE).awaitFocus("customer");

      desk.press(VK_F11).awaitFocus("pickup-search").scan(order);
      desk.awaitText("pickup-order", order).awaitFocus("pickup-lines");
      desk.press(VK_F10).awaitText("status", "wird").awaitFocus("pickup-search");
      desk.press(VK_ESCAPE).awaitFocus("customer");

      desk.pressControl(VK_E).press(VK_F9).awaitThere("erasures");
      desk.press(VK_F10).awaitText("status", "1");
      desk.await(
          "the run is listed",
          () -> ((javax.swing.JTable) desk.named("erasures")).getRowCount() == 1);
      desk.press(VK_ESCAPE).press(VK_ESCAPE).awaitFocus("customer");
      desk.type(NAME).press(VK_ENTER);
      desk.awaitText("status", "Niemand gefunden");
    }
    try (Graph graph = SampleShop.open(shop)) {
      assertThat(graph.customers.find(NAME, 5, true)).isEmpty();
    }
  }
}
