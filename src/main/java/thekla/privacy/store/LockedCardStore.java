package thekla.privacy.store;

import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_ORDER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import thekla.order.Locked;
import thekla.privacy.LockedCards;

/** Locked cards as rows. */
public final class LockedCardStore implements LockedCards {

  private static final String ORDER_CUSTOMER = "ORDER_CUSTOMER";

  private final Supplier<DSLContext> sql;

  public LockedCardStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  /** Sorted, and each named once, here: the states are an index. */
  @Override
  public List<Long> withLetters(long after, int limit) {
    return sql
        .get()
        .select(CUSTOMER_ORDER.CUSTOMER_ID)
        .from(CUSTOMER_ORDER)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(CUSTOMER_ORDER.CUSTOMER_ID))
        .where(
            CUSTOMER_ORDER.STATE.in(Locked.STATES),
            CUSTOMER_ORDER.CUSTOMER_ID.gt(after),
            CUSTOMER.LOCKED.isFalse())
        .fetch(CUSTOMER_ORDER.CUSTOMER_ID)
        .stream()
        .distinct()
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public Set<Long> withLettersAlone(Collection<Long> customerIds) {
    Set<Long> lettered = new HashSet<>();
    Set<Long> others = new HashSet<>();
    for (Record2<Long, String> order :
        sql.get()
            .select(CUSTOMER_ORDER.CUSTOMER_ID, CUSTOMER_ORDER.STATE)
            .from(CUSTOMER_ORDER)
            .where(CUSTOMER_ORDER.CUSTOMER_ID.in(customerIds))) {
      (Locked.STATES.contains(order.value2()) ? lettered : others).add(order.value1());
    }
    lettered.removeAll(others);
    Set<Long> alone = new HashSet<>();
    if (!lettered.isEmpty()) {
      for (Record card :
          sql.get()
              .select(CUSTOMER.ID)
              .from(CUSTOMER)
              .where(CUSTOMER.ID.in(lettered), CUSTOMER.KIND.eq(ORDER_CUSTOMER))) {
        alone.add(card.get(CUSTOMER.ID));
      }
    }
    return alone;
  }

  @Override
  public void lock(Collection<Long> customerIds) {
    sql.get()
        .update(CUSTOMER)
        .set(CUSTOMER.LOCKED, true)
        .where(CUSTOMER.ID.in(customerIds))
        .execute();
  }
}
