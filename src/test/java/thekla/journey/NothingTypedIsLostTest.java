package thekla.journey;

import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F12;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_W;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another language, the privacy screen, another page, Escape: what was typed is still there. */
@Tag("journey")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class NothingTypedIsLostTest {

  private static final String BOOK = "9783426282618";

  @TempDir Path folder;

  private static Desk focus(Desk desk, String name) {
    desk.await(name + " can be typed in", () -> desk.isThere(name) && desk.named(name).isEnabled());
    execute(() -> desk.named(name).requestFocusInWindow());
    return desk.awaitFocus(name);
  }

  /** Types, hides and shows, leaves with Escape and comes back. */
  private static void isKept(Desk desk, Runnable open, String field, String typed) {
    open.run();
    focus(desk, field).type(typed);
    desk.press(VK_F12).awaitText("privacy-sign", "AN");
    desk.press(VK_F12).awaitText("privacy-sign", "AUS").awaitFocus(field);
    desk.press(VK_ESCAPE).await(field + " is left", () -> !desk.isThere(field));
    open.run();
    desk.awaitText(field, typed);
    desk.press(VK_ESCAPE).await(field + " is left", () -> !desk.isThere(field));
  }

  private static void speak(Desk desk, String language) {
    execute(
        () -> {
          JComboBox<?> list = (JComboBox<?>) desk.named("settings.language");
          for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItemAt(i).toString().equals(language)) {
              list.setSelectedIndex(i);
            }
          }
        });
  }

  @Test
  void another_language_in_the_middle_of_an_order() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.awaitFocus("title").scan(BOOK).awaitLines(1).type("Zaub");
      focus(desk, "deposit").type("5");
      focus(desk, "note").type("bis Freitag");
      String kind = desk.text("message");
      for (String language : new String[] {"English", "français", "Deutsch"}) {
        desk.pressControl(VK_E).awaitThere("settings.language");
        focus(desk, "settings.language");
        speak(desk, language);
        desk.awaitFocus("settings.language").press(VK_ESCAPE).awaitThere("lines");
        desk.awaitFocus("note").awaitLines(1).awaitText("customer-number", "10482");
        assertThat(desk.text("title")).isEqualTo("Zaub");
        assertThat(desk.text("deposit")).isEqualTo("5");
        assertThat(desk.text("note")).isEqualTo("bis Freitag");
        assertThat(desk.text("message").substring(0, 1)).isEqualTo(kind.substring(0, 1));
      }
    }
  }

  @Test
  void the_focus_is_where_it_was_after_every_page() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      focus(desk, "note").press(VK_F1).awaitThere("keys");
      desk.press(VK_ESCAPE).awaitFocus("note");
      desk.pressShift(KeyEvent.VK_F8).awaitFocus("consent-sheet");
      desk.press(VK_ESCAPE).awaitFocus("note");
      focus(desk, "deposit").pressShift(VK_F2).awaitThere("consent-STORAGE");
      focus(desk, "consent-NOTIFICATION").press(VK_F1).awaitThere("keys");
      desk.press(VK_ESCAPE).awaitFocus("consent-NOTIFICATION");
      desk.press(VK_ESCAPE).awaitFocus("deposit");
      desk.pressControl(VK_W).awaitThere("scan").press(VK_ESCAPE).awaitFocus("deposit");
      desk.press(VK_F11).awaitThere("pickup-search");
      desk.press(VK_F12).awaitText("privacy-sign", "AN").press(VK_F12);
      desk.press(VK_ESCAPE).awaitFocus("deposit");
      desk.pressControl(VK_E).awaitThere("settings.shop.name");
      focus(desk, "settings.shop.name").press(VK_F8).awaitThere("owner");
      desk.press(VK_ESCAPE).awaitThere("settings.shop.name");
      desk.press(VK_ESCAPE).awaitFocus("deposit");
    }
  }

  @Test
  void in_the_settings_and_the_papers() {
    try (Desk desk = Desk.open(folder)) {
      isKept(
          desk,
          () -> desk.pressControl(VK_E).awaitThere("settings.shop.name"),
          "settings.shop.name",
          "Laden zum Tasten");
      desk.pressControl(VK_E).awaitThere("settings.shop.name");
      isKept(desk, () -> desk.press(VK_F8).awaitThere("owner"), "owner", "Ute Goepel");
      isKept(desk, () -> desk.press(VK_F8).awaitThere("owner"), "period.cancelled", "7");
      isKept(desk, () -> desk.press(VK_F7).awaitThere("mail.host"), "mail.host", "post.example");
      isKept(desk, () -> desk.press(VK_F7).awaitThere("mail.test"), "mail.test", "u@example.org");
      isKept(
          desk,
          () -> desk.press(VK_F4).awaitThere("consent.texts.script"),
          "consent.texts.script",
          "Darf ich");
      desk.press(VK_F8).awaitThere("owner").press(VK_F4).awaitThere("activities").press(VK_F7);
      desk.await("activities", () -> ((JTable) desk.named("activities")).getRowCount() > 0);
      isKept(desk, () -> desk.press(VK_F4).awaitFocus("title"), "title", "Anders genannt");
    }
  }

  @Test
  void at_the_goods_receipt() {
    Path shop = SampleShop.in(folder);
    Planted.plant(shop);
    try (Desk desk = Desk.openAgain(shop)) {
      Runnable receipt = () -> desk.pressControl(VK_W).awaitThere("received");
      isKept(desk, receipt, "scan", "3*97834");
      receipt.run();
      desk.await("a shelf can be given", () -> desk.named("shelf").isEnabled());
      String given = desk.text("shelf");
      desk.press(VK_F6).awaitFocus("shelf").pressControl(KeyEvent.VK_A).type("77");
      desk.press(VK_ESCAPE).awaitFocus("scan");
      desk.awaitText("shelf", given).awaitText("status", "Fach 77");
      desk.awaitText("scan", "3*97834");
      desk.press(VK_F6).awaitFocus("shelf").pressControl(KeyEvent.VK_A).type("78").fastScan(BOOK);
      desk.awaitText("last-title", desk.titleOf(BOOK)).awaitText("status", "Fach 78");
      desk.awaitText("scan", "3*97834");
    }
  }

  @Test
  void in_messages_goods_in_and_pick_up() {
    Path shop = SampleShop.in(folder);
    Planted.plant(shop);
    try (Desk desk = Desk.openAgain(shop)) {
      desk.pressControl(VK_B).awaitThere("notices.text");
      isKept(desk, () -> desk.press(VK_F11).awaitThere("serial-send"), "serial.name", "Advent");
      isKept(desk, () -> desk.press(VK_F11).awaitThere("serial-send"), "serial.place", "Köln");
      desk.press(VK_ESCAPE).awaitThere("customer-number").pressControl(VK_W).awaitThere("scan");
      desk.press(VK_F7).awaitThere("awaited");
      desk.await("codes", () -> ((JComboBox<?>) desk.named("report-code")).getItemCount() > 0);
      execute(
          () -> {
            JComboBox<?> codes = (JComboBox<?>) desk.named("report-code");
            for (int i = 0; !desk.named("report-expected").isEnabled(); i++) {
              codes.setSelectedIndex(i);
            }
          });
      desk.press(VK_ESCAPE).awaitThere("last-shelf");
      isKept(
          desk,
          () ->
              desk.press(VK_F7)
                  .awaitThere("awaited")
                  .await("the code", () -> desk.named("report-expected").isEnabled()),
          "report-expected",
          "24.12.2027");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      Runnable pickUp = () -> desk.press(VK_F11).awaitThere("pickup-search");
      pickUp.run();
      desk.type("Quendelhuber").press(VK_ENTER);
      desk.await("orders", () -> ((JTable) desk.named("pickup-hits")).getRowCount() > 0);
      desk.awaitFocus("pickup-hits").press(VK_ENTER).awaitFocus("pickup-lines");
      String order = desk.text("pickup-order");
      focus(desk, "pickup-amount").type("12,50");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      pickUp.run();
      desk.awaitText("pickup-amount", "12,50").awaitText("pickup-order", order);
    }
  }
}
