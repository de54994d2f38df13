package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.Customer;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.privacy.ErasureCause;
import thekla.privacy.ErasureLog;

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
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(OrderLine.free("Heft")),
                    null,
                    Money.euro(0),
                    null),
                ConsentShop.ANNA);
    shop.graph.unitOfWork.run(
        () ->
            shop.graph.followOrders.collect(
                shop.graph
                    .orderProgress
                    .byNumber(taken.order().number())
                    .orElseThrow()
                    .lines()
                    .getFirst()
                    .key(),
                1));
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
    assertThat(causes()).containsExactly(ErasureCause.HOUSEKEEPING, ErasureCause.RETENTION);
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
