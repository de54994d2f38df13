package thekla.article.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * Rows of many keys in few statements. The keys stand in a union of look-ups by one key each: a
 * plan that {@code in (?, ?, …)} gets while a table is small reads the whole table for as long as
 * it lives, and an import lets the table grow under it.
 */
final class ManyKeys {

  private static final int MOST = 64;

  private ManyKeys() {}

  /** The rows of each key, in the order of the keys. */
  static <K, R extends Record> List<R> fetch(
      DSLContext sql, Collection<K> keys, Function<K, Select<R>> lookup) {
    List<R> rows = new ArrayList<>(keys.size());
    List<K> all = new ArrayList<>(keys);
    int from = 0;
    while (from < all.size()) {
      // 64, 32, … 1: the database compiles a statement for each length, once
      int size = Math.min(MOST, Integer.highestOneBit(all.size() - from));
      rows.addAll(sql.fetch(union(all.subList(from, from + size), lookup)));
      from += size;
    }
    return rows;
  }

  private static <K, R extends Record> Select<R> union(
      List<K> keys, Function<K, Select<R>> lookup) {
    @Nullable Select<R> union = null;
    for (K key : keys) {
      union = union == null ? lookup.apply(key) : union.unionAll(lookup.apply(key));
    }
    if (union == null) {
      throw new IllegalArgumentException("no keys");
    }
    return union;
  }
}
