package thekla.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the state of {@code db/migration}. */
final class Migrations {

  private static final String LOCATION = "classpath:thekla/db/migration";

  private Migrations() {}

  static void run(DataSource connections, ClassLoader loader) {
    Flyway.configure(loader)
        .dataSource(connections)
        .locations(LOCATION)
        .table("SCHEMA_HISTORY")
        .load()
        .migrate();
  }
}
