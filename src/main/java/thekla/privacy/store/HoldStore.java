package thekla.privacy.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.countDistinct;
import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ERASURE_CANDIDATE;
import static thekla.schema.Tables.RETENTION_HOLD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import thekla.kernel.Actor;
import thekla.privacy.Hold;
import thekla.privacy.Holds;
import thekla.storage.ByKeys;
import thekla.storage.Locks;

/** Holds as rows. */
public final class HoldStore implements Holds {

  private static final String CANCELLED = "CANCELLED";

  private final Supplier<DSLContext> sql;
  private final ByKeys holds;
  private final ByKeys card;

  public HoldStore(Supplier<DSLContext> sql) {
    this.sql = sql;
    holds =
        new ByKeys(
            sql,
            RETENTION_HOLD.CUSTOMER_ID,
            (database, which) ->
                database
                    .select(
                        RETENTION_HOLD.CUSTOMER_ID, RETENTION_HOLD.REASON, RETENTION_HOLD.UNTIL_ON)
                    .from(RETENTION_HOLD)
                    .where(which));
    card =
        new ByKeys(
            sql,
            CUSTOMER.ID,
            (database, which) ->
                database.select(CUSTOMER.ID, CUSTOMER.RESTRICTED).from(CUSTOMER).where(which));
  }

  @Override
  public Map<Hold.Reason, Long> countHeld(LocalDate on) {
    Map<Hold.Reason, Long> held = new EnumMap<>(Hold.Reason.class);
    sql.get()
        .select(RETENTION_HOLD.REASON, countDistinct(CUSTOMER_ORDER.ID))
        .from(RETENTION_HOLD)
        .join(CUSTOMER_ORDER)
        .on(CUSTOMER_ORDER.CUSTOMER_ID.eq(RETENTION_HOLD.CUSTOMER_ID))
        .join(CLOSED_ORDER)
        .on(CLOSED_ORDER.ORDER_ID.eq(CUSTOMER_ORDER.ID))
        .where(CLOSED_ORDER.PART_ON.le(on), running(on))
        .groupBy(RETENTION_HOLD.REASON)
        .forEach(row -> held.put(Hold.Reason.valueOf(row.value1()), row.value2().longValue()));
    long restricted =
        dueOrders(
            on,
            CUSTOMER_ORDER.CUSTOMER_ID.in(
                DSL.select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.RESTRICTED)));
    long deposit =
        dueOrders(on, CUSTOMER_ORDER.STATE.eq(CANCELLED).and(CUSTOMER_ORDER.DEPOSIT.gt(0L)));
    if (restricted > 0) {
      held.put(Hold.Reason.RESTRICTED, restricted);
    }
    if (deposit > 0) {
      held.put(Hold.Reason.DEPOSIT, deposit);
    }
    return held;
  }

  private long dueOrders(LocalDate on, Condition which) {
    return requireNonNull(
            sql.get()
                .select(DSL.count())
                .from(CLOSED_ORDER)
                .join(CUSTOMER_ORDER)
                .on(CUSTOMER_ORDER.ID.eq(CLOSED_ORDER.ORDER_ID))
                .where(CLOSED_ORDER.PART_ON.le(on), which)
                .fetchOne())
        .value1()
        .longValue();
  }

  private static Condition running(LocalDate on) {
    return RETENTION_HOLD.UNTIL_ON.isNull().or(RETENTION_HOLD.UNTIL_ON.ge(on));
  }

  @Override
  public Set<Long> restricted(Collection<Long> customerIds) {
    Set<Long> restricted = new HashSet<>();
    for (Record row : card.fetch(customerIds)) {
      if (row.get(CUSTOMER.RESTRICTED)) {
        restricted.add(row.get(CUSTOMER.ID));
      }
    }
    return restricted;
  }

  @Override
  public Map<Long, Hold> holds(Collection<Long> customerIds, LocalDate on) {
    Map<Long, Hold> held = new HashMap<>();
    for (Record row : holds.fetch(customerIds)) {
      Hold hold = hold(row);
      LocalDate until = hold.until();
      if (until == null || !until.isBefore(on)) {
        held.merge(row.get(RETENTION_HOLD.CUSTOMER_ID), hold, Hold::longer);
      }
    }
    return held;
  }

  @Override
  public void hold(long customerId, Hold hold, Actor actor, LocalDate on) {
    release(customerId, hold.reason());
    sql.get()
        .insertInto(RETENTION_HOLD)
        .set(RETENTION_HOLD.CUSTOMER_ID, customerId)
        .set(RETENTION_HOLD.REASON, hold.reason().name())
        .set(RETENTION_HOLD.UNTIL_ON, hold.until())
        .set(RETENTION_HOLD.CLERK, actor.clerk())
        .set(RETENTION_HOLD.SINCE_ON, on)
        .execute();
  }

  @Override
  public boolean release(long customerId, Hold.Reason reason) {
    return sql.get()
            .deleteFrom(RETENTION_HOLD)
            .where(
                RETENTION_HOLD.CUSTOMER_ID.eq(customerId), RETENTION_HOLD.REASON.eq(reason.name()))
            .execute()
        > 0;
  }

  @Override
  public void move(long from, long to) {
    Map<Hold.Reason, Hold> own = new EnumMap<>(Hold.Reason.class);
    rows(to).forEach(row -> own.put(hold(row).reason(), hold(row)));
    for (Record row : rows(from)) {
      Hold moved = hold(row);
      Hold other = own.get(moved.reason());
      if (other == null || moved.longer(other).equals(moved)) {
        hold(
            to,
            moved,
            new Actor(row.get(RETENTION_HOLD.CLERK), ""),
            row.get(RETENTION_HOLD.SINCE_ON));
      }
      release(from, moved.reason());
    }
  }

  private Result<Record> rows(long customerId) {
    return sql.get()
        .select(RETENTION_HOLD.fields())
        .from(RETENTION_HOLD)
        .where(RETENTION_HOLD.CUSTOMER_ID.eq(customerId))
        .fetch();
  }

  private static Hold hold(Record row) {
    return new Hold(
        Hold.Reason.valueOf(row.get(RETENTION_HOLD.REASON)), row.get(RETENTION_HOLD.UNTIL_ON));
  }

  @Override
  public void candidate(long customerId) {
    Locks.hold(sql.get(), CUSTOMER.ID, List.of(customerId));
    if (!sql.get().fetchExists(ERASURE_CANDIDATE, ERASURE_CANDIDATE.CUSTOMER_ID.eq(customerId))) {
      sql.get()
          .insertInto(ERASURE_CANDIDATE)
          .set(ERASURE_CANDIDATE.CUSTOMER_ID, customerId)
          .execute();
    }
  }

  @Override
  public List<Long> candidates(long after, int limit) {
    return sql.get()
        .select(ERASURE_CANDIDATE.CUSTOMER_ID)
        .from(ERASURE_CANDIDATE)
        .where(ERASURE_CANDIDATE.CUSTOMER_ID.gt(after))
        .orderBy(ERASURE_CANDIDATE.CUSTOMER_ID)
        .limit(limit)
        .fetch(ERASURE_CANDIDATE.CUSTOMER_ID);
  }

  @Override
  public void noCandidates(Collection<Long> customerIds) {
    sql.get()
        .deleteFrom(ERASURE_CANDIDATE)
        .where(ERASURE_CANDIDATE.CUSTOMER_ID.in(customerIds))
        .execute();
  }
}
