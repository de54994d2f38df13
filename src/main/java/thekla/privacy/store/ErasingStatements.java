package thekla.privacy.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.UpdateSetFirstStep;
import org.jooq.UpdateSetMoreStep;
import org.jooq.UpdateSetStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.privacy.ErasureCounts;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.PersonalDataMap.Column;
import thekla.privacy.PersonalDataMap.Erasure;
import thekla.storage.Prepared;

/**
 * The statements that the personal-data map asks for, made of nothing but the map: a table whose
 * rows go with an order or a customer is emptied without a line of code for it.
 */
final class ErasingStatements {

  private record Statement(String table, Prepared call) {}

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
                            table,
                            new Prepared(
                                sql,
                                database ->
                                    database
                                        .deleteFrom(table)
                                        .where(MappedTables.key(column).eq(0L))))));
  }

  private void clearing(
      Supplier<DSLContext> sql, PersonalDataMap map, Table<?> table, List<Column> keys) {
    for (Column key : keys) {
      List<Field<?>> emptied = new ArrayList<>(List.of(MappedTables.field(key)));
      map.of(key.table()).stream()
          .filter(column -> column.erasure() == Erasure.CLEAR)
          .map(MappedTables::field)
          .forEach(emptied::add);
      add(
          table,
          new Prepared(sql, database -> emptying(database, table, emptied, MappedTables.key(key))));
    }
  }

  private static Query emptying(
      DSLContext database, Table<?> table, List<Field<?>> emptied, Field<Long> key) {
    UpdateSetFirstStep<?> update = database.update(table);
    UpdateSetMoreStep<?> set = empty(update, emptied.getFirst());
    for (Field<?> field : emptied.subList(1, emptied.size())) {
      set = empty(set, field);
    }
    return set.where(key.eq(0L));
  }

  /** Written out: only the key is a question mark. */
  private static <T> UpdateSetMoreStep<?> empty(UpdateSetStep<?> update, Field<T> field) {
    return update.set(field, DSL.inline((T) null, field));
  }

  private void add(Table<?> table, Prepared call) {
    statements.add(new Statement(table.getName().toLowerCase(Locale.ROOT), call));
  }

  /** Runs all of them for each of these. */
  ErasureCounts run(Collection<Long> ids) {
    ErasureCounts counts = new ErasureCounts();
    if (!ids.isEmpty()) {
      List<@Nullable Object[]> keys = Prepared.single(ids.stream());
      for (Statement statement : statements) {
        counts.add(statement.table(), statement.call().batch(keys));
      }
    }
    return counts;
  }
}
