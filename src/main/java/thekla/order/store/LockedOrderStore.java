package thekla.order.store;

import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.CUSTOMER_ORDER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import thekla.order.Locked;
import thekla.order.LockedOrders;
import thekla.order.PartingDay;

/** Locked orders as rows: their state says so. */
public final class LockedOrderStore implements LockedOrders {

  private static final Condition LETTER =
      CLOSED_ORDER.RETENTION.eq(DSL.inline(PartingDay.Rule.LETTER.name()));

  private final Supplier<DSLContext> sql;

  public LockedOrderStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public int lockDue(LocalDate soldBy, LocalDate calledOffBy) {
    Condition sold = is(Locked.LOCKED_SOLD).and(CLOSED_ORDER.CLOSED_ON.le(soldBy));
    Condition calledOff =
        is(Locked.LOCKED_OFF)
            .and(CLOSED_ORDER.CLOSED_ON.le(calledOffBy))
            .and(CUSTOMER_ORDER.DEPOSIT.eq(0L));
    return lockThose(
        sql.get()
            .select(CLOSED_ORDER.ORDER_ID)
            .from(CLOSED_ORDER)
            .join(CUSTOMER_ORDER)
            .on(CUSTOMER_ORDER.ID.eq(CLOSED_ORDER.ORDER_ID))
            .where(LETTER, sold.or(calledOff))
            .limit(MOST)
            .fetch(CLOSED_ORDER.ORDER_ID));
  }

  private static Condition is(Locked becomes) {
    return CUSTOMER_ORDER.STATE.eq(DSL.inline(becomes.before()));
  }

  @Override
  public int lock(Collection<Long> orderIds) {
    return lockThose(
        sql.get()
            .select(CLOSED_ORDER.ORDER_ID)
            .from(CLOSED_ORDER)
            .where(LETTER, CLOSED_ORDER.ORDER_ID.in(orderIds))
            .fetch(CLOSED_ORDER.ORDER_ID));
  }

  private int lockThose(List<Long> orderIds) {
    int locked = 0;
    for (Locked state : Locked.values()) {
      locked +=
          sql.get()
              .update(CUSTOMER_ORDER)
              .set(CUSTOMER_ORDER.STATE, state.name())
              .where(CUSTOMER_ORDER.ID.in(orderIds), is(state))
              .execute();
    }
    return locked;
  }

  /** Sorted here: the states are an index, their joined days are none. */
  @Override
  public List<Kept> kept(int limit) {
    return sql
        .get()
        .select(CUSTOMER_ORDER.NUMBER, CLOSED_ORDER.PART_ON)
        .from(CUSTOMER_ORDER)
        .join(CLOSED_ORDER)
        .on(CLOSED_ORDER.ORDER_ID.eq(CUSTOMER_ORDER.ID))
        .where(CUSTOMER_ORDER.STATE.in(Locked.STATES))
        .fetch(row -> new Kept(row.value1(), row.value2().minusDays(1)))
        .stream()
        .sorted(Comparator.comparing(Kept::until).thenComparingLong(Kept::number))
        .limit(limit)
        .toList();
  }
}
