package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;
import thekla.customer.SaveCustomer;
import thekla.kernel.Money;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;

/** One customer, worked on at several workplaces at the same time. */
class TwoWorkplacesTest {

  /** Two who wait for each other are found out long before. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int TIMES = 80;

  @TempDir Path folder;

  @Test
  void the_card_its_consents_and_its_orders_change_at_once_and_nothing_waits_for_ever()
      throws Exception {
    try (ConsentShop shop = new ConsentShop(folder);
        ExecutorService workplaces = Executors.newFixedThreadPool(3)) {
      Customer customer = shop.customer();
      List<Future<Boolean>> errands =
          List.of(
              workplaces.submit(often(nth -> changeAddress(shop, customer.id(), nth))),
              workplaces.submit(often(nth -> decide(shop, customer, nth))),
              workplaces.submit(often(nth -> order(shop, customer))));
      for (Future<Boolean> errand : errands) {
        assertThat(errand.get()).isTrue();
      }

      CustomerConsents now = shop.consents(customer);
      assertThat(shop.graph.ledger.verify().findings()).isEmpty();
      assertThat(now.state(ConsentScope.NOTIFICATION)).isEqualTo(ConsentState.WITHDRAWN);
      assertThat(shop.graph.orderLists.ofCustomer(customer.id(), TIMES))
          .hasSize(TIMES)
          .allSatisfy(
              row -> assertThat(row.message().reason()).isEqualTo(Message.Reason.NO_CONSENT));
    }
  }

  private interface Errand {
    boolean run(int nth);
  }

  private static Callable<Boolean> often(Errand errand) {
    return () -> {
      boolean done = true;
      for (int nth = 0; nth < TIMES; nth++) {
        long begun = System.nanoTime();
        done &= errand.run(nth);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
      }
      return done;
    };
  }

  private static boolean changeAddress(ConsentShop shop, long id, int nth) {
    Customer card = shop.graph.customers.byId(id).orElseThrow();
    return shop.graph.saveCustomer.save(RecordConsentTest.with(card, "n" + nth + "@example.org"))
        instanceof SaveCustomer.Result.Saved;
  }

  private static boolean decide(ConsentShop shop, Customer customer, int nth) {
    Decision decision = nth % 2 == 0 ? Decision.GIVEN : Decision.WITHDRAWN;
    shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.GIVEN);
    return shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, decision)
        instanceof RecordConsent.Result.Recorded;
  }

  private static boolean order(ConsentShop shop, Customer customer) {
    return shop.graph.takeOrder.take(
            new Order.Draft(
                0,
                new Orderer.Known(customer),
                List.of(OrderLine.free("Ein Heft")),
                null,
                Money.euro(0),
                null),
            ANNA)
        instanceof TakeOrder.Result.Taken;
  }
}
