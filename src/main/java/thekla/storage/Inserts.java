package thekla.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows, several with each run of a statement: opening a table and its indexes costs
 * the engine a fifth of what a row does.
 */
public final class Inserts {

  /** Rows a run. */
  private static final int ROWS = 16;

  private final Prepared one;
  private final Prepared many;

  /**
   * @param sql the current transaction's
   */
  public Inserts(Supplier<DSLContext> sql, Table<?> table, Field<?>... columns) {
    one = Prepared.row(sql, table, columns);
    many =
        new Prepared(
            sql,
            database -> {
              InsertValuesStepN<?> insert = database.insertInto(table).columns(columns);
              for (int row = 0; row < ROWS; row++) {
                insert = insert.values(new Object[columns.length]);
              }
              return insert;
            });
  }

  /**
   * @param rows each with a value for every column
   */
  public void add(List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> runs = new ArrayList<>();
    int from = 0;
    for (; rows.size() - from >= ROWS; from += ROWS) {
      runs.add(rows.subList(from, from + ROWS).stream().flatMap(Arrays::stream).toArray());
    }
    if (!runs.isEmpty()) {
      many.batch(runs);
    }
    if (from < rows.size()) {
      one.batch(rows.subList(from, rows.size()));
    }
  }
}
