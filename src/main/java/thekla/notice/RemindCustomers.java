package thekla.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.goodsreceipt.Reminders;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.LineKey;
import thekla.order.OrderLists;
import thekla.order.OrderProgress;
import thekla.order.Orderer;
import thekla.order.TrackedOrder;

/** Reminds of what waits on the hold shelf, the way the order says that was taken last. */
public final class RemindCustomers implements Reminders {

  private static final int MOST_ORDERS = 500;

  private final UnitOfWork unitOfWork;
  private final OrderLists lists;
  private final OrderProgress orders;
  private final MessageKinds kinds;
  private final WriteNotice write;

  RemindCustomers(
      UnitOfWork unitOfWork,
      OrderLists lists,
      OrderProgress orders,
      MessageKinds kinds,
      WriteNotice write) {
    this.unitOfWork = unitOfWork;
    this.lists = lists;
    this.orders = orders;
    this.kinds = kinds;
    this.write = write;
  }

  @Override
  public List<Refusal> remind(long customerId, List<String> titles, Actor actor) {
    return unitOfWork.call(
        () -> {
          Function<String, Channel> channels = kinds.now();
          List<TrackedOrder> waiting = waiting(customerId, titles);
          if (waiting.isEmpty()) {
            return List.of(Refusal.of("reminder-nothing-waits", ""));
          }
          List<TrackedOrder> told =
              waiting.stream()
                  .filter(order -> TellOfArrivals.channel(order, channels) != Channel.NONE)
                  .toList();
          Optional<TrackedOrder> last = TellOfArrivals.last(told);
          if (last.isPresent()
              && last.get().order().orderer() instanceof Orderer.Known(Customer customer)) {
            return write
                .write(
                    told(told, titles, customer, TellOfArrivals.channel(last.get(), channels)),
                    write.shared(),
                    actor)
                .map(List::of)
                .orElse(List.of());
          }
          return List.of(Refusal.of("reminder-no-message", ""));
        });
  }

  private List<TrackedOrder> waiting(long customerId, List<String> titles) {
    return lists.ofCustomer(customerId, MOST_ORDERS).stream()
        .filter(row -> row.state().open())
        .flatMap(row -> orders.byId(row.id()).stream())
        .filter(order -> order.lines().stream().anyMatch(line -> waits(line, titles)))
        .toList();
  }

  private static boolean waits(TrackedOrder.Line line, List<String> titles) {
    return line.progress().waiting() > 0 && titles.contains(line.line().title());
  }

  private static WriteNotice.Told told(
      List<TrackedOrder> orders, List<String> titles, Customer customer, Channel channel) {
    List<NoticeFacts.Title> waiting = new ArrayList<>();
    List<LineKey> lines = new ArrayList<>();
    for (TrackedOrder order : orders) {
      for (TrackedOrder.Line line : order.lines()) {
        if (waits(line, titles)) {
          waiting.add(new NoticeFacts.Title(line.line().title(), line.progress().waiting()));
          lines.add(line.key());
        }
      }
    }
    return new WriteNotice.Told(
        MessagePurpose.REMINDER,
        customer,
        channel,
        new NoticeFacts(
            waiting,
            List.of(),
            orders.stream().map(order -> order.order().placed().pickupNumber()).toList(),
            List.of()),
        new Notices.About(0, null, lines));
  }
}
