package thekla.consent.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.max;
import static thekla.schema.Tables.CONSENT_EVENT;
import static thekla.schema.Tables.CONSENT_SUBJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.EventDigest;
import thekla.consent.Ledger;
import thekla.storage.Prepared;

/**
 * Reads what belongs to customers, always by the subject's index: joined and ordered, Derby walks
 * the whole ledger instead.
 */
final class LedgerRows {

  private static final Field<@Nullable Long> NEWEST = max(CONSENT_EVENT.SEQ).as("newest");

  private final Supplier<DSLContext> sql;
  private final Prepared subjects;
  private final Prepared newest;
  private final Prepared all;
  private final Prepared ofScope;
  private final Prepared newestOfScope;
  private final Prepared hash;

  LedgerRows(Supplier<DSLContext> sql) {
    this.sql = sql;
    subjects =
        new Prepared(
            sql,
            database ->
                database
                    .select(CONSENT_SUBJECT.SUBJECT_ID)
                    .from(CONSENT_SUBJECT)
                    .where(CONSENT_SUBJECT.CUSTOMER_ID.eq(0L)));
    all = new Prepared(sql, database -> rows(database, CONSENT_EVENT.SUBJECT_ID.eq(0L)));
    ofScope =
        new Prepared(
            sql,
            database ->
                rows(database, CONSENT_EVENT.SUBJECT_ID.eq(0L).and(CONSENT_EVENT.SCOPE.eq(""))));
    newestOfScope =
        new Prepared(
            sql,
            database ->
                database
                    .select(NEWEST)
                    .from(CONSENT_EVENT)
                    .where(CONSENT_EVENT.SUBJECT_ID.eq(0L), CONSENT_EVENT.SCOPE.eq("")));
    newest =
        new Prepared(
            sql,
            database ->
                database.select(NEWEST).from(CONSENT_EVENT).where(CONSENT_EVENT.SUBJECT_ID.eq(0L)));
    hash =
        new Prepared(
            sql,
            database ->
                database
                    .select(CONSENT_EVENT.HASH)
                    .from(CONSENT_EVENT)
                    .where(CONSENT_EVENT.SEQ.eq(0L)));
  }

  private static ResultQuery<?> rows(DSLContext database, Condition which) {
    return database.select(CONSENT_EVENT.fields()).from(CONSENT_EVENT).where(which);
  }

  List<Long> subjects(long customerId) {
    return subjects.numbers(customerId);
  }

  private static List<ConsentEvent> events(Result<Record> rows) {
    return rows.stream()
        .map(EventRow::event)
        .sorted(Comparator.comparingLong(ConsentEvent::seq))
        .toList();
  }

  List<ConsentEvent> history(long customerId) {
    return events(all.fetchEach(Prepared.single(subjects(customerId).stream())));
  }

  List<ConsentEvent> history(List<Long> subjects, ConsentScope scope) {
    return events(ofScope.fetchEach(ofScope(subjects, scope)));
  }

  private static List<@Nullable Object[]> ofScope(List<Long> subjects, ConsentScope scope) {
    return subjects.stream()
        .map(subject -> new @Nullable Object[] {subject, scope.name()})
        .toList();
  }

  long lastSeq(long customerId) {
    return last(newest.numbersEach(Prepared.single(subjects(customerId).stream())));
  }

  long lastSeq(List<Long> subjects, ConsentScope scope) {
    return last(newestOfScope.numbersEach(ofScope(subjects, scope)));
  }

  private static long last(List<Long> newest) {
    return newest.stream().mapToLong(Long::longValue).max().orElse(0);
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
    return history(customerId).stream()
        .map(ConsentEvent::seq)
        .map(seq -> new Ledger.Link(seq, hash(seq - 1), hash(seq)))
        .toList();
  }

  private String hash(long seq) {
    return hash.first(seq)
        .map(row -> row.get(CONSENT_EVENT.HASH))
        .orElse(EventDigest.BEFORE_THE_FIRST);
  }
}
