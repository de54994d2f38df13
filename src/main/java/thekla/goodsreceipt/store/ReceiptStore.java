package thekla.goodsreceipt.store;

import static thekla.schema.Tables.DELIVERY_NOTE;
import static thekla.schema.Tables.GOODS_RECEIPT;
import static thekla.schema.Tables.HOLD_SHELF;
import static thekla.schema.Tables.RECEIPT_ROW;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.GoodsReceipt;
import thekla.goodsreceipt.ReceiptRow;
import thekla.goodsreceipt.Receipts;
import thekla.goodsreceipt.ShelfSettings;
import thekla.kernel.Actor;
import thekla.order.LineKey;
import thekla.storage.Prepared;

/** Goods receipts and their rows. */
public final class ReceiptStore implements Receipts {

  private static final short ONE = 1;

  private final Supplier<DSLContext> sql;
  private final Prepared holdShelf;
  private final Prepared openReceipt;
  private final Prepared scanned;
  private final Prepared row;

  public ReceiptStore(Supplier<DSLContext> sql) {
    this.sql = sql;
    holdShelf =
        new Prepared(
            sql,
            database ->
                database
                    .update(HOLD_SHELF)
                    .set(HOLD_SHELF.SHELVES, HOLD_SHELF.SHELVES)
                    .where(HOLD_SHELF.ID.eq(ONE)));
    openReceipt =
        new Prepared(
            sql,
            database -> database.selectFrom(GOODS_RECEIPT).where(GOODS_RECEIPT.OPEN_AT.eq("")));
    scanned =
        new Prepared(
            sql,
            database ->
                database
                    .update(GOODS_RECEIPT)
                    .set(GOODS_RECEIPT.SCANS, 0)
                    .set(GOODS_RECEIPT.SCANNED_AT, utc(Instant.EPOCH))
                    .where(GOODS_RECEIPT.ID.eq(0L)));
    row =
        Prepared.row(
            sql,
            RECEIPT_ROW,
            RECEIPT_ROW.RECEIPT_ID,
            RECEIPT_ROW.SCAN,
            RECEIPT_ROW.WHAT,
            RECEIPT_ROW.GTIN,
            RECEIPT_ROW.TITLE,
            RECEIPT_ROW.PIECES,
            RECEIPT_ROW.ORDER_ID,
            RECEIPT_ROW.LINE_POSITION,
            RECEIPT_ROW.CODE,
            RECEIPT_ROW.EXPECTED_ON,
            RECEIPT_ROW.BOOKED_AT);
  }

  @Override
  public ShelfSettings hold() {
    holdShelf.update(ONE);
    return settings();
  }

  @Override
  public ShelfSettings settings() {
    Record kept = sql.get().selectFrom(HOLD_SHELF).where(HOLD_SHELF.ID.eq(ONE)).fetchSingle();
    return new ShelfSettings(
        kept.get(HOLD_SHELF.SHELVES),
        kept.get(HOLD_SHELF.KEEP_DAYS),
        kept.get(HOLD_SHELF.IDLE_MINUTES),
        kept.get(HOLD_SHELF.LABEL_NAMES));
  }

  @Override
  public void settings(ShelfSettings settings) {
    sql.get()
        .update(HOLD_SHELF)
        .set(HOLD_SHELF.SHELVES, settings.shelves())
        .set(HOLD_SHELF.KEEP_DAYS, settings.keepDays())
        .set(HOLD_SHELF.IDLE_MINUTES, settings.idleMinutes())
        .set(HOLD_SHELF.LABEL_NAMES, settings.names())
        .where(HOLD_SHELF.ID.eq(ONE))
        .execute();
  }

  @Override
  public Optional<GoodsReceipt> openAt(String workplace) {
    return openReceipt.first(workplace).map(ReceiptStore::receipt);
  }

  @Override
  public Optional<GoodsReceipt> byId(long id) {
    return sql.get()
        .selectFrom(GOODS_RECEIPT)
        .where(GOODS_RECEIPT.ID.eq(id))
        .fetchOptional()
        .map(ReceiptStore::receipt);
  }

  @Override
  public GoodsReceipt open(Actor actor, Instant at) {
    Long id =
        sql.get()
            .insertInto(GOODS_RECEIPT)
            .set(GOODS_RECEIPT.CLERK, actor.clerk())
            .set(GOODS_RECEIPT.WORKPLACE, actor.workplace())
            .set(GOODS_RECEIPT.OPEN_AT, actor.workplace())
            .set(GOODS_RECEIPT.OPENED_AT, utc(at))
            .set(GOODS_RECEIPT.SCANNED_AT, utc(at))
            .set(GOODS_RECEIPT.SCANS, 0)
            .returningResult(GOODS_RECEIPT.ID)
            .fetchSingle()
            .value1();
    return new GoodsReceipt(id, actor, at, at, 0, null);
  }

  @Override
  public int scanned(GoodsReceipt receipt, Instant at) {
    int scan = receipt.scans() + 1;
    scanned.update(scan, utc(at), receipt.id());
    return scan;
  }

  @Override
  public void close(long id, Instant at) {
    sql.get()
        .update(GOODS_RECEIPT)
        .setNull(GOODS_RECEIPT.OPEN_AT)
        .set(GOODS_RECEIPT.CLOSED_AT, utc(at))
        .where(GOODS_RECEIPT.ID.eq(id))
        .execute();
  }

  @Override
  public void remove(long id) {
    sql.get().deleteFrom(GOODS_RECEIPT).where(GOODS_RECEIPT.ID.eq(id)).execute();
  }

  @Override
  public List<GoodsReceipt> forgotten(Instant since) {
    return sql.get()
        .selectFrom(GOODS_RECEIPT)
        .where(GOODS_RECEIPT.OPEN_AT.isNotNull(), GOODS_RECEIPT.SCANNED_AT.le(utc(since)))
        .fetch(ReceiptStore::receipt);
  }

  @Override
  public void add(List<ReceiptRow> rows) {
    List<@Nullable Object[]> values = new ArrayList<>();
    for (ReceiptRow one : rows) {
      LineKey line = one.line();
      values.add(
          new @Nullable Object[] {
            one.receiptId(),
            one.scan(),
            one.what().name(),
            one.gtin(),
            one.title(),
            one.pieces(),
            line == null ? null : line.orderId(),
            line == null ? null : (short) line.position(),
            one.code(),
            one.expectedOn(),
            utc(one.at())
          });
    }
    row.batch(values);
  }

  @Override
  public List<ReceiptRow> rows(long receiptId) {
    return sql.get()
        .selectFrom(RECEIPT_ROW)
        .where(RECEIPT_ROW.RECEIPT_ID.eq(receiptId))
        .orderBy(RECEIPT_ROW.SCAN, RECEIPT_ROW.ID)
        .fetch(ReceiptStore::row);
  }

  @Override
  public List<ReceiptRow> rows(long receiptId, int scan) {
    return sql.get()
        .selectFrom(RECEIPT_ROW)
        .where(RECEIPT_ROW.RECEIPT_ID.eq(receiptId), RECEIPT_ROW.SCAN.eq(scan))
        .orderBy(RECEIPT_ROW.ID)
        .fetch(ReceiptStore::row);
  }

  @Override
  public void removeScan(long receiptId, int scan) {
    sql.get()
        .deleteFrom(RECEIPT_ROW)
        .where(RECEIPT_ROW.RECEIPT_ID.eq(receiptId), RECEIPT_ROW.SCAN.eq(scan))
        .execute();
  }

  @Override
  public Optional<Note> note(String hash) {
    return sql.get()
        .selectFrom(DELIVERY_NOTE)
        .where(DELIVERY_NOTE.FILE_HASH.eq(hash))
        .fetchOptional()
        .map(
            kept ->
                new Note(kept.get(DELIVERY_NOTE.NOTE_ROWS), kept.get(DELIVERY_NOTE.BOOKED_ROWS)));
  }

  @Override
  public void note(String hash, Note note, Instant at) {
    sql.get().deleteFrom(DELIVERY_NOTE).where(DELIVERY_NOTE.FILE_HASH.eq(hash)).execute();
    sql.get()
        .insertInto(DELIVERY_NOTE)
        .set(DELIVERY_NOTE.FILE_HASH, hash)
        .set(DELIVERY_NOTE.NOTE_ROWS, note.rows())
        .set(DELIVERY_NOTE.BOOKED_ROWS, note.booked())
        .set(DELIVERY_NOTE.BOOKED_AT, utc(at))
        .execute();
  }

  private static GoodsReceipt receipt(Record kept) {
    LocalDateTime closed = kept.get(GOODS_RECEIPT.CLOSED_AT);
    return new GoodsReceipt(
        kept.get(GOODS_RECEIPT.ID),
        new Actor(kept.get(GOODS_RECEIPT.CLERK), kept.get(GOODS_RECEIPT.WORKPLACE)),
        instant(kept.get(GOODS_RECEIPT.OPENED_AT)),
        instant(kept.get(GOODS_RECEIPT.SCANNED_AT)),
        kept.get(GOODS_RECEIPT.SCANS),
        closed == null ? null : instant(closed));
  }

  static ReceiptRow row(Record kept) {
    Long order = kept.get(RECEIPT_ROW.ORDER_ID);
    return new ReceiptRow(
        kept.get(RECEIPT_ROW.ID),
        kept.get(RECEIPT_ROW.RECEIPT_ID),
        kept.get(RECEIPT_ROW.SCAN),
        ReceiptRow.What.valueOf(kept.get(RECEIPT_ROW.WHAT)),
        kept.get(RECEIPT_ROW.GTIN),
        kept.get(RECEIPT_ROW.TITLE),
        kept.get(RECEIPT_ROW.PIECES),
        order == null ? null : new LineKey(order, kept.get(RECEIPT_ROW.LINE_POSITION)),
        kept.get(RECEIPT_ROW.CODE),
        kept.get(RECEIPT_ROW.EXPECTED_ON),
        instant(kept.get(RECEIPT_ROW.BOOKED_AT)));
  }

  static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }
}
