package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.checkout.BookTillFile;
import thekla.goodsreceipt.CloseReceipt;
import thekla.kernel.Actor;
import thekla.notice.LocalMail;
import thekla.order.TrackedOrder;
import thekla.privacy.ErasureCause;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.PersonalDataMap.Erasure;
import thekla.privacy.Sweep;
import thekla.storage.ByHand;

/**
 * A program is killed at moments nobody chose while it receives, sends, books and sweeps; what it
 * had acknowledged is there when the folder is opened again, nothing is half, and work goes on.
 */
class KillTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");
  private static final int KILLS = 3;
  private static final int LONGEST_MILLIS = 700;

  @TempDir Path folder;
  private final Random random = new Random();
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void aShop() {
    server.start();
    try (Graph graph = BusyShop.open(folder, 0)) {
      graph.retention.exchangeDays(0);
      graph.post.settings.save(LocalMail.at(server.getSmtp().getPort()), graph.post.settings.sms());
    }
  }

  @AfterEach
  void theServerStops() {
    server.stop();
  }

  /** All that it said before it was killed. */
  private List<String> killed(BusyShop.Errand errand, int run) throws Exception {
    Path errors = folder.resolve("errors-" + run + ".txt");
    Process busy =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BusyShop.class.getName(),
                folder.toString(),
                errand.name(),
                String.valueOf(run))
            .redirectError(errors.toFile())
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader reader = busy.inputReader()) {
      assertThat(reader.readLine()).as(Files.readString(errors)).isEqualTo("open");
      // what it begins with takes long and is not what is to be cut
      String first =
          switch (errand) {
            case RECEIVE -> "scan";
            case SEND -> "sent";
            case BOOK -> "file";
            case SWEEP -> "collected";
          };
      do {
        said.add(reader.readLine());
      } while (!said.getLast().startsWith(first));
      Thread killer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      Thread.sleep(random.nextInt(LONGEST_MILLIS));
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    busy.destroyForcibly();
                  });
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        said.add(line);
      }
      killer.join();
    } catch (IOException e) {
      // the pipe broke with its process
    } finally {
      busy.destroyForcibly();
    }
    assertThat(busy.waitFor(30, TimeUnit.SECONDS)).isTrue();
    // the library's tips speak of errors too
    assertThat(Files.readAllLines(errors).stream().filter(line -> !line.contains("tip of the day")))
        .noneMatch(line -> line.contains("Exception") || line.contains("Error"));
    return said;
  }

  /** What was acknowledged with this word, without the word; a line cut by the kill is none. */
  private static List<String[]> acknowledged(List<String> said, String word, int numbers) {
    return said.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1).split(" "))
        .filter(parts -> parts.length == numbers)
        .toList();
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = ByHand.connect(folder);
        Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Whatever was going on: no row names somebody who is not there, and the chain holds. */
  private void isWhole(Graph graph) throws SQLException {
    PersonalDataMap map = graph.privacy.map;
    for (PersonalDataMap.Column column :
        map.with(Erasure.ROW_OF_ORDER, Erasure.CLEAR_OF_ORDER, Erasure.ROW_OF_CUSTOMER)) {
      String owner = column.erasure() == Erasure.ROW_OF_CUSTOMER ? "customer" : "customer_order";
      if (!column.table().equals(owner)) {
        namesSomebody(column.table(), column.name(), owner);
      }
    }
    namesSomebody("customer_order", "customer_id", "customer");
    namesSomebody("customer_word_row", "id", "customer");
    namesSomebody("customer_word", "id", "customer");
    assertThat(count("select count(*) from customer where name_key = '' or name_key is null"))
        .isZero();
    assertThat(
            count(
                "select count(*) from customer c where not exists"
                    + " (select 1 from customer_word_row w where w.id = c.id)"))
        .as("cards that no search finds")
        .isZero();
    assertThat(
            count(
                "select count(*) from customer_order o where not exists"
                    + " (select 1 from order_line l where l.order_id = o.id)"))
        .as("orders without lines")
        .isZero();
    assertThat(graph.ledger.verify().findings()).isEmpty();
  }

  private void namesSomebody(String table, String column, String owner) throws SQLException {
    assertThat(
            count(
                "select count(*) from %s t where t.%s is not null and not exists (select 1 from %s o where o.id = t.%s)"
                    .formatted(table, column, owner, column)))
        .as("rows of %s whose %s is nobody", table, column)
        .isZero();
  }

  @Test
  void received_titles_wait_on_the_shelf_and_each_closed_receipt_told_its_customers_once()
      throws Exception {
    List<String> said = new ArrayList<>();
    for (int run = 1; run <= KILLS; run++) {
      said.addAll(killed(BusyShop.Errand.RECEIVE, run));
      try (Graph graph = BusyShop.open(folder, run)) {
        isWhole(graph);
        for (String[] scan : acknowledged(said, "scan", 2)) {
          assertThat(
                  count(
                      "select count(*) from receipt_row where receipt_id = %s and scan = %s"
                          .formatted(scan[0], scan[1])))
              .isEqualTo(1);
        }
        for (String[] closed : acknowledged(said, "closed", 2)) {
          assertThat(
                  count(
                      "select count(*) from goods_receipt where closed_at is not null and id = "
                          + closed[0]))
              .isEqualTo(1);
        }
        shelfAndRowsAgree();
        // what was open goes on
        if (graph.goodsIn.close.close(ANNA) instanceof CloseReceipt.Result.Closed closed) {
          assertThat(closed.receipt().arrivals()).isNotEmpty();
        }
        everybodyWasToldOnce();
      }
    }
    assertThat(acknowledged(said, "scan", 2)).isNotEmpty();
  }

  private void shelfAndRowsAgree() throws SQLException {
    long arrived = count("select coalesce(sum(arrived), 0) from order_line");
    assertThat(count("select coalesce(sum(pieces), 0) from receipt_row where order_id is not null"))
        .isEqualTo(arrived);
    assertThat(count("select coalesce(sum(pieces), 0) from shelf_item")).isEqualTo(arrived);
    assertThat(
            count(
                "select count(*) from customer_order o join order_line l on l.order_id = o.id"
                    + " where (o.state = 'ARRIVED') <> (l.arrived = l.quantity)"))
        .as("orders whose state is not what their lines say")
        .isZero();
  }

  /** One message for each customer of each receipt, not more and not less. */
  private void everybodyWasToldOnce() throws SQLException {
    long told = count("select count(*) from outgoing_message where receipt_id is not null");
    assertThat(
            count(
                "select count(*) from (select distinct receipt_id, customer_id from"
                    + " outgoing_message where receipt_id is not null) t"))
        .isEqualTo(told);
    assertThat(
            count(
                "select count(*) from (select distinct r.receipt_id, o.customer_id from receipt_row"
                    + " r join customer_order o on o.id = r.order_id"
                    + " join goods_receipt g on g.id = r.receipt_id"
                    + " where g.closed_at is not null) t"))
        .isEqualTo(told);
  }

  @Test
  void no_notice_is_sent_twice_and_none_is_lost() throws Exception {
    List<String> said = new ArrayList<>();
    for (int run = 1; run <= KILLS; run++) {
      said.addAll(killed(BusyShop.Errand.SEND, run));
    }
    try (Graph graph = BusyShop.open(folder, KILLS + 1)) {
      isWhole(graph);
      graph.goodsIn.close.close(ANNA);
      graph.post.send.sendDue();
      Set<String> received = new HashSet<>();
      for (MimeMessage mail : server.getReceivedMessages()) {
        assertThat(received.add(mail.getMessageID())).as(mail.getMessageID()).isTrue();
      }
      assertThat(
              count("select count(*) from outgoing_message where state in ('QUEUED', 'SENDING')"))
          .isZero();
      assertThat(
              count("select count(*) from outgoing_message where state in ('FAILED', 'CANCELLED')"))
          .isZero();
      long sent = count("select count(*) from outgoing_message where state = 'SENT'");
      long uncertain = count("select count(*) from outgoing_message where state = 'UNCERTAIN'");
      assertThat(uncertain)
          .as("at most one was on the wire at each kill")
          .isBetween(0L, (long) KILLS);
      assertThat((long) received.size()).isBetween(sent, sent + uncertain);
      for (String[] one : acknowledged(said, "sent", 1)) {
        assertThat(
                count(
                    "select count(*) from outgoing_message where state = 'SENT' and id = "
                        + one[0]))
            .isEqualTo(1);
      }
      everybodyWasToldOnce();
    }
    assertThat(acknowledged(said, "sent", 1)).isNotEmpty();
  }

  @Test
  void each_sale_is_booked_once() throws Exception {
    List<String> said = new ArrayList<>();
    for (int run = 1; run <= KILLS; run++) {
      said.addAll(killed(BusyShop.Errand.BOOK, run));
      try (Graph graph = BusyShop.open(folder, run)) {
        isWhole(graph);
        sumsAgree();
        for (String[] booked : acknowledged(said, "booked", 1)) {
          assertThat(collected(graph, booked[0])).isEqualTo(BusyShop.SALES);
        }
        // nobody knows how far it came: the whole file is booked again
        for (String[] file : acknowledged(said, "file", 1)) {
          graph.checkout.bookFile.book(
              folder.resolve("till").resolve(file[0] + ".csv"), false, BookTillFile.Watch.NOBODY);
          assertThat(collected(graph, file[0])).isEqualTo(BusyShop.SALES);
        }
        sumsAgree();
      }
    }
  }

  private static int collected(Graph graph, String number) {
    TrackedOrder order = graph.orderProgress.byNumber(Long.parseLong(number)).orElseThrow();
    return order.lines().getFirst().progress().collected();
  }

  private void sumsAgree() throws SQLException {
    assertThat(
            count(
                "select count(*) from order_line l where l.collected <> (select coalesce(sum(b.pieces), 0)"
                    + " from till_booking b where b.order_id = l.order_id)"))
        .as("lines with another sum than their sales")
        .isZero();
  }

  @Test
  void no_order_is_half_anonymous() throws Exception {
    List<String> said = new ArrayList<>();
    for (int run = 1; run <= KILLS; run++) {
      said.addAll(killed(BusyShop.Errand.SWEEP, run));
      try (Graph graph = BusyShop.open(folder, run)) {
        isWhole(graph);
        for (String[] order : acknowledged(said, "order", 2)) {
          wholeOrGone(graph, order[0], order[1]);
        }
        graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT);
        isWhole(graph);
        for (String[] collected : acknowledged(said, "collected", 2)) {
          assertThat(lines("anonymous_line", collected[1])).isEqualTo(2);
          assertThat(lines("order_line", collected[1])).isZero();
        }
        assertThat(
                count(
                    "select count(*) from customer c where not exists"
                        + " (select 1 from customer_order o where o.customer_id = c.id)"))
            .as("the card goes with its last order; one may have been waiting for its first")
            .isLessThanOrEqualTo(run);
      }
    }
    assertThat(acknowledged(said, "collected", 2)).isNotEmpty();
  }

  private long lines(String table, String price) throws SQLException {
    return count("select count(*) from " + table + " where price = " + price);
  }

  private void wholeOrGone(Graph graph, String number, String price) throws SQLException {
    long kept = lines("order_line", price);
    assertThat(lines("anonymous_line", price)).isEqualTo(2 - kept);
    assertThat(kept).isIn(0L, 2L);
    assertThat(graph.orderBook.byNumber(Long.parseLong(number)).isPresent()).isEqualTo(kept == 2);
    assertThat(
            count(
                "select count(*) from customer_order o join customer c on c.id = o.customer_id"
                    + " where o.number = "
                    + number))
        .isEqualTo(kept / 2);
  }
}
