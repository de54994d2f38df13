package thekla.journey;

import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_W;
import static java.awt.event.KeyEvent.VK_Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class ReceivingGoodsTest {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";

  @TempDir Path folder;

  @Test
  void titles_are_scanned_one_is_taken_back_the_receipt_is_closed_and_they_wait_on_the_shelf() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("mül an köln").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.awaitFocus("title").scan(FIRST).awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
      desk.type("Eilig").pressShift(KeyEvent.VK_F7);
      desk.awaitText("customer-name", "Eilig").awaitFocus("title").scan(SECOND).awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");

      desk.pressControl(VK_W).awaitThere("scan").awaitFocus("scan");
      desk.scan(FIRST).awaitText("last-shelf", "1").awaitText("last-whom", "Müller");
      desk.scan(SECOND).awaitText("last-shelf", "2").awaitText("last-whom", "Eilig");
      desk.scan("9783426282610").awaitText("status", "Prüfziffer");
      assertThat(desk.text("scan")).isEqualTo("9783426282610");
      desk.scan(FIRST).awaitText("status", "Überzählig");
      desk.pressControl(VK_Z).awaitText("status", "Zurückgenommen");
      desk.awaitFocus("scan");
      awaitRows(desk, "received", 2);
      desk.press(VK_F6).awaitFocus("shelf").type("Tresen").press(VK_ENTER);
      desk.awaitFocus("scan").awaitText("status", "Tresen");
      desk.press(VK_F9).awaitText("status", ".pdf");
      desk.press(VK_DOWN).press(VK_F10).awaitText("status", "Abgeschlossen: 2 Titel");

      desk.press(VK_F4).awaitThere("waiting");
      awaitRows(desk, "waiting", 2);
      desk.awaitText("status", "2 Stück").press(VK_F7).awaitText("status", "wird erinnert");
      desk.press(VK_F4);
      awaitRows(desk, "waiting", 1);
      desk.press(VK_ESCAPE).awaitFocus("scan").press(VK_ESCAPE).awaitFocus("customer");
    }
  }

  private static void awaitRows(Desk desk, String table, int count) {
    desk.await(
        count + " rows in " + table, () -> ((JTable) desk.named(table)).getRowCount() == count);
  }
}
