package thekla.journey;

import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.customer.Customer;
import thekla.goodsreceipt.BookedReceipt;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.notice.Messages;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;

class TellingCustomersTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir Path folder;

  /** A book for customer 10482, who wants to be called, came in. */
  private static void cameIn(Path shop) {
    try (Graph graph = SampleShop.open(shop)) {
      Customer anna = graph.customers.byNumber("10482").orElseThrow();
      TakeOrder.Result.Taken taken =
          (TakeOrder.Result.Taken)
              graph.takeOrder.take(
                  new Order.Draft(
                      0,
                      new Orderer.Known(anna),
                      List.of(new OrderLine(null, null, "Emma", null, 1, Money.euro(1200), null)),
                      "T",
                      Money.euro(0),
                      null),
                  ANNA);
      TrackedOrder order = graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
      graph.unitOfWork.run(
          () -> {
            graph.followOrders.arrive(order.lines().getFirst().key(), 1);
            graph.post.notices.arrivals.closed(
                new BookedReceipt(
                    1,
                    List.of(
                        new BookedReceipt.Arrival(
                            order.lines().getFirst().key(), anna.id(), "Emma", 1, "17")),
                    List.of()),
                ANNA);
          });
    }
  }

  private static Messages.Row told(Path shop) {
    try (Graph graph = SampleShop.open(shop)) {
      Customer anna = graph.customers.byNumber("10482").orElseThrow();
      return graph.post.messages.of(anna.id(), null, 1).getFirst();
    }
  }

  @Test
  @Tag("journey")
  void a_customer_is_called_and_the_call_is_noted_by_key() {
    Path shop = SampleShop.in(folder);
    cameIn(shop);
    try (Desk desk = Desk.openAgain(shop)) {
      desk.pressControl(VK_B).awaitText("status", "Keine Benachrichtigung");
      desk.press(VK_F4).awaitText("status", "Eine Benachrichtigung");
      desk.awaitText("notices.text", "Emma").press(VK_F6);
      desk.awaitText("called-number", "0171 3920 082").awaitFocus("notices.text");
      desk.press(VK_F7).awaitText("status", "Als erreicht vermerkt.");
      desk.press(VK_ESCAPE).awaitFocus("customer");
    }
    assertThat(told(shop).state()).isEqualTo(Messages.State.SENT);
    assertThat(told(shop).sentAt()).isNotNull();
  }
}
