package thekla.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import thekla.consent.Consents;
import thekla.consent.CustomerConsents;
import thekla.customer.Customer;
import thekla.kernel.BusinessClock;
import thekla.order.TrackedOrder.Tracked;

/**
 * What happens to an order after it was taken: pieces come in, are collected, will not come, are
 * brought back. Its state follows from its titles. Every call joins the caller's unit of work.
 */
public final class FollowOrders {

  private final OrderProgress progress;
  private final RetentionSettings retention;
  private final Consents consents;
  private final BusinessClock clock;
  private final List<OrderEvents> events = new ArrayList<>();

  public FollowOrders(
      OrderProgress progress, RetentionSettings retention, Consents consents, BusinessClock clock) {
    this.progress = progress;
    this.retention = retention;
    this.consents = consents;
    this.clock = clock;
  }

  /** Before anything happens; later rooms come after this one. */
  public void tell(OrderEvents listener) {
    events.add(listener);
  }

  /**
   * Pieces came in.
   *
   * @return false, and nothing done, when fewer are awaited
   */
  public boolean arrive(LineKey line, int pieces) {
    return change(line, was -> pieces <= was.awaited(), was -> was.arrive(pieces));
  }

  /**
   * Pieces did not come in after all, or were given up on the shelf and are awaited again.
   *
   * @return false, and nothing done, when fewer are on the shelf
   */
  public boolean undoArrival(LineKey line, int pieces) {
    return change(line, was -> pieces <= was.waiting(), was -> was.arrive(-pieces));
  }

  /**
   * Pieces were sold to the customer, also such that nobody had booked in.
   *
   * @return false, and nothing done, when fewer are open
   */
  public boolean collect(LineKey line, int pieces) {
    return change(
        line,
        was -> pieces <= was.waiting() + was.awaited(),
        was -> was.arrive(Math.max(0, pieces - was.waiting())).collect(pieces));
  }

  /**
   * Collected pieces were brought back.
   *
   * @return false, and nothing done, when fewer were collected
   */
  public boolean bringBack(LineKey line, int pieces) {
    return change(
        line, was -> pieces <= was.collected() - was.returned(), was -> was.bringBack(pieces));
  }

  /**
   * Others of the title go out for pieces that were brought back.
   *
   * @return false, and nothing done, when fewer were brought back
   */
  public boolean exchange(LineKey line, int pieces) {
    return change(line, was -> pieces <= was.returned(), was -> was.bringBack(-pieces));
  }

  /**
   * Pieces will not come.
   *
   * @return false, and nothing done, when fewer are awaited
   */
  public boolean drop(LineKey line, int pieces) {
    return change(line, was -> pieces <= was.awaited(), was -> was.drop(pieces));
  }

  /**
   * Pieces will come after all.
   *
   * @return false, and nothing done, when fewer were dropped
   */
  public boolean undoDrop(LineKey line, int pieces) {
    return change(line, was -> pieces <= was.dropped(), was -> was.drop(-pieces));
  }

  /** Calls off what was not collected yet. */
  void giveUp(TrackedOrder order) {
    for (TrackedOrder.Line line : order.lines()) {
      Progress was = line.progress();
      if (was.open()) {
        change(
            line.key(),
            was,
            new Progress(
                was.ordered(),
                was.collected(),
                was.collected(),
                was.ordered() - was.collected(),
                was.returned()));
      }
    }
    settle(order.tracked(), order.id());
  }

  private boolean change(
      LineKey key, Predicate<Progress> possible, UnaryOperator<Progress> becomes) {
    if (!progress.hold(key.orderId())) {
      return false;
    }
    TrackedOrder before = progress.byId(key.orderId()).orElseThrow();
    Optional<Progress> was = before.line(key.position()).map(TrackedOrder.Line::progress);
    if (was.isEmpty() || !possible.test(was.get())) {
      return false;
    }
    change(key, was.get(), becomes.apply(was.get()));
    settle(before.tracked(), key.orderId());
    return true;
  }

  private void change(LineKey key, Progress was, Progress now) {
    progress.change(key, now, now.arrived() > was.arrived() ? clock.today() : null);
    int cleared = was.waiting() - now.waiting();
    if (cleared > 0) {
      events.forEach(listener -> listener.shelfCleared(key, cleared));
    }
  }

  private void settle(Tracked before, long orderId) {
    TrackedOrder order = progress.byId(orderId).orElseThrow();
    Tracked now = order.tracked();
    if (now == before) {
      return;
    }
    progress.state(orderId, now.name(), clock.now());
    TrackedOrder settled = progress.byId(orderId).orElseThrow();
    if (before.open() && !now.open()) {
      progress.close(orderId, clock.today(), partingDay(settled));
      events.forEach(listener -> listener.closed(settled));
    } else if (!before.open() && now.open()) {
      progress.reopen(orderId);
      events.forEach(listener -> listener.reopened(settled));
    }
  }

  private PartingDay partingDay(TrackedOrder order) {
    Order.Placed placed = order.order().placed();
    return retention
        .load()
        .partingDay(
            placed.orderer(),
            placed.orderer() instanceof Orderer.Known(Customer customer)
                ? consents.of(customer.id())
                : CustomerConsents.none(0),
            placed.intake(),
            order.order() instanceof Order.Collected,
            clock.today());
  }
}
