package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.storage.ByHand;
import thekla.storage.PostgresServer;

/** What was erased is in no file of the server any more, read as bytes. */
class HousekeepingOnPostgresTest {

  private static final String NAME = "Xylanderowitsch";

  @TempDir Path folder;
  private ConsentShop shop;
  private String database;

  @BeforeEach
  void aShop() {
    database = PostgresServer.one().database(folder);
    shop = new ConsentShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private String asked(String sql) throws SQLException {
    try (Connection connection = PostgresServer.one().connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = ByHand.connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String tables() throws SQLException {
    return "base/" + asked("select oid from pg_database where datname = current_database()");
  }

  /** Files below this folder of the server in which the name stands. */
  private List<String> filesWithName(String below) throws Exception {
    Path data = Path.of(asked("show data_directory")).resolve(below);
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(HousekeepingOnPostgresTest::hasName)
          .map(file -> data.relativize(file).toString())
          .toList();
    }
  }

  private static boolean hasName(Path file) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.contains(NAME) || bytes.contains(NAME.toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      // the server has deleted it meanwhile
      return false;
    }
  }

  private void eraseSomebody() throws SQLException {
    Customer customer =
        shop.save(
            ConsentShop.card(
                NAME,
                Map.of(ContactKind.EMAIL, NAME + "@example.org"),
                Minor.UNKNOWN,
                false,
                null));
    execute("analyze customer");
    assertThat(shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA))
        .isInstanceOf(EraseCustomer.Result.Erased.class);
    execute("checkpoint");
  }

  @Test
  void erased_bytes_are_in_tables_and_log_before_and_nowhere_after() throws Exception {
    eraseSomebody();
    assertThat(filesWithName(tables())).isNotEmpty();
    assertThat(filesWithName("pg_wal")).isNotEmpty();

    assertThat(shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT))
        .isEqualTo(Housekeeping.Result.DONE);

    assertThat(filesWithName(tables())).isEmpty();
    assertThat(filesWithName("pg_wal")).isEmpty();
    assertThat(shop.graph.privacy.housekeeping.isDue()).isFalse();
    assertThat(shop.graph.privacy.residue.check(List.of(NAME), place -> true))
        .hasValueSatisfying(outcome -> assertThat(outcome.hits()).isEmpty());
  }

  /** Who owns the database and nothing else. */
  private String owner() throws SQLException {
    String user = "owner_" + database;
    execute("create user " + user + " password 'x'");
    for (String table : shop.graph.privacy.housekeeping.tables()) {
      execute("alter table " + table + " owner to " + user);
    }
    execute("grant all on all tables in schema public to " + user);
    execute("grant all on all sequences in schema public to " + user);
    execute("alter schema public owner to " + user);
    execute("alter database " + database + " owner to " + user);
    return user;
  }

  private void openAs(String user) {
    shop.close();
    PostgresServer.one().write(folder, database, user);
    shop = new ConsentShop(folder);
  }

  @Test
  void a_user_without_rights_on_the_server_is_told_that_its_log_stays() throws Exception {
    openAs(owner());
    eraseAs();

    assertThat(shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT))
        .isEqualTo(Housekeeping.Result.LOG_STAYS);
    PostgresServer.one().execute("checkpoint");
    assertThat(filesWithName(tables())).as("the tables are new all the same").isEmpty();
  }

  @Test
  void the_rights_of_the_handbook_are_enough() throws Exception {
    String user = owner();
    execute("grant pg_checkpoint, pg_monitor to " + user);
    execute("grant execute on function pg_switch_wal() to " + user);
    openAs(user);
    eraseAs();

    assertThat(shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT))
        .isEqualTo(Housekeeping.Result.DONE);
    assertThat(filesWithName(tables())).isEmpty();
    assertThat(filesWithName("pg_wal")).isEmpty();
  }

  private void eraseAs() {
    Customer customer = shop.save(ConsentShop.card(NAME, Map.of(), Minor.UNKNOWN, false, null));
    shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA);
  }

  @Test
  void it_can_be_stopped_and_is_still_due() throws Exception {
    eraseSomebody();
    int[] steps = {0};
    assertThat(shop.graph.privacy.housekeeping.run(ANNA, (step, of, table) -> ++steps[0] < 3))
        .isEqualTo(Housekeeping.Result.STOPPED);
    assertThat(shop.graph.privacy.housekeeping.isDue()).isTrue();
  }
}
