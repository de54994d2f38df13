package thekla.consent.store;

import static thekla.schema.Tables.CONSENT_STANDING;
import static thekla.schema.Tables.CONSENT_SUBJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentStandings;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.Ledger;
import thekla.consent.Standing;
import thekla.kernel.UnitOfWork;
import thekla.shop.store.Settings;
import thekla.storage.Inserts;
import thekla.storage.Prepared;

/** Where each consent stands, one row a scope. */
public final class StandingStore implements ConsentStandings {

  /** Set once every customer's rows were made of the ledger. */
  private static final String WHOLE = "consent-standings";

  private static final int AT_ONCE = 500;

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;
  private final Ledger ledger;
  private final Settings settings;
  private final Prepared deleting;
  private final Inserts row;

  public StandingStore(Supplier<DSLContext> sql, UnitOfWork work, Ledger ledger) {
    this.sql = sql;
    this.work = work;
    this.ledger = ledger;
    settings = new Settings(sql);
    deleting =
        new Prepared(
            sql,
            database ->
                database.deleteFrom(CONSENT_STANDING).where(CONSENT_STANDING.CUSTOMER_ID.eq(0L)));
    row =
        new Inserts(
            sql,
            CONSENT_STANDING,
            CONSENT_STANDING.CUSTOMER_ID,
            CONSENT_STANDING.SCOPE,
            CONSENT_STANDING.STATE,
            CONSENT_STANDING.SEQ,
            CONSENT_STANDING.EVIDENCE,
            CONSENT_STANDING.AGREED_BY,
            CONSENT_STANDING.CONTACT_MARK);
  }

  /** What the ledger says of these customers now; inside the transaction that wrote to it. */
  void follow(Collection<Long> customerIds) {
    Set<Long> customers = Set.copyOf(customerIds);
    List<@Nullable Object[]> rows = new ArrayList<>();
    ledger
        .histories(customers)
        .forEach(
            (customer, events) ->
                CustomerConsents.of(customer, events, Optional.empty(), event -> false)
                    .standings()
                    .forEach((scope, standing) -> add(customer, standing, rows)));
    deleting.batch(Prepared.single(customers.stream()));
    row.add(rows);
  }

  private static void add(long customer, Standing standing, List<@Nullable Object[]> rows) {
    ConsentEvent event = standing.event();
    if (event != null) {
      rows.add(
          new @Nullable Object[] {
            customer,
            event.scope().name(),
            event.decision() == Decision.LAPSED ? "LAPSED" : standing.state().name(),
            event.seq(),
            standing.evidence().name(),
            agreed(standing),
            event.contactMark()
          });
    }
  }

  private static String agreed(Standing standing) {
    if (!standing.parentAgreed()) {
      return "SUBJECT";
    }
    return standing.subjectAgreed() ? "BOTH" : "PARENT";
  }

  void forget(long customerId) {
    deleting.update(customerId);
  }

  @Override
  public void makeReady() {
    if (work.call(() -> settings.get(WHOLE)).isPresent()) {
      return;
    }
    long last = -1;
    while (last != Long.MAX_VALUE) {
      long after = last;
      last = work.callAgain(() -> some(after));
    }
  }

  /** The last customer of these, or the highest number when there are no more. */
  private long some(long after) {
    ledger.hold();
    List<Long> customers =
        sql.get()
            .selectDistinct(CONSENT_SUBJECT.CUSTOMER_ID)
            .from(CONSENT_SUBJECT)
            .where(CONSENT_SUBJECT.CUSTOMER_ID.gt(after))
            .orderBy(CONSENT_SUBJECT.CUSTOMER_ID)
            .limit(AT_ONCE)
            .fetch(CONSENT_SUBJECT.CUSTOMER_ID);
    if (customers.isEmpty()) {
      settings.put(WHOLE, "1");
      return Long.MAX_VALUE;
    }
    follow(customers);
    return customers.getLast();
  }
}
