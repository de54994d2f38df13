package thekla.journey;

import static java.awt.event.KeyEvent.VK_1;
import static java.awt.event.KeyEvent.VK_2;
import static java.awt.event.KeyEvent.VK_4;
import static java.awt.event.KeyEvent.VK_DELETE;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class RecordingConsentTest {

  /** A card of the sample shop that nobody was asked for. */
  private static final String UNASKED = "10002";

  @TempDir Path folder;

  private static void speak(Desk desk, int language) {
    desk.pressControl(VK_E);
    desk.await("the shop is loaded", () -> desk.named("settings.shop.name").isEnabled());
    execute(() -> ((JComboBox<?>) desk.named("settings.language")).setSelectedIndex(language));
    desk.press(VK_ESCAPE).awaitThere("customer");
  }

  private static void toTheConsents(Desk desk) {
    desk.pressShift(VK_F2).awaitText("card-number", UNASKED);
    desk.awaitThere("consent-state-STORAGE");
    desk.press(VK_F7).awaitFocus("consent-STORAGE");
  }

  private static void awaitTicked(Desk desk, String scope, boolean ticked) {
    desk.await(
        scope + " is " + (ticked ? "" : "not ") + "ticked",
        () -> ((JCheckBox) desk.named("consent-" + scope)).isSelected() == ticked);
  }

  @Test
  void what_was_ticked_survives_another_language_and_one_key_stamps_it() {
    try (Desk desk = Desk.open(folder)) {
      desk.type(UNASKED).press(VK_ENTER).awaitText("customer-number", UNASKED);
      toTheConsents(desk);
      awaitTicked(desk, "STORAGE", false);
      desk.press(VK_SPACE).press(VK_DOWN).awaitFocus("consent-NOTIFICATION").press(VK_SPACE);
      desk.awaitText("consent-state-NOTIFICATION", "angekreuzt");

      desk.press(VK_ESCAPE).awaitText("consent-said", "noch nicht erfasst");
      desk.press(VK_ESCAPE).awaitText("customer-number", UNASKED);
      speak(desk, 1);
      toTheConsents(desk);
      awaitTicked(desk, "STORAGE", true);
      awaitTicked(desk, "NOTIFICATION", true);
      desk.awaitText("consent-state-STORAGE", "coché");

      desk.press(VK_F8).awaitText("consent-state-NOTIFICATION", "donné");
      assertThat(desk.text("stampText")).contains("RGPD");
      assertThat(desk.text("stampDate")).matches("\\d\\d/\\d\\d/\\d{4}");
      desk.pressAlt(VK_4);
      desk.await(
          "two rows of history", () -> ((JTable) desk.named("consent-history")).getRowCount() == 2);
      desk.awaitText("history-text", "Sie");
      desk.press(VK_ESCAPE).awaitText("customer-number", UNASKED);
    }
  }

  @Test
  void unticking_asks_how_escape_abandons_it_and_one_key_withdraws() {
    try (Desk desk = Desk.open(folder)) {
      desk.type(UNASKED).press(VK_ENTER).awaitText("customer-number", UNASKED);
      toTheConsents(desk);
      desk.press(VK_SPACE).press(VK_F8).awaitText("consent-state-STORAGE", "gegeben");

      desk.press(VK_SPACE).awaitThere("ask-moves").awaitFocus("way-oral");
      desk.awaitText("ask-moves", "gegeben → widerrufen");
      desk.press(VK_ESCAPE).awaitThere("consent-STORAGE").awaitFocus("consent-STORAGE");
      awaitTicked(desk, "STORAGE", true);
      desk.awaitText("consent-state-STORAGE", "gegeben");

      desk.press(VK_DELETE).awaitFocus("way-oral");
      desk.awaitText("ask-moves", "gegeben → widerrufen");
      desk.press(VK_2)
          .awaitThere("consent-state-STORAGE")
          .awaitText("consent-state-STORAGE", "widerrufen");
      awaitTicked(desk, "STORAGE", false);
      desk.awaitFocus("consent-STORAGE").press(VK_SPACE);
      desk.pressShift(VK_F8).awaitThere("ask-script").awaitText("ask-script", "Kundenkartei");
      desk.press(VK_1)
          .awaitThere("consent-state-STORAGE")
          .awaitText("consent-state-STORAGE", "gegeben");
    }
  }
}
