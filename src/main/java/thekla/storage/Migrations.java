package thekla.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to the state of {@code db/migration}, with what the engine says differently.
 */
final class Migrations {

  private static final String LOCATION = "classpath:thekla/db/";

  private Migrations() {}

  static void run(Engine engine, DataSource connections, ClassLoader loader) {
    Flyway.configure(loader)
        .dataSource(connections)
        .locations(LOCATION + "migration", LOCATION + engine.name())
        .table("SCHEMA_HISTORY")
        .load()
        .migrate();
  }
}
