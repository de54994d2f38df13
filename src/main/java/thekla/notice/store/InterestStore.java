package thekla.notice.store;

import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_INTEREST;

import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.customer.CardMerges;
import thekla.customer.Customer;
import thekla.notice.Interests;
import thekla.storage.Locks;

/** Interests as rows. Of two cards that become one, the one that stays keeps its own only. */
public final class InterestStore implements Interests, CardMerges {

  private final Supplier<DSLContext> sql;

  public InterestStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void hold(long customerId) {
    Locks.hold(sql.get(), CUSTOMER.ID, List.of(customerId));
  }

  @Override
  public List<String> of(long customerId) {
    return sql
        .get()
        .select(CUSTOMER_INTEREST.INTEREST)
        .from(CUSTOMER_INTEREST)
        .where(CUSTOMER_INTEREST.CUSTOMER_ID.eq(customerId))
        .fetch(CUSTOMER_INTEREST.INTEREST)
        .stream()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  @Override
  public List<String> all(int limit) {
    return sql
        .get()
        .selectDistinct(CUSTOMER_INTEREST.INTEREST)
        .from(CUSTOMER_INTEREST)
        .orderBy(CUSTOMER_INTEREST.INTEREST)
        .limit(limit)
        .fetch(CUSTOMER_INTEREST.INTEREST)
        .stream()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  @Override
  public void add(long customerId, String interest) {
    sql.get()
        .insertInto(CUSTOMER_INTEREST)
        .set(CUSTOMER_INTEREST.CUSTOMER_ID, customerId)
        .set(CUSTOMER_INTEREST.INTEREST, interest)
        .execute();
  }

  @Override
  public void remove(long customerId, String interest) {
    sql.get()
        .deleteFrom(CUSTOMER_INTEREST)
        .where(
            CUSTOMER_INTEREST.CUSTOMER_ID.eq(customerId), CUSTOMER_INTEREST.INTEREST.eq(interest))
        .execute();
  }

  @Override
  public void removeAll(long customerId) {
    sql.get()
        .deleteFrom(CUSTOMER_INTEREST)
        .where(CUSTOMER_INTEREST.CUSTOMER_ID.eq(customerId))
        .execute();
  }

  @Override
  public void merged(Customer kept, Customer dropped) {
    removeAll(dropped.id());
  }
}
