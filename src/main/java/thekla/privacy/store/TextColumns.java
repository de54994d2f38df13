package thekla.privacy.store;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import thekla.privacy.StoredTexts;
import thekla.schema.DefaultSchema;

/** The text columns of the schema. */
public final class TextColumns implements StoredTexts {

  private final Supplier<DSLContext> sql;

  public TextColumns(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public List<String> columns() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .flatMap(
            table ->
                table
                    .fieldStream()
                    .filter(TextColumns::isRead)
                    .map(field -> name(table.getName()) + "." + name(field.getName())))
        .toList();
  }

  /** Numbers of orders and customers are looked for too; a moment or an amount tells nothing. */
  private static boolean isRead(Field<?> field) {
    boolean number = field.getType() == Long.class || field.getType() == Integer.class;
    return field.getType() == String.class || (number && field.getName().contains("NUMBER"));
  }

  private static String name(String written) {
    return written.toLowerCase(Locale.ROOT);
  }

  @Override
  public void each(String column, Consumer<String> value) {
    int dot = column.indexOf('.');
    Table<?> table = MappedTables.table(column.substring(0, dot));
    Field<?> field = table.field(column.substring(dot + 1).toUpperCase(Locale.ROOT));
    if (field == null) {
      throw new IllegalArgumentException(column);
    }
    try (Cursor<? extends Record> rows =
        sql.get().select(field).from(table).where(field.isNotNull()).fetchLazy()) {
      for (Record row : rows) {
        value.accept(String.valueOf(row.get(field)));
      }
    }
  }
}
