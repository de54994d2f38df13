package thekla.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Consents;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactSettings;
import thekla.consent.Decision;
import thekla.consent.How;
import thekla.consent.IndicatedBy;
import thekla.consent.Way;
import thekla.consent.store.LedgerStore;
import thekla.consent.store.ObjectionStore;
import thekla.consent.store.TextStore;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;
import thekla.customer.store.CustomerStore;
import thekla.customer.store.CustomerWordIndex;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.order.store.OrderStore;
import thekla.storage.Database;

/**
 * Saving an order of three lines for a known customer, in turns with bare JDBC that inserts the
 * same rows by prepared statements; each with one commit, on the disk.
 */
@Tag("benchmark")
class SaveOrderBenchmark {

  private static final int WARMING = 3000;
  private static final int PAIRS = Integer.getInteger("thekla.benchmark.orders", 2000);
  private static final int ROUNDS = 3;
  private static final double BAR = 2;

  /** Beside the wall clock: other programs and the disk do not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final Actor CLERK = new Actor("Anna", "Till 1");
  private static final List<OrderLine> LINES =
      List.of(
          line("9783161484100", "Die Blechtrommel", "Grass, Günter", 1800),
          line("9780306406157", "Der Zauberberg", "Mann, Thomas", 2200),
          line("9783518010037", "Das siebte Kreuz", "Seghers, Anna", 1450));

  @TempDir Path folder;

  private static OrderLine line(String gtin, String title, String by, long cents) {
    return new OrderLine(null, gtin, title, by, 1, Money.euro(cents), "from the wholesaler");
  }

  @Test
  void an_order_is_saved_nearly_as_fast_as_its_rows() throws Exception {
    try (Database database = Database.open(folder);
        Connection connection =
            DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"))) {
      CustomerWordIndex words = new CustomerWordIndex(database::sql, "49");
      CustomerStore customers = new CustomerStore(database::sql, database, words);
      Customer anna = database.call(() -> customers.add(List.of(anna()), Instant.EPOCH)).getFirst();
      BusinessClock clock = BusinessClock.system();
      OrderStore orders = new OrderStore(database::sql, customers);
      ObjectionStore marks = ObjectionStore.open(database::sql, database);
      TextStore texts = new TextStore(database::sql);
      LedgerStore ledger = new LedgerStore(database::sql, database, clock);
      MessageRule rule =
          new MessageRule(
              customers,
              new Consents(ledger, texts, database),
              new ContactPolicy(marks, marks, () -> ContactSettings.of("DE"), clock),
              orders);
      agree(database, ledger, anna.id(), clock);
      TakeOrder takeOrder = new TakeOrder(database, orders, customers, rule, clock);
      Order.Draft draft =
          new Order.Draft(0, new Orderer.Known(anna), LINES, null, Money.euro(0), null);
      connection.setAutoCommit(false);
      try (Bare bare = new Bare(connection, anna.id())) {
        measure(takeOrder, draft, bare, WARMING);
        for (int round = 1; round <= ROUNDS; round++) {
          print(round, measure(takeOrder, draft, bare, PAIRS));
        }
      }
    }
  }

  /** She wants to be told, as a customer at the counter does. */
  private static void agree(
      Database database, LedgerStore ledger, long customerId, BusinessClock clock) {
    How said =
        new How(Way.ORAL, null, clock.now(), "de", null, true, IndicatedBy.SUBJECT, null, null);
    ConsentEvent event =
        new ConsentEvent(
            0, ConsentScope.NOTIFICATION, Decision.GIVEN, said, clock.now(), CLERK, null);
    database.run(() -> ledger.append(customerId, List.of(event)));
  }

  private static Customer anna() {
    return new Customer(
        0,
        "10482",
        CustomerKind.ORDER_CUSTOMER,
        null,
        null,
        "Anna",
        "Müller",
        null,
        "Venloer Str. 12",
        "50823",
        "Köln",
        "DE",
        "de",
        "M",
        null,
        false,
        Minor.UNKNOWN,
        false,
        1,
        List.of(
            new ContactPoint(ContactKind.PHONE, "0221 555017", "+49221555017", null),
            new ContactPoint(ContactKind.EMAIL, "anna@gmx.de", "anna@gmx.de", null)));
  }

  /** In milliseconds, sorted: ours, the bare ones, then the processor time of both. */
  private static double[][] measure(TakeOrder takeOrder, Order.Draft draft, Bare bare, int pairs)
      throws SQLException {
    double[][] times = new double[4][pairs];
    for (int i = 0; i < pairs; i++) {
      long start = System.nanoTime();
      long worked = CPU.getCurrentThreadCpuTime();
      TakeOrder.Result result = takeOrder.take(draft, CLERK);
      long workedToo = CPU.getCurrentThreadCpuTime();
      long middle = System.nanoTime();
      bare.save();
      times[1][i] = (System.nanoTime() - middle) / 1e6;
      times[0][i] = (middle - start) / 1e6;
      times[3][i] = (CPU.getCurrentThreadCpuTime() - workedToo) / 1e6;
      times[2][i] = (workedToo - worked) / 1e6;
      assertThat(result).isInstanceOf(TakeOrder.Result.Taken.class);
    }
    for (double[] some : times) {
      Arrays.sort(some);
    }
    return times;
  }

  private static void print(int round, double[][] times) {
    double ratio = at(times[0], 0.5) / at(times[1], 0.5);
    System.out.printf(
        Locale.ROOT,
        "save-order round %d n %d | thekla ms p50 %.2f p99 %.2f processor p50 %.2f | bare p50 %.2f"
            + " p99 %.2f processor p50 %.2f | p50 ratio %.2f | bar %.0f %s%n",
        round,
        times[0].length,
        at(times[0], 0.5),
        at(times[0], 0.99),
        at(times[2], 0.5),
        at(times[1], 0.5),
        at(times[1], 0.99),
        at(times[3], 0.5),
        ratio,
        BAR,
        ratio <= BAR ? "met" : "missed");
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  /** The rows that {@link OrderStore} writes, and nothing else. */
  private static final class Bare implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement order;
    private final PreparedStatement line;
    private final long customer;
    private long number = 10_000_000;

    Bare(Connection connection, long customer) throws SQLException {
      this.connection = connection;
      this.customer = customer;
      order =
          connection.prepareStatement(
              "insert into customer_order (state, customer_id, walk_in_name, currency, deposit,"
                  + " note, clerk, workplace, taken_at, changed_at, number, pickup_number,"
                  + " message_kind, message_chosen, message_reason) values (?, ?, ?, ?, ?, ?, ?, ?,"
                  + " ?, ?, ?, ?, ?, ?, ?)",
              Statement.RETURN_GENERATED_KEYS);
      line =
          connection.prepareStatement(
              "insert into order_line (order_id, position, article_id, gtin, title, contributors,"
                  + " quantity, price, supply) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void save() throws SQLException {
      Timestamp now = new Timestamp(System.currentTimeMillis());
      Object[] row = {
        "PLACED",
        customer,
        null,
        "EUR",
        0L,
        null,
        CLERK.clerk(),
        CLERK.workplace(),
        now,
        now,
        ++number,
        (int) (number % 9000) + 20_000,
        "M",
        "M",
        "CUSTOMER_DEFAULT"
      };
      for (int i = 0; i < row.length; i++) {
        if (row[i] == null) {
          order.setNull(i + 1, Types.VARCHAR);
        } else {
          order.setObject(i + 1, row[i]);
        }
      }
      order.executeUpdate();
      long id;
      try (ResultSet key = order.getGeneratedKeys()) {
        key.next();
        id = key.getLong(1);
      }
      short position = 0;
      for (OrderLine title : LINES) {
        line.setLong(1, id);
        line.setShort(2, ++position);
        line.setNull(3, Types.BIGINT);
        line.setString(4, title.gtin());
        line.setString(5, title.title());
        line.setString(6, title.contributors());
        line.setInt(7, title.quantity());
        line.setLong(8, title.price() == null ? 0 : title.price().minor());
        line.setString(9, title.supply());
        line.addBatch();
      }
      line.executeBatch();
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      order.close();
      line.close();
      connection.rollback();
    }
  }
}
