package thekla.goodsreceipt.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import thekla.goodsreceipt.ReceiptLists.Whom;
import thekla.goodsreceipt.ReceiptWords;
import thekla.goodsreceipt.ShelfOverview.Row;
import thekla.goodsreceipt.ShelfOverview.Todo;
import thekla.text.Texts;
import thekla.ui.ListTable;
import thekla.ui.Theme;

/** What waits, one title of an order a row. */
final class ShelfTable extends ListTable<Row> {

  private static final long serialVersionUID = 1L;

  ShelfTable(Theme theme, Texts texts, ZoneId zone) {
    super(
        theme,
        texts.get("shelf.heading"),
        List.of(
            new Column<>(
                texts.get("receipt.shelf"), 55, true, "text", row -> row.waiting().item().shelf()),
            new Column<>(texts.get("receipt.for"), 140, false, "text", row -> whom(row, texts)),
            new Column<>(
                texts.get("receipt.title"), 150, false, "muted", row -> row.waiting().title()),
            new Column<>(
                texts.get("receipt.pieces"),
                50,
                true,
                "text",
                row -> String.valueOf(row.waiting().item().pieces())),
            new Column<>(
                texts.get("shelf.since"), 90, false, "text", row -> since(row, texts, zone)),
            new Column<>(
                texts.get("receipt.message"), 170, false, "muted", row -> message(row, texts)),
            new Column<>(
                texts.get("shelf.until"), 100, false, "muted", row -> texts.date(row.until()))));
    setName("waiting");
    keepsWhole(4, 6);
    scrollsBelow(860);
  }

  @Override
  protected String color(Row row, Column<Row> column) {
    return row.overdue() ? "hint" : column.color();
  }

  private static String whom(Row row, Texts texts) {
    Whom whom = row.waiting().whom();
    return whom.name().isEmpty()
        ? texts.get("receipt.pickup", String.valueOf(whom.pickupNumber()))
        : whom.name() + " · " + whom.pickupNumber();
  }

  private static String since(Row row, Texts texts, ZoneId zone) {
    Instant reminded = row.waiting().item().remindedAt();
    String day = texts.date(row.waiting().item().since(), zone);
    return (row.overdue() ? "! " : "")
        + (reminded == null
            ? day
            : texts.get("shelf.since.reminded", day, texts.date(reminded, zone)));
  }

  private static String message(Row row, Texts texts) {
    String told = ReceiptWords.told(row.waiting().whom().message(), texts);
    return row.todo() == Todo.TOLD ? told : told + " · " + ReceiptWords.todo(row.todo(), texts);
  }
}
