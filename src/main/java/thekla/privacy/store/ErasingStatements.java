package thekla.privacy.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;
import org.jooq.UpdateSetStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.privacy.ErasureCounts;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.PersonalDataMap.Column;
import thekla.privacy.PersonalDataMap.Erasure;
import thekla.storage.ByKeys;
import thekla.storage.Prepared;

/**
 * The statements that the personal-data map asks for, made of nothing but the map: a table whose
 * rows go with an order or a customer is emptied without a line of code for it.
 */
final class ErasingStatements {

  /**
   * @param named which keys between two stand in the table at all
   */
  private record Statement(String table, ByKeys call, Prepared named) {}

  /** So near to each other are the orders of one day. */
  private static final int NEAR = 20;

  private final List<Statement> statements = new ArrayList<>();

  private ErasingStatements() {}

  /** For the rows that name an order. */
  static ErasingStatements ofOrders(Supplier<DSLContext> sql, PersonalDataMap map) {
    ErasingStatements erasing = new ErasingStatements();
    MappedTables.childrenFirst(map.with(Erasure.CLEAR_OF_ORDER))
        .forEach((table, columns) -> erasing.clearing(sql, map, table, columns));
    erasing.deleting(sql, map.with(Erasure.ROW_OF_ORDER));
    return erasing;
  }

  /** For the rows that name a customer. */
  static ErasingStatements ofCustomers(Supplier<DSLContext> sql, PersonalDataMap map) {
    ErasingStatements erasing = new ErasingStatements();
    erasing.deleting(sql, map.with(Erasure.ROW_OF_CUSTOMER));
    return erasing;
  }

  private void deleting(Supplier<DSLContext> sql, List<Column> keys) {
    MappedTables.childrenFirst(keys)
        .forEach(
            (table, columns) ->
                columns.forEach(
                    column ->
                        add(
                            sql,
                            table,
                            column,
                            (database, which) -> database.deleteFrom(table).where(which))));
  }

  private void clearing(
      Supplier<DSLContext> sql, PersonalDataMap map, Table<?> table, List<Column> keys) {
    for (Column key : keys) {
      List<Field<?>> emptied = new ArrayList<>(List.of(MappedTables.field(key)));
      map.of(key.table()).stream()
          .filter(column -> column.erasure() == Erasure.CLEAR)
          .map(MappedTables::field)
          .forEach(emptied::add);
      add(sql, table, key, (database, which) -> emptying(database, table, emptied, which));
    }
  }

  private static Query emptying(
      DSLContext database, Table<?> table, List<Field<?>> emptied, Condition which) {
    UpdateSetMoreStep<?> set = empty(database.update(table), emptied.getFirst());
    for (Field<?> field : emptied.subList(1, emptied.size())) {
      set = empty(set, field);
    }
    return set.where(which);
  }

  /** Written into the statement: only the key is bound. */
  private static <T> UpdateSetMoreStep<?> empty(UpdateSetStep<?> update, Field<T> field) {
    return update.set(field, DSL.inline((@Nullable T) null, field));
  }

  private void add(
      Supplier<DSLContext> sql,
      Table<?> table,
      Column key,
      BiFunction<DSLContext, Condition, Query> statement) {
    TableField<?, Long> named = MappedTables.key(key);
    statements.add(
        new Statement(
            table.getName().toLowerCase(Locale.ROOT),
            new ByKeys(sql, named, statement),
            new Prepared(
                sql,
                database -> database.select(named).from(table).where(named.ge(0L), named.le(0L)))));
  }

  /** Most tables name few of the orders: where those are neighbours, one look tells which. */
  private static Collection<Long> named(Statement statement, Collection<Long> ids) {
    long first = Collections.min(ids);
    long last = Collections.max(ids);
    if (last - first > (long) ids.size() * NEAR) {
      return ids;
    }
    Set<Long> named = new HashSet<>(ids);
    named.retainAll(new HashSet<>(statement.named().fetch(first, last).getValues(0, Long.class)));
    return named;
  }

  /** Runs all of them for each of these. */
  ErasureCounts run(Collection<Long> ids) {
    ErasureCounts counts = new ErasureCounts();
    if (!ids.isEmpty()) {
      for (Statement statement : statements) {
        counts.add(statement.table(), statement.call().update(named(statement, ids)));
      }
    }
    return counts;
  }
}
