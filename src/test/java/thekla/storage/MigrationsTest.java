package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  @TempDir Path folder;

  @Test
  void the_newest_migration_is_known_by_its_number() {
    assertThat(
            Stream.of("db/migration", "db/derby", "db/postgresql")
                .flatMap(MigrationsTest::versions))
        .allMatch(version -> version <= Double.parseDouble(Migrations.NEWEST))
        .contains(Double.parseDouble(Migrations.NEWEST));
  }

  private static Stream<Double> versions(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("V"))
          .map(name -> name.replaceAll("^V(.*)__.*", "$1"))
          .map(version -> Double.valueOf(version.replace('_', '.')))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_database_that_lacks_the_last_migration_gets_it() {
    try (Database database = Database.open(folder)) {
      database.sql().execute("alter table customer drop column locked");
      database.sql().execute("delete from \"SCHEMA_HISTORY\" where \"version\" = '15'");
    }
    try (Database database = Database.open(folder)) {
      assertThat(database.sql().fetchCount(DSL.table("customer"), DSL.condition("not locked")))
          .isZero();
      assertThat(history(database)).last().isEqualTo("15");
    }
  }

  @Test
  void a_database_is_migrated_once() {
    List<String> first;
    try (Database database = Database.open(folder)) {
      first = history(database);
    }
    try (Database database = Database.open(folder)) {
      assertThat(history(database)).isEqualTo(first);
    }
  }

  private static List<String> history(Database database) {
    return database
        .sql()
        .select(DSL.field("\"version\"", String.class))
        .from("\"SCHEMA_HISTORY\"")
        .orderBy(DSL.field("\"installed_rank\""))
        .fetch(row -> row.value1());
  }
}
