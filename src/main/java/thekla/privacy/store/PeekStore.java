package thekla.privacy.store;

import static thekla.schema.Tables.PEEK;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.kernel.Actor;
import thekla.privacy.AgedRows;
import thekla.privacy.Peeks;

/** Looks at masked fields, as rows. */
public final class PeekStore implements Peeks.Log, AgedRows {

  private final Supplier<DSLContext> sql;

  public PeekStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void add(Peeks.Peek peek) {
    sql.get()
        .insertInto(PEEK)
        .set(PEEK.PEEKED_AT, utc(peek.at()))
        .set(PEEK.CLERK, peek.by().clerk())
        .set(PEEK.WORKPLACE, peek.by().workplace())
        .set(PEEK.FIELD, peek.field())
        .execute();
  }

  @Override
  public List<Peeks.Peek> newest(int limit) {
    return sql.get()
        .select(PEEK.PEEKED_AT, PEEK.CLERK, PEEK.WORKPLACE, PEEK.FIELD)
        .from(PEEK)
        .orderBy(PEEK.ID.desc())
        .limit(limit)
        .fetch(
            row ->
                new Peeks.Peek(
                    row.value1().toInstant(ZoneOffset.UTC),
                    new Actor(row.value2(), row.value3()),
                    row.value4()));
  }

  @Override
  public int end(Instant before) {
    return sql.get().deleteFrom(PEEK).where(PEEK.PEEKED_AT.lt(utc(before))).execute();
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
