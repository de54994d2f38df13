package thekla.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows a second of an import, beside a bare JDBC insert of the same rows. {@code
 * -Dthekla.benchmark.rows=20000} makes the file shorter.
 */
@Tag("benchmark")
class CustomerImportBenchmark {

  private static final int ROWS = Integer.getInteger("thekla.benchmark.rows", 100_000);

  /** Beside the wall clock: other programs on the machine do not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final String[] FIRST = {"Anna", "Jörg", "Émile", "Mary", "Hans-Peter", "Zoë"};
  private static final String[] LAST = {"Müller", "Schmidt", "Dubois", "Weiß", "Smith", "Yılmaz"};
  private static final String[] TOWNS = {"Köln", "Wien", "Straßburg", "München", "Graz", "Bonn"};

  @TempDir Path folder;

  @Test
  void many_customers_come_in() throws Exception {
    List<String[]> rows = rows(new Random(7));
    Path file = folder.resolve("customers.csv");
    write(rows, file);
    double bare;
    try (CustomerShop shop = new CustomerShop(folder.resolve("bare"))) {
      bare = perSecond(() -> insertBare(shop, rows));
    }
    try (CustomerShop shop = new CustomerShop(folder.resolve("import"))) {
      List<CustomerImportReport> reports = new ArrayList<>();
      long worked = CPU.getCurrentThreadCpuTime();
      double first = perSecond(() -> reports.add(shop.imported(file)));
      double perProcessorSecond = ROWS * 1e9 / (CPU.getCurrentThreadCpuTime() - worked);
      double second = perSecond(() -> reports.add(shop.imported(file)));
      System.out.printf(
          Locale.ROOT,
          "customer-import.rows-per-second %.0f (of processor time: %.0f; again, nothing changed:"
              + " %.0f; bare insert: %.0f)%n",
          first,
          perProcessorSecond,
          second,
          bare);
      assertThat(reports.getFirst().count(RowOutcome.ADDED)).isEqualTo(ROWS);
      assertThat(reports.getLast().count(RowOutcome.UNCHANGED)).isEqualTo(ROWS);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double perSecond(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return ROWS / (Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
  }

  /** Number, first name, last name, street, postcode, town, phone, e-mail. */
  private static List<String[]> rows(Random random) {
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      String first = FIRST[random.nextInt(FIRST.length)];
      String last = LAST[random.nextInt(LAST.length)] + syllables(random);
      rows.add(
          new String[] {
            "K" + i,
            first,
            last,
            "Venloer Str. " + random.nextInt(300),
            String.valueOf(10_000 + random.nextInt(80_000)),
            TOWNS[random.nextInt(TOWNS.length)],
            "0221 " + (1_000_000 + i),
            "kunde" + i + "@mueller.example"
          });
    }
    return rows;
  }

  private static String syllables(Random random) {
    String[] parts = {"ba", "ke", "li", "mo", "nu", "ra", "se", "ti"};
    return parts[random.nextInt(8)] + parts[random.nextInt(8)] + parts[random.nextInt(8)];
  }

  private static void write(List<String[]> rows, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Kd-Nr;Vorname;Nachname;Straße;PLZ;Ort;Telefon;E-Mail\n");
      for (String[] row : rows) {
        out.write(String.join(";", row));
        out.write('\n');
      }
    }
  }

  private static void insertBare(CustomerShop shop, List<String[]> rows) {
    for (int from = 0; from < rows.size(); from += 500) {
      List<String[]> batch = rows.subList(from, from + 500);
      long firstId = from + 1L;
      shop.database.run(
          () ->
              shop.database.sql().connection(connection -> insertBare(connection, batch, firstId)));
    }
  }

  private static void insertBare(Connection connection, List<String[]> rows, long firstId)
      throws SQLException {
    try (PreparedStatement card =
            connection.prepareStatement(
                "insert into customer (id, number, kind, first_name, last_name, street, postcode,"
                    + " town, country, language, message_kind, inactive, name_key, version,"
                    + " created_at, changed_at) values (?, ?, 'ORDER_CUSTOMER', ?, ?, ?, ?, ?,"
                    + " 'DE', 'de', 'K', false, ?, 1, ?, ?)");
        PreparedStatement point =
            connection.prepareStatement(
                "insert into contact_point (customer_id, position, kind, written, canonical)"
                    + " values (?, ?, ?, ?, ?)")) {
      long id = firstId;
      Timestamp now = new Timestamp(0);
      for (String[] row : rows) {
        card.setLong(1, id);
        for (int i = 0; i < 6; i++) {
          card.setString(i + 2, row[i]);
        }
        card.setString(8, "");
        card.setTimestamp(9, now);
        card.setTimestamp(10, now);
        card.addBatch();
        for (int i = 0; i < 2; i++) {
          point.setLong(1, id);
          point.setInt(2, i);
          point.setString(3, i == 0 ? "PHONE" : "EMAIL");
          point.setString(4, row[6 + i]);
          point.setString(5, row[6 + i]);
          point.addBatch();
        }
        id++;
      }
      card.executeBatch();
      point.executeBatch();
    }
  }
}
