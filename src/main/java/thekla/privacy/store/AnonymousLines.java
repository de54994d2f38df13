package thekla.privacy.store;

import static thekla.schema.Tables.ANONYMOUS_LINE;
import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ORDER_LINE;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import thekla.order.Locked;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.PersonalDataMap.Column;
import thekla.privacy.PersonalDataMap.Erasure;
import thekla.storage.ByKeys;
import thekla.storage.Inserts;

/**
 * What goes on of an order's titles once the person is gone: the columns that the personal-data map
 * keeps. Each line gets a random number of its own and stands where that number falls, so that
 * neither number nor place tells which lines were one order (R-RET-15).
 */
final class AnonymousLines {

  private static final List<Table<?>> SOURCES = List.of(ORDER_LINE, CUSTOMER_ORDER, CLOSED_ORDER);

  private final SecureRandom random = new SecureRandom();
  private final Map<Field<?>, Column> sources = new LinkedHashMap<>();
  private final List<Kept> kept;
  private final ByKeys read;
  private final Inserts add;

  /** A column that is read, as the map was asked for it once. */
  private record Kept(Field<?> field, boolean ofCatalogue) {

    static Kept of(Column column) {
      return new Kept(MappedTables.field(column), column.erasure() == Erasure.KEEP_OF_CATALOGUE);
    }
  }

  AnonymousLines(Supplier<DSLContext> sql, PersonalDataMap map) {
    for (Table<?> source : SOURCES) {
      for (Column column : map.of(source.getName().toLowerCase(Locale.ROOT))) {
        Field<?> kept = keptAs(column);
        if (kept != null) {
          sources.putIfAbsent(kept, column);
        }
      }
    }
    kept = sources.values().stream().map(Kept::of).toList();
    List<Field<?>> wanted = new ArrayList<>(List.of(ORDER_LINE.POSITION));
    kept.forEach(source -> wanted.add(source.field()));
    read =
        new ByKeys(
            sql,
            CUSTOMER_ORDER.ID,
            (database, which) ->
                database
                    .select(wanted)
                    .from(CUSTOMER_ORDER)
                    .join(ORDER_LINE)
                    .on(ORDER_LINE.ORDER_ID.eq(CUSTOMER_ORDER.ID))
                    .join(CLOSED_ORDER)
                    .on(CLOSED_ORDER.ORDER_ID.eq(CUSTOMER_ORDER.ID))
                    .where(which));
    List<Field<?>> columns = new ArrayList<>(List.of(ANONYMOUS_LINE.ID));
    columns.addAll(sources.keySet());
    columns.add(ANONYMOUS_LINE.PARTED_ON);
    add = new Inserts(sql, ANONYMOUS_LINE, columns.toArray(Field<?>[]::new));
  }

  /** The column of the anonymous line that takes this one's value on; null for most. */
  private static @Nullable Field<?> keptAs(Column column) {
    String name = column.name().toUpperCase(Locale.ROOT);
    return switch (column.erasure()) {
      case NONE, KEEP, KEEP_OF_CATALOGUE ->
          name.equals(ANONYMOUS_LINE.ID.getName()) ? null : ANONYMOUS_LINE.field(name);
      case KEEP_DATE -> ANONYMOUS_LINE.field(name.replaceFirst("_AT$", "_ON"));
      default -> null;
    };
  }

  /** Columns of the anonymous line that nothing fills, for a test of the map. */
  List<String> unfilled() {
    return Arrays.stream(ANONYMOUS_LINE.fields())
        .filter(
            field ->
                !field.equals(ANONYMOUS_LINE.ID)
                    && !field.equals(ANONYMOUS_LINE.PARTED_ON)
                    && !sources.containsKey(field))
        .map(Field::getName)
        .toList();
  }

  /**
   * @return how many lines
   */
  int add(Collection<Long> orderIds, LocalDate on) {
    Result<Record> lines = read.fetch(orderIds);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Record line : lines) {
      rows.add(row(line, on));
    }
    rows.sort(Comparator.comparingLong(row -> ((Number) row[0]).longValue()));
    add.add(rows);
    return rows.size();
  }

  private @Nullable Object[] row(Record line, LocalDate on) {
    @Nullable Object[] row = new @Nullable Object[kept.size() + 2];
    row[0] = random.nextLong();
    for (int i = 0; i < kept.size(); i++) {
      // before them stands the position
      row[i + 1] = value(line, kept.get(i), line.get(i + 1));
    }
    row[kept.size() + 1] = on;
    return row;
  }

  private static @Nullable Object value(Record line, Kept source, @Nullable Object value) {
    if (source.ofCatalogue()) {
      return line.get(ORDER_LINE.ARTICLE_ID) == null ? null : value;
    }
    if (source.field().equals(CUSTOMER_ORDER.DEPOSIT)) {
      // it is one amount for the whole order
      return line.get(ORDER_LINE.POSITION) == 1 ? value : Long.valueOf(0);
    }
    if (source.field().equals(CUSTOMER_ORDER.STATE) && value instanceof String state) {
      // numbers for planning do not tell that it was locked
      return Locked.unlocked(state);
    }
    return value instanceof LocalDateTime moment ? moment.toLocalDate() : value;
  }
}
