package thekla.order.ui;

import java.time.ZoneId;
import java.util.List;
import thekla.order.MessageWords;
import thekla.order.OrderLists.Row;
import thekla.text.Texts;
import thekla.ui.ListTable;
import thekla.ui.Masks;
import thekla.ui.Theme;

/** Orders, one a row. */
final class OrdersTable extends ListTable<Row> {

  private static final long serialVersionUID = 1L;

  OrdersTable(Theme theme, Texts texts, ZoneId zone) {
    super(
        theme,
        texts.get("orders.heading"),
        List.of(
            new Column<>(
                texts.get("orders.number"), 80, true, "text", row -> Masks.written(row.number())),
            new Column<>(
                texts.get("orders.pickup"),
                70,
                true,
                "text",
                row -> row.pickupNumber() == 0 ? "" : String.valueOf(row.pickupNumber())),
            new Column<>(texts.get("orders.customer"), 220, false, "text", Row::name),
            new Column<>(texts.get("orders.titles"), 340, false, "muted", Row::titles),
            new Column<>(
                texts.get("orders.pieces"), 50, true, "text", row -> String.valueOf(row.pieces())),
            new Column<>(
                texts.get("orders.total"), 90, true, "text", row -> texts.money(row.total())),
            new Column<>(
                texts.get("orders.message"),
                130,
                false,
                "muted",
                row -> MessageWords.brief(row.message(), texts)),
            new Column<>(
                texts.get("orders.date"), 110, false, "muted", row -> texts.date(row.at(), zone)),
            new Column<>(texts.get("orders.clerk"), 90, false, "muted", Row::clerk)));
    keepsWhole(6, 7);
  }
}
