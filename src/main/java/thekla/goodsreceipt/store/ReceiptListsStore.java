package thekla.goodsreceipt.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static thekla.goodsreceipt.store.ReceiptStore.instant;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;
import static thekla.schema.Tables.RECEIPT_ROW;
import static thekla.schema.Tables.SHELF_ITEM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.HoldShelf.Item;
import thekla.goodsreceipt.ReceiptLists;
import thekla.goodsreceipt.ReceiptRow;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.order.LineKey;
import thekla.order.Locked;
import thekla.order.Message;

/** Lists of goods-in: their rows, then the orders by their keys; joins would walk all orders. */
public final class ReceiptListsStore implements ReceiptLists {

  private static final int KEYS = 200;

  private final Supplier<DSLContext> sql;

  public ReceiptListsStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public List<Received> received(long receiptId, int limit) {
    return received(
        sql.get()
            .selectFrom(RECEIPT_ROW)
            .where(RECEIPT_ROW.RECEIPT_ID.eq(receiptId))
            .orderBy(RECEIPT_ROW.SCAN.desc(), RECEIPT_ROW.ID.asc())
            .limit(limit)
            .fetch(ReceiptStore::row));
  }

  @Override
  public List<Received> scan(long receiptId, int scan) {
    return received(
        sql.get()
            .selectFrom(RECEIPT_ROW)
            .where(RECEIPT_ROW.RECEIPT_ID.eq(receiptId), RECEIPT_ROW.SCAN.eq(scan))
            .orderBy(RECEIPT_ROW.ID)
            .fetch(ReceiptStore::row));
  }

  private List<Received> received(List<ReceiptRow> rows) {
    Set<Long> orders =
        rows.stream()
            .map(ReceiptRow::line)
            .filter(Objects::nonNull)
            .map(LineKey::orderId)
            .collect(Collectors.toSet());
    Map<Long, Whom> whom = whom(orders);
    Map<LineKey, Item> items = items(orders);
    return rows.stream().map(row -> received(row, whom, items)).toList();
  }

  private static Received received(ReceiptRow row, Map<Long, Whom> whom, Map<LineKey, Item> items) {
    LineKey line = row.line();
    if (line == null) {
      return new Received(row, null, "");
    }
    Item item = row.what() == What.ARRIVED ? items.get(line) : null;
    return new Received(row, whom.get(line.orderId()), item == null ? "" : item.shelf());
  }

  @Override
  public Tally tally(long receiptId) {
    Map<What, Integer> pieces = new EnumMap<>(What.class);
    Map<What, Integer> rows = new EnumMap<>(What.class);
    sql.get()
        .select(RECEIPT_ROW.WHAT, sum(RECEIPT_ROW.PIECES), count())
        .from(RECEIPT_ROW)
        .where(RECEIPT_ROW.RECEIPT_ID.eq(receiptId))
        .groupBy(RECEIPT_ROW.WHAT)
        .forEach(
            one -> {
              BigDecimal sum = one.value2();
              pieces.put(What.valueOf(one.value1()), sum == null ? 0 : sum.intValue());
              rows.put(What.valueOf(one.value1()), one.value3());
            });
    return new Tally(
        pieces.getOrDefault(What.ARRIVED, 0),
        pieces.getOrDefault(What.SURPLUS, 0),
        pieces.getOrDefault(What.UNKNOWN, 0),
        rows.getOrDefault(What.REPORTED, 0));
  }

  @Override
  public List<Waiting> waiting() {
    List<Item> items = sql.get().selectFrom(SHELF_ITEM).fetch(ShelfStore::item);
    Set<Long> orders =
        items.stream().map(item -> item.line().orderId()).collect(Collectors.toSet());
    Map<Long, Whom> whom = whom(orders);
    Map<LineKey, Record> lines = lines(orders);
    List<Waiting> waiting = new ArrayList<>();
    for (Item item : items) {
      Whom one = whom.get(item.line().orderId());
      Record line = lines.get(item.line());
      if (one != null && line != null) {
        waiting.add(
            new Waiting(item, one, line.get(ORDER_LINE.TITLE), line.get(ORDER_LINE.QUANTITY)));
      }
    }
    waiting.sort(
        Comparator.comparing((Waiting one) -> one.item().since())
            .thenComparingLong(one -> one.whom().orderNumber())
            .thenComparingInt(one -> one.item().line().position()));
    return waiting;
  }

  private Map<Long, Whom> whom(Set<Long> orders) {
    Map<Long, Record> rows = new HashMap<>();
    inSlices(
        orders,
        slice ->
            sql.get()
                .selectFrom(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.ID.in(slice), CUSTOMER_ORDER.STATE.notIn(Locked.STATES))
                .forEach(row -> rows.put(row.get(CUSTOMER_ORDER.ID), row)));
    Map<Long, Record> cards = new HashMap<>();
    inSlices(
        rows.values().stream()
            .map(row -> row.get(CUSTOMER_ORDER.CUSTOMER_ID))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        slice ->
            sql.get()
                .select(
                    CUSTOMER.ID,
                    CUSTOMER.NUMBER,
                    CUSTOMER.FIRST_NAME,
                    CUSTOMER.LAST_NAME,
                    CUSTOMER.COMPANY)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(slice))
                .forEach(row -> cards.put(row.get(CUSTOMER.ID), row)));
    Map<Long, Whom> whom = new HashMap<>();
    rows.forEach(
        (id, row) -> whom.put(id, whom(row, cards.get(row.get(CUSTOMER_ORDER.CUSTOMER_ID)))));
    return whom;
  }

  private static Whom whom(Record order, @Nullable Record card) {
    Integer pickup = order.get(CUSTOMER_ORDER.PICKUP_NUMBER);
    return new Whom(
        order.get(CUSTOMER_ORDER.NUMBER),
        pickup == null ? 0 : pickup,
        order.get(CUSTOMER_ORDER.CUSTOMER_ID),
        card == null ? "" : card.get(CUSTOMER.NUMBER),
        card == null ? orEmpty(order.get(CUSTOMER_ORDER.WALK_IN_NAME)) : name(card),
        new Message(
            order.get(CUSTOMER_ORDER.MESSAGE_KIND),
            order.get(CUSTOMER_ORDER.MESSAGE_CHOSEN),
            Message.Reason.valueOf(order.get(CUSTOMER_ORDER.MESSAGE_REASON))),
        instant(order.get(CUSTOMER_ORDER.TAKEN_AT)));
  }

  private static String name(Record card) {
    String person =
        Stream.of(card.get(CUSTOMER.FIRST_NAME), card.get(CUSTOMER.LAST_NAME))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    String company = orEmpty(card.get(CUSTOMER.COMPANY));
    return Stream.of(company, person)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Map<LineKey, Item> items(Set<Long> orders) {
    Map<LineKey, Item> items = new HashMap<>();
    inSlices(
        orders,
        slice ->
            sql.get()
                .selectFrom(SHELF_ITEM)
                .where(SHELF_ITEM.ORDER_ID.in(slice))
                .forEach(row -> items.put(ShelfStore.item(row).line(), ShelfStore.item(row))));
    return items;
  }

  private Map<LineKey, Record> lines(Set<Long> orders) {
    Map<LineKey, Record> lines = new HashMap<>();
    inSlices(
        orders,
        slice ->
            sql.get()
                .selectFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(slice))
                .forEach(
                    row ->
                        lines.put(
                            new LineKey(row.get(ORDER_LINE.ORDER_ID), row.get(ORDER_LINE.POSITION)),
                            row)));
    return lines;
  }

  private static void inSlices(Collection<Long> keys, Consumer<List<Long>> each) {
    List<Long> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += KEYS) {
      each.accept(all.subList(from, Math.min(all.size(), from + KEYS)));
    }
  }
}
