package thekla.journey;

import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F2;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class PickingUpTest {

  private static final String NOVEL = "9783426282618";

  @TempDir Path folder;

  private static String run(Desk desk, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(desk.thekla().run(List.of(command), print, System.err)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_slip_is_scanned_one_piece_goes_out_and_then_the_rest() {
    try (Desk desk = Desk.open(folder)) {
      String order =
          run(desk, "order", "take", "--walk-in", "Eilig", "--line", NOVEL + ":2").split("\t")[0];

      desk.press(VK_F11).awaitFocus("pickup-search").scan(order);
      desk.awaitText("pickup-order", order).awaitFocus("pickup-lines");
      // nobody booked it in: the clerk takes it from the parcel
      desk.pressAlt(KeyEvent.VK_UP).press(VK_F10);
      desk.awaitText("status", "solange noch etwas offen ist").awaitFocus("pickup-search");

      desk.type("eil").press(VK_ENTER).awaitText("pickup-order", "Eilig");
      desk.pressAlt(KeyEvent.VK_UP);
      desk.await(
          "one piece", () -> "1".equals(((JTable) desk.named("pickup-lines")).getValueAt(0, 5)));
      desk.press(VK_F10).awaitText("status", "wird am");

      desk.press(VK_F2).type(order).press(VK_ENTER).awaitText("status", "Keine offene Bestellung");
      assertThat(run(desk, "order", "list", "--state", "COLLECTED")).contains(order);
      desk.press(VK_DOWN);
    }
  }
}
