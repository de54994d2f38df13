package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.max;
import static thekla.schema.Tables.ARTICLE;
import static thekla.schema.Tables.SHOP_SETTING;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {

  private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 10, 25, 2, 30, 0, 123_000_000);

  @TempDir Path folder;
  private Database database;
  private Prepared article;
  private Prepared setting;
  private Prepared byName;

  @BeforeEach
  void open() {
    database = Database.open(EmptyShop.in(folder));
    article =
        Prepared.row(
            database::sql,
            ARTICLE,
            ARTICLE.GTIN,
            ARTICLE.TITLE,
            ARTICLE.SUBTITLE,
            ARTICLE.WITHDRAWN,
            ARTICLE.FINGERPRINT,
            ARTICLE.CHANGED_AT);
    setting = Prepared.row(database::sql, SHOP_SETTING, SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
    byName =
        new Prepared(
            database::sql, sql -> sql.selectFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq("")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long add(String gtin, @Nullable String subtitle) {
    return article.insert(gtin, "Faust", subtitle, true, "0".repeat(32), MOMENT);
  }

  @Test
  void an_inserted_row_has_its_values_and_the_id_that_is_given_back() {
    long first = add("9783161484100", null);
    long second = add("9780306406157", "Eine Tragödie");
    assertThat(first).isNotEqualTo(second);
    Prepared byId =
        new Prepared(database::sql, sql -> sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(0L)));
    assertThat(byId.first(second))
        .hasValueSatisfying(
            row -> {
              assertThat(row.get(ARTICLE.GTIN)).isEqualTo("9780306406157");
              assertThat(row.get(ARTICLE.SUBTITLE)).isEqualTo("Eine Tragödie");
              assertThat(row.get(ARTICLE.WITHDRAWN)).isTrue();
            });
    assertThat(byId.first(first).orElseThrow().get(ARTICLE.SUBTITLE)).isNull();
    // jOOQ's own reading of the same row
    assertThat(
            database
                .sql()
                .selectFrom(ARTICLE)
                .where(ARTICLE.ID.eq(first), ARTICLE.CHANGED_AT.eq(MOMENT))
                .fetchOne(ARTICLE.CHANGED_AT))
        .isEqualTo(MOMENT);
  }

  @Test
  void rows_of_many_keys_come_in_the_order_of_the_keys() {
    setting.batch(
        List.of(new Object[] {"a", "1"}, new Object[] {"b", "2"}, new Object[] {"c", "3"}));
    assertThat(
            byName
                .fetchEach(
                    List.of(new Object[] {"c"}, new Object[] {"missing"}, new Object[] {"a"}))
                .getValues(SHOP_SETTING.SETTING))
        .containsExactly("3", "1");
    assertThat(byName.fetchEach(List.of())).isEmpty();
    assertThat(byName.first("missing")).isEmpty();
  }

  @Test
  void what_a_transaction_wrote_is_undone_with_it() {
    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      setting.batch(List.<Object[]>of(new Object[] {"a", "1"}));
                      assertThat(byName.first("a")).isPresent();
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");
    assertThat(byName.first("a")).isEmpty();
  }

  @Test
  void too_few_values_and_a_second_row_of_a_key_are_faults() {
    assertThatThrownBy(byName::fetch).isInstanceOf(IllegalArgumentException.class);
    List<Object[]> twice = List.of(new Object[] {"a", "1"}, new Object[] {"a", "2"});
    assertThatThrownBy(() -> setting.batch(twice)).isInstanceOf(DataAccessException.class);
  }

  @Test
  void after_a_fault_nothing_of_it_is_left_for_the_next_run() {
    List<Object[]> twice = List.of(new Object[] {"a", "1"}, new Object[] {"a", "2"});
    assertThatThrownBy(() -> database.run(() -> setting.batch(twice)))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> setting.batch(List.of(new Object[] {"b", "1"}, new @Nullable Object[] {"c"})))
        .isInstanceOf(IllegalArgumentException.class);
    setting.batch(List.<Object[]>of(new Object[] {"d", "1"}));
    assertThat(database.sql().selectFrom(SHOP_SETTING).fetch(SHOP_SETTING.NAME))
        .contains("d")
        .doesNotContain("a", "b", "c");
  }

  @Test
  void numbers_leave_out_rows_that_have_none() {
    Prepared newest = new Prepared(database::sql, sql -> sql.select(max(ARTICLE.ID)).from(ARTICLE));
    assertThat(newest.numbers()).isEmpty();
    long id = add("9783161484100", null);
    assertThat(newest.numbers()).containsExactly(id);
  }

  @Test
  void many_threads_and_their_transactions_do_not_meet() {
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i ->
                database.run(
                    () -> {
                      setting.batch(List.<Object[]>of(new Object[] {"n" + i, "v" + i}));
                      assertThat(byName.first("n" + i).orElseThrow().get(SHOP_SETTING.SETTING))
                          .isEqualTo("v" + i);
                    }));
    assertThat(database.sql().fetchCount(SHOP_SETTING, SHOP_SETTING.NAME.like("n%")))
        .isEqualTo(200);
  }

  @Test
  void it_runs_on_when_the_table_was_written_anew() {
    long id = add("9783161484100", null);
    Prepared byId =
        new Prepared(
            database::sql, sql -> sql.select(ARTICLE.ID).from(ARTICLE).where(ARTICLE.ID.eq(0L)));
    assertThat(byId.numbers(id)).containsExactly(id);
    assertThat(database.housekeep(List.of("ARTICLE"), HousekeepingProgress.SILENT))
        .isEqualTo(Housekept.DONE);
    assertThat(byId.numbers(id)).containsExactly(id);
    assertThat(add("9780306406157", null)).isNotEqualTo(id);
  }
}
