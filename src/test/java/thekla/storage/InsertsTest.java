package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.schema.Tables.SHOP_SETTING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsertsTest {

  @TempDir Path folder;
  private Database database;
  private Inserts settings;

  @BeforeEach
  void open() {
    database = Database.open(EmptyShop.in(folder));
    settings = new Inserts(database::sql, SHOP_SETTING, SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static List<@Nullable Object[]> rows(int count) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new @Nullable Object[] {"name " + i, "setting " + i});
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 32, 100})
  void every_row_is_there_once_with_its_own_values(int count) {
    settings.add(rows(count));
    Map<String, String> expected = new HashMap<>();
    rows(count).forEach(row -> expected.put(String.valueOf(row[0]), String.valueOf(row[1])));
    assertThat(
            database
                .sql()
                .selectFrom(SHOP_SETTING)
                .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING))
        .isEqualTo(expected);
  }

  @Test
  void a_row_that_is_there_refuses_all_of_a_transaction() {
    List<@Nullable Object[]> twice = rows(40);
    twice.add(new @Nullable Object[] {"name 3", "again"});
    assertThatThrownBy(() -> database.run(() -> settings.add(twice)))
        .isInstanceOf(DataAccessException.class);
    assertThat(database.sql().fetchCount(SHOP_SETTING)).isZero();
    settings.add(rows(40));
    assertThat(database.sql().fetchCount(SHOP_SETTING)).isEqualTo(40);
  }

  @Test
  void a_row_with_too_few_values_is_a_fault() {
    List<@Nullable Object[]> rows = rows(16);
    rows.set(4, new @Nullable Object[] {"alone"});
    assertThatThrownBy(() -> settings.add(rows)).isInstanceOf(IllegalArgumentException.class);
  }
}
