package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Fault;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.OrderLists;
import thekla.order.Orderer;
import thekla.order.TakeOrder;

/** The server stops while the program is open, and comes back. */
class ServerGoneTest {

  /** Longer, and a clerk stands before a window that does nothing. */
  private static final Duration SOON = Duration.ofSeconds(25);

  @TempDir Path folder;

  private EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("server"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static long take(ConsentShop shop, Customer customer) {
    return ((TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(OrderLine.free("Heft")),
                    null,
                    Money.euro(0),
                    null),
                ConsentShop.ANNA))
        .order()
        .number();
  }

  @Test
  void between_two_orders_the_server_was_away_and_nothing_acknowledged_is_lost() throws Exception {
    int port = freePort();
    EmbeddedPostgres server = server(port);
    Path data = folder.resolve("data");
    PostgresServer.write(
        data, "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    try (ConsentShop shop = new ConsentShop(data)) {
      Customer customer = shop.customer();
      shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
      long before = take(shop, customer);

      server.close();
      long began = System.nanoTime();
      assertThatThrownBy(() -> take(shop, customer))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo(Database.DOWN));
      assertThatThrownBy(() -> shop.graph.customers.byNumber(customer.number()))
          .isInstanceOf(Fault.class);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);

      server = server(port);
      long after = take(shop, customer);
      assertThat(shop.graph.orderLists.ofCustomer(customer.id(), 9))
          .extracting(OrderLists.Row::number)
          .containsExactlyInAnyOrder(before, after);
      assertThat(shop.graph.ledger.verify().findings()).isEmpty();
    } finally {
      server.close();
    }
  }
}
