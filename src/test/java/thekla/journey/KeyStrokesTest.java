package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F9;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a standard order costs the hands. */
@Tag("journey")
class KeyStrokesTest {

  private static final int MOST = 10;

  @TempDir Path folder;

  @Test
  void a_standard_order_from_the_start_to_the_slip_takes_ten_key_strokes_at_most() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("mül an köln").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.awaitFocus("title").scan("9783426282618").awaitLines(1);
      desk.scan("9783492318570").awaitLines(2);
      assertThat(desk.text("message")).startsWith("M");
      desk.press(VK_F10).awaitText("status", "gespeichert").awaitFocus("customer");
      desk.press(VK_F9).awaitText("status", ".pdf");
      String status = desk.text("status");
      PrintedSlip slip = PrintedSlip.read(Path.of(status.substring(status.indexOf('/'))));
      assertThat(slip.text()).contains("A. Müller");
      assertThat(desk.strokes()).isBetween(1, MOST);
    }
  }
}
