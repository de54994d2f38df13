package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;
import thekla.kernel.DiskWrites;

/** Who of a million customers gets a serial message: counted in the database, no card loaded. */
@Tag("benchmark")
class SerialBenchmark {

  private static final int CUSTOMERS = Integer.getInteger("thekla.benchmark.customers", 1_000_000);
  private static final double BAR_SECONDS = 2;
  private static final int IN_COLOGNE = 10;

  @TempDir Path folder;

  @Test
  void a_preview_among_all() throws Exception {
    try (SerialShop shop = new SerialShop(folder)) {
      shop.preview(Channel.EMAIL);
      try (Connection connection =
          DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"))) {
        connection.setAutoCommit(false);
        fill(connection);
        // the pages that the filling left to be written are not the preview's
        connection.createStatement().execute("call syscs_util.syscs_checkpoint_database()");
        connection.commit();
      }
      DiskWrites.await();
      for (int round = 1; round <= 3; round++) {
        measured("everybody", shop, SerialSelection.EVERYBODY, 1);
        measured("a town", shop, new SerialSelection("Köln", "", null, null), IN_COLOGNE);
      }
    }
  }

  /**
   * @param every this many of the customers are chosen
   */
  private static void measured(String what, SerialShop shop, SerialSelection selection, int every) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long busy = threads.getCurrentThreadCpuTime();
    SerialCounts counts = shop.serial().preview.preview(selection, Channel.EMAIL);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
    assertThat(counts.chosen()).isEqualTo(CUSTOMERS / every);
    assertThat(counts.allowed())
        .isPositive()
        .isEqualTo(
            IntStream.rangeClosed(1, CUSTOMERS).filter(i -> i % every == 0 && mayGetIt(i)).count());
    System.out.printf(
        Locale.ROOT,
        "serial preview, %s: %,d of %,d in %.2f s, %.2f s of processor (bar %.0f s at 1,000,000)%n",
        what,
        counts.allowed(),
        counts.chosen(),
        seconds,
        processor,
        BAR_SECONDS);
  }

  private static boolean mayGetIt(int i) {
    return asked(i) && !withdrew(i) && signed(i) && !inactive(i) && !restricted(i) && !minor(i);
  }

  private static boolean asked(int i) {
    return i % 3 == 0;
  }

  private static boolean withdrew(int i) {
    return i % 9 == 0;
  }

  /** Not by a multiple of two or five: those are the ones in Cologne. */
  private static boolean signed(int i) {
    return i % 7 < 4;
  }

  private static boolean inactive(int i) {
    return i % 20 == 0;
  }

  private static boolean restricted(int i) {
    return i % 500 == 0;
  }

  private static boolean minor(int i) {
    return i % 100 == 0;
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
        card.setString(4, i % IN_COLOGNE == 0 ? "Köln" : "Bonn");
        card.setBoolean(5, inactive(i));
        card.setString(6, String.format("%032d", i));
        card.setBoolean(7, restricted(i));
        card.setString(8, minor(i) ? "YES" : "UNKNOWN");
        card.addBatch();
        if (asked(i)) {
          standing.setLong(1, i);
          standing.setString(2, withdrew(i) ? "WITHDRAWN" : "GIVEN");
          standing.setLong(3, i);
          standing.setString(4, signed(i) ? "E3" : "E1");
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
