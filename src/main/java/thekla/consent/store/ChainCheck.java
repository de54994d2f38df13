package thekla.consent.store;

import static thekla.schema.Tables.CONSENT_CHAIN;
import static thekla.schema.Tables.CONSENT_EVENT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import thekla.consent.Decision;
import thekla.consent.EventDigest;
import thekla.consent.Verification;
import thekla.consent.Verification.Finding;
import thekla.consent.Verification.What;
import thekla.kernel.Fault;
import thekla.kernel.UnitOfWork;

/**
 * Goes through the chain in stretches, several at a time: a stretch needs only the hash before it.
 * Looks at the rows that were there when it began.
 */
final class ChainCheck {

  private static final int STRETCH = 50_000;
  private static final int ROWS_A_FETCH = 500;
  private static final short THE_CHAIN = 1;

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;

  ChainCheck(Supplier<DSLContext> sql, UnitOfWork work) {
    this.sql = sql;
    this.work = work;
  }

  Verification run() {
    Record2<Long, String> end =
        work.call(
            () ->
                sql.get()
                    .select(CONSENT_CHAIN.LAST_SEQ, CONSENT_CHAIN.LAST_HASH)
                    .from(CONSENT_CHAIN)
                    .where(CONSENT_CHAIN.ID.eq(THE_CHAIN))
                    .fetchOne());
    if (end == null) {
      return new Verification(0, 0, List.of(new Finding(0, What.CHAIN_BROKEN)));
    }
    long last = end.value1();
    Tally all = new Tally();
    for (Tally stretch : stretches(last)) {
      all.add(stretch);
    }
    if (last > 0 && !all.endsWith(EventDigest.bytes(end.value2()))) {
      all.found(last, What.CHAIN_BROKEN);
    }
    all.emptiedWithoutTrace();
    List<Finding> findings =
        all.findings.stream()
            .sorted(Comparator.comparingLong(Finding::seq))
            .limit(Verification.MOST_FINDINGS)
            .toList();
    return new Verification(all.rows, all.emptied.size(), findings);
  }

  private List<Tally> stretches(long last) {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    List<Tally> tallies = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Tally>> running = new ArrayList<>();
      for (long from = 1; from <= last; from += STRETCH) {
        long first = from;
        long to = Math.min(last, from + STRETCH - 1);
        running.add(pool.submit(() -> work.call(() -> stretch(first, to))));
      }
      for (Future<Tally> stretch : running) {
        tallies.add(stretch.get());
      }
      return tallies;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault("interrupted", e);
    } catch (ExecutionException e) {
      throw new Fault("consent-verify", e);
    }
  }

  private Tally stretch(long from, long to) {
    Tally tally = new Tally();
    byte[] before =
        from == 1
            ? EventDigest.bytes(EventDigest.BEFORE_THE_FIRST)
            : EventDigest.bytes(
                sql.get()
                    .select(CONSENT_EVENT.HASH)
                    .from(CONSENT_EVENT)
                    .where(CONSENT_EVENT.SEQ.eq(from - 1))
                    .fetchOne(CONSENT_EVENT.HASH));
    EventDigest digest = new EventDigest();
    try (ResultSet rows =
        sql.get()
            .select(EventRow.columns())
            .from(CONSENT_EVENT)
            .where(CONSENT_EVENT.SEQ.between(from, to))
            .orderBy(CONSENT_EVENT.SEQ)
            .fetchSize(ROWS_A_FETCH)
            .fetchResultSet()) {
      long expected = from;
      @Nullable Object[] fields = new @Nullable Object[18];
      while (rows.next()) {
        long seq = rows.getLong(22);
        for (; expected < seq; expected++) {
          tally.found(expected, What.MISSING);
          before = new byte[0];
        }
        expected++;
        tally.rows++;
        byte[] written = EventDigest.bytes(rows.getString(20));
        byte[] hash = EventDigest.bytes(rows.getString(21));
        read(rows, fields);
        String salt = rows.getString(19);
        if (salt == null && Arrays.stream(fields).allMatch(Objects::isNull)) {
          tally.emptied.add(seq);
        } else if (salt == null || !Arrays.equals(written, digest.digest(salt, fields))) {
          tally.found(seq, What.CHANGED);
        } else if (Decision.ERASED.name().equals(fields[2])) {
          tally.announced.addAll(SeqList.read((String) fields[4]));
        }
        if (before.length > 0 && !Arrays.equals(hash, digest.link(before, seq, written))) {
          tally.found(seq, What.CHAIN_BROKEN);
        }
        before = hash;
      }
      for (; expected <= to; expected++) {
        tally.found(expected, What.MISSING);
        before = new byte[0];
      }
      tally.end = before;
      return tally;
    } catch (SQLException e) {
      throw new Fault("consent-verify", e);
    }
  }

  /** In the order of {@link EventRow#DIGESTED}. */
  private static void read(ResultSet rows, @Nullable Object[] fields) throws SQLException {
    for (int i = 0; i < fields.length; i++) {
      fields[i] =
          switch (i) {
            case 0, 5, 6 -> number(rows, i + 1);
            case 11 -> number(rows, i + 1);
            case 13 -> flag(rows, i + 1);
            default -> rows.getString(i + 1);
          };
    }
  }

  private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? null : value;
  }

  private static @Nullable Boolean flag(ResultSet rows, int column) throws SQLException {
    boolean value = rows.getBoolean(column);
    return rows.wasNull() ? null : value;
  }

  /** What a stretch gave. */
  private static final class Tally {
    private long rows;
    private byte[] end = new byte[0];
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Long> emptied = new HashSet<>();
    private final Set<Long> announced = new HashSet<>();

    void found(long seq, What what) {
      if (findings.size() < Verification.MOST_FINDINGS) {
        findings.add(new Finding(seq, what));
      }
    }

    void add(Tally stretch) {
      rows += stretch.rows;
      end = stretch.end;
      findings.addAll(stretch.findings);
      emptied.addAll(stretch.emptied);
      announced.addAll(stretch.announced);
    }

    boolean endsWith(byte[] hash) {
      return Arrays.equals(end, hash);
    }

    void emptiedWithoutTrace() {
      emptied.stream()
          .filter(seq -> !announced.contains(seq))
          .sorted()
          .forEach(seq -> found(seq, What.EMPTIED));
    }
  }
}
