package thekla.order.store;

import static java.util.Objects.requireNonNull;
import static thekla.schema.Sequences.ORDER_NUMBER_SEQ;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderBook;
import thekla.order.OrderLine;
import thekla.order.OrderLists.State;
import thekla.order.Orderer;

/** Orders and their lines as rows. */
public final class OrderStore implements OrderBook {

  private static final int LOWEST_PICKUP = 101;
  private static final int PICKUP_NUMBERS = 9899;
  private static final long FIRST_NUMBER = 100_001;

  private final Supplier<DSLContext> sql;
  private final Customers customers;

  public OrderStore(Supplier<DSLContext> sql, Customers customers) {
    this.sql = sql;
    this.customers = customers;
  }

  @Override
  public long nextNumber() {
    return sql.get().nextval(ORDER_NUMBER_SEQ).longValue();
  }

  @Override
  public int pickupNumber(long orderNumber) {
    long nth = orderNumber - FIRST_NUMBER;
    if (nth < PICKUP_NUMBERS) {
      // the first time round nobody can bear it yet
      return LOWEST_PICKUP + (int) nth;
    }
    for (long next = nth; ; next++) {
      int number = LOWEST_PICKUP + Math.floorMod(next, PICKUP_NUMBERS);
      boolean taken =
          sql.get()
              .fetchExists(
                  CUSTOMER_ORDER,
                  CUSTOMER_ORDER
                      .PICKUP_NUMBER
                      .eq(number)
                      .and(CUSTOMER_ORDER.STATE.eq(State.PLACED.name())));
      if (!taken) {
        return number;
      }
    }
  }

  @Override
  public Order.Placed add(Order.Placed order) {
    long id =
        insert(
            row(order, State.PLACED, order.takenBy(), order.takenAt())
                .set(CUSTOMER_ORDER.NUMBER, order.number())
                .set(CUSTOMER_ORDER.PICKUP_NUMBER, order.pickupNumber())
                .set(CUSTOMER_ORDER.MESSAGE_KIND, order.message().kind())
                .set(CUSTOMER_ORDER.MESSAGE_CHOSEN, order.message().chosen())
                .set(CUSTOMER_ORDER.MESSAGE_REASON, order.message().reason().name()));
    addLines(id, order.lines());
    return new Order.Placed(
        id,
        order.number(),
        order.pickupNumber(),
        order.orderer(),
        order.lines(),
        order.message(),
        order.deposit(),
        order.note(),
        order.takenAt(),
        order.takenBy());
  }

  @Override
  public Order.Draft park(Order.Draft draft, Actor actor, Instant at) {
    if (draft.id() != 0) {
      removeDraft(draft.id());
    }
    String kind = draft.messageKind();
    long id =
        insert(
            row(draft, State.DRAFT, actor, at)
                .set(CUSTOMER_ORDER.MESSAGE_KIND, kind == null ? "K" : kind)
                .set(CUSTOMER_ORDER.MESSAGE_CHOSEN, kind == null ? "K" : kind)
                .set(
                    CUSTOMER_ORDER.MESSAGE_REASON,
                    kind == null
                        ? Message.Reason.CUSTOMER_DEFAULT.name()
                        : Message.Reason.CHOSEN.name()));
    addLines(id, draft.lines());
    return new Order.Draft(id, draft.orderer(), draft.lines(), kind, draft.deposit(), draft.note());
  }

  private InsertSetMoreStep<Record> row(Order order, State state, Actor actor, Instant at) {
    LocalDateTime moment = utc(at);
    return sql.get()
        .insertInto(CUSTOMER_ORDER)
        .set(CUSTOMER_ORDER.STATE, state.name())
        .set(
            CUSTOMER_ORDER.CUSTOMER_ID,
            order.orderer() instanceof Orderer.Known known ? known.customer().id() : null)
        .set(
            CUSTOMER_ORDER.WALK_IN_NAME,
            order.orderer() instanceof Orderer.WalkIn walkIn ? walkIn.name() : null)
        .set(CUSTOMER_ORDER.CURRENCY, order.deposit().currency().getCurrencyCode())
        .set(CUSTOMER_ORDER.DEPOSIT, order.deposit().minor())
        .set(CUSTOMER_ORDER.NOTE, order.note())
        .set(CUSTOMER_ORDER.CLERK, actor.clerk())
        .set(CUSTOMER_ORDER.WORKPLACE, actor.workplace())
        .set(CUSTOMER_ORDER.TAKEN_AT, moment)
        .set(CUSTOMER_ORDER.CHANGED_AT, moment);
  }

  private static long insert(InsertSetMoreStep<Record> row) {
    return requireNonNull(
        requireNonNull(row.returningResult(CUSTOMER_ORDER.ID).fetchOne()).value1());
  }

  private void addLines(long orderId, List<OrderLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var insert =
        sql.get()
            .insertInto(
                ORDER_LINE,
                ORDER_LINE.ORDER_ID,
                ORDER_LINE.POSITION,
                ORDER_LINE.ARTICLE_ID,
                ORDER_LINE.GTIN,
                ORDER_LINE.TITLE,
                ORDER_LINE.CONTRIBUTORS,
                ORDER_LINE.QUANTITY,
                ORDER_LINE.PRICE,
                ORDER_LINE.SUPPLY);
    var batch =
        sql.get()
            .batch(
                insert.values(
                    (Long) null,
                    null,
                    null,
                    null,
                    (String) null,
                    null,
                    (Integer) null,
                    null,
                    null));
    short position = 0;
    for (OrderLine line : lines) {
      Money price = line.price();
      batch =
          batch.bind(
              orderId,
              ++position,
              line.articleId(),
              line.gtin(),
              line.title(),
              line.contributors(),
              line.quantity(),
              price == null ? null : price.minor(),
              line.supply());
    }
    batch.execute();
  }

  @Override
  public boolean removeDraft(long id) {
    sql.get()
        .deleteFrom(ORDER_LINE)
        .where(
            ORDER_LINE.ORDER_ID.in(
                sql.get()
                    .select(CUSTOMER_ORDER.ID)
                    .from(CUSTOMER_ORDER)
                    .where(CUSTOMER_ORDER.ID.eq(id), CUSTOMER_ORDER.STATE.eq(State.DRAFT.name()))))
        .execute();
    return sql.get()
            .deleteFrom(CUSTOMER_ORDER)
            .where(CUSTOMER_ORDER.ID.eq(id), CUSTOMER_ORDER.STATE.eq(State.DRAFT.name()))
            .execute()
        == 1;
  }

  @Override
  public Optional<Order.Draft> draft(long id) {
    return sql.get()
        .selectFrom(CUSTOMER_ORDER)
        .where(CUSTOMER_ORDER.ID.eq(id), CUSTOMER_ORDER.STATE.eq(State.DRAFT.name()))
        .fetchOptional()
        .map(
            row ->
                new Order.Draft(
                    id,
                    orderer(row),
                    lines(id, currency(row)),
                    Message.Reason.CHOSEN.name().equals(row.get(CUSTOMER_ORDER.MESSAGE_REASON))
                        ? row.get(CUSTOMER_ORDER.MESSAGE_CHOSEN)
                        : null,
                    new Money(row.get(CUSTOMER_ORDER.DEPOSIT), currency(row)),
                    row.get(CUSTOMER_ORDER.NOTE)));
  }

  @Override
  public Optional<Order> byNumber(long number) {
    return sql.get()
        .selectFrom(CUSTOMER_ORDER)
        .where(CUSTOMER_ORDER.NUMBER.eq(number))
        .fetchOptional()
        .map(this::order);
  }

  private Order order(Record row) {
    long id = row.get(CUSTOMER_ORDER.ID);
    Order.Placed placed =
        new Order.Placed(
            id,
            row.get(CUSTOMER_ORDER.NUMBER),
            row.get(CUSTOMER_ORDER.PICKUP_NUMBER),
            orderer(row),
            lines(id, currency(row)),
            message(row),
            new Money(row.get(CUSTOMER_ORDER.DEPOSIT), currency(row)),
            row.get(CUSTOMER_ORDER.NOTE),
            row.get(CUSTOMER_ORDER.TAKEN_AT).toInstant(ZoneOffset.UTC),
            new Actor(row.get(CUSTOMER_ORDER.CLERK), row.get(CUSTOMER_ORDER.WORKPLACE)));
    return State.CANCELLED.name().equals(row.get(CUSTOMER_ORDER.STATE))
        ? new Order.Cancelled(placed, row.get(CUSTOMER_ORDER.CHANGED_AT).toInstant(ZoneOffset.UTC))
        : placed;
  }

  static Message message(Record row) {
    return new Message(
        row.get(CUSTOMER_ORDER.MESSAGE_KIND),
        row.get(CUSTOMER_ORDER.MESSAGE_CHOSEN),
        Message.Reason.valueOf(row.get(CUSTOMER_ORDER.MESSAGE_REASON)));
  }

  private Orderer orderer(Record row) {
    Long customerId = row.get(CUSTOMER_ORDER.CUSTOMER_ID);
    if (customerId == null) {
      @Nullable String name = row.get(CUSTOMER_ORDER.WALK_IN_NAME);
      return new Orderer.WalkIn(name == null ? "" : name);
    }
    return new Orderer.Known(customers.byId(customerId).orElseThrow());
  }

  private static Currency currency(Record row) {
    return Currency.getInstance(row.get(CUSTOMER_ORDER.CURRENCY));
  }

  private List<OrderLine> lines(long orderId, Currency currency) {
    List<OrderLine> lines = new ArrayList<>();
    sql.get()
        .selectFrom(ORDER_LINE)
        .where(ORDER_LINE.ORDER_ID.eq(orderId))
        .orderBy(ORDER_LINE.POSITION)
        .forEach(
            row -> {
              Long price = row.get(ORDER_LINE.PRICE);
              lines.add(
                  new OrderLine(
                      row.get(ORDER_LINE.ARTICLE_ID),
                      row.get(ORDER_LINE.GTIN),
                      row.get(ORDER_LINE.TITLE),
                      row.get(ORDER_LINE.CONTRIBUTORS),
                      row.get(ORDER_LINE.QUANTITY),
                      price == null ? null : new Money(price, currency),
                      row.get(ORDER_LINE.SUPPLY)));
            });
    return lines;
  }

  @Override
  public void cancel(Order.Placed order, Instant at) {
    sql.get()
        .update(CUSTOMER_ORDER)
        .set(CUSTOMER_ORDER.STATE, State.CANCELLED.name())
        .set(CUSTOMER_ORDER.CHANGED_AT, utc(at))
        .where(CUSTOMER_ORDER.ID.eq(order.id()))
        .execute();
  }

  @Override
  public List<String> chosenMessages(long customerId) {
    return sql.get()
        .selectDistinct(CUSTOMER_ORDER.MESSAGE_CHOSEN)
        .from(CUSTOMER_ORDER)
        .where(
            CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId), CUSTOMER_ORDER.STATE.eq(State.PLACED.name()))
        .fetch(CUSTOMER_ORDER.MESSAGE_CHOSEN);
  }

  @Override
  public void changeMessages(long customerId, Message message) {
    sql.get()
        .update(CUSTOMER_ORDER)
        .set(CUSTOMER_ORDER.MESSAGE_KIND, message.kind())
        .set(CUSTOMER_ORDER.MESSAGE_REASON, message.reason().name())
        .where(
            CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId),
            CUSTOMER_ORDER.STATE.eq(State.PLACED.name()),
            CUSTOMER_ORDER.MESSAGE_CHOSEN.eq(message.chosen()))
        .execute();
  }

  static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
