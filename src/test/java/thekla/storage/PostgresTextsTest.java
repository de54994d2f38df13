package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server that sorts German, texts are compared as in Derby, and indexes are used. */
class PostgresTextsTest {

  private final PostgresServer server = PostgresServer.one();
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void a_german_database() {
    String name = "german" + System.nanoTime();
    server.execute(
        "create database "
            + name
            + " encoding 'UTF8' locale_provider icu icu_locale 'de-DE' template template0");
    server.write(folder, name);
    database = Database.open(folder);
  }

  @AfterEach
  void it_closes() {
    database.close();
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = ByHand.connect(folder);
        Statement statement = connection.createStatement()) {
      for (boolean found = statement.execute(sql); found; found = statement.getMoreResults()) {
        try (ResultSet row = statement.getResultSet()) {
          while (row.next()) {
            rows.add(row.getString(1));
          }
        }
      }
    }
    return rows;
  }

  @Test
  void every_text_column_is_compared_by_its_bytes() throws Exception {
    assertThat(
            rows(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and table_name <> 'SCHEMA_HISTORY'"
                    + " and data_type like 'character%' and collation_name is distinct from 'C'"))
        .isEmpty();
    assertThat(
            rows(
                "select count(*) from information_schema.columns where table_schema = 'public'"
                    + " and collation_name = 'C'"))
        .first()
        .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThan(150));
    rows(
        "insert into shop_setting values ('t.b', ''), ('t.Z', ''), ('t.ä', ''), ('t.a', '');"
            + " select 1");
    assertThat(rows("select name from shop_setting where name like 't.%' order by name"))
        .containsExactly("t.Z", "t.a", "t.b", "t.ä");
  }

  @Test
  void a_search_by_beginnings_seeks_the_index() throws Exception {
    rows(
        "insert into customer_word select 'w' || n, '', n, 0 from generate_series(1, 20000) n;"
            + " analyze customer_word; select 1");
    assertThat(
            String.join(
                "\n",
                rows(
                    "explain select id from customer_word where token >= 'w12' and token < 'w13'"
                        + " and hidden <= 0 order by token, mate, id limit 40")))
        .contains("customer_word_search", "Index Cond")
        .doesNotContain("Sort", "Seq Scan");
  }

  @Test
  void a_text_finds_a_char_column_by_its_index() throws Exception {
    rows(
        "insert into article (gtin, title, withdrawn, fingerprint, changed_at)"
            + " select lpad(n::text, 13, '0'), 't', false, '', now() from generate_series(1, 9999)"
            + " n; analyze article; select 1");
    try (Connection connection = ByHand.connect(folder);
        var asked = connection.prepareStatement("explain select id from article where gtin = ?")) {
      asked.setString(1, "0000000001234");
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        assertThat(row.getString(1)).contains("article_gtin_uq");
      }
    }
  }
}
