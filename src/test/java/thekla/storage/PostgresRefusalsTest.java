package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.app.hosting.Plugin;
import thekla.app.standalone.StandaloneHost;
import thekla.host.OpenThekla;
import thekla.host.PluginRefused;
import thekla.kernel.Fault;

/** A server that cannot be worked with is refused by a code, and never with the password. */
class PostgresRefusalsTest {

  private static final String PASSWORD = "Sesam99öffne";
  private static final String USER = "annamuster";

  private final PostgresServer server = PostgresServer.one();
  @TempDir Path folder;

  private String refused(String url) {
    PostgresServer.write(folder, url, USER, PASSWORD);
    return refused();
  }

  /** The code; nothing that is logged with it names the password or who logs in. */
  private String refused() {
    Fault fault = catchThrowableOfType(Fault.class, () -> Database.open(folder).close());
    assertThat(fault).isNotNull();
    StringWriter logged = new StringWriter();
    fault.printStackTrace(new PrintWriter(logged));
    assertThat(logged.toString()).doesNotContain(PASSWORD, USER);
    assertThat(folder.resolve("database")).doesNotExist();
    return fault.code();
  }

  @Test
  void whoever_names_no_server_of_this_kind_is_refused() {
    assertThat(refused("jdbc:derby:shop")).isEqualTo("database-url");
    assertThat(refused("")).isEqualTo("database-url");
    assertThat(refused("jdbc:postgresql://host:port/" + PASSWORD + "?password=" + PASSWORD))
        .isEqualTo("database-unreachable");
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws Exception {
    Files.write(folder.resolve(ServerSettings.FILE), new byte[] {'u', (byte) 0xfc, '\n'});
    assertThat(refused()).isEqualTo("database-settings");
    Files.writeString(folder.resolve(ServerSettings.FILE), "password = \\uZZ" + PASSWORD);
    assertThat(refused()).isEqualTo("database-settings");
  }

  @Test
  void a_server_that_is_not_there_is_refused() {
    assertThat(refused("jdbc:postgresql://localhost:1/shop")).isEqualTo("database-unreachable");
  }

  @Test
  void a_database_that_is_not_there_is_refused() {
    PostgresServer.write(folder, server.url("nowhere"), "postgres", PASSWORD);
    assertThat(refused()).isEqualTo("database-missing");
  }

  @Test
  void a_wrong_password_is_refused() throws Exception {
    server.execute("create user " + USER + " password 'another'");
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      Path rules;
      try (ResultSet row = statement.executeQuery("show hba_file")) {
        row.next();
        rules = Path.of(row.getString(1));
      }
      String written = Files.readString(rules);
      Files.writeString(rules, "host all " + USER + " all scram-sha-256\n" + written);
      statement.execute("select pg_reload_conf()");
      Thread.sleep(500);
    }
    assertThat(refused(server.url("postgres"))).isEqualTo("database-password");
  }

  @Test
  void another_encoding_is_refused() {
    server.execute(
        "create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
    PostgresServer.write(folder, server.url("latin"), "postgres", PASSWORD);
    assertThat(refused()).isEqualTo("database-encoding");
  }

  @Test
  void who_may_make_no_tables_is_refused() {
    server.execute("create database strict encoding 'UTF8' template template0");
    server.execute("create user guest password 'guest'");
    PostgresServer.write(folder, server.url("strict"), "guest", "guest");
    assertThat(refused()).isEqualTo("database-rights");
  }

  @Test
  void a_server_that_is_too_old_is_refused() {
    PostgresEngine.requireVersion(PostgresEngine.OLDEST);
    assertThat(
            catchThrowableOfType(
                    Fault.class, () -> PostgresEngine.requireVersion(PostgresEngine.OLDEST - 1))
                .code())
        .isEqualTo("database-version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "en"})
  void the_clerk_reads_what_to_do(String language) {
    PostgresServer.write(folder, "jdbc:postgresql://localhost:1/shop", USER, PASSWORD);
    try (OpenThekla opening =
        new Plugin().open(new StandaloneHost(folder, Locale.of(language, "DE")))) {
      assertThat(opening.ready())
          .failsWithin(20, TimeUnit.SECONDS)
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOfSatisfying(
              PluginRefused.class, e -> assertThat(e.code()).isEqualTo("database-unreachable"))
          .withMessageContainingAll("database.properties", "Thekla", "database-unreachable");
    }
  }
}
