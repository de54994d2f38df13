package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F5;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class TakingAnOrderTest {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";

  @TempDir Path folder;

  @Test
  void a_customer_is_found_by_typing_two_titles_are_scanned_and_the_slip_is_read_back() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("mül an köln").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.awaitFocus("title").scan(FIRST).awaitLines(1);
      desk.scan(SECOND).awaitLines(2);
      assertThat(desk.text("message")).startsWith("M");
      desk.press(VK_F10).awaitText("status", "gespeichert");
      desk.press(VK_F9).awaitText("status", ".pdf");
      String status = desk.text("status");
      PrintedSlip slip = PrintedSlip.read(Path.of(status.substring(status.indexOf('/'))));
      assertThat(slip.text()).contains("Abholschein", "A. Müller").doesNotContain("0171", "anna@");
      assertThat(slip.barcode()).isEqualTo(slip.orderNumber());
      assertThat(slip.text()).contains(desk.titleOf(FIRST), desk.titleOf(SECOND));
    }
  }

  @Test
  void a_scan_while_the_focus_is_in_the_customer_field_lands_with_the_titles() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("mül").scan(FIRST).awaitLines(1);
      assertThat(desk.text("customer")).isEqualTo("mül");
    }
  }

  @Test
  void a_wrong_check_digit_is_said_at_once_and_nothing_is_lost() {
    try (Desk desk = Desk.open(folder)) {
      desk.press(KeyEvent.VK_F3).scan(FIRST).awaitLines(1);
      desk.scan("9783596710660").awaitText("status", "Prüfziffer");
      assertThat(desk.text("title")).isEqualTo("9783596710660");
      desk.awaitLines(1);
    }
  }

  @Test
  void another_customer_steps_in_and_the_first_order_waits() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.scan(FIRST).awaitLines(1);
      desk.press(VK_F5).awaitText("status", "geparkt").awaitLines(0);
      desk.type("Eilig").pressShift(VK_F7).awaitText("customer-name", "Eilig");
      desk.scan(SECOND).awaitLines(1).press(VK_F10).awaitText("status", "gespeichert");
      desk.press(VK_F5).awaitText("customer-number", "10482").awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
    }
  }

  @Test
  void what_was_discarded_comes_back() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.scan(FIRST).awaitLines(1);
      desk.press(VK_ESCAPE).awaitLines(0).awaitText("status", "Verworfen");
      desk.pressControl(VK_Z).awaitLines(1).awaitText("customer-number", "10482");
    }
  }

  @Test
  void a_new_customer_is_made_from_what_was_typed_and_the_lines_stay() {
    try (Desk desk = Desk.open(folder)) {
      desk.press(KeyEvent.VK_F3).scan(FIRST).awaitLines(1);
      desk.press(KeyEvent.VK_F2).type("Berta Neu").press(VK_F7);
      desk.awaitText("lastName", "Neu").awaitText("firstName", "Berta");
      desk.press(VK_F10).awaitText("customer-name", "Berta Neu").awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
    }
  }

  @Test
  void markup_in_a_name_is_a_name() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("<html><b>x").pressShift(VK_F7).awaitText("customer-name", "<html><b>x");
      assertThat(desk.named("customer-name").getClientProperty("html")).isNull();
      desk.type("<html><i>Titel").pressShift(VK_ENTER).awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
    }
  }
}
