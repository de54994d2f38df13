package thekla.goodsreceipt.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import thekla.goodsreceipt.ReceiptLists.Received;
import thekla.goodsreceipt.ReceiptLists.Whom;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.goodsreceipt.ReceiptWords;
import thekla.text.Texts;
import thekla.ui.ListTable;
import thekla.ui.Theme;

/** What came in, the newest first; what nobody waits for stands out. */
final class ReceiptTable extends ListTable<Received> {

  private static final long serialVersionUID = 1L;

  /**
   * @param reported what a supplier's code says
   */
  ReceiptTable(Theme theme, Texts texts, UnaryOperator<String> reported) {
    super(
        theme,
        texts.get("receipt.rows"),
        List.of(
            new Column<>(
                texts.get("receipt.pieces"),
                50,
                true,
                "text",
                row -> String.valueOf(row.row().pieces())),
            new Column<>(texts.get("receipt.title"), 180, false, "text", ReceiptTable::title),
            new Column<>(texts.get("receipt.for"), 150, false, "text", row -> forWhom(row, texts)),
            new Column<>(texts.get("receipt.shelf"), 60, true, "text", Received::shelf),
            new Column<>(
                texts.get("receipt.message"),
                190,
                false,
                "muted",
                row -> told(row, texts, reported)),
            new Column<>(
                texts.get("receipt.isbn"),
                120,
                false,
                "muted",
                row -> row.row().gtin() == null ? "" : row.row().gtin())));
    setName("received");
    setFocusable(false);
    scrollsBelow(760);
  }

  /** Its number where nobody knows the title. */
  static String title(Received row) {
    String gtin = row.row().gtin();
    return row.row().title().isEmpty() && gtin != null ? gtin : row.row().title();
  }

  @Override
  protected String color(Received row, Column<Received> column) {
    return switch (row.row().what()) {
      case SURPLUS -> "hint";
      case UNKNOWN -> "problem";
      case ARRIVED, REPORTED -> column.color();
    };
  }

  static String forWhom(Received row, Texts texts) {
    Whom whom = row.whom();
    if (whom == null) {
      return "! " + ReceiptWords.what(row.row().what(), texts);
    }
    return whom.name().isEmpty()
        ? texts.get("receipt.pickup", String.valueOf(whom.pickupNumber()))
        : whom.name() + " · " + whom.pickupNumber();
  }

  private static String told(Received row, Texts texts, UnaryOperator<String> reported) {
    Whom whom = row.whom();
    if (whom == null) {
      return texts.get(
          row.row().what() == What.UNKNOWN ? "receipt.unknown.todo" : "receipt.surplus.todo");
    }
    String code = row.row().code();
    if (code != null) {
      LocalDate expected = row.row().expectedOn();
      return reported.apply(code) + (expected == null ? "" : " · " + texts.date(expected));
    }
    return ReceiptWords.told(whom.message(), texts);
  }
}
