package thekla.goodsreceipt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.HoldShelf.Item;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.FollowOrders;
import thekla.order.OrderProgress;

/**
 * What to do about what waits too long: remind its customer, and at last call it off. What is
 * called off is no sale, and the order's retention begins (privacy-rules 8.2).
 */
public final class ClearShelf {

  private final UnitOfWork work;
  private final Receipts receipts;
  private final HoldShelf shelf;
  private final OrderProgress progress;
  private final FollowOrders follow;
  private final BusinessClock clock;
  private volatile @Nullable Reminders reminders;

  public ClearShelf(
      UnitOfWork work,
      Receipts receipts,
      HoldShelf shelf,
      OrderProgress progress,
      FollowOrders follow,
      BusinessClock clock) {
    this.work = work;
    this.receipts = receipts;
    this.shelf = shelf;
    this.progress = progress;
    this.follow = follow;
    this.clock = clock;
  }

  /** Before anything happens; a later room sends them. */
  public void remindBy(Reminders sending) {
    reminders = sending;
  }

  /** From when on this may be called off. */
  public static LocalDate until(Item item, ShelfSettings settings, BusinessClock clock) {
    return LocalDate.ofInstant(item.countsFrom(), clock.zone()).plusDays(settings.keepDays());
  }

  /**
   * One reminder for all that waits for this customer.
   *
   * @return why none is sent
   */
  public List<Refusal> remind(long customerId, Actor actor) {
    Optional<Reminders> sending = Optional.ofNullable(reminders);
    if (sending.isEmpty()) {
      return List.of(Refusal.of("reminders-none", "customer"));
    }
    return work.callAgain(
        () -> {
          receipts.hold();
          List<Item> items = shelf.ofCustomer(customerId);
          if (items.isEmpty()) {
            return List.of(Refusal.of("shelf-nothing-waits", "customer"));
          }
          Instant now = clock.now();
          if (items.stream().allMatch(item -> remindedWithinADay(item, now))) {
            return List.of(Refusal.of("reminded-already", "customer"));
          }
          List<Refusal> reasons = sending.get().remind(customerId, titles(items), actor);
          if (reasons.isEmpty()) {
            items.forEach(item -> shelf.put(reminded(item, now)));
          }
          return reasons;
        });
  }

  private static boolean remindedWithinADay(Item item, Instant now) {
    Instant last = item.remindedAt();
    return last != null && last.plus(Duration.ofDays(1)).isAfter(now);
  }

  private static Item reminded(Item item, Instant now) {
    return new Item(item.line(), item.pieces(), item.shelf(), item.since(), item.receiptId(), now);
  }

  private List<String> titles(List<Item> items) {
    return items.stream()
        .flatMap(
            item ->
                progress
                    .byId(item.line().orderId())
                    .flatMap(order -> order.line(item.line().position()))
                    .stream())
        .map(line -> line.line().title())
        .toList();
  }

  /**
   * Calls off what waits of this order; what is still to come stays ordered.
   *
   * @return why not, empty when it is done
   */
  public List<Refusal> callOff(long orderNumber) {
    return work.callAgain(
        () -> {
          ShelfSettings settings = receipts.hold();
          long orderId = progress.byNumber(orderNumber).map(order -> order.id()).orElse(0L);
          List<Item> items = shelf.ofOrder(orderId);
          if (items.isEmpty()) {
            return List.of(Refusal.of("shelf-nothing-waits", "number"));
          }
          LocalDate earliest =
              items.stream()
                  .map(item -> until(item, settings, clock))
                  .max(LocalDate::compareTo)
                  .orElseThrow();
          if (clock.today().isBefore(earliest)) {
            return List.of(Refusal.of("shelf-too-early", "number", earliest, settings.keepDays()));
          }
          for (Item item : items) {
            if (follow.undoArrival(item.line(), item.pieces())) {
              follow.drop(item.line(), item.pieces());
            }
          }
          return List.of();
        });
  }
}
