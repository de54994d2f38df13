package thekla.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.app.standalone.StandaloneHost;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.EventDigest;
import thekla.consent.How;
import thekla.consent.IndicatedBy;
import thekla.consent.TextForm;
import thekla.consent.TextRef;
import thekla.consent.Verification;
import thekla.consent.Way;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.text.Texts;

/** Among a million customers and five million rows: a customer opened, the indicator, the chain. */
@Tag("benchmark")
class ConsentBenchmark {

  private static final int CUSTOMERS = Integer.getInteger("thekla.benchmark.customers", 1_000_000);
  private static final int ROWS_EACH = 5;

  /** Customers with a long history, spread over all of them. */
  private static final int REGULARS = 200;

  private static final int EVENTS = 200;
  private static final int ORDERS = 500;
  private static final int OPENINGS = 1_000;
  private static final double OPENING_BAR = 100;
  private static final double FRAME = 1000.0 / 60;
  private static final double VERIFY_BAR = 200_000;

  @TempDir Path folder;

  private Graph open() {
    return Graph.open(
        new StandaloneHost(folder, Locale.GERMANY),
        BusinessClock.system(),
        () -> new Texts(Locale.GERMANY));
  }

  @Test
  void consents_are_there_at_once_and_the_chain_is_checked_quickly() throws Exception {
    long[] regulars = new long[REGULARS];
    try (Graph graph = open()) {
      try (Connection connection =
          DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"))) {
        connection.setAutoCommit(false);
        fill(connection, regulars);
      }
      opening(graph, regulars);
      for (int round = 1; round <= 3; round++) {
        long start = System.nanoTime();
        Verification verification = graph.ledger.verify();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(verification.findings()).isEmpty();
        System.out.printf(
            Locale.ROOT,
            "verify round %d: %,d rows in %.1f s = %,.0f rows/s (bar %,.0f)%n",
            round,
            verification.rows(),
            seconds,
            verification.rows() / seconds,
            VERIFY_BAR);
      }
    }
  }

  private static void opening(Graph graph, long[] regulars) {
    Random random = new Random(7);
    double[] indicator = new double[OPENINGS];
    double[] whole = new double[OPENINGS];
    double[] anybody = new double[OPENINGS];
    for (int warm = 0; warm < 2; warm++) {
      for (int i = 0; i < OPENINGS; i++) {
        long regular = regulars[random.nextInt(regulars.length)];
        long other = 1L + random.nextInt(CUSTOMERS);
        long start = System.nanoTime();
        var card = graph.customers.byId(regular).orElseThrow();
        var consents = graph.consents.of(card.id());
        double seen = (System.nanoTime() - start) / 1e6;
        var history = graph.consents.history(card.id());
        var orders = graph.orderLists.ofCustomer(card.id(), ORDERS);
        whole[i] = (System.nanoTime() - start) / 1e6;
        indicator[i] = seen;
        assertThat(history).hasSize(EVENTS);
        assertThat(orders).hasSize(ORDERS);
        assertThat(consents.anyGiven()).isTrue();
        start = System.nanoTime();
        assertThat(graph.customers.byId(other)).isPresent();
        graph.consents.of(other);
        anybody[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    print("indicator, anybody", anybody, FRAME);
    print("indicator, 200 events", indicator, FRAME);
    print("customer with 200 events and 500 orders", whole, OPENING_BAR);
  }

  private static void print(String what, double[] times, double bar) {
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p95 %.2f ms, p99 %.2f ms (bar p95 %.1f)%n",
        what,
        times[times.length / 2],
        times[times.length * 95 / 100],
        times[times.length * 99 / 100],
        bar);
  }

  private static void fill(Connection connection, long[] regulars) throws SQLException {
    long start = System.nanoTime();
    customers(connection);
    for (int i = 0; i < regulars.length; i++) {
      regulars[i] = 1 + i * ((long) CUSTOMERS / regulars.length);
    }
    orders(connection, regulars);
    ledger(connection, regulars);
    System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static void customers(Connection connection) throws SQLException {
    Timestamp now = Timestamp.from(Instant.EPOCH);
    try (PreparedStatement card =
            connection.prepareStatement(
                "insert into customer (id, number, kind, first_name, last_name, street, postcode,"
                    + " town, country, language, message_kind, inactive, name_key, version,"
                    + " created_at, changed_at) values (?, ?, 'ORDER_CUSTOMER', 'Kim', ?,"
                    + " 'Hauptstr. 1', '50667', 'Köln', 'DE', 'de', 'M', false, ?, 1, ?, ?)");
        PreparedStatement point =
            connection.prepareStatement(
                "insert into contact_point (customer_id, position, kind, written, canonical)"
                    + " values (?, 0, 'EMAIL', ?, ?)");
        PreparedStatement subject =
            connection.prepareStatement(
                "insert into consent_subject (subject_id, customer_id) values (?, ?)")) {
      for (int id = 1; id <= CUSTOMERS; id++) {
        card.setLong(1, id);
        card.setString(2, String.valueOf(1_000_000 + id));
        card.setString(3, "Kunde" + id);
        card.setString(4, String.format(Locale.ROOT, "%032x", id * 2654435761L));
        card.setTimestamp(5, now);
        card.setTimestamp(6, now);
        card.addBatch();
        point.setLong(1, id);
        point.setString(2, "kunde" + id + "@example.org");
        point.setString(3, "kunde" + id + "@example.org");
        point.addBatch();
        subject.setLong(1, id);
        subject.setLong(2, id);
        subject.addBatch();
        if (id % 5_000 == 0 || id == CUSTOMERS) {
          card.executeBatch();
          point.executeBatch();
          subject.executeBatch();
          connection.commit();
        }
      }
    }
  }

  private static void orders(Connection connection, long[] regulars) throws SQLException {
    Timestamp now = Timestamp.from(Instant.EPOCH);
    try (PreparedStatement order =
            connection.prepareStatement(
                "insert into customer_order (id, number, pickup_number, state, customer_id,"
                    + " message_kind, message_chosen, message_reason, currency, deposit, clerk,"
                    + " workplace, taken_at, changed_at) values (?, ?, 101, 'PLACED', ?, 'M', 'M',"
                    + " 'CUSTOMER_DEFAULT', 'EUR', 0, 'Anna', 'Theke 1', ?, ?)");
        PreparedStatement line =
            connection.prepareStatement(
                "insert into order_line (order_id, position, title, quantity, price)"
                    + " values (?, 1, 'Ein Heft', 1, 500)")) {
      long id = 0;
      for (int nth = 0; nth < ORDERS; nth++) {
        for (long regular : regulars) {
          order.setLong(1, ++id);
          order.setLong(2, 200_000 + id);
          order.setLong(3, regular);
          order.setTimestamp(4, now);
          order.setTimestamp(5, now);
          order.addBatch();
          line.setLong(1, id);
          line.addBatch();
        }
        order.executeBatch();
        line.executeBatch();
        connection.commit();
      }
    }
  }

  /** Rows as a shop writes them over the years: everybody's first, then everybody's second … */
  private static void ledger(Connection connection, long[] regulars) throws SQLException {
    EventDigest digest = new EventDigest();
    byte[] hash = EventDigest.bytes(EventDigest.BEFORE_THE_FIRST);
    List<ConsentScope> scopes = List.of(ConsentScope.values());
    long seq = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consent_event (seq, subject_id, scope, decision, way, remark, obtained_at,"
                + " recorded_at, clerk, workplace, language, text_form, text_version, text_hash,"
                + " right_told, indicated_by, evidence_place, evidence_hash, contact_mark, salt,"
                + " digest, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?)")) {
      for (int round = 0; round < EVENTS; round++) {
        int people = round < ROWS_EACH ? CUSTOMERS : regulars.length;
        for (int person = 0; person < people; person++) {
          long subject = round < ROWS_EACH ? person + 1L : regulars[person];
          ConsentEvent event = event(++seq, scopes.get(round % scopes.size()), round);
          String salt = String.format(Locale.ROOT, "%032x", seq * 2654435761L);
          @Nullable Object[] fields = EventRow.fields(subject, event);
          byte[] over = digest.digest(salt, fields);
          hash = digest.link(hash, seq, over);
          insert.setLong(1, seq);
          for (int i = 0; i < fields.length; i++) {
            insert.setObject(i + 2, fields[i]);
          }
          insert.setString(20, salt);
          insert.setString(21, EventDigest.hex(over));
          insert.setString(22, EventDigest.hex(hash));
          insert.addBatch();
          if (seq % 5_000 == 0) {
            insert.executeBatch();
            connection.commit();
          }
        }
      }
      insert.executeBatch();
    }
    try (PreparedStatement end =
        connection.prepareStatement("update consent_chain set last_seq = ?, last_hash = ?")) {
      end.setLong(1, seq);
      end.setString(2, EventDigest.hex(hash));
      end.executeUpdate();
    }
    connection.commit();
  }

  private static ConsentEvent event(long seq, ConsentScope scope, int round) {
    Instant at = Instant.ofEpochMilli(1_700_000_000_000L + seq);
    return new ConsentEvent(
        seq,
        scope,
        Decision.GIVEN,
        new How(
            Way.ORAL,
            round % 3 == 0 ? "am Telefon erklärt" : null,
            at,
            "de",
            new TextRef(TextForm.SCRIPT, 1, "a".repeat(64)),
            true,
            IndicatedBy.SUBJECT,
            null,
            null),
        at,
        new Actor("Anna Berg", "Theke 1"),
        "b".repeat(64));
  }
}
