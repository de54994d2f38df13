package thekla.journey;

import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_END;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_W;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;

/** The scanner fires when it likes; what it read lands right, and never in a field. */
@Tag("journey")
class ScanningAnywhereTest {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";
  private static final String CALENDAR = "4006381333931";

  @TempDir Path folder;

  private static List<JComponent> focusable(Container parent) {
    List<JComponent> found = new ArrayList<>();
    for (Component child : parent.getComponents()) {
      if (child.isShowing() && child.isEnabled() && child.isFocusable()) {
        if (child instanceof JTextComponent
            || child instanceof JComboBox<?>
            || child instanceof JTable
            || child instanceof AbstractButton) {
          found.add((JComponent) child);
        }
      }
      if (child instanceof Container inner && !(child instanceof JComboBox<?>)) {
        found.addAll(focusable(inner));
      }
    }
    return found;
  }

  /** What stands in all fields but the table. */
  private static Map<String, String> fields(Desk desk) {
    return execute(
        () -> {
          Map<String, String> texts = new LinkedHashMap<>();
          for (JComponent one : focusable(desk.frame().getContentPane())) {
            if (one instanceof JTextComponent field) {
              texts.put(String.valueOf(field.getName()), field.getText());
            } else if (one instanceof JComboBox<?> list) {
              texts.put(String.valueOf(list.getName()), String.valueOf(list.getSelectedItem()));
            }
          }
          return texts;
        });
  }

  private static Desk focus(Desk desk, JComponent component) {
    execute(() -> component.requestFocusInWindow());
    desk.await("the focus is in " + component.getName(), component::isFocusOwner);
    return desk;
  }

  private static Desk focus(Desk desk, String name) {
    return focus(desk, execute(() -> desk.named(name)));
  }

  private static String pieces(Desk desk, int row) {
    return execute(() -> String.valueOf(((JTable) desk.named("lines")).getValueAt(row, 3)));
  }

  @Test
  void wherever_the_focus_is_on_the_desk_a_book_lands_with_the_titles() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.awaitFocus("title").scan(FIRST).awaitLines(1).scan(SECOND).awaitLines(2);
      focus(desk, "note").type("bis Freitag");
      focus(desk, "deposit").type("5");
      focus(desk, "title").type("Zauber");
      desk.await("hits", () -> !desk.shownNow("title").isEmpty());
      Map<String, String> before = fields(desk);
      List<JComponent> all = execute(() -> focusable(desk.frame().getContentPane()));
      assertThat(all).hasSizeGreaterThan(8);
      int expected = 1;
      for (JComponent one : all) {
        if (!execute(() -> one.isShowing() && one.isEnabled())) {
          continue;
        }
        focus(desk, one).fastScan(SECOND);
        String pieces = String.valueOf(++expected);
        desk.await("scanned in " + one.getName(), () -> pieces.equals(pieces(desk, 1)));
        assertThat(fields(desk)).as(one.getName()).isEqualTo(before);
        desk.awaitLines(2);
      }
      assertThat(pieces(desk, 0)).isEqualTo("1");
    }
  }

  @Test
  void by_a_slow_scanner_too_and_a_note_goes_on_where_it_was() {
    try (Desk desk = Desk.open(folder)) {
      focus(desk, "note").type("bis ").scan(FIRST).awaitLines(1).awaitFocus("note").type("Freitag");
      assertThat(desk.text("note")).isEqualTo("bis Freitag");
      focus(desk, "lines");
      execute(() -> ((JTable) desk.named("lines")).changeSelection(0, 3, false, false));
      desk.press(VK_ENTER).type("7").scan(SECOND).awaitLines(2).press(VK_ENTER);
      desk.await("seven pieces", () -> pieces(desk, 0).equals("7"));
      focus(desk, "note").fastScan(CALENDAR).awaitText("status", "Katalog");
      assertThat(desk.text("note")).isEqualTo("bis Freitag");
      assertThat(desk.text("title")).isEqualTo(CALENDAR);
    }
  }

  @Test
  void a_phone_number_that_looks_like_a_barcode_stays_in_the_note() {
    try (Desk desk = Desk.open(folder)) {
      focus(desk, "note").scan(CALENDAR);
      assertThat(desk.text("note")).isEqualTo(CALENDAR);
    }
  }

  @Test
  void a_scan_that_suits_nothing_is_said_and_enters_no_field() {
    try (Desk desk = Desk.open(folder)) {
      focus(desk, "note").type("bis 5").fastScan("100001").awaitText("status", "nicht übernommen");
      assertThat(desk.text("note")).isEqualTo("bis 5");
      focus(desk, "note").scan("100001");
      assertThat(desk.text("note")).as("typed by hand").isEqualTo("bis 5100001");
      desk.pressControl(VK_E).awaitThere("settings.shop.name");
      desk.await("the shop is there", () -> desk.named("settings.shop.name").isEnabled());
      String shop = desk.text("settings.shop.name");
      for (String code : List.of(FIRST, "9783426282610", "100001", "*B-100001*", "EF100137J")) {
        focus(desk, "settings.shop.name").press(VK_END).type("7").fastScan(code);
        desk.awaitText("status", "nicht übernommen");
        shop += "7";
        assertThat(desk.text("settings.shop.name")).as(code).isEqualTo(shop);
        execute(() -> ((JLabel) desk.named("status")).setText(""));
      }
      focus(desk, "settings.shop.name").press(VK_END).fastScan("000000").fastScan("Muster");
      assertThat(desk.text("settings.shop.name"))
          .as("a key that was held, and words")
          .isEqualTo(shop + "000000Muster");
      assertThat(desk.text("status")).doesNotContain("nicht übernommen");
    }
  }

  @Test
  void a_title_at_the_pick_up_is_said_to_be_none_of_its_business() {
    try (Desk desk = Desk.open(folder)) {
      desk.press(VK_F11).awaitThere("pickup-order");
      focus(desk, "pickup-search").type("Kniefel").fastScan(FIRST);
      desk.awaitText("status", "nicht übernommen").awaitText("pickup-search", "Kniefel");
    }
  }

  @Test
  void in_goods_in_a_scan_is_booked_and_no_shelf_is_given() {
    Path shop = SampleShop.in(folder);
    Planted.plant(shop);
    try (Desk desk = Desk.openAgain(shop)) {
      desk.pressControl(VK_W).awaitThere("received");
      desk.await("rows", () -> ((JTable) desk.named("received")).getRowCount() > 0);
      desk.await("a shelf can be given", () -> desk.named("shelf").isEnabled());
      desk.press(VK_F6).awaitFocus("shelf");
      desk.fastScan("3*" + SECOND).awaitText("last-title", desk.titleOf(SECOND));
      assertThat(desk.text("last-whom")).startsWith("3 ×");
      focus(desk, "scan").type("2*").fastScan(SECOND).awaitText("last-whom", "2 ×");
      execute(
          () -> {
            JTable rows = (JTable) desk.named("received");
            for (int row = 0; row < rows.getRowCount(); row++) {
              for (int column = 0; column < rows.getColumnCount(); column++) {
                assertThat(String.valueOf(rows.getValueAt(row, column))).doesNotContain("3*978");
              }
            }
          });
      desk.press(VK_F7).awaitThere("awaited");
      desk.await("codes", () -> ((JComboBox<?>) desk.named("report-code")).getItemCount() > 0);
      execute(
          () -> {
            JComboBox<?> codes = (JComboBox<?>) desk.named("report-code");
            for (int i = 0; !desk.named("report-expected").isEnabled(); i++) {
              codes.setSelectedIndex(i);
            }
          });
      focus(desk, "report-expected").fastScan(Planted.BOOK);
      desk.awaitText("report-title-field", Planted.BOOK);
      assertThat(desk.text("report-expected")).isEmpty();
    }
  }

  @Test
  void at_the_pick_up_a_slip_is_found_wherever_the_focus_is() {
    Path shop = SampleShop.in(folder);
    Planted.plant(shop);
    List<String> numbers;
    try (Graph graph = SampleShop.open(shop)) {
      long id = graph.customers.byNumber(Planted.NUMBER).orElseThrow().id();
      numbers =
          graph.orderLists.ofCustomer(id, 20).stream()
              .filter(row -> row.state().open())
              .map(row -> String.valueOf(row.number()))
              .toList();
    }
    assertThat(numbers).hasSizeGreaterThan(1);
    try (Desk desk = Desk.openAgain(shop)) {
      desk.press(VK_F11).awaitThere("pickup-order").type(numbers.getFirst()).press(VK_ENTER);
      desk.awaitText("pickup-order", numbers.getFirst());
      int turn = 0;
      for (String name :
          List.of("pickup-receipt", "pickup-amount", "pickup-paid", "pickup-search")) {
        String before = content(desk, name);
        String number = numbers.get(++turn % 2);
        focus(desk, name).fastScan(number).awaitText("pickup-order", number);
        assertThat(content(desk, name)).isEqualTo(before);
      }
    }
  }

  private static String content(Desk desk, String name) {
    return execute(
        () ->
            switch (desk.named(name)) {
              case JTextComponent field -> field.getText();
              case JComboBox<?> list -> String.valueOf(list.getSelectedItem());
              default -> "";
            });
  }
}
