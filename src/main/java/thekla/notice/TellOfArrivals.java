package thekla.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.goodsreceipt.BookedReceipt;
import thekla.goodsreceipt.ReceiptEvents;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.notice.WriteNotice.Shared;
import thekla.notice.WriteNotice.Told;
import thekla.order.LineKey;
import thekla.order.Order;
import thekla.order.OrderProgress;
import thekla.order.Orderer;
import thekla.order.TrackedOrder;

/**
 * One notice a customer for all that came in with one goods receipt and all that will not come.
 * Orders with K are not told of. Where the others of one customer are to be told in different ways,
 * the way of the order that was taken last counts for all of them: it is what the customer said
 * last.
 */
public final class TellOfArrivals implements ReceiptEvents {

  private final UnitOfWork unitOfWork;
  private final OrderProgress orders;
  private final Notices notices;
  private final MessageKinds kinds;
  private final WriteNotice write;

  TellOfArrivals(
      UnitOfWork unitOfWork,
      OrderProgress orders,
      Notices notices,
      MessageKinds kinds,
      WriteNotice write) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.notices = notices;
    this.kinds = kinds;
    this.write = write;
  }

  @Override
  public void closed(BookedReceipt receipt, Actor actor) {
    unitOfWork.run(
        () -> {
          Shared shared = write.shared();
          Function<String, Channel> channels = kinds.now();
          customers(receipt)
              .filter(customer -> notices.ofReceipt(receipt.id(), customer).isEmpty())
              .forEach(customer -> tell(receipt, customer, shared, channels, actor));
        });
  }

  private static Stream<Long> customers(BookedReceipt receipt) {
    return Stream.concat(
            receipt.arrivals().stream().map(BookedReceipt.Arrival::customerId),
            receipt.reports().stream().map(BookedReceipt.Report::customerId))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct();
  }

  @Override
  public List<Refusal> takenBack(BookedReceipt receipt, long customerId, Actor actor) {
    return unitOfWork.call(
        () -> {
          List<Notices.Known> told = notices.ofReceipt(receipt.id(), customerId);
          boolean written = false;
          for (Notices.Known notice : told) {
            if (!notices.remove(notice.id())) {
              return List.of(Refusal.of("notice-left", ""));
            }
            written |= notice.state() != Messages.State.CANCELLED;
          }
          if (written) {
            tell(receipt, customerId, write.shared(), kinds.now(), actor);
          }
          return List.of();
        });
  }

  private void tell(
      BookedReceipt receipt,
      long customerId,
      Shared shared,
      Function<String, Channel> channels,
      Actor actor) {
    List<BookedReceipt.Arrival> came =
        receipt.arrivals().stream()
            .filter(one -> Objects.equals(one.customerId(), customerId) && one.pieces() > 0)
            .toList();
    List<BookedReceipt.Report> reported =
        receipt.reports().stream()
            .filter(one -> Objects.equals(one.customerId(), customerId))
            .toList();
    Map<Long, TrackedOrder> told =
        Stream.concat(
                came.stream().map(BookedReceipt.Arrival::line),
                reported.stream().map(BookedReceipt.Report::line))
            .map(LineKey::orderId)
            .distinct()
            .flatMap(id -> orders.byId(id).stream())
            .filter(order -> channel(order, channels) != Channel.NONE)
            .collect(Collectors.toMap(TrackedOrder::id, Function.identity()));
    Optional<TrackedOrder> last = last(told.values());
    if (last.isPresent()
        && last.get().order().orderer() instanceof Orderer.Known(Customer customer)) {
      came = came.stream().filter(one -> told.containsKey(one.line().orderId())).toList();
      reported = reported.stream().filter(one -> told.containsKey(one.line().orderId())).toList();
      write.write(
          new Told(
              came.isEmpty() ? MessagePurpose.NOT_AVAILABLE : MessagePurpose.ARRIVED,
              customer,
              channel(last.get(), channels),
              facts(came, reported, told),
              new Notices.About(0, receipt.id(), lines(came, reported))),
          shared,
          actor);
    }
  }

  static Channel channel(TrackedOrder order, Function<String, Channel> channels) {
    return channels.apply(order.order().placed().message().kind());
  }

  static Optional<TrackedOrder> last(Collection<TrackedOrder> orders) {
    return orders.stream()
        .max(
            Comparator.comparing((TrackedOrder order) -> order.order().placed().takenAt())
                .thenComparingLong(TrackedOrder::id));
  }

  private static List<LineKey> lines(
      List<BookedReceipt.Arrival> came, List<BookedReceipt.Report> reported) {
    return Stream.concat(
            came.stream().map(BookedReceipt.Arrival::line),
            reported.stream().map(BookedReceipt.Report::line))
        .distinct()
        .toList();
  }

  private static NoticeFacts facts(
      List<BookedReceipt.Arrival> came,
      List<BookedReceipt.Report> reported,
      Map<Long, TrackedOrder> told) {
    List<NoticeFacts.Title> titles = new ArrayList<>();
    for (BookedReceipt.Arrival one : came) {
      titles.add(new NoticeFacts.Title(one.title(), one.pieces()));
    }
    return new NoticeFacts(
        titles,
        reported.stream()
            .map(one -> new NoticeFacts.Report(one.line(), one.title(), one.code(), one.last()))
            .toList(),
        came.stream()
            .map(one -> told.get(one.line().orderId()))
            .filter(Objects::nonNull)
            .map(TrackedOrder::order)
            .map(Order.Numbered::placed)
            .map(Order.Placed::pickupNumber)
            .distinct()
            .toList(),
        came.stream()
            .map(BookedReceipt.Arrival::shelf)
            .filter(shelf -> !shelf.isBlank())
            .distinct()
            .toList());
  }
}
