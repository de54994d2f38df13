package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;
import thekla.notice.Messages;
import thekla.notice.ToldShop;
import thekla.order.TrackedOrder;
import thekla.privacy.ErasureCause;
import thekla.privacy.Sweep;

/** The shop's computer is set back while it works. */
class ClockSetBackTest {

  private static final int MORE_THAN_A_BATCH = Sweep.TOGETHER + 30;

  @TempDir Path folder;

  @Test
  void a_sweep_stops_where_nothing_is_due_any_more_and_goes_on_later() {
    try (ToldShop shop = new ToldShop(folder)) {
      Graph graph = shop.all.graph;
      Customer customer = shop.silent();
      List<TrackedOrder> orders = new ArrayList<>();
      for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
        TrackedOrder order = shop.ordered(customer, null, "Heft");
        shop.collected(order);
        orders.add(order);
      }
      shop.all.wall.pass(Duration.ofDays(14));
      boolean[] back = {false};
      graph.privacy.sweep.run(
          ErasureCause.CHECKOUT,
          ToldShop.ANNA,
          true,
          (swept, cards) -> {
            if (!back[0]) {
              back[0] = true;
              shop.all.wall.pass(Duration.ofDays(-400));
            }
            return true;
          });
      long left =
          orders.stream()
              .filter(order -> graph.orderBook.byNumber(order.number()).isPresent())
              .peek(order -> assertThat(order.lines()).hasSize(1))
              .count();
      assertThat(left).isEqualTo(MORE_THAN_A_BATCH - Sweep.TOGETHER);
      assertThat(graph.customers.byId(customer.id())).isPresent();

      shop.all.wall.pass(Duration.ofDays(400));
      graph.privacy.sweep.run(ErasureCause.CHECKOUT, ToldShop.ANNA, true, Sweep.Progress.SILENT);
      assertThat(orders).noneMatch(o -> graph.orderBook.byNumber(o.number()).isPresent());
      assertThat(graph.customers.byId(customer.id())).isEmpty();
      assertThat(graph.ledger.verify().findings()).isEmpty();
    }
  }

  @Test
  void a_message_that_waits_for_a_later_moment_is_sent_at_once_and_only_once() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try (ToldShop shop = new ToldShop(folder)) {
      shop.mailsTo(server.getSmtp().getPort());
      Graph graph = shop.all.graph;
      Customer sent = shop.agreed("de");
      Customer waiting = shop.agreed("fr");
      shop.parcel().with(shop.ordered(sent, "M", "Emma"), "17").closed();
      assertThat(graph.post.send.sendDue().sent()).isEqualTo(1);
      shop.parcel().with(shop.ordered(waiting, "M", "Emma"), "18").closed();
      server.stop();
      assertThat(graph.post.send.sendDue().postponed()).isEqualTo(1);
      assertThat(graph.post.send.sendDue().postponed()).as("not yet again").isZero();

      shop.all.wall.pass(Duration.ofDays(-400));
      server.start();
      shop.mailsTo(server.getSmtp().getPort());
      assertThat(graph.post.send.sendDue().sent()).isEqualTo(1);
      assertThat(graph.post.send.sendDue().sent()).isZero();
      shop.all.wall.pass(Duration.ofDays(401));
      assertThat(graph.post.send.sendDue().sent()).isZero();
      assertThat(shop.only(waiting).state()).isEqualTo(Messages.State.SENT);
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }
}
