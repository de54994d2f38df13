package thekla.privacy.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.max;
import static thekla.schema.Tables.ERASED_FILE;
import static thekla.schema.Tables.ERASURE_COUNT;
import static thekla.schema.Tables.ERASURE_MARK;
import static thekla.schema.Tables.ERASURE_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.privacy.ErasureCause;
import thekla.privacy.ErasureCounts;
import thekla.privacy.ErasureLog;
import thekla.storage.Inserts;
import thekla.storage.Prepared;

/** What is remembered of erasures, as rows. */
public final class ErasureLogStore implements ErasureLog {

  private final Supplier<DSLContext> sql;
  private final Prepared marked;
  private final Inserts mark;
  private final Prepared prolong;
  private final Prepared countMore;
  private final Prepared countFirst;

  public ErasureLogStore(Supplier<DSLContext> sql) {
    this.sql = sql;
    marked =
        new Prepared(
            sql,
            database ->
                database
                    .select(ERASURE_MARK.MARK)
                    .from(ERASURE_MARK)
                    .where(ERASURE_MARK.MARK.eq(""), ERASURE_MARK.KIND.eq("")));
    mark =
        new Inserts(sql, ERASURE_MARK, ERASURE_MARK.MARK, ERASURE_MARK.KIND, ERASURE_MARK.UNTIL_ON);
    prolong =
        new Prepared(
            sql,
            database ->
                database
                    .update(ERASURE_MARK)
                    .set(ERASURE_MARK.UNTIL_ON, LocalDate.EPOCH)
                    .where(ERASURE_MARK.MARK.eq(""), ERASURE_MARK.KIND.eq("")));
    countMore =
        new Prepared(
            sql,
            database ->
                database
                    .update(ERASURE_COUNT)
                    .set(ERASURE_COUNT.NUMBER, ERASURE_COUNT.NUMBER.plus(0L))
                    .where(ERASURE_COUNT.RUN_ID.eq(0L), ERASURE_COUNT.COUNTED.eq("")));
    countFirst =
        Prepared.row(
            sql, ERASURE_COUNT, ERASURE_COUNT.RUN_ID, ERASURE_COUNT.COUNTED, ERASURE_COUNT.NUMBER);
  }

  @Override
  public long begin(ErasureCause cause, Actor actor, Instant at) {
    return requireNonNull(
            sql.get()
                .insertInto(ERASURE_RUN)
                .set(ERASURE_RUN.CAUSE, cause.name())
                .set(ERASURE_RUN.CLERK, actor.clerk())
                .set(ERASURE_RUN.WORKPLACE, actor.workplace())
                .set(ERASURE_RUN.BEGAN_AT, utc(at))
                .returningResult(ERASURE_RUN.ID)
                .fetchOne())
        .value1();
  }

  @Override
  public void count(long run, ErasureCounts counts) {
    counts
        .all()
        .forEach(
            (what, number) -> {
              if (countMore.update(number, run, what) == 0) {
                countFirst.update(run, what, number);
              }
            });
  }

  @Override
  public void end(long run, Instant at) {
    sql.get()
        .update(ERASURE_RUN)
        .set(ERASURE_RUN.ENDED_AT, utc(at))
        .where(ERASURE_RUN.ID.eq(run))
        .execute();
  }

  @Override
  public List<Run> runs(int limit) {
    return sql.get()
        .selectFrom(ERASURE_RUN)
        .orderBy(ERASURE_RUN.ID.desc())
        .limit(limit)
        .fetch(
            row -> {
              @Nullable LocalDateTime ended = row.get(ERASURE_RUN.ENDED_AT);
              return new Run(
                  row.get(ERASURE_RUN.ID),
                  ErasureCause.valueOf(row.get(ERASURE_RUN.CAUSE)),
                  row.get(ERASURE_RUN.BEGAN_AT).toInstant(ZoneOffset.UTC),
                  ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                  sql.get()
                      .selectFrom(ERASURE_COUNT)
                      .where(ERASURE_COUNT.RUN_ID.eq(row.get(ERASURE_RUN.ID)))
                      .fetchMap(ERASURE_COUNT.COUNTED, ERASURE_COUNT.NUMBER));
            });
  }

  @Override
  public void remember(Map<String, String> kindByMark, LocalDate until) {
    if (kindByMark.isEmpty()) {
      return;
    }
    List<Map.Entry<String, String>> marks =
        kindByMark.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    int[] known =
        prolong.batchEach(
            marks.stream()
                .map(one -> new @Nullable Object[] {until, one.getKey(), one.getValue()})
                .toList());
    List<@Nullable Object[]> fresh = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] == 0) {
        fresh.add(new @Nullable Object[] {marks.get(i).getKey(), marks.get(i).getValue(), until});
      }
    }
    mark.add(fresh);
  }

  @Override
  public Set<String> remembered(String kind, Collection<String> marks) {
    return new HashSet<>(
        marked
            .fetchEach(marks.stream().map(value -> new @Nullable Object[] {value, kind}).toList())
            .getValues(ERASURE_MARK.MARK));
  }

  @Override
  public void eachMark(String kind, Consumer<String> mark) {
    try (Cursor<Record1<String>> rows =
        sql.get()
            .select(ERASURE_MARK.MARK)
            .from(ERASURE_MARK)
            .where(ERASURE_MARK.KIND.eq(kind))
            .fetchLazy()) {
      for (Record1<String> row : rows) {
        mark.accept(row.value1());
      }
    }
  }

  @Override
  public int forgetMarks(LocalDate before) {
    return sql.get().deleteFrom(ERASURE_MARK).where(ERASURE_MARK.UNTIL_ON.lt(before)).execute();
  }

  @Override
  public void deleteLater(Collection<String> paths) {
    for (String path : paths) {
      if (!sql.get().fetchExists(ERASED_FILE, ERASED_FILE.PATH.eq(path))) {
        sql.get().insertInto(ERASED_FILE).set(ERASED_FILE.PATH, path).execute();
      }
    }
  }

  @Override
  public List<String> filesToDelete(int limit) {
    return sql.get()
        .select(ERASED_FILE.PATH)
        .from(ERASED_FILE)
        .limit(limit)
        .fetch(ERASED_FILE.PATH);
  }

  @Override
  public void fileDeleted(String path) {
    sql.get().deleteFrom(ERASED_FILE).where(ERASED_FILE.PATH.eq(path)).execute();
  }

  @Override
  public boolean erasedSinceHousekeeping() {
    String housekeeping = ErasureCause.HOUSEKEEPING.name();
    Long last =
        sql.get()
            .select(max(ERASURE_RUN.ID))
            .from(ERASURE_RUN)
            .where(ERASURE_RUN.CAUSE.eq(housekeeping), ERASURE_RUN.ENDED_AT.isNotNull())
            .fetchOne(0, Long.class);
    return sql.get()
        .fetchExists(
            ERASURE_RUN,
            ERASURE_RUN.CAUSE.ne(housekeeping).and(ERASURE_RUN.ID.gt(last == null ? 0 : last)));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
