package thekla.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.Field;
import org.jooq.impl.DSL;
import thekla.kernel.Fault;

/**
 * Brings the schema to the state of {@code db/migration}, with what the engine says differently.
 */
final class Migrations {

  /** The newest migration. A database that has it is opened without asking the library. */
  static final String NEWEST = "15";

  private static final String HISTORY = "SCHEMA_HISTORY";
  private static final String LOCATION = "classpath:thekla/db/";

  private Migrations() {}

  static void run(Engine engine, DataSource connections, ClassLoader loader) {
    if (!isCurrent(engine, connections)) {
      Flyway.configure(loader)
          .dataSource(connections)
          .locations(LOCATION + "migration", LOCATION + engine.name())
          .table(HISTORY)
          .load()
          .migrate();
    }
  }

  /** The library's own look at its history is a third of what opening a database costs. */
  private static boolean isCurrent(Engine engine, DataSource connections) {
    Field<Integer> rank = DSL.field(DSL.quotedName("installed_rank"), Integer.class);
    Field<String> version = DSL.field(DSL.quotedName("version"), String.class);
    Field<Boolean> success = DSL.field(DSL.quotedName("success"), Boolean.class);
    try (Connection connection = connections.getConnection();
        ResultSet history =
            connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
      return history.next()
          && DSL
              .using(connection, engine.dialect(), Database.SETTINGS)
              .select(version, success)
              .from(DSL.table(DSL.quotedName(HISTORY)))
              .orderBy(rank.desc())
              .limit(1)
              .fetch()
              .stream()
              .anyMatch(last -> last.value2() && NEWEST.equals(last.value1()));
    } catch (SQLException e) {
      throw new Fault("database-boot", e);
    }
  }
}
