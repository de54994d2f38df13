package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;

/** Who of a million customers gets a serial message: counted in the database, no card loaded. */
@Tag("benchmark")
class SerialBenchmark {

  private static final int CUSTOMERS = Integer.getInteger("thekla.benchmark.customers", 1_000_000);
  private static final double BAR_SECONDS = 2;

  @TempDir Path folder;

  @Test
  void a_preview_among_all() throws Exception {
    try (SerialShop shop = new SerialShop(folder)) {
      shop.preview(Channel.EMAIL);
      try (Connection connection =
          DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"))) {
        connection.setAutoCommit(false);
        fill(connection);
      }
      for (int round = 1; round <= 3; round++) {
        measured("everybody", shop, SerialSelection.EVERYBODY);
        measured("a town", shop, new SerialSelection("Köln", "", null, null));
      }
    }
  }

  private static void measured(String what, SerialShop shop, SerialSelection selection) {
    long start = System.nanoTime();
    SerialCounts counts = shop.serial().preview.preview(selection, Channel.EMAIL);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(counts.chosen()).isPositive();
    assertThat(counts.allowed()).isBetween(1L, counts.chosen());
    System.out.printf(
        Locale.ROOT,
        "serial preview, %s: %,d of %,d in %.2f s (bar %.0f s at 1,000,000)%n",
        what,
        counts.allowed(),
        counts.chosen(),
        seconds,
        BAR_SECONDS);
  }

  /** Every third customer was asked: most said yes, some with a signature. */
  private static void fill(Connection connection) throws Exception {
    try (PreparedStatement card =
            connection.prepareStatement(
                "insert into customer (number, kind, last_name, street, postcode, town, country,"
                    + " language, message_kind, inactive, name_key, version, created_at,"
                    + " changed_at, restricted, minor) values (?, 'ORDER_CUSTOMER', ?,"
                    + " 'Hauptstr. 1', ?, ?, 'DE', 'de', 'M', ?, ?, 1, current_timestamp,"
                    + " current_timestamp, ?, ?)");
        PreparedStatement standing =
            connection.prepareStatement(
                "insert into consent_standing (customer_id, scope, state, seq, evidence,"
                    + " agreed_by, contact_mark) values (?, 'ADS_EMAIL', ?, ?, ?, 'SUBJECT', ?)")) {
      for (int i = 1; i <= CUSTOMERS; i++) {
        card.setString(1, "B" + i);
        card.setString(2, "Kunde" + i);
        card.setString(3, String.valueOf(50_000 + i % 2000));
        card.setString(4, i % 10 == 0 ? "Köln" : "Bonn");
        card.setBoolean(5, i % 20 == 0);
        card.setString(6, String.format("%032d", i));
        card.setBoolean(7, i % 500 == 0);
        card.setString(8, i % 100 == 0 ? "YES" : "UNKNOWN");
        card.addBatch();
        if (i % 3 == 0) {
          standing.setLong(1, i);
          standing.setString(2, i % 9 == 0 ? "WITHDRAWN" : "GIVEN");
          standing.setLong(3, i);
          standing.setString(4, i % 6 == 0 ? "E1" : "E3");
          standing.setString(5, String.format("%064x", i));
          standing.addBatch();
        }
        if (i % 5_000 == 0 || i == CUSTOMERS) {
          card.executeBatch();
          standing.executeBatch();
          connection.commit();
        }
      }
    }
  }
}
