package thekla.order.store;

import static thekla.order.store.OrderStore.OPEN;
import static thekla.order.store.OrderStore.utc;
import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customers;
import thekla.order.LineKey;
import thekla.order.OrderLists.State;
import thekla.order.OrderProgress;
import thekla.order.PartingDay;
import thekla.order.Progress;
import thekla.order.TrackedOrder;
import thekla.storage.Prepared;

/** What came of orders, in their rows. */
public final class ProgressStore implements OrderProgress {

  private final Supplier<DSLContext> sql;
  private final OrderRows rows;
  private final Prepared idOfNumber;
  private final Prepared holdOrder;
  private final Prepared changeLine;
  private final Prepared arrived;
  private final Prepared changeState;
  private final Prepared closedRow;

  public ProgressStore(Supplier<DSLContext> sql, Customers customers) {
    this.sql = sql;
    this.rows = new OrderRows(sql, customers);
    idOfNumber =
        new Prepared(
            sql,
            database ->
                database
                    .select(CUSTOMER_ORDER.ID)
                    .from(CUSTOMER_ORDER)
                    .where(CUSTOMER_ORDER.NUMBER.eq(0L), OrderRows.AT_HAND));
    holdOrder =
        new Prepared(
            sql,
            database ->
                database
                    .update(CUSTOMER_ORDER)
                    .set(CUSTOMER_ORDER.CHANGED_AT, CUSTOMER_ORDER.CHANGED_AT)
                    .where(CUSTOMER_ORDER.ID.eq(0L), OrderRows.AT_HAND));
    changeLine =
        new Prepared(
            sql,
            database ->
                database
                    .update(ORDER_LINE)
                    .set(ORDER_LINE.ARRIVED, 0)
                    .set(ORDER_LINE.COLLECTED, 0)
                    .set(ORDER_LINE.DROPPED, 0)
                    .set(ORDER_LINE.RETURNED, 0)
                    .where(ORDER_LINE.ORDER_ID.eq(0L), ORDER_LINE.POSITION.eq((short) 0)));
    arrived =
        new Prepared(
            sql,
            database ->
                database
                    .update(ORDER_LINE)
                    .set(ORDER_LINE.ARRIVED_ON, LocalDate.EPOCH)
                    .where(ORDER_LINE.ORDER_ID.eq(0L), ORDER_LINE.POSITION.eq((short) 0)));
    changeState =
        new Prepared(
            sql,
            database ->
                database
                    .update(CUSTOMER_ORDER)
                    .set(CUSTOMER_ORDER.STATE, "")
                    .set(CUSTOMER_ORDER.CHANGED_AT, utc(Instant.EPOCH))
                    .where(CUSTOMER_ORDER.ID.eq(0L)));
    closedRow =
        Prepared.row(
            sql,
            CLOSED_ORDER,
            CLOSED_ORDER.ORDER_ID,
            CLOSED_ORDER.CLOSED_ON,
            CLOSED_ORDER.PART_ON,
            CLOSED_ORDER.RETENTION);
  }

  @Override
  public List<Awaited> awaited(String gtin, int limit) {
    return awaited(ORDER_LINE.GTIN.eq(gtin), limit);
  }

  @Override
  public List<Awaited> awaitedTitles(String beginning, int limit) {
    // free lines have no number to be found by: they are read by the open orders
    String begins = beginning.toLowerCase(Locale.ROOT);
    List<Record> lines = new ArrayList<>();
    sql.get()
        .select(ORDER_LINE.asterisk())
        .from(CUSTOMER_ORDER)
        .join(ORDER_LINE)
        .on(ORDER_LINE.ORDER_ID.eq(CUSTOMER_ORDER.ID))
        .where(CUSTOMER_ORDER.STATE.eq(State.PLACED.name()), ORDER_LINE.GTIN.isNull())
        .forEach(
            line -> {
              if (line.get(ORDER_LINE.TITLE).toLowerCase(Locale.ROOT).startsWith(begins)) {
                lines.add(line);
              }
            });
    return awaited(lines, limit);
  }

  private List<Awaited> awaited(Condition which, int limit) {
    return awaited(
        List.copyOf(
            sql.get()
                .select(ORDER_LINE.asterisk())
                .from(ORDER_LINE)
                .where(which, ORDER_LINE.QUANTITY.gt(ORDER_LINE.ARRIVED.plus(ORDER_LINE.DROPPED)))
                .fetch()),
        limit);
  }

  /** Read by the title, then each order by its key: a join ordered by age walks all orders. */
  private List<Awaited> awaited(List<Record> lines, int limit) {
    List<Awaited> awaited = new ArrayList<>();
    for (Record line : lines) {
      sql.get()
          .selectFrom(CUSTOMER_ORDER)
          .where(
              CUSTOMER_ORDER.ID.eq(line.get(ORDER_LINE.ORDER_ID)),
              CUSTOMER_ORDER.STATE.eq(State.PLACED.name()))
          .fetchOptional()
          .ifPresent(order -> awaited.add(awaited(order, line)));
    }
    return awaited.stream()
        .sorted(Comparator.comparing(Awaited::takenAt).thenComparingLong(Awaited::number))
        .limit(limit)
        .toList();
  }

  private Awaited awaited(Record order, Record line) {
    return new Awaited(
        new LineKey(line.get(ORDER_LINE.ORDER_ID), line.get(ORDER_LINE.POSITION)),
        order.get(CUSTOMER_ORDER.NUMBER),
        order.get(CUSTOMER_ORDER.PICKUP_NUMBER),
        order.get(CUSTOMER_ORDER.CUSTOMER_ID),
        rows.orderer(order).name(),
        OrderRows.line(line, OrderRows.currency(order)),
        OrderRows.progress(line),
        OrderRows.message(order),
        order.get(CUSTOMER_ORDER.TAKEN_AT).toInstant(ZoneOffset.UTC));
  }

  @Override
  public Optional<TrackedOrder> byId(long orderId) {
    return order(CUSTOMER_ORDER.ID.eq(orderId).and(CUSTOMER_ORDER.STATE.ne(State.DRAFT.name())));
  }

  @Override
  public Optional<TrackedOrder> byNumber(long number) {
    return order(CUSTOMER_ORDER.NUMBER.eq(number));
  }

  @Override
  public OptionalLong idOf(long number) {
    return idOfNumber.fetch(number).stream()
        .mapToLong(row -> row.get(CUSTOMER_ORDER.ID))
        .findFirst();
  }

  @Override
  public Optional<TrackedOrder> byPickupNumber(int pickupNumber) {
    return order(CUSTOMER_ORDER.PICKUP_NUMBER.eq(pickupNumber).and(CUSTOMER_ORDER.STATE.in(OPEN)));
  }

  private Optional<TrackedOrder> order(Condition which) {
    return sql.get()
        .selectFrom(CUSTOMER_ORDER)
        .where(which, OrderRows.AT_HAND)
        .limit(1)
        .fetchOptional()
        .map(rows::tracked);
  }

  @Override
  public boolean hold(long orderId) {
    return holdOrder.update(orderId) == 1;
  }

  @Override
  public void change(LineKey line, Progress now, @Nullable LocalDate arrivedOn) {
    changeLine.update(
        now.arrived(),
        now.collected(),
        now.dropped(),
        now.returned(),
        line.orderId(),
        (short) line.position());
    if (arrivedOn != null) {
      arrived.update(arrivedOn, line.orderId(), (short) line.position());
    }
  }

  @Override
  public void state(long orderId, String state, Instant at) {
    changeState.update(state, utc(at), orderId);
  }

  @Override
  public void close(long orderId, LocalDate on, PartingDay day) {
    closedRow.update(orderId, on, day.on(), day.rule().name());
  }

  @Override
  public void reopen(long orderId) {
    sql.get().deleteFrom(CLOSED_ORDER).where(CLOSED_ORDER.ORDER_ID.eq(orderId)).execute();
  }

  @Override
  public List<Closed> closed(long customerId) {
    return sql.get()
        .select(
            CUSTOMER_ORDER.ID, CUSTOMER_ORDER.INTAKE, CUSTOMER_ORDER.STATE, CLOSED_ORDER.CLOSED_ON)
        .from(CUSTOMER_ORDER)
        .join(CLOSED_ORDER)
        .on(CLOSED_ORDER.ORDER_ID.eq(CUSTOMER_ORDER.ID))
        .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId), OrderRows.AT_HAND)
        .fetch(
            row ->
                new Closed(
                    row.get(CUSTOMER_ORDER.ID),
                    OrderRows.intake(row),
                    State.COLLECTED.name().equals(row.get(CUSTOMER_ORDER.STATE)),
                    row.get(CLOSED_ORDER.CLOSED_ON)));
  }

  @Override
  public void part(long orderId, PartingDay day) {
    sql.get()
        .update(CLOSED_ORDER)
        .set(CLOSED_ORDER.PART_ON, day.on())
        .set(CLOSED_ORDER.RETENTION, day.rule().name())
        .where(CLOSED_ORDER.ORDER_ID.eq(orderId))
        .execute();
  }

  @Override
  public Optional<PartingDay> partingDay(long orderId) {
    return sql.get()
        .selectFrom(CLOSED_ORDER)
        .where(CLOSED_ORDER.ORDER_ID.eq(orderId))
        .fetchOptional()
        .map(
            row ->
                new PartingDay(
                    row.get(CLOSED_ORDER.PART_ON),
                    PartingDay.Rule.valueOf(row.get(CLOSED_ORDER.RETENTION))));
  }
}
