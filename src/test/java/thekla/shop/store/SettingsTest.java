package thekla.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.storage.Database;
import thekla.storage.EmptyShop;

class SettingsTest {

  @TempDir Path folder;
  private Database database;
  private Settings settings;

  @BeforeEach
  void open() {
    database = Database.open(EmptyShop.in(folder));
    settings = new Settings(database::sql);
    database.run(
        () -> {
          settings.put("door.colour", "green");
          settings.put("door.width", "90");
          settings.put("window.colour", "white");
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_feature_reads_what_begins_with_its_own_word() {
    assertThat(settings.beginning("door."))
        .containsExactlyInAnyOrderEntriesOf(Map.of("door.colour", "green", "door.width", "90"));
  }

  @Test
  void of_some_names_those_are_read_that_are_there() {
    assertThat(settings.named(List.of("door.colour", "window.colour", "roof.colour")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("door.colour", "green", "window.colour", "white"));
  }

  @Test
  void a_setting_is_replaced_and_its_neighbours_stay() {
    database.run(() -> settings.put("door.colour", "red"));

    assertThat(settings.get("door.colour")).hasValue("red");
    assertThat(settings.get("window.colour")).hasValue("white");
  }

  @Test
  void a_setting_without_a_value_is_taken_away() {
    database.run(() -> settings.put("door.colour", null));

    assertThat(settings.get("door.colour")).isEmpty();
    assertThat(settings.beginning("door.")).containsOnlyKeys("door.width");
  }
}
