package thekla.journey;

import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F12;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F5;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.ui.KeyCap;

/** A shop that wants its own keys. */
@Tag("journey")
class ChangingKeysTest {

  private static final String BOOK = "9783426282618";

  @TempDir Path folder;

  private static Desk toKeys(Desk desk) {
    return desk.pressControl(VK_E)
        .awaitThere("settings.language")
        .press(VK_F2)
        .awaitFocus("own-keys");
  }

  private static Desk choose(Desk desk, String command) {
    execute(
        () -> {
          JTable table = (JTable) desk.named("own-keys");
          for (int row = 0; row < table.getRowCount(); row++) {
            if (table.getValueAt(row, 0).equals("Bestellung")
                && table.getValueAt(row, 1).equals(command)) {
              table.setRowSelectionInterval(row, row);
            }
          }
        });
    return desk;
  }

  private static List<String> caps(Desk desk) {
    return execute(
        () -> {
          List<String> caps = new ArrayList<>();
          collect(desk.frame().getContentPane(), caps);
          return caps;
        });
  }

  private static void collect(Container parent, List<String> caps) {
    for (Component child : parent.getComponents()) {
      if (child instanceof KeyCap cap) {
        caps.add(((JLabel) cap).getText());
      } else if (child instanceof Container inner) {
        collect(inner, caps);
      }
    }
  }

  @Test
  void a_key_is_changed_and_holds_at_once_on_buttons_in_the_help_and_after_a_restart() {
    try (Desk desk = Desk.open(folder)) {
      choose(toKeys(desk), "Parken").press(VK_ENTER).awaitFocus("new-key");
      desk.press(VK_F10).awaitText("new-key-problem", "F10 gehört schon zu „Speichern“");
      desk.press(VK_F12).awaitText("new-key-problem", "Blickschutz");
      desk.press(VK_A).awaitText("new-key-problem", "A brauchen Felder");
      desk.pressControl(VK_A).awaitText("new-key-problem", "Strg+A brauchen Felder");
      desk.pressControl(VK_P).awaitText("status", "„Parken“ liegt jetzt auf Strg+P");
      desk.awaitFocus("own-keys").press(VK_ESCAPE).awaitThere("settings.language");
      desk.press(VK_ESCAPE).awaitThere("customer-number").awaitFocus("customer");
      assertThat(caps(desk)).contains("Strg+P").doesNotContain("F5");
      parksByTheNewKeyAlone(desk);
      assertThat(desk.named("park").getToolTipText()).endsWith("Strg+P");
      desk.press(VK_F1).await("the key help", () -> desk.isThere("keys"));
      assertThat(caps(desk)).contains("Strg+P").doesNotContain("F5");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
    }
    try (Desk desk = Desk.openAgain(folder)) {
      parksByTheNewKeyAlone(desk);
      choose(toKeys(desk), "Parken").press(VK_F7).awaitText("status", "F5");
      desk.press(VK_ESCAPE).awaitThere("settings.language");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      desk.press(VK_F3).scan(BOOK).awaitLines(1).press(VK_F5).awaitLines(0);
    }
  }

  private static void parksByTheNewKeyAlone(Desk desk) {
    desk.press(VK_F3).scan(BOOK).awaitLines(1);
    desk.press(VK_F5);
    assertThat(execute(() -> ((JTable) desk.named("lines")).getRowCount())).isEqualTo(1);
    desk.pressControl(VK_P).awaitLines(0).awaitText("status", "geparkt");
  }

  @Test
  void all_keys_are_as_shipped_after_being_asked_twice() {
    try (Desk desk = Desk.open(folder)) {
      choose(toKeys(desk), "Parken").press(VK_ENTER).awaitFocus("new-key");
      desk.pressControl(VK_P).awaitText("status", "Strg+P");
      desk.press(KeyEvent.VK_F8).awaitText("status", "Noch einmal F8");
      desk.press(KeyEvent.VK_F8).awaitText("status", "wie ausgeliefert");
      desk.press(VK_ESCAPE).awaitThere("settings.language");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      desk.press(VK_F3).scan(BOOK).awaitLines(1).press(VK_F5).awaitLines(0);
    }
  }
}
