package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_SPACE;
import static java.awt.event.KeyEvent.VK_TAB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.kernel.Actor;
import thekla.paperwork.PrintConsentForm;
import thekla.shop.SaveProfile;
import thekla.shop.Shop;

/** A signed form lies on the counter while an order is being taken. */
@Tag("journey")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SignedFormAtTheDeskTest {

  private static final String ISBN = "9783426282618";
  private static final String NEVER_ASKED = "10002";
  private static final String ANOTHER = "10482";

  @TempDir Path folder;
  private String code = "";
  private String othersCode = "";

  @BeforeEach
  void formsWerePrinted() {
    try (Graph graph = SampleShop.open(SampleShop.in(folder))) {
      graph.shop.save(new Shop("Laden Goepel", "Weg 1 · 50823 Köln", "Tel. 0221 12", "DE"));
      assertThat(graph.register.saveProfile.save(Planted.profile(graph)))
          .isInstanceOf(SaveProfile.Result.Saved.class);
      code = printed(graph, NEVER_ASKED);
      othersCode = printed(graph, ANOTHER);
    }
  }

  private static String printed(Graph graph, String number) {
    long id = graph.customers.byNumber(number).orElseThrow().id();
    return ((PrintConsentForm.Result.Printed)
            graph.paperwork.printForm(id, Locale.GERMAN, new Actor("Anna", "Theke 1")))
        .form()
        .number()
        .code();
  }

  private static String consents(Desk desk, String number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.thekla()
        .run(
            List.of("consent", "show", number, "--json"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", "");
  }

  private static boolean ticked(Desk desk, String name) {
    return execute(() -> ((JCheckBox) desk.named(name)).isSelected());
  }

  @Test
  void a_scanned_form_is_recorded_by_keys_and_the_order_stays_as_it_was() {
    try (Desk desk = Desk.openAgain(folder)) {
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.scan(ISBN).awaitLines(1).type("Zauber");
      assertThat(desk.text("message")).startsWith("K");

      desk.scan(code).awaitThere("form-STORAGE").awaitText("form-number", code);
      desk.awaitFocus("form-STORAGE");
      for (String box : List.of("STORAGE", "NOTIFICATION", "ADS_EMAIL", "ADS_LETTER")) {
        assertThat(ticked(desk, "form-" + box)).isFalse();
      }
      assertThat(execute(() -> desk.isThere("form-PROFILE"))).isFalse();
      desk.press(VK_TAB).awaitFocus("form-NOTIFICATION").press(VK_SPACE);
      desk.press(VK_F10).awaitFocus("form-evidencePlace");
      desk.awaitText("form-problem-evidencePlace", "Wo liegt").type("Ordner 7").press(VK_F10);

      desk.awaitThere("customer-number").awaitText("status", code + " ist erfasst");
      desk.awaitText("message", "M – ");
      assertThat(desk.text("title")).isEqualTo("Zauber");
      assertThat(desk.text("customer-number")).isEqualTo(NEVER_ASKED);
      desk.awaitLines(1);
      assertThat(consents(desk, NEVER_ASKED)).contains("\"way\":\"WRITTEN\"", "Ordner7");

      desk.scan(code).awaitThere("form-problem").awaitText("form-problem", "schon erfasst");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      assertThat(desk.text("title")).isEqualTo("Zauber");
    }
  }

  @Test
  void a_form_is_made_for_the_customer_on_the_desk_by_one_key() {
    try (Desk desk = Desk.openAgain(folder)) {
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.scan(ISBN).awaitLines(1).pressControl(VK_F8).awaitText("status", "Formular EF");
      String made = desk.text("status").replaceAll(".*Formular (EF\\d+[A-Z]).*", "$1");
      desk.scan(made).awaitThere("form-STORAGE").awaitText("form-number", made);
    }
  }

  @Test
  void wherever_the_focus_is_a_form_is_heard_and_what_stood_there_stays() {
    try (Desk desk = Desk.openAgain(folder)) {
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.scan(ISBN).awaitLines(1);
      desk.scan(othersCode).awaitThere("form-problem").awaitText("form-problem", "anderen Kunden");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      desk.press(VK_F2).type("mann").scan(code).awaitThere("form-STORAGE");
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      assertThat(desk.text("customer")).isEqualTo("mann");

      String kind = desk.text("message-why");
      desk.press(VK_F6).awaitFocus("message").scan(code).awaitThere("form-STORAGE");
      desk.press(VK_ESCAPE).awaitThere("message");
      assertThat(desk.text("message-why")).isEqualTo(kind);

      String wrong = code.substring(0, code.length() - 1) + (code.endsWith("B") ? "C" : "B");
      desk.awaitFocus("message").scan(wrong).awaitThere("form-problem");
      desk.awaitText("form-problem", "beschädigt").press(VK_ESCAPE).awaitThere("lines");
      desk.awaitLines(1);
    }
  }

  @Test
  void on_the_card_a_form_of_its_customer_opens_and_another_is_refused() {
    try (Desk desk = Desk.openAgain(folder)) {
      desk.type(NEVER_ASKED).press(VK_ENTER).awaitText("customer-number", NEVER_ASKED);
      desk.pressShift(VK_F2).awaitThere("consent-state-STORAGE");
      desk.scan(othersCode).awaitThere("form-problem");
      desk.awaitText("form-problem", "anderen Kunden").press(VK_ESCAPE);
      desk.awaitThere("consent-state-STORAGE");
      desk.scan(code).awaitThere("form-STORAGE").awaitFocus("form-STORAGE").press(VK_SPACE);
      execute(() -> desk.named("form-evidencePlace").requestFocusInWindow());
      desk.awaitFocus("form-evidencePlace").type("Ordner 8").press(VK_F10);
      desk.awaitThere("consent-state-STORAGE");
      assertThat(consents(desk, NEVER_ASKED)).contains("Ordner8");
    }
  }
}
