package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.schema.Tables.ARTICLE;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByKeysTest {

  private static final int ARTICLES = 130;
  private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 22, 9, 0);

  @TempDir Path folder;
  private Database database;
  private List<Long> ids;
  private ByKeys read;
  private ByKeys delete;

  @BeforeEach
  void open() {
    database = Database.open(EmptyShop.in(folder));
    Prepared article =
        Prepared.row(
            database::sql,
            ARTICLE,
            ARTICLE.GTIN,
            ARTICLE.TITLE,
            ARTICLE.WITHDRAWN,
            ARTICLE.FINGERPRINT,
            ARTICLE.CHANGED_AT);
    ids = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String gtin = String.format(Locale.ROOT, "978%010d", i);
      ids.add(article.insert(gtin, "Faust", false, "0".repeat(32), MOMENT));
    }
    read =
        new ByKeys(
            database::sql,
            ARTICLE.ID,
            (sql, which) -> sql.select(ARTICLE.ID).from(ARTICLE).where(which));
    delete =
        new ByKeys(database::sql, ARTICLE.ID, (sql, which) -> sql.deleteFrom(ARTICLE).where(which));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** On both sides of one by one, of a whole list, and of a list and a few. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10, 49, 50, 51, 59, 60, 99, 100, 101, 109, 110, 129})
  void just_the_rows_of_these_keys_are_read_and_changed(int many) {
    List<Long> wanted = ids.subList(0, many);
    assertThat(read.fetch(wanted).getValues(ARTICLE.ID))
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(delete.update(wanted)).isEqualTo(many);
    assertThat(database.sql().select(ARTICLE.ID).from(ARTICLE).fetch(ARTICLE.ID))
        .containsExactlyInAnyOrderElementsOf(ids.subList(many, ARTICLES));
  }

  @Test
  void a_key_named_twice_counts_once_and_one_of_no_row_not_at_all() {
    List<Long> named = new ArrayList<>(ids);
    named.addAll(ids.subList(20, 70));
    LongStream.range(1, 30).map(i -> -i).forEach(named::add);
    assertThat(read.fetch(named).getValues(ARTICLE.ID)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(delete.update(named)).isEqualTo(ARTICLES);
  }
}
