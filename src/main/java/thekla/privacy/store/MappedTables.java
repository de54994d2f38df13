package thekla.privacy.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import thekla.privacy.PersonalDataMap.Column;
import thekla.schema.DefaultSchema;

/** The tables that the personal-data map names, as jOOQ knows them. */
final class MappedTables {

  private MappedTables() {}

  static Table<?> table(String name) {
    Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(name.toUpperCase(Locale.ROOT));
    if (table == null) {
      throw new IllegalStateException("no table " + name);
    }
    return table;
  }

  static Field<?> field(Column column) {
    Field<?> field = table(column.table()).field(column.name().toUpperCase(Locale.ROOT));
    if (field == null) {
      throw new IllegalStateException("no column " + column.table() + "." + column.name());
    }
    return field;
  }

  @SuppressWarnings("unchecked") // keys of customers and orders are bigint
  static TableField<?, Long> key(Column column) {
    return (TableField<?, Long>) field(column);
  }

  /** By table, whoever refers to another one of them before it. */
  static Map<Table<?>, List<Column>> childrenFirst(List<Column> columns) {
    Map<Table<?>, List<Column>> left = new LinkedHashMap<>();
    for (Column column : columns) {
      left.computeIfAbsent(table(column.table()), table -> new ArrayList<>()).add(column);
    }
    Map<Table<?>, List<Column>> sorted = new LinkedHashMap<>();
    while (!left.isEmpty()) {
      Table<?> next =
          left.keySet().stream()
              .filter(table -> left.keySet().stream().noneMatch(other -> refers(other, table)))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables refer to each other"));
      sorted.put(next, left.get(next));
      left.remove(next);
    }
    return sorted;
  }

  private static boolean refers(Table<?> from, Table<?> to) {
    return !from.equals(to)
        && from.getReferences().stream()
            .anyMatch(reference -> reference.getKey().getTable().equals(to));
  }
}
