package thekla.consent.store;

import static java.util.Objects.requireNonNull;
import static thekla.schema.Sequences.CONSENT_SUBJECT_SEQ;
import static thekla.schema.Tables.CONSENT_CHAIN;
import static thekla.schema.Tables.CONSENT_ERASURE;
import static thekla.schema.Tables.CONSENT_EVENT;
import static thekla.schema.Tables.CONSENT_STAMP;
import static thekla.schema.Tables.CONSENT_SUBJECT;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.SOFT_OPT_IN_NOTICE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentStandings;
import thekla.consent.EventDigest;
import thekla.consent.Ledger;
import thekla.consent.Stamp;
import thekla.consent.Verification;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.UnitOfWork;
import thekla.storage.Inserts;
import thekla.storage.Locks;

/** The ledger as rows of one chain. */
public final class LedgerStore implements Ledger {

  private static final short THE_CHAIN = 1;

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;
  private final BusinessClock clock;
  private final LedgerRows rows;
  private final Inserts eventRow;
  private final StandingStore standings;

  public LedgerStore(Supplier<DSLContext> sql, UnitOfWork work, BusinessClock clock) {
    this.sql = sql;
    this.work = work;
    this.clock = clock;
    this.rows = new LedgerRows(sql);
    this.eventRow = new Inserts(sql, CONSENT_EVENT, EventRow.columns());
    this.standings = new StandingStore(sql, work, this);
  }

  /** What counting and choosing goes by; kept true by every writing here. */
  public ConsentStandings standings() {
    return standings;
  }

  @Override
  public List<ConsentEvent> append(long customerId, List<ConsentEvent> events) {
    return append(events.stream().map(event -> new CustomerEvent(customerId, event)).toList());
  }

  @Override
  public List<ConsentEvent> append(List<CustomerEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    List<ConsentEvent> appended = link(events.size(), () -> withSubjects(events));
    standings.follow(events.stream().map(CustomerEvent::customerId).toList());
    return appended;
  }

  private List<SubjectEvent> withSubjects(List<CustomerEvent> events) {
    Map<Long, Long> subjects =
        rows.subjects(events.stream().map(CustomerEvent::customerId).collect(Collectors.toSet()));
    return events.stream()
        .map(
            one ->
                new SubjectEvent(
                    subjects.computeIfAbsent(one.customerId(), this::subject), one.event()))
        .toList();
  }

  private record SubjectEvent(@Nullable Long subject, ConsentEvent event) {}

  private List<ConsentEvent> link(int count, Supplier<List<SubjectEvent>> toLink) {
    // the chain's row is taken first, before any new subject: whoever comes second waits here for
    // the whole append, and holds nothing that the first one reads
    lengthen(count);
    Record2<Long, String> end =
        requireNonNull(
            sql.get()
                .select(CONSENT_CHAIN.LAST_SEQ, CONSENT_CHAIN.LAST_HASH)
                .from(CONSENT_CHAIN)
                .where(CONSENT_CHAIN.ID.eq(THE_CHAIN))
                .fetchOne());
    List<SubjectEvent> events = toLink.get();
    long seq = end.value1() - count;
    byte[] hash = EventDigest.bytes(end.value2());
    EventDigest hasher = new EventDigest();
    List<@Nullable Object[]> rowsToAdd = new ArrayList<>();
    List<ConsentEvent> appended = new ArrayList<>();
    for (SubjectEvent one : events) {
      Long subject = one.subject();
      ConsentEvent placed = one.event().at(++seq);
      String salt = EventRow.salt();
      @Nullable Object[] fields = EventRow.fields(subject, placed);
      byte[] digest = hasher.digest(salt, fields);
      hash = hasher.link(hash, seq, digest);
      rowsToAdd.add(bound(fields, salt, digest, hash, seq));
      appended.add(placed);
    }
    eventRow.add(rowsToAdd);
    sql.get()
        .update(CONSENT_CHAIN)
        .set(CONSENT_CHAIN.LAST_HASH, EventDigest.hex(hash))
        .where(CONSENT_CHAIN.ID.eq(THE_CHAIN))
        .execute();
    return List.copyOf(appended);
  }

  private void lengthen(int count) {
    int chains =
        sql.get()
            .update(CONSENT_CHAIN)
            .set(CONSENT_CHAIN.LAST_SEQ, CONSENT_CHAIN.LAST_SEQ.plus(count))
            .where(CONSENT_CHAIN.ID.eq(THE_CHAIN))
            .execute();
    if (chains != 1) {
      throw new Fault("consent-chain-gone", null);
    }
  }

  private static @Nullable Object[] bound(
      @Nullable Object[] fields, String salt, byte[] digest, byte[] hash, long seq) {
    @Nullable Object[] bound = Arrays.copyOf(fields, fields.length + 4);
    bound[fields.length] = salt;
    bound[fields.length + 1] = EventDigest.hex(digest);
    bound[fields.length + 2] = EventDigest.hex(hash);
    bound[fields.length + 3] = seq;
    return bound;
  }

  private long subject(long customerId) {
    Long known =
        sql.get()
            .select(CONSENT_SUBJECT.SUBJECT_ID)
            .from(CONSENT_SUBJECT)
            .where(CONSENT_SUBJECT.CUSTOMER_ID.eq(customerId))
            .orderBy(CONSENT_SUBJECT.SUBJECT_ID)
            .limit(1)
            .fetchOne(CONSENT_SUBJECT.SUBJECT_ID);
    if (known != null) {
      return known;
    }
    long fresh = sql.get().nextval(CONSENT_SUBJECT_SEQ).longValue();
    sql.get()
        .insertInto(CONSENT_SUBJECT)
        .set(CONSENT_SUBJECT.SUBJECT_ID, fresh)
        .set(CONSENT_SUBJECT.CUSTOMER_ID, customerId)
        .execute();
    return fresh;
  }

  @Override
  public void hold(Collection<Long> customerIds) {
    Locks.hold(sql.get(), CUSTOMER.ID, customerIds);
  }

  @Override
  public void hold() {
    lengthen(0);
  }

  @Override
  public Map<Long, List<ConsentEvent>> histories(Collection<Long> customerIds) {
    return rows.histories(customerIds);
  }

  @Override
  public List<Link> links(long customerId) {
    return rows.links(customerId);
  }

  @Override
  public List<ConsentEvent> history(long customerId) {
    return rows.history(customerId);
  }

  @Override
  public long lastSeq(long customerId) {
    return rows.lastSeq(customerId);
  }

  @Override
  public List<Long> subjects(long customerId) {
    return rows.subjects(customerId);
  }

  @Override
  public List<ConsentEvent> history(List<Long> subjects, ConsentScope scope) {
    return rows.history(subjects, scope);
  }

  @Override
  public long lastSeq(List<Long> subjects, ConsentScope scope) {
    return rows.lastSeq(subjects, scope);
  }

  @Override
  public Optional<Stamp> stamp(long customerId) {
    return sql.get()
        .select(CONSENT_STAMP.WORDING, CONSENT_STAMP.STAMPED_ON)
        .from(CONSENT_STAMP)
        .where(CONSENT_STAMP.CUSTOMER_ID.eq(customerId))
        .fetchOptional(row -> new Stamp(row.value1(), row.value2()));
  }

  @Override
  public void stamp(long customerId, Stamp stamp) {
    hold(List.of(customerId));
    int changed =
        sql.get()
            .update(CONSENT_STAMP)
            .set(CONSENT_STAMP.WORDING, stamp.wording())
            .set(CONSENT_STAMP.STAMPED_ON, stamp.on())
            .set(CONSENT_STAMP.CHANGED_AT, Moments.utc(clock.now()))
            .where(CONSENT_STAMP.CUSTOMER_ID.eq(customerId))
            .execute();
    if (changed == 0) {
      sql.get()
          .insertInto(CONSENT_STAMP)
          .set(CONSENT_STAMP.CUSTOMER_ID, customerId)
          .set(CONSENT_STAMP.WORDING, stamp.wording())
          .set(CONSENT_STAMP.STAMPED_ON, stamp.on())
          .set(CONSENT_STAMP.CHANGED_AT, Moments.utc(clock.now()))
          .execute();
    }
  }

  @Override
  public void merge(long keptId, long droppedId) {
    sql.get()
        .update(CONSENT_SUBJECT)
        .set(CONSENT_SUBJECT.CUSTOMER_ID, keptId)
        .where(CONSENT_SUBJECT.CUSTOMER_ID.eq(droppedId))
        .execute();
    sql.get()
        .deleteFrom(SOFT_OPT_IN_NOTICE)
        .where(SOFT_OPT_IN_NOTICE.CUSTOMER_ID.eq(droppedId))
        .execute();
    standings.forget(droppedId);
    standings.follow(List.of(keptId));
    Optional<Stamp> dropped = stamp(droppedId);
    sql.get().deleteFrom(CONSENT_STAMP).where(CONSENT_STAMP.CUSTOMER_ID.eq(droppedId)).execute();
    if (dropped.isPresent() && stamp(keptId).isEmpty()) {
      stamp(keptId, dropped.get());
    }
  }

  @Override
  public int erase(long customerId, ConsentEvent trace) {
    List<Long> seqs = history(customerId).stream().map(ConsentEvent::seq).toList();
    for (SeqList part : SeqList.parts(seqs)) {
      ConsentEvent said = link(1, () -> List.of(new SubjectEvent(null, part.on(trace)))).getFirst();
      for (Long seq : part.seqs()) {
        sql.get()
            .insertInto(CONSENT_ERASURE)
            .set(CONSENT_ERASURE.SEQ, seq)
            .set(CONSENT_ERASURE.ERASED_BY, said.seq())
            .execute();
      }
      empty(part.seqs());
    }
    sql.get()
        .deleteFrom(CONSENT_SUBJECT)
        .where(CONSENT_SUBJECT.CUSTOMER_ID.eq(customerId))
        .execute();
    sql.get().deleteFrom(CONSENT_STAMP).where(CONSENT_STAMP.CUSTOMER_ID.eq(customerId)).execute();
    standings.forget(customerId);
    return seqs.size();
  }

  private void empty(List<Long> seqs) {
    sql.get()
        .update(CONSENT_EVENT)
        .set(EventRow.nothing())
        .where(CONSENT_EVENT.SEQ.in(seqs))
        .execute();
  }

  @Override
  public Verification verify() {
    return new ChainCheck(sql, work).run();
  }
}
