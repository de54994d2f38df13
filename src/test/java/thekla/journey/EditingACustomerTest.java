package thekla.journey;

import static java.awt.event.KeyEvent.VK_1;
import static java.awt.event.KeyEvent.VK_2;
import static java.awt.event.KeyEvent.VK_5;
import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_D;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_N;
import static java.awt.event.KeyEvent.VK_PAGE_DOWN;
import static java.awt.event.KeyEvent.VK_PAGE_UP;
import static java.awt.event.KeyEvent.VK_TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class EditingACustomerTest {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";

  @TempDir Path folder;

  private Desk annaOrdersTwoTitles() {
    Desk desk = Desk.open(folder);
    desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
    desk.awaitFocus("title").scan(FIRST).awaitLines(1);
    return desk.scan(SECOND).awaitLines(2);
  }

  @Test
  void a_number_is_changed_in_the_middle_of_an_order_and_of_a_change_of_language() {
    try (Desk desk = annaOrdersTwoTitles()) {
      desk.pressShift(VK_F2).awaitText("card-number", "10482").awaitFocus("mobile");
      assertThat(desk.named("confirmed").isVisible()).isFalse();
      desk.pressControl(VK_A).type("0171 3920 099").press(VK_ESCAPE);
      desk.awaitLines(2).pressControl(VK_E).awaitFocus("settings.language").type("f");
      desk.awaitText("settings.language", "fran").press(VK_ESCAPE).awaitLines(2);
      desk.pressShift(VK_F2).awaitFocus("mobile").awaitText("mobile", "0171 3920 099");
      desk.await("the question is asked", () -> desk.named("confirmed").isVisible());
      desk.pressAlt(VK_1).awaitFocus("lastName").pressAlt(VK_2).awaitFocus("mobile");
      desk.press(VK_F10).awaitThere("customer-number").awaitFocus("title");
      desk.awaitLines(2);
      desk.await("the new number is there", () -> desk.address().contains("0171 3920 099"));
      desk.press(VK_F10).awaitText("status", "enregistr");
    }
  }

  @Test
  void a_number_that_is_none_is_refused_beside_its_field_and_nothing_typed_is_lost() {
    try (Desk desk = annaOrdersTwoTitles()) {
      desk.pressShift(VK_F2).awaitText("card-number", "10482").awaitFocus("mobile");
      desk.pressControl(VK_A).type("keine").press(VK_F10);
      desk.awaitText("status", "niemand abnehmen").awaitText("mobile", "keine");
      desk.awaitFocus("mobile");
    }
  }

  @Test
  void the_address_is_clicked_and_escape_leads_back_to_the_same_order() {
    try (Desk desk = annaOrdersTwoTitles()) {
      desk.press(VK_F3).type("halb getippt").rightClick("customer-name");
      desk.awaitText("card-number", "10482").awaitFocus("mobile").press(VK_ESCAPE);
      desk.awaitLines(2).awaitText("title", "halb getippt");
    }
  }

  @Test
  void everything_on_the_customer_screen_is_reached_by_key() {
    try (Desk desk = annaOrdersTwoTitles()) {
      desk.press(VK_F10).awaitText("status", "gespeichert");
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.pressShift(VK_F2).awaitFocus("mobile");
      desk.pressControl(VK_N).awaitFocus("phone-2").pressControl(VK_D).awaitFocus("phone");
      desk.pressControl(VK_PAGE_DOWN).awaitFocus("note").press(VK_TAB);
      desk.await("Tab leaves the note", () -> !desk.named("note").isFocusOwner());
      desk.pressAlt(VK_5);
      desk.await(
          "the order is listed",
          () ->
              ((JTable) desk.named("customer-orders")).getRowCount() == 1
                  && desk.named("customer-orders").isFocusOwner());
      desk.pressControl(VK_PAGE_UP).pressControl(VK_PAGE_UP).awaitFocus("note");
      for (int tab = 0; tab < 4; tab++) {
        desk.pressControl(VK_PAGE_DOWN);
      }
      desk.awaitFocus("lastName");
      desk.press(VK_F1).press(VK_ESCAPE).awaitFocus("lastName");
      desk.press(VK_ESCAPE).awaitFocus("title");
    }
  }
}
