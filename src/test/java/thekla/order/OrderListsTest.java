package thekla.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.Customer;
import thekla.kernel.Money;

class OrderListsTest {

  @Test
  void a_customers_orders_stand_open_ones_first(@TempDir Path folder) {
    try (ConsentShop shop = new ConsentShop(folder)) {
      Customer customer = shop.customer();
      OrderLists lists = shop.graph.orderLists;
      assertThat(lists.ofCustomer(customer.id(), 10)).isEmpty();
      assertThat(lists.lastOrdered(customer.id())).isEmpty();
      long first = take(shop, customer);
      shop.wall.pass(Duration.ofDays(1));
      long second = take(shop, customer);
      shop.graph.cancelOrder.cancel(second);

      assertThat(lists.ofCustomer(customer.id(), 10))
          .extracting(OrderLists.Row::number)
          .containsExactly(first, second);
      assertThat(lists.lastOrdered(customer.id())).hasValue(shop.graph.clock.now());
    }
  }

  private static long take(ConsentShop shop, Customer customer) {
    Order.Draft draft =
        new Order.Draft(
            0,
            new Orderer.Known(customer),
            List.of(OrderLine.free("Atlas")),
            null,
            Money.euro(0),
            null);
    return ((TakeOrder.Result.Taken) shop.graph.takeOrder.take(draft, ConsentShop.ANNA))
        .order()
        .number();
  }
}
