package thekla.storage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement for the rows of many keys. By a table's own key it runs once for a list of
 * them, which costs far less than once for each; by another column one by one, for with a list
 * Derby would walk the whole table. A few are taken one by one, too.
 */
public final class ByKeys {

  /** Keys a run. */
  private static final int MANY = 50;

  /** Fewer are taken one by one. */
  private static final int FEW = 10;

  private final Prepared one;
  private final Prepared many;
  private final boolean unique;

  /**
   * @param sql the current transaction's
   * @param statement written with this condition, and no other value to be bound
   */
  public ByKeys(
      Supplier<DSLContext> sql,
      TableField<?, Long> key,
      BiFunction<DSLContext, Condition, ? extends Query> statement) {
    Table<?> table = requireNonNull(key.getTable());
    UniqueKey<?> own = table.getPrimaryKey();
    unique = own != null && own.getFields().equals(List.of(key));
    one = new Prepared(sql, database -> statement.apply(database, key.eq(0L)));
    many =
        new Prepared(
            sql, database -> statement.apply(database, key.in(Collections.nCopies(MANY, 0L))));
  }

  /** The rows of all of these, in no order. */
  public Result<Record> fetch(Collection<Long> keys) {
    Slices slices = slices(keys);
    if (slices.many().isEmpty()) {
      return one.fetchEach(slices.single());
    }
    Result<Record> found = many.fetchEach(slices.many());
    if (!slices.single().isEmpty()) {
      found.addAll(one.fetchEach(slices.single()));
    }
    return found;
  }

  /**
   * @return how many rows it changed
   */
  public long update(Collection<Long> keys) {
    Slices slices = slices(keys);
    return (slices.many().isEmpty() ? 0 : many.batch(slices.many()))
        + (slices.single().isEmpty() ? 0 : one.batch(slices.single()));
  }

  private record Slices(List<@Nullable Object[]> many, List<@Nullable Object[]> single) {}

  private Slices slices(Collection<Long> keys) {
    List<Long> distinct = keys.stream().distinct().sorted().toList();
    List<@Nullable Object[]> many = new ArrayList<>();
    int from = 0;
    for (; unique && distinct.size() - from >= FEW; from += MANY) {
      List<Long> slice = distinct.subList(from, Math.min(distinct.size(), from + MANY));
      @Nullable Object[] values = slice.toArray(new @Nullable Object[MANY]);
      Arrays.fill(values, slice.size(), MANY, slice.getLast());
      many.add(values);
    }
    return new Slices(many, Prepared.single(distinct.stream().skip(from)));
  }
}
