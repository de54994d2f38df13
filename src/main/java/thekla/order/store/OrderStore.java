package thekla.order.store;

import static thekla.schema.Sequences.ORDER_NUMBER_SEQ;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customers;
import thekla.customer.MessageKind;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Intake;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderBook;
import thekla.order.OrderLine;
import thekla.order.OrderLists.State;
import thekla.order.Orderer;
import thekla.storage.Locks;
import thekla.storage.Prepared;

/** Orders and their lines as rows. */
public final class OrderStore implements OrderBook {

  static final List<String> OPEN =
      Arrays.stream(State.values()).filter(State::open).map(State::name).toList();
  private static final int LOWEST_PICKUP = 101;
  private static final int PICKUP_NUMBERS = 9899;
  private static final int PICKUP_NUMBERS_TRIED = 50;
  private static final int FIRST_LONG_PICKUP = 10_000;
  private static final int LONG_PICKUP_NUMBERS = 90_000_000;
  private static final long FIRST_NUMBER = 100_001;
  private static final Field<Long> NEXT_NUMBER = ORDER_NUMBER_SEQ.nextval();

  private final Supplier<DSLContext> sql;
  private final OrderRows rows;
  private final Prepared nextNumber;
  private final Prepared waiting;
  private final Prepared orderRow;
  private final Prepared lineRow;

  public OrderStore(Supplier<DSLContext> sql, Customers customers) {
    this.sql = sql;
    this.rows = new OrderRows(sql, customers);
    this.nextNumber = new Prepared(sql, database -> database.select(NEXT_NUMBER));
    this.waiting =
        new Prepared(
            sql,
            database ->
                database
                    .selectOne()
                    .from(CUSTOMER_ORDER)
                    .where(
                        CUSTOMER_ORDER.PICKUP_NUMBER.eq(0),
                        CUSTOMER_ORDER.STATE.in(OPEN.stream().map(DSL::inline).toList())));
    this.orderRow =
        Prepared.row(
            sql,
            CUSTOMER_ORDER,
            CUSTOMER_ORDER.STATE,
            CUSTOMER_ORDER.NUMBER,
            CUSTOMER_ORDER.PICKUP_NUMBER,
            CUSTOMER_ORDER.CUSTOMER_ID,
            CUSTOMER_ORDER.WALK_IN_NAME,
            CUSTOMER_ORDER.MESSAGE_KIND,
            CUSTOMER_ORDER.MESSAGE_CHOSEN,
            CUSTOMER_ORDER.MESSAGE_REASON,
            CUSTOMER_ORDER.CURRENCY,
            CUSTOMER_ORDER.DEPOSIT,
            CUSTOMER_ORDER.NOTE,
            CUSTOMER_ORDER.CLERK,
            CUSTOMER_ORDER.WORKPLACE,
            CUSTOMER_ORDER.TAKEN_AT,
            CUSTOMER_ORDER.CHANGED_AT,
            CUSTOMER_ORDER.INTAKE);
    this.lineRow =
        Prepared.row(
            sql,
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
  }

  @Override
  public long nextNumber() {
    return nextNumber.numbers().getFirst();
  }

  @Override
  public int pickupNumber(long orderNumber) {
    long nth = orderNumber - FIRST_NUMBER;
    if (nth < PICKUP_NUMBERS) {
      // the first time round nobody can bear it yet
      return LOWEST_PICKUP + (int) nth;
    }
    Locks.turn(sql.get(), "pickup");
    for (long next = nth; next < nth + PICKUP_NUMBERS_TRIED; next++) {
      int number = LOWEST_PICKUP + Math.floorMod(next, PICKUP_NUMBERS);
      if (!waits(number)) {
        return number;
      }
    }
    // the short ones are as good as used up
    for (long next = nth; ; next++) {
      int number = FIRST_LONG_PICKUP + Math.floorMod(next, LONG_PICKUP_NUMBERS);
      if (!waits(number)) {
        return number;
      }
    }
  }

  private boolean waits(int pickupNumber) {
    return !waiting.numbers(pickupNumber).isEmpty();
  }

  @Override
  public Order.Placed add(Order.Placed order) {
    long id =
        insert(
            order,
            State.PLACED,
            order.number(),
            order.pickupNumber(),
            order.message(),
            order.takenBy(),
            order.takenAt(),
            order.intake());
    addLines(id, order.lines());
    return order.withId(id);
  }

  @Override
  public Order.Draft park(Order.Draft draft, Actor actor, Instant at) {
    if (draft.id() != 0) {
      removeDraft(draft.id());
    }
    String kind = draft.messageKind();
    Message message =
        kind == null
            ? new Message(MessageKind.NONE, MessageKind.NONE, Message.Reason.CUSTOMER_DEFAULT)
            : new Message(kind, kind, Message.Reason.CHOSEN);
    long id = insert(draft, State.DRAFT, null, null, message, actor, at, draft.intake());
    addLines(id, draft.lines());
    return new Order.Draft(
        id, draft.orderer(), draft.lines(), kind, draft.deposit(), draft.note(), draft.intake());
  }

  private long insert(
      Order order,
      State state,
      @Nullable Long number,
      @Nullable Integer pickupNumber,
      Message message,
      Actor actor,
      Instant at,
      Intake intake) {
    LocalDateTime moment = utc(at);
    return orderRow.insert(
        state.name(),
        number,
        pickupNumber,
        order.orderer() instanceof Orderer.Known known ? known.customer().id() : null,
        order.orderer() instanceof Orderer.WalkIn walkIn ? walkIn.name() : null,
        message.kind(),
        message.chosen(),
        message.reason().name(),
        order.deposit().currency().getCurrencyCode(),
        order.deposit().minor(),
        order.note(),
        actor.clerk(),
        actor.workplace(),
        moment,
        moment,
        intake.name());
  }

  private void addLines(long orderId, List<OrderLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (OrderLine line : lines) {
      Money price = line.price();
      rows.add(
          new @Nullable Object[] {
            orderId,
            (short) (rows.size() + 1),
            line.articleId(),
            line.gtin(),
            line.title(),
            line.contributors(),
            line.quantity(),
            price == null ? null : price.minor(),
            line.supply()
          });
    }
    lineRow.batch(rows);
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
                    rows.orderer(row),
                    rows.lines(id, OrderRows.currency(row)),
                    Message.Reason.CHOSEN.name().equals(row.get(CUSTOMER_ORDER.MESSAGE_REASON))
                        ? row.get(CUSTOMER_ORDER.MESSAGE_CHOSEN)
                        : null,
                    OrderRows.deposit(row),
                    row.get(CUSTOMER_ORDER.NOTE),
                    OrderRows.intake(row)));
  }

  @Override
  public Optional<Order.Numbered> byNumber(long number) {
    return sql.get()
        .selectFrom(CUSTOMER_ORDER)
        .where(CUSTOMER_ORDER.NUMBER.eq(number), OrderRows.AT_HAND)
        .fetchOptional()
        .map(rows::numbered);
  }

  @Override
  public List<String> chosenMessages(long customerId) {
    return sql.get()
        .selectDistinct(CUSTOMER_ORDER.MESSAGE_CHOSEN)
        .from(CUSTOMER_ORDER)
        .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId), CUSTOMER_ORDER.STATE.in(OPEN))
        .fetch(CUSTOMER_ORDER.MESSAGE_CHOSEN);
  }

  @Override
  public void move(long fromCustomer, long toCustomer) {
    sql.get()
        .update(CUSTOMER_ORDER)
        .set(CUSTOMER_ORDER.CUSTOMER_ID, toCustomer)
        .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(fromCustomer))
        .execute();
  }

  @Override
  public void changeMessages(long customerId, Message message) {
    sql.get()
        .update(CUSTOMER_ORDER)
        .set(CUSTOMER_ORDER.MESSAGE_KIND, message.kind())
        .set(CUSTOMER_ORDER.MESSAGE_REASON, message.reason().name())
        .where(
            CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId),
            CUSTOMER_ORDER.STATE.in(OPEN),
            CUSTOMER_ORDER.MESSAGE_CHOSEN.eq(message.chosen()))
        .execute();
  }

  static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
