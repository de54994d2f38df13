package thekla.privacy.store;

import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdateSetMoreStep;
import org.jooq.UpdateSetStep;
import org.jooq.impl.DSL;
import thekla.privacy.AgedRows;
import thekla.privacy.LogClass;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.PersonalDataMap.Erasure;

/**
 * Who of the staff did something, by the personal-data map: of old rows that stay, the names are
 * emptied. How old a row is, its first moment says: when it was written.
 */
public final class StaffNames implements AgedRows {

  private final Supplier<DSLContext> sql;
  private final Map<Table<?>, List<Field<String>>> names = new LinkedHashMap<>();

  public StaffNames(Supplier<DSLContext> sql, PersonalDataMap map) {
    this.sql = sql;
    map.with(Erasure.KEEP).stream()
        .filter(column -> column.retention().equals(LogClass.AUDIT.written()))
        .filter(column -> MappedTables.field(column).getType() == String.class)
        .forEach(
            column ->
                names
                    .computeIfAbsent(MappedTables.table(column.table()), t -> new ArrayList<>())
                    .add(MappedTables.field(column).coerce(String.class)));
  }

  @Override
  public int end(Instant before) {
    int emptied = 0;
    for (Map.Entry<Table<?>, List<Field<String>>> table : names.entrySet()) {
      emptied += empty(table.getKey(), table.getValue(), before);
    }
    return emptied;
  }

  private int empty(Table<?> table, List<Field<String>> columns, Instant before) {
    Condition named = DSL.or(columns.stream().map(column -> column.ne(inline(""))).toList());
    UpdateSetStep<?> update = sql.get().update(table);
    UpdateSetMoreStep<?> emptied = update.set(columns.getFirst(), inline(""));
    for (Field<String> column : columns.subList(1, columns.size())) {
      emptied = emptied.set(column, inline(""));
    }
    return emptied
        .where(written(table).lt(LocalDateTime.ofInstant(before, ZoneOffset.UTC)), named)
        .execute();
  }

  private static Field<LocalDateTime> written(Table<?> table) {
    return table
        .fieldStream()
        .filter(field -> field.getType() == LocalDateTime.class)
        .map(field -> field.coerce(LocalDateTime.class))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no moment in " + table.getName()));
  }
}
