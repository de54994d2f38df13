package thekla.checkout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.consent.ConsentShop;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Intake;
import thekla.order.LineKey;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.Progress;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;

/** A shop with a till, on a real database. */
public final class TillShop implements AutoCloseable {

  public static final Actor ANNA = new Actor("Anna", "Theke 1");
  public static final String NOVEL = "9783426282618";
  public static final String ATLAS = "9783551551672";

  public final ConsentShop shop;
  public final Graph graph;
  private final AtomicInteger receipts = new AtomicInteger();

  public TillShop(Path folder) {
    shop = new ConsentShop(folder);
    graph = shop.graph;
  }

  static OrderLine line(String gtin, int pieces) {
    return new OrderLine(null, gtin, "Titel " + gtin, null, pieces, Money.euro(1000), null);
  }

  public TrackedOrder order(Orderer orderer, OrderLine... lines) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            graph.takeOrder.take(
                new Order.Draft(
                    0, orderer, List.of(lines), null, Money.euro(0), null, Intake.COUNTER),
                ANNA);
    return graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  /** All of it on the shelf. */
  public TrackedOrder waiting(OrderLine... lines) {
    TrackedOrder order = order(new Orderer.WalkIn("Eilig"), lines);
    graph.unitOfWork.run(
        () ->
            order
                .lines()
                .forEach(line -> graph.followOrders.arrive(line.key(), line.progress().awaited())));
    return now(order);
  }

  public TrackedOrder now(TrackedOrder order) {
    return graph.orderProgress.byId(order.id()).orElseThrow();
  }

  Progress progress(TrackedOrder order, int position) {
    return now(order).line(position).orElseThrow().progress();
  }

  LineKey key(TrackedOrder order, int position) {
    return order.line(position).orElseThrow().key();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(shop.wall.instant(), shop.wall.getZone());
  }

  /** A line of a new receipt. */
  Sale sale(String article, @Nullable String gtin, int pieces) {
    return sale("R" + receipts.incrementAndGet(), "1", article, gtin, pieces);
  }

  Sale sale(String receipt, String line, String article, @Nullable String gtin, int pieces) {
    return new Sale(
        "Kasse 1", receipt, line, today(), null, article, gtin, "", pieces, null, Payment.CASH);
  }

  Booked book(Sale sale) {
    return graph.checkout.bookSales.book(List.of(sale)).getFirst();
  }

  /** The outcome, or the finding's code. */
  static String said(Booked booked) {
    var finding = booked.finding();
    return finding == null ? booked.outcome().name() : finding.code();
  }

  @Override
  public void close() {
    shop.close();
  }
}
