package thekla.storage;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * What is read stays so until the transaction ends. In Derby whoever reads waits for whoever has
 * written the row, or is about to: nothing is done there. In PostgreSQL nobody who reads waits, and
 * two transactions may each go by what the other one is changing.
 */
public final class Locks {

  /** Values a statement. */
  private static final int MANY = 1000;

  private Locks() {}

  private static boolean readersWait(DSLContext database) {
    return database.family() == SQLDialect.DERBY;
  }

  /**
   * Whoever writes these rows, or a row that refers to one of them, waits; what is read from now on
   * is what the one before wrote. Before anything that is decided by is read.
   */
  public static void hold(DSLContext database, TableField<?, Long> key, Collection<Long> keys) {
    if (readersWait(database)) {
      return;
    }
    List<Long> sorted = keys.stream().distinct().sorted().toList();
    for (int from = 0; from < sorted.size(); from += MANY) {
      database
          .select(key)
          .from(key.getTable())
          .where(key.in(sorted.subList(from, Math.min(sorted.size(), from + MANY))))
          .orderBy(key)
          .forUpdate()
          .fetch();
    }
  }

  /** Whoever else takes the same turn waits: for rows that are not there yet. */
  public static void turn(DSLContext database, String what) {
    if (!readersWait(database)) {
      database
          .select(DSL.field("pg_advisory_xact_lock(hashtext({0}))", Object.class, DSL.inline(what)))
          .fetch();
    }
  }

  /** Reads rows that nobody may change or delete until the transaction ends. */
  public static <R extends Record> Select<R> kept(
      DSLContext database, SelectForUpdateStep<R> query) {
    return readersWait(database) ? query : query.forShare();
  }

  /** Whoever else holds or keeps one of the rows waits; nothing is read where readers wait. */
  public static void hold(DSLContext database, SelectForUpdateStep<?> query) {
    if (!readersWait(database)) {
      query.forUpdate().fetch();
    }
  }
}
