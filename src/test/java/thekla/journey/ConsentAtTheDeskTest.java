package thekla.journey;

import static java.awt.event.KeyEvent.VK_1;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.hosting.AnotherWorkplace;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;

/** What a clerk sees and does about consents while taking an order. */
@Tag("journey")
class ConsentAtTheDeskTest {

  private static final String ISBN = "9783426282618";
  private static final String AGREED = "10482";
  private static final String NEVER_ASKED = "10002";

  @TempDir Path folder;

  private static String said(Desk desk, String name) {
    return execute(
        () -> String.valueOf(desk.named(name).getAccessibleContext().getAccessibleName()));
  }

  private static void awaitSaid(Desk desk, String name, String part) {
    desk.await(
        name + " says " + part,
        () ->
            String.valueOf(desk.named(name).getAccessibleContext().getAccessibleName())
                .contains(part));
  }

  private static String order(Desk desk, String number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.thekla()
        .run(
            List.of("order", "show", number, "--json"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", "");
  }

  private static String lastNumber(Desk desk) {
    return desk.text("status").replaceAll(".*Bestellung (\\d+) gespeichert.*", "$1");
  }

  @Test
  void the_indicator_tells_by_word_and_sign_and_its_key_shows_the_record() {
    try (Desk desk = Desk.open(folder)) {
      desk.type(AGREED).press(VK_ENTER).awaitText("customer-number", AGREED);
      assertThat(said(desk, "dsgvo")).contains("Zustimmung liegt vor");
      assertThat(said(desk, "consent-STORAGE")).contains("zugestimmt am");
      assertThat(said(desk, "consent-ADVERTISING")).contains("nie gefragt");
      assertThat(desk.text("fate")).contains("bleiben Karte und Name").contains("Zustimmung");

      desk.awaitFocus("title").pressShift(VK_F8).awaitFocus("consent-sheet");
      assertThat(said(desk, "consent-sheet")).contains("14.03.2026").contains("übernommen");
      desk.press(VK_ESCAPE).awaitFocus("title");
      desk.await("the sheet is gone", () -> !desk.isThere("consent-sheet"));
      assertThat(desk.text("customer-number")).isEqualTo(AGREED);

      desk.press(VK_F2).type(NEVER_ASKED).press(VK_ENTER);
      desk.awaitText("customer-number", NEVER_ASKED);
      assertThat(said(desk, "dsgvo")).contains("keine Zustimmung");
      assertThat(said(desk, "customer-badge")).contains("nur für diese Bestellung");
      assertThat(desk.text("fate")).contains("14 Tage nach der letzten Abholung");
    }
  }

  @Test
  void grey_becomes_coloured_when_another_workplace_records_and_the_order_stays_as_it_was() {
    try (Desk desk = Desk.open(folder)) {
      AnotherWorkplace other = new AnotherWorkplace(desk.thekla());
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.scan(ISBN).awaitLines(1).type("Zauber");

      other.record(NEVER_ASKED, Decision.GIVEN, ConsentScope.STORAGE);
      Instant recorded = Instant.now();
      awaitSaid(desk, "dsgvo", "Zustimmung liegt vor");

      assertThat(Duration.between(recorded, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(desk.text("title")).isEqualTo("Zauber");
      desk.awaitLines(1).awaitFocus("title");
    }
  }

  @Test
  void k_is_forced_with_its_reason_and_one_key_cures_it() {
    try (Desk desk = Desk.open(folder)) {
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.scan(ISBN).awaitLines(1);
      assertThat(desk.text("message")).startsWith("K");
      assertThat(desk.text("message-why"))
          .contains("nie gefragt")
          .contains("F8")
          .contains("gewählt: M");

      desk.press(VK_F6).awaitFocus("message").type("T");
      desk.awaitText("message-why", "gewählt: T");
      assertThat(desk.text("message")).startsWith("K");

      desk.press(VK_F8).awaitThere("ask-script").awaitText("ask-script", "Bescheid");
      desk.press(VK_1).awaitText("message", "T – ").awaitText("status", "aufgenommen");
      desk.awaitFocus("message");
      assertThat(said(desk, "dsgvo")).contains("Zustimmung liegt vor");
      desk.press(VK_F8).awaitText("status", "liegt schon vor");
      desk.type("M").awaitText("message", "M – ").press(VK_F10);
      desk.awaitText("status", "gespeichert");
      assertThat(order(desk, lastNumber(desk)))
          .contains("\"message\":\"M\"", "\"messageReason\":\"CUSTOMER_DEFAULT\"");
    }
  }

  @Test
  void a_kind_is_chosen_from_the_list_while_k_stands_in_the_field() {
    try (Desk desk = Desk.open(folder)) {
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.press(VK_F6).awaitFocus("message").press(VK_DOWN);
      for (int i = 0; i < 9; i++) {
        desk.press(VK_DOWN);
      }
      desk.press(VK_ENTER);
      desk.await("the last kind is chosen", () -> !desk.text("message-why").contains("gewählt: M"));
      assertThat(desk.text("message")).startsWith("K");
    }
  }

  @Test
  void a_withdrawal_elsewhere_turns_desk_and_open_order_to_k_whatever_the_language() {
    try (Desk desk = Desk.open(folder)) {
      AnotherWorkplace other = new AnotherWorkplace(desk.thekla());
      desk.type(AGREED).press(VK_ENTER).awaitText("customer-number", AGREED);
      desk.scan(ISBN).awaitLines(1).press(VK_F10).awaitText("status", "gespeichert");
      String first = lastNumber(desk);
      assertThat(order(desk, first)).contains("\"message\":\"M\"");
      desk.type(AGREED).press(VK_ENTER).awaitText("customer-number", AGREED);
      desk.scan(ISBN).awaitLines(1).type("Mann");
      assertThat(desk.text("message")).startsWith("M");
      speak(desk, "f");
      desk.awaitLines(1);
      assertThat(said(desk, "dsgvo")).contains("RGPD");

      other.record(AGREED, Decision.WITHDRAWN, ConsentScope.NOTIFICATION);
      Instant recorded = Instant.now();
      desk.awaitText("message", "K – Aucun");

      assertThat(Duration.between(recorded, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(said(desk, "consent-NOTIFICATION")).contains("retiré le");
      assertThat(desk.text("message-why")).contains("retiré le").contains("choix : M");
      assertThat(desk.text("title")).isEqualTo("Mann");
      assertThat(order(desk, first))
          .contains(
              "\"message\":\"K\"", "\"messageChosen\":\"M\"", "\"messageReason\":\"NO_CONSENT\"");
    }
  }

  /** Another language by the settings page, and back to the order. */
  private static void speak(Desk desk, String language) {
    desk.pressControl(VK_E).awaitFocus("settings.language").type(language);
    desk.awaitText("settings.language", language).press(VK_ESCAPE).awaitThere("customer-number");
  }

  @Test
  void a_restricted_card_says_so_and_gets_no_message() {
    try (Desk desk = Desk.open(folder)) {
      AnotherWorkplace other = new AnotherWorkplace(desk.thekla());
      desk.type(AGREED).press(VK_ENTER).awaitText("customer-number", AGREED);
      other.save(AGREED, Cards::restricted);
      desk.await(
          "the badge is shown",
          () -> desk.named("customer-badge").isVisible() && desk.text("message").startsWith("K"));
      assertThat(said(desk, "customer-badge")).contains("Art. 18");
      assertThat(desk.text("fate")).contains("eingeschränkt");
      desk.press(VK_F8).awaitText("status", "eingeschränkt");
    }
  }
}
