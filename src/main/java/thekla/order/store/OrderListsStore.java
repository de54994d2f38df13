package thekla.order.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.when;
import static thekla.order.store.OrderStore.OPEN;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;
import thekla.order.OrderLists;

/** Lists of orders, two queries each: the orders, then all their lines. */
public final class OrderListsStore implements OrderLists {

  private final Supplier<DSLContext> sql;

  public OrderListsStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public List<Row> list(State state, int limit) {
    return rows(CUSTOMER_ORDER.STATE.eq(state.name()), List.of(CUSTOMER_ORDER.ID.desc()), limit);
  }

  @Override
  public List<Row> ofCustomer(long customerId, int limit) {
    return rows(
        of(customerId),
        List.of(
            when(CUSTOMER_ORDER.STATE.in(OPEN), inline(0))
                .when(CUSTOMER_ORDER.STATE.eq(State.DRAFT.name()), inline(1))
                .otherwise(inline(2))
                .asc(),
            CUSTOMER_ORDER.ID.desc()),
        limit);
  }

  private List<Row> rows(Condition which, List<SortField<?>> order, int limit) {
    Result<? extends Record> orders =
        sql.get()
            .select(CUSTOMER_ORDER.asterisk())
            .select(CUSTOMER.NUMBER, CUSTOMER.FIRST_NAME, CUSTOMER.LAST_NAME, CUSTOMER.COMPANY)
            .from(CUSTOMER_ORDER)
            .leftJoin(CUSTOMER)
            .on(CUSTOMER.ID.eq(CUSTOMER_ORDER.CUSTOMER_ID))
            .where(which)
            .orderBy(order)
            .limit(limit)
            .fetch();
    Map<Long, List<Record>> lines = new LinkedHashMap<>();
    sql.get()
        .selectFrom(ORDER_LINE)
        .where(ORDER_LINE.ORDER_ID.in(orders.getValues(CUSTOMER_ORDER.ID)))
        .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.POSITION)
        .forEach(
            line ->
                lines
                    .computeIfAbsent(line.get(ORDER_LINE.ORDER_ID), id -> new ArrayList<>())
                    .add(line));
    return orders.stream()
        .map(one -> row(one, lines.getOrDefault(one.get(CUSTOMER_ORDER.ID), List.of())))
        .toList();
  }

  private static Row row(Record order, List<Record> lines) {
    Money total =
        new Money(
            lines.stream()
                .filter(line -> line.get(ORDER_LINE.PRICE) != null)
                .mapToLong(line -> line.get(ORDER_LINE.PRICE) * line.get(ORDER_LINE.QUANTITY))
                .sum(),
            Currency.getInstance(order.get(CUSTOMER_ORDER.CURRENCY)));
    return new Row(
        order.get(CUSTOMER_ORDER.ID),
        orZero(order.get(CUSTOMER_ORDER.NUMBER)).longValue(),
        orZero(order.get(CUSTOMER_ORDER.PICKUP_NUMBER)).intValue(),
        State.valueOf(order.get(CUSTOMER_ORDER.STATE)),
        orEmpty(order.get(CUSTOMER.NUMBER)),
        name(order),
        lines.stream()
            .map(line -> line.get(ORDER_LINE.TITLE))
            .limit(3)
            .collect(Collectors.joining(" · ")),
        lines.stream().mapToInt(line -> line.get(ORDER_LINE.QUANTITY)).sum(),
        total,
        OrderRows.message(order),
        order.get(CUSTOMER_ORDER.TAKEN_AT).toInstant(ZoneOffset.UTC),
        order.get(CUSTOMER_ORDER.CLERK),
        order.get(CUSTOMER_ORDER.WORKPLACE));
  }

  private static String name(Record order) {
    String card =
        Stream.of(
                order.get(CUSTOMER.COMPANY),
                order.get(CUSTOMER.FIRST_NAME),
                order.get(CUSTOMER.LAST_NAME))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return card.isEmpty() ? orEmpty(order.get(CUSTOMER_ORDER.WALK_IN_NAME)) : card;
  }

  @Override
  public Optional<Instant> lastOrdered(long customerId) {
    LocalDateTime last =
        sql.get()
            .select(max(CUSTOMER_ORDER.TAKEN_AT))
            .from(CUSTOMER_ORDER)
            .where(of(customerId))
            .fetchOne(0, LocalDateTime.class);
    return Optional.ofNullable(last).map(moment -> moment.toInstant(ZoneOffset.UTC));
  }

  @Override
  public long count(State state) {
    return sql.get().fetchCount(CUSTOMER_ORDER, CUSTOMER_ORDER.STATE.eq(state.name()));
  }

  @Override
  public long countOpen(long customerId) {
    return sql.get()
        .fetchCount(
            CUSTOMER_ORDER,
            CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId).and(CUSTOMER_ORDER.STATE.in(OPEN)));
  }

  @Override
  public long countAll(long customerId) {
    return sql.get().fetchCount(CUSTOMER_ORDER, of(customerId));
  }

  /** What is locked is in no list (R-RET-5). */
  private static Condition of(long customerId) {
    return CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId).and(OrderRows.AT_HAND);
  }

  @Override
  public Optional<Instant> alreadyOrdered(long customerId, @Nullable String gtin) {
    if (gtin == null) {
      return Optional.empty();
    }
    LocalDateTime last =
        sql.get()
            .select(max(CUSTOMER_ORDER.TAKEN_AT))
            .from(CUSTOMER_ORDER)
            .join(ORDER_LINE)
            .on(ORDER_LINE.ORDER_ID.eq(CUSTOMER_ORDER.ID))
            .where(
                CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId),
                CUSTOMER_ORDER.STATE.in(OPEN),
                ORDER_LINE.GTIN.eq(gtin))
            .fetchOne(0, LocalDateTime.class);
    return Optional.ofNullable(last).map(moment -> moment.toInstant(ZoneOffset.UTC));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Number orZero(@Nullable Number value) {
    return value == null ? 0 : value;
  }
}
