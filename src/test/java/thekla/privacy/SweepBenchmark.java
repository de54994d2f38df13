package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.app.standalone.StandaloneHost;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.DiskWrites;
import thekla.text.Texts;

/**
 * The sweep among a million customers and five million orders: orders whose customer has another
 * one open, then orders whose card goes with them; and the forecast, that loads nothing.
 */
@Tag("benchmark")
class SweepBenchmark {

  private static final int CUSTOMERS = Integer.getInteger("thekla.benchmark.customers", 1_000_000);
  private static final int ORDERS_EACH = 5;
  private static final int DUE = Math.min(100_000, CUSTOMERS / 4);
  private static final int BATCH = 5_000;
  private static final double BAR = 5_000;
  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir Path folder;

  private Graph open() {
    return Graph.open(
        new StandaloneHost(folder, Locale.GERMANY),
        BusinessClock.system(),
        () -> new Texts(Locale.GERMANY));
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"));
  }

  @Test
  void the_sweep_goes_through_what_is_due_quickly() throws Exception {
    try (Graph graph = open()) {
      long start = System.nanoTime();
      try (Connection connection = connection()) {
        connection.setAutoCommit(false);
        customers(connection);
        orders(connection);
      }
      System.out.printf(
          Locale.ROOT,
          "filled %,d customers, %,d orders in %.0f s%n",
          CUSTOMERS,
          (long) CUSTOMERS * ORDERS_EACH,
          (System.nanoTime() - start) / 1e9);
      DiskWrites.await();
      // due one each of the first customers; their other orders stay
      due("order_id <= " + DUE);
      forecast(graph);
      sweep(graph, "orders only");
      // due all five of some customers: the cards go, too
      long first = CUSTOMERS / 2;
      int cards = DUE / ORDERS_EACH / 2;
      StringBuilder which = new StringBuilder();
      for (int nth = 0; nth < ORDERS_EACH; nth++) {
        long from = (long) nth * CUSTOMERS + first;
        which
            .append(nth == 0 ? "" : " or ")
            .append("order_id between ")
            .append(from)
            .append(" and ")
            .append(from + cards - 1);
      }
      due(which.toString());
      sweep(graph, "with their cards");
    }
  }

  private void due(String which) throws SQLException {
    try (Connection connection = connection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update closed_order set part_on = date('2020-01-01') where " + which);
    }
  }

  private static void forecast(Graph graph) {
    long start = System.nanoTime();
    Sweep.Forecast forecast = graph.privacy.sweep.forecast();
    System.out.printf(
        Locale.ROOT,
        "forecast: %,d due of %,d in %.2f s%n",
        forecast.orders(),
        forecast.ofAll(),
        (System.nanoTime() - start) / 1e9);
  }

  private static void sweep(Graph graph, String what) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Sweep.Result.Done done =
        (Sweep.Result.Done)
            graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    processor = threads.getCurrentThreadCpuTime() - processor;
    long orders = done.counts().getOrDefault("customer_order", 0L);
    assertThat(orders).isPositive();
    System.out.printf(
        Locale.ROOT,
        "sweep, %s: %,d orders, %,d cards in %.1f s = %,.0f orders/s (bar %,.0f);"
            + " processor time %.0f µs an order%n",
        what,
        orders,
        done.counts().getOrDefault("customer", 0L),
        seconds,
        orders / seconds,
        BAR,
        processor / 1e3 / orders);
  }

  private static void customers(Connection connection) throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into customer (number, kind, last_name, postcode, town, country, language,"
                + " message_kind, inactive, name_key, version, created_at, changed_at)"
                + " values (?, 'ORDER_CUSTOMER', ?, '50667', 'Köln', 'DE', 'de', 'K', false, ?, 0,"
                + " ?, ?)")) {
      for (int i = 1; i <= CUSTOMERS; i++) {
        row.setString(1, String.valueOf(1_000_000 + i));
        row.setString(2, "Kunde" + i);
        row.setString(3, String.format(Locale.ROOT, "%032x", i));
        row.setTimestamp(4, now);
        row.setTimestamp(5, now);
        add(connection, row, i, CUSTOMERS);
      }
    }
  }

  /** The n-th order of every customer, then the next one: as a shop's years bring them. */
  private static void orders(Connection connection) throws SQLException {
    Timestamp taken = Timestamp.from(Instant.parse("2025-05-05T10:00:00Z"));
    Date closed = Date.valueOf(LocalDate.of(2025, 6, 1));
    int all = CUSTOMERS * ORDERS_EACH;
    try (PreparedStatement order =
            connection.prepareStatement(
                "insert into customer_order (number, pickup_number, state, customer_id,"
                    + " message_kind, message_chosen, message_reason, currency, deposit, clerk,"
                    + " workplace, taken_at, changed_at) values (?, ?, 'COLLECTED', ?, 'K', 'K',"
                    + " 'NO_CONSENT', 'EUR', 0, 'Anna', 'Theke 1', ?, ?)");
        PreparedStatement line =
            connection.prepareStatement(
                "insert into order_line (order_id, position, gtin, title, quantity, price,"
                    + " arrived, collected) values (?, 1, ?, ?, 1, 1800, 1, 1)");
        PreparedStatement close =
            connection.prepareStatement(
                "insert into closed_order (order_id, closed_on, part_on, retention)"
                    + " values (?, ?, null, 'COLLECTED')")) {
      for (int i = 1; i <= all; i++) {
        order.setLong(1, 100_000L + i);
        order.setInt(2, 101 + i % 9_899);
        order.setLong(3, 1 + (i - 1) % CUSTOMERS);
        order.setTimestamp(4, taken);
        order.setTimestamp(5, taken);
        add(connection, order, i, all);
        line.setLong(1, i);
        line.setString(2, String.format(Locale.ROOT, "978%010d", i % 200_000));
        line.setString(3, "Titel " + i % 200_000);
        add(connection, line, i, all);
        close.setLong(1, i);
        close.setDate(2, closed);
        add(connection, close, i, all);
      }
    }
  }

  private static void add(Connection connection, PreparedStatement row, int nth, int all)
      throws SQLException {
    row.addBatch();
    if (nth % BATCH == 0 || nth == all) {
      row.executeBatch();
      connection.commit();
    }
  }
}
