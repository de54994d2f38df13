package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.schema.Tables.MESSAGE_KIND;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void a_new_folder_gets_a_migrated_database_and_keeps_it() {
    try (Database database = Database.open(folder)) {
      assertThat(database.sql().fetchCount(MESSAGE_KIND)).isEqualTo(5);
    }
    try (Database database = Database.open(folder)) {
      assertThat(database.sql().fetchCount(MESSAGE_KIND)).isEqualTo(5);
    }
  }
}
