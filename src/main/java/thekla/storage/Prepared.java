package thekla.storage;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A statement that jOOQ writes once; afterwards only its values are bound, in the order of their
 * question marks. For the few statements that run so often or so fast that writing them anew costs
 * more than running them. Runs in the current transaction; safe for many threads.
 */
public final class Prepared {

  private final Supplier<DSLContext> sql;
  private final Function<DSLContext, ? extends Query> statement;
  private volatile @Nullable Written written;

  /** For each connection of the pool; a new one costs the engine more than running it. */
  private final Map<Place, PreparedStatement> calls = new HashMap<>();

  /**
   * @param key whether it tells the id that the database chose
   */
  private record Place(Connection connection, boolean key) {}

  /** What jOOQ wrote: the text, the types of its question marks, the columns of its rows. */
  private record Written(String text, List<Integer> types, List<Field<?>> columns) {

    static Written of(DSLContext database, Query statement) {
      return new Written(
          database.render(statement),
          statement.getParams().values().stream()
              .filter(value -> !value.isInline())
              .map(value -> value.getDataType().getSQLType())
              .toList(),
          statement instanceof ResultQuery<?> rows ? List.of(rows.fields()) : List.of());
    }

    PreparedStatement at(Place place) throws SQLException {
      return place
          .connection()
          .prepareStatement(
              text, place.key() ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS);
    }

    void bind(PreparedStatement call, @Nullable Object... values) throws SQLException {
      if (values.length != types.size()) {
        throw new IllegalArgumentException(types.size() + " values wanted");
      }
      for (int i = 0; i < types.size(); i++) {
        switch (values[i]) {
          case null -> call.setNull(i + 1, types.get(i));
          case LocalDateTime moment -> call.setTimestamp(i + 1, Timestamp.valueOf(moment));
          case LocalDate day -> call.setDate(i + 1, Date.valueOf(day));
          case Object value -> call.setObject(i + 1, value);
        }
      }
    }
  }

  /**
   * @param sql the current transaction's
   * @param statement written with any value wherever a value is to be bound; its lists of values
   *     keep their length
   */
  public Prepared(Supplier<DSLContext> sql, Function<DSLContext, ? extends Query> statement) {
    this.sql = sql;
    this.statement = statement;
  }

  /** Inserts rows, with one value for each of these columns. */
  public static Prepared row(Supplier<DSLContext> sql, Table<?> table, Field<?>... columns) {
    return new Prepared(
        sql,
        database -> database.insertInto(table).columns(columns).values(new Object[columns.length]));
  }

  public Result<Record> fetch(@Nullable Object... values) {
    return fetchEach(List.<@Nullable Object[]>of(values));
  }

  /** The rows for each of these, in their order. */
  public Result<Record> fetchEach(Collection<@Nullable Object[]> all) {
    DSLContext database = sql.get();
    return called(
        false,
        (ready, call) -> {
          Field<?>[] columns = ready.columns().toArray(Field<?>[]::new);
          Result<Record> found = database.newResult(columns);
          for (@Nullable Object[] values : all) {
            ready.bind(call, values);
            try (ResultSet rows = call.executeQuery()) {
              found.addAll(database.fetch(rows, columns));
            }
          }
          return found;
        });
  }

  /** Of rows of one number, those numbers; rows without one are left out. */
  public List<Long> numbers(@Nullable Object... values) {
    return numbersEach(List.<@Nullable Object[]>of(values));
  }

  /** The {@link #numbers} for each of these, in their order. */
  public List<Long> numbersEach(Collection<@Nullable Object[]> all) {
    return called(
        false,
        (ready, call) -> {
          List<Long> numbers = new ArrayList<>();
          for (@Nullable Object[] values : all) {
            ready.bind(call, values);
            try (ResultSet rows = call.executeQuery()) {
              while (rows.next()) {
                long number = rows.getLong(1);
                if (!rows.wasNull()) {
                  numbers.add(number);
                }
              }
            }
          }
          return numbers;
        });
  }

  /** Each alone, for {@link #fetchEach}. */
  public static List<@Nullable Object[]> single(Stream<?> values) {
    return values.map(value -> new @Nullable Object[] {value}).toList();
  }

  /** The first row, if there is any. */
  public Optional<Record> first(@Nullable Object... values) {
    return fetch(values).stream().findFirst();
  }

  /** Inserts one row, and gives the id that the database chose for it. */
  public long insert(@Nullable Object... values) {
    return called(
        true,
        (ready, call) -> {
          ready.bind(call, values);
          call.executeUpdate();
          try (ResultSet id = call.getGeneratedKeys()) {
            id.next();
            return id.getLong(1);
          }
        });
  }

  /**
   * @return how many rows it changed
   */
  public int update(@Nullable Object... values) {
    return called(
        false,
        (ready, call) -> {
          ready.bind(call, values);
          return call.executeUpdate();
        });
  }

  /**
   * Runs once for each of these, in one go.
   *
   * @return how many rows they changed
   */
  public long batch(Collection<@Nullable Object[]> all) {
    return Arrays.stream(batchEach(all)).filter(rows -> rows > 0).asLongStream().sum();
  }

  /**
   * Runs once for each of these, in one go.
   *
   * @return how many rows each of them changed
   */
  public int[] batchEach(Collection<@Nullable Object[]> all) {
    return called(
        false,
        (ready, call) -> {
          for (@Nullable Object[] values : all) {
            ready.bind(call, values);
            call.addBatch();
          }
          return call.executeBatch();
        });
  }

  private interface Use<T> {
    T with(Written ready, PreparedStatement call) throws SQLException;
  }

  private <T> T called(boolean key, Use<T> use) {
    DSLContext database = sql.get();
    Written ready = written(database);
    return requireNonNull(
        database.connectionResult(
            pooled -> {
              Place place = new Place(pooled.unwrap(Connection.class), key);
              PreparedStatement call = take(place);
              if (call == null) {
                call = ready.at(place);
              }
              T result;
              try {
                result = use.with(ready, call);
              } catch (SQLException | RuntimeException failure) {
                close(call, failure);
                throw failure;
              }
              keep(place, call);
              return result;
            }));
  }

  /** Out of reach of whoever runs it within itself. */
  private synchronized @Nullable PreparedStatement take(Place place) throws SQLException {
    PreparedStatement call = calls.remove(place);
    if (call == null) {
      for (Iterator<Place> known = calls.keySet().iterator(); known.hasNext(); ) {
        if (known.next().connection().isClosed()) {
          known.remove();
        }
      }
    }
    return call;
  }

  private synchronized void keep(Place place, PreparedStatement call) {
    calls.put(place, call);
  }

  private static void close(PreparedStatement call, Exception failure) {
    try {
      call.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private Written written(DSLContext database) {
    Written ready = written;
    if (ready == null) {
      ready = Written.of(database, statement.apply(database));
      written = ready;
    }
    return ready;
  }
}
