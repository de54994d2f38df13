package thekla.consent.store;

import static java.util.Objects.requireNonNull;
import static thekla.schema.Tables.CONSENT_EVENT;
import static thekla.schema.Tables.CONSENT_SUBJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.consent.ConsentEvent;
import thekla.consent.EventDigest;
import thekla.consent.Ledger;

/** Reads what belongs to many customers at once, or hangs together in the chain. */
final class LedgerRows {

  private final Supplier<DSLContext> sql;

  LedgerRows(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  /** The first subject of each customer; who has none is left out. */
  Map<Long, Long> subjects(Collection<Long> customerIds) {
    Map<Long, Long> subjects = new HashMap<>();
    for (List<Long> slice : EqualSlices.of(customerIds)) {
      sql.get()
          .select(CONSENT_SUBJECT.CUSTOMER_ID, CONSENT_SUBJECT.SUBJECT_ID)
          .from(CONSENT_SUBJECT)
          .where(CONSENT_SUBJECT.CUSTOMER_ID.in(slice))
          .forEach(row -> subjects.merge(row.value1(), row.value2(), Math::min));
    }
    return subjects;
  }

  Map<Long, List<ConsentEvent>> histories(Collection<Long> customerIds) {
    Map<Long, Long> owners = new HashMap<>();
    for (List<Long> slice : EqualSlices.of(customerIds)) {
      sql.get()
          .select(CONSENT_SUBJECT.SUBJECT_ID, CONSENT_SUBJECT.CUSTOMER_ID)
          .from(CONSENT_SUBJECT)
          .where(CONSENT_SUBJECT.CUSTOMER_ID.in(slice))
          .forEach(row -> owners.put(row.value1(), row.value2()));
    }
    Map<Long, List<ConsentEvent>> histories = new HashMap<>();
    for (List<Long> slice : EqualSlices.of(owners.keySet())) {
      sql.get()
          .select(CONSENT_EVENT.fields())
          .from(CONSENT_EVENT)
          .where(CONSENT_EVENT.SUBJECT_ID.in(slice))
          .forEach(
              row ->
                  histories
                      .computeIfAbsent(
                          requireNonNull(owners.get(row.get(CONSENT_EVENT.SUBJECT_ID))),
                          id -> new ArrayList<>())
                      .add(EventRow.event(row)));
    }
    histories.values().forEach(rows -> rows.sort(Comparator.comparingLong(ConsentEvent::seq)));
    return histories;
  }

  List<Ledger.Link> links(long customerId) {
    thekla.schema.tables.ConsentEvent before = CONSENT_EVENT.as("row_before");
    return sql.get()
        .select(CONSENT_EVENT.SEQ, before.HASH, CONSENT_EVENT.HASH)
        .from(CONSENT_SUBJECT)
        .join(CONSENT_EVENT)
        .on(CONSENT_EVENT.SUBJECT_ID.eq(CONSENT_SUBJECT.SUBJECT_ID))
        .leftJoin(before)
        .on(before.SEQ.eq(CONSENT_EVENT.SEQ.minus(1L)))
        .where(CONSENT_SUBJECT.CUSTOMER_ID.eq(customerId))
        .orderBy(CONSENT_EVENT.SEQ)
        .fetch(
            row ->
                new Ledger.Link(
                    row.value1(),
                    row.value2() == null ? EventDigest.BEFORE_THE_FIRST : row.value2(),
                    row.value3()));
  }
}
