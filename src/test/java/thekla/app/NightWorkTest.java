package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.Customer;
import thekla.goodsreceipt.CloseReceipt;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.privacy.ErasureCause;
import thekla.privacy.ErasureLog;
import thekla.privacy.Sweep;
import thekla.storage.ByHand;

/** What the program erases by itself, with the clock moved. */
class NightWorkTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private NightWork work;

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
    work =
        new NightWork(
            shop.graph.goodsIn.close::closeForgotten,
            shop.graph.privacy.sweep,
            shop.graph.privacy.housekeeping,
            shop.graph.actor,
            shop.graph.clock);
  }

  @AfterEach
  void theShopCloses() {
    work.close();
    shop.close();
  }

  private Customer soldTo() {
    Customer customer = shop.customer();
    shop.sellTo(customer);
    return customer;
  }

  private boolean isThere(Customer customer) {
    return shop.graph.customers.byId(customer.id()).isPresent();
  }

  private List<ErasureCause> causes() {
    return shop.graph.unitOfWork.call(
        () -> shop.graph.privacy.log.runs(10).stream().map(ErasureLog.Run::cause).toList());
  }

  @Test
  void what_is_due_goes_within_the_day_and_the_files_are_written_anew_by_night() {
    Customer customer = soldTo();
    work.once(() -> true);
    assertThat(isThere(customer)).isTrue();
    assertThat(causes()).as("where nothing is due, nothing is written").isEmpty();

    shop.wall.pass(Duration.ofDays(14));
    work.once(() -> true);
    assertThat(isThere(customer)).isFalse();
    assertThat(shop.graph.privacy.housekeeping.isDue()).isTrue();

    shop.wall.set(Instant.parse("2026-12-06T22:30:00Z"));
    work.once(() -> true);
    assertThat(shop.graph.privacy.housekeeping.isDue()).isFalse();
    work.once(() -> true);
    assertThat(causes())
        .as("once is enough")
        .containsExactly(ErasureCause.HOUSEKEEPING, ErasureCause.RETENTION);
  }

  @Test
  void the_periods_are_looked_at_once_a_day_and_sales_each_minute() {
    shop.graph.retention.exchangeDays(0);
    work.once(() -> true);
    Customer today = soldTo();
    work.once(() -> true);
    assertThat(isThere(today)).isFalse();
    assertThat(causes()).containsExactly(ErasureCause.CHECKOUT);
    shop.wall.pass(Duration.ofDays(1));
    Customer tomorrow = soldTo();
    work.once(() -> true);
    assertThat(isThere(tomorrow)).isFalse();
    assertThat(causes()).containsExactly(ErasureCause.RETENTION, ErasureCause.CHECKOUT);
  }

  @Test
  void a_forgotten_goods_receipt_is_closed() {
    scanned();
    work.once(() -> true);
    assertThat(shop.graph.goodsIn.close.close(ConsentShop.ANNA))
        .as("a minute later it is still open")
        .isInstanceOf(CloseReceipt.Result.Closed.class);
    scanned();
    shop.wall.pass(Duration.ofMinutes(16));
    work.once(() -> true);
    assertThat(shop.graph.goodsIn.close.close(ConsentShop.ANNA))
        .isInstanceOf(CloseReceipt.Result.Refused.class);
  }

  private void scanned() {
    assertThat(shop.graph.goodsIn.receive.scan("9783426282618", 1, ConsentShop.ANNA))
        .isInstanceOf(ReceiveTitles.Result.Booked.class);
  }

  @Test
  void who_closes_the_program_stops_what_runs_after_its_batch() {
    shop.graph.retention.exchangeDays(0);
    for (int i = 0; i <= Sweep.TOGETHER; i++) {
      soldTo();
    }
    work.once(() -> false);
    assertThat(shop.graph.privacy.sweep.forecast().orders()).isEqualTo(1);
    work.once(() -> true);
    assertThat(shop.graph.privacy.sweep.forecast().orders()).isZero();
  }

  /** R-RET-11. */
  @Test
  void a_night_that_would_erase_unusually_much_erases_nothing_and_says_so() throws Exception {
    Customer customer = soldTo();
    try (Connection database = ByHand.connect(folder)) {
      manyDue(database);
    }
    shop.wall.pass(Duration.ofDays(14));
    List<LogRecord> told = new ArrayList<>();
    Handler hearing = hearing(told);
    Logger log = Logger.getLogger(NightWork.class.getName());
    log.addHandler(hearing);
    try {
      work.once(() -> true);
      work.once(() -> true);
    } finally {
      log.removeHandler(hearing);
    }
    assertThat(isThere(customer)).isTrue();
    assertThat(told)
        .as("once a day")
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getLevel()).isEqualTo(Level.WARNING);
              assertThat(new SimpleFormatter().formatMessage(record))
                  .isEqualTo("Thekla erased nothing: 1001 of 1001 orders are due, unusually many");
            });
    assertThat(shop.graph.privacy.sweep.forecast().suspicious()).isTrue();
  }

  /** A thousand more orders of nobody, done long ago. */
  private static void manyDue(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (Statement sql = database.createStatement()) {
      for (int i = 1; i <= 1_000; i++) {
        sql.executeUpdate(
            "insert into customer_order (number, pickup_number, state, message_kind,"
                + " message_chosen, message_reason, currency, deposit, clerk, workplace,"
                + " taken_at, changed_at) values ("
                + (900_000 + i)
                + ", 1, 'COLLECTED', 'K', 'K', 'CHOSEN', 'EUR', 0, 'Anna', 'Theke 1',"
                + " timestamp('2026-01-02 10:00:00'), timestamp('2026-01-02 10:00:00'))");
      }
      sql.executeUpdate(
          "insert into closed_order (order_id, closed_on, part_on, retention)"
              + " select id, date('2026-01-02'), date('2026-01-16'), 'COLLECTED'"
              + " from customer_order where number > 900000");
    }
    database.commit();
  }

  private static Handler hearing(List<LogRecord> told) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        told.add(record);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void a_clock_set_back_erases_nothing_too_early() {
    Customer customer = soldTo();
    shop.wall.pass(Duration.ofDays(-400));
    work.once(() -> true);
    assertThat(isThere(customer)).isTrue();
  }

  /** privacy-rules 8.2: three years, from the end of the year on. */
  @Test
  void a_card_that_nothing_happens_to_goes_after_three_years() {
    Customer idle = shop.customer();
    shop.wall.set(Instant.parse("2029-12-30T10:00:00Z"));
    work.once(() -> true);
    assertThat(isThere(idle)).isTrue();
    shop.wall.set(Instant.parse("2030-01-02T10:00:00Z"));
    work.once(() -> true);
    assertThat(isThere(idle)).isFalse();
  }
}
