package thekla.goodsreceipt.store;

import static org.jooq.impl.DSL.count;
import static thekla.goodsreceipt.store.ReceiptStore.instant;
import static thekla.goodsreceipt.store.ReceiptStore.utc;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.SHELF_ITEM;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import thekla.goodsreceipt.HoldShelf;
import thekla.order.LineKey;
import thekla.storage.Prepared;

/** What waits, one row a title of an order: a small table. */
public final class ShelfStore implements HoldShelf {

  private final Supplier<DSLContext> sql;
  private final Prepared ofLine;
  private final Prepared ofCustomer;
  private final Prepared inUse;
  private final Prepared row;
  private final Prepared change;

  public ShelfStore(Supplier<DSLContext> sql) {
    this.sql = sql;
    ofLine =
        new Prepared(
            sql,
            database ->
                database
                    .selectFrom(SHELF_ITEM)
                    .where(SHELF_ITEM.ORDER_ID.eq(0L), SHELF_ITEM.LINE_POSITION.eq((short) 0)));
    ofCustomer =
        new Prepared(
            sql,
            database ->
                database
                    .select(SHELF_ITEM.asterisk())
                    .from(CUSTOMER_ORDER)
                    .join(SHELF_ITEM)
                    .on(SHELF_ITEM.ORDER_ID.eq(CUSTOMER_ORDER.ID))
                    .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(0L)));
    inUse =
        new Prepared(
            sql,
            database ->
                database
                    .select(SHELF_ITEM.SHELF, count())
                    .from(SHELF_ITEM)
                    .groupBy(SHELF_ITEM.SHELF));
    row =
        Prepared.row(
            sql,
            SHELF_ITEM,
            SHELF_ITEM.ORDER_ID,
            SHELF_ITEM.LINE_POSITION,
            SHELF_ITEM.PIECES,
            SHELF_ITEM.SHELF,
            SHELF_ITEM.SINCE,
            SHELF_ITEM.RECEIPT_ID,
            SHELF_ITEM.REMINDED_AT);
    change =
        new Prepared(
            sql,
            database ->
                database
                    .update(SHELF_ITEM)
                    .set(SHELF_ITEM.PIECES, 0)
                    .set(SHELF_ITEM.SHELF, "")
                    .set(SHELF_ITEM.RECEIPT_ID, 0L)
                    .set(SHELF_ITEM.REMINDED_AT, utc(Instant.EPOCH))
                    .where(SHELF_ITEM.ORDER_ID.eq(0L), SHELF_ITEM.LINE_POSITION.eq((short) 0)));
  }

  @Override
  public Map<String, Integer> inUse() {
    Map<String, Integer> used = new HashMap<>();
    inUse.fetch().forEach(one -> used.put(one.get(SHELF_ITEM.SHELF), one.get(count())));
    return used;
  }

  @Override
  public Optional<Item> item(LineKey line) {
    return ofLine.first(line.orderId(), (short) line.position()).map(ShelfStore::item);
  }

  @Override
  public List<Item> ofOrder(long orderId) {
    return sql.get()
        .selectFrom(SHELF_ITEM)
        .where(SHELF_ITEM.ORDER_ID.eq(orderId))
        .orderBy(SHELF_ITEM.LINE_POSITION)
        .fetch(ShelfStore::item);
  }

  @Override
  public List<Item> ofCustomer(long customerId) {
    return ofCustomer.fetch(customerId).stream().map(ShelfStore::item).toList();
  }

  @Override
  public void put(Item item) {
    Instant reminded = item.remindedAt();
    LocalDateTime remindedAt = reminded == null ? null : utc(reminded);
    long orderId = item.line().orderId();
    short position = (short) item.line().position();
    int changed =
        change.update(item.pieces(), item.shelf(), item.receiptId(), remindedAt, orderId, position);
    if (changed == 0) {
      row.update(
          orderId,
          position,
          item.pieces(),
          item.shelf(),
          utc(item.since()),
          item.receiptId(),
          remindedAt);
    }
  }

  @Override
  public void remove(LineKey line) {
    sql.get()
        .deleteFrom(SHELF_ITEM)
        .where(
            SHELF_ITEM.ORDER_ID.eq(line.orderId()),
            SHELF_ITEM.LINE_POSITION.eq((short) line.position()))
        .execute();
  }

  @Override
  public void removeOrder(long orderId) {
    sql.get().deleteFrom(SHELF_ITEM).where(SHELF_ITEM.ORDER_ID.eq(orderId)).execute();
  }

  static Item item(Record kept) {
    LocalDateTime reminded = kept.get(SHELF_ITEM.REMINDED_AT);
    return new Item(
        new LineKey(kept.get(SHELF_ITEM.ORDER_ID), kept.get(SHELF_ITEM.LINE_POSITION)),
        kept.get(SHELF_ITEM.PIECES),
        kept.get(SHELF_ITEM.SHELF),
        instant(kept.get(SHELF_ITEM.SINCE)),
        kept.get(SHELF_ITEM.RECEIPT_ID),
        reminded == null ? null : instant(reminded));
  }
}
