package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.Customer;
import thekla.storage.ByHand;

/** A sweep in whose way somebody stands. */
class SweepAgainTest {

  /** Seconds until a statement that waits for a lock gives up. */
  private static final int PATIENCE = 1;

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void a_shop_whose_statements_soon_give_up() throws SQLException {
    shop = new ConsentShop(folder);
    try (Connection connection = connection();
        CallableStatement set =
            connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
      for (String property : List.of("derby.locks.waitTimeout", "derby.locks.deadlockTimeout")) {
        set.setString(1, property);
        set.setString(2, String.valueOf(PATIENCE));
        set.execute();
      }
    }
    shop.close();
    shop = new ConsentShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void an_undone_first_batch_begins_its_run_again() throws Exception {
    Customer customer = parted();
    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table erasure_count in exclusive mode");
      CompletableFuture<Sweep.Result> sweep =
          CompletableFuture.supplyAsync(
              () ->
                  shop.graph.privacy.sweep.run(
                      ErasureCause.CHECKOUT, ConsentShop.ANNA, true, Sweep.Progress.SILENT));
      awaitOneThatWaits();
      // the first attempt gives up and is undone, and a later one waits
      TimeUnit.MILLISECONDS.sleep(PATIENCE * 2_500);
      assertThat(sweep).isNotDone();
      other.rollback();

      Map<String, Long> counts = ((Sweep.Result.Done) sweep.get()).counts();
      assertThat(counts).containsEntry("customer_order", 1L).containsEntry("customer", 1L);
      List<ErasureLog.Run> runs = shop.graph.unitOfWork.call(() -> shop.graph.privacy.log.runs(10));
      assertThat(runs).hasSize(1);
      assertThat(runs.getFirst().endedAt()).isNotNull();
      assertThat(runs.getFirst().counts()).isEqualTo(counts);
    }
    assertThat(shop.graph.customers.byId(customer.id())).isEmpty();
  }

  /** Whose order is to go today. */
  private Customer parted() {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    shop.sellTo(customer);
    shop.wall.pass(Duration.ofDays(2));
    return customer;
  }

  private void awaitOneThatWaits() throws Exception {
    try (Connection looking = connection();
        Statement statement = looking.createStatement()) {
      while (true) {
        try (ResultSet waiting =
            statement.executeQuery(
                "select 1 from syscs_diag.lock_table where state = 'WAIT'"
                    + " and tablename = 'ERASURE_COUNT'")) {
          if (waiting.next()) {
            return;
          }
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private Connection connection() throws SQLException {
    return ByHand.connect(folder);
  }
}
