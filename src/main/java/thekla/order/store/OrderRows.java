package thekla.order.store;

import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Intake;
import thekla.order.LineKey;
import thekla.order.Locked;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.OrderLists.State;
import thekla.order.Orderer;
import thekla.order.Progress;
import thekla.order.TrackedOrder;

/** Reads orders from their rows. */
final class OrderRows {

  /** Not locked: whatever reads orders by anything but their state asks this too (R-RET-5). */
  static final Condition AT_HAND =
      CUSTOMER_ORDER.STATE.notIn(Locked.STATES.stream().map(DSL::inline).toList());

  private final Supplier<DSLContext> sql;
  private final Customers customers;

  OrderRows(Supplier<DSLContext> sql, Customers customers) {
    this.sql = sql;
    this.customers = customers;
  }

  TrackedOrder tracked(Record row) {
    List<TrackedOrder.Line> lines = trackedLines(id(row), currency(row));
    return new TrackedOrder(
        numbered(row, lines.stream().map(TrackedOrder.Line::line).toList()), lines);
  }

  Order.Numbered numbered(Record row) {
    return numbered(row, lines(id(row), currency(row)));
  }

  private Order.Numbered numbered(Record row, List<OrderLine> lines) {
    Order.Placed placed =
        new Order.Placed(
            id(row),
            row.get(CUSTOMER_ORDER.NUMBER),
            row.get(CUSTOMER_ORDER.PICKUP_NUMBER),
            orderer(row),
            lines,
            message(row),
            deposit(row),
            row.get(CUSTOMER_ORDER.NOTE),
            row.get(CUSTOMER_ORDER.TAKEN_AT).toInstant(ZoneOffset.UTC),
            new Actor(row.get(CUSTOMER_ORDER.CLERK), row.get(CUSTOMER_ORDER.WORKPLACE)),
            intake(row));
    return switch (State.valueOf(row.get(CUSTOMER_ORDER.STATE))) {
      case PLACED -> placed;
      case ARRIVED -> new Order.Arrived(placed);
      case COLLECTED -> new Order.Collected(placed, closedOn(row));
      case CANCELLED -> new Order.Cancelled(placed, closedOn(row));
      case DRAFT -> throw new IllegalArgumentException("a draft has no number");
    };
  }

  private LocalDate closedOn(Record row) {
    LocalDate day =
        sql.get()
            .select(CLOSED_ORDER.CLOSED_ON)
            .from(CLOSED_ORDER)
            .where(CLOSED_ORDER.ORDER_ID.eq(id(row)))
            .fetchOne(CLOSED_ORDER.CLOSED_ON);
    LocalDateTime changed = row.get(CUSTOMER_ORDER.CHANGED_AT);
    return day == null ? changed.toLocalDate() : day;
  }

  private static long id(Record row) {
    return row.get(CUSTOMER_ORDER.ID);
  }

  static Intake intake(Record row) {
    return Intake.valueOf(row.get(CUSTOMER_ORDER.INTAKE));
  }

  static Money deposit(Record row) {
    return new Money(row.get(CUSTOMER_ORDER.DEPOSIT), currency(row));
  }

  static Message message(Record row) {
    return new Message(
        row.get(CUSTOMER_ORDER.MESSAGE_KIND),
        row.get(CUSTOMER_ORDER.MESSAGE_CHOSEN),
        Message.Reason.valueOf(row.get(CUSTOMER_ORDER.MESSAGE_REASON)));
  }

  Orderer orderer(Record row) {
    Long customerId = row.get(CUSTOMER_ORDER.CUSTOMER_ID);
    if (customerId == null) {
      @Nullable String name = row.get(CUSTOMER_ORDER.WALK_IN_NAME);
      return new Orderer.WalkIn(name == null ? "" : name);
    }
    return new Orderer.Known(customers.byId(customerId).orElseThrow());
  }

  static Currency currency(Record row) {
    return Currency.getInstance(row.get(CUSTOMER_ORDER.CURRENCY));
  }

  List<OrderLine> lines(long orderId, Currency currency) {
    return trackedLines(orderId, currency).stream().map(TrackedOrder.Line::line).toList();
  }

  private List<TrackedOrder.Line> trackedLines(long orderId, Currency currency) {
    List<TrackedOrder.Line> lines = new ArrayList<>();
    sql.get()
        .selectFrom(ORDER_LINE)
        .where(ORDER_LINE.ORDER_ID.eq(orderId))
        .orderBy(ORDER_LINE.POSITION)
        .forEach(
            row ->
                lines.add(
                    new TrackedOrder.Line(
                        new LineKey(orderId, row.get(ORDER_LINE.POSITION)),
                        line(row, currency),
                        progress(row))));
    return lines;
  }

  static OrderLine line(Record row, Currency currency) {
    Long price = row.get(ORDER_LINE.PRICE);
    return new OrderLine(
        row.get(ORDER_LINE.ARTICLE_ID),
        row.get(ORDER_LINE.GTIN),
        row.get(ORDER_LINE.TITLE),
        row.get(ORDER_LINE.CONTRIBUTORS),
        row.get(ORDER_LINE.QUANTITY),
        price == null ? null : new Money(price, currency),
        row.get(ORDER_LINE.SUPPLY));
  }

  static Progress progress(Record row) {
    return new Progress(
        row.get(ORDER_LINE.QUANTITY),
        row.get(ORDER_LINE.ARRIVED),
        row.get(ORDER_LINE.COLLECTED),
        row.get(ORDER_LINE.DROPPED),
        row.get(ORDER_LINE.RETURNED));
  }
}
