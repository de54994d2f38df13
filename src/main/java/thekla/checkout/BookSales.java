package thekla.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import thekla.checkout.Booked.Outcome;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.FollowOrders;
import thekla.order.Order;
import thekla.order.OrderProgress;
import thekla.order.Progress;
import thekla.order.RetentionSettings;
import thekla.order.TrackedOrder;

/**
 * Books sales of the till to the orders they belong to. A line of a receipt is booked once, however
 * often it comes; what cannot be booked is a finding with a code, and never stops the others.
 */
public final class BookSales {

  private static final int ATTEMPTS = 5;

  private final UnitOfWork work;
  private final OrderProgress progress;
  private final FollowOrders follow;
  private final RetentionSettings retention;
  private final TillBookings bookings;

  public BookSales(
      UnitOfWork work,
      OrderProgress progress,
      FollowOrders follow,
      RetentionSettings retention,
      TillBookings bookings) {
    this.work = work;
    this.progress = progress;
    this.follow = follow;
    this.retention = retention;
    this.bookings = bookings;
  }

  /** Ends a transaction that is not to stay. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Booked> would;

    Undone(List<Booked> would) {
      super(null, null, false, false);
      this.would = would;
    }
  }

  /**
   * All of them in one transaction. Begins it itself: not inside another.
   *
   * @param sales whole receipts
   * @return what came of each, in their order
   */
  public List<Booked> book(List<Sale> sales) {
    return run(sales, booked -> true);
  }

  /** The same, but nothing stays of it where one of them cannot be booked, or was before. */
  public List<Booked> bookAllOrNone(List<Sale> sales) {
    return run(
        sales,
        booked ->
            booked.stream().noneMatch(one -> one.again() || one.outcome() == Outcome.FINDING));
  }

  /** What {@link #book} would do; nothing stays of it. */
  public List<Booked> preview(List<Sale> sales) {
    return run(sales, booked -> false);
  }

  private List<Booked> run(List<Sale> sales, Predicate<List<Booked>> stays) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.callAgain(
            () -> {
              List<Booked> booked = new Batch().book(sales);
              if (!stays.test(booked)) {
                throw new Undone(booked);
              }
              return booked;
            });
      } catch (Undone undone) {
        return undone.would;
      } catch (TillBookings.Overtaken e) {
        // the next time it is seen as booked
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** One receipt. */
  private record Key(String till, String receipt) {}

  /** What came of it, and with which order. */
  private record Decision(Outcome outcome, @Nullable Refusal finding, @Nullable Long orderId) {
    static Decision done(Outcome outcome, @Nullable Long orderId) {
      return new Decision(outcome, null, orderId);
    }

    static Decision finding(@Nullable Long orderId, String code, Object... details) {
      return new Decision(Outcome.FINDING, Refusal.of(code, "sale", details), orderId);
    }
  }

  private final class Batch {
    private final Map<Key, Map<String, TillBookings.Seen>> seen = new HashMap<>();
    private final List<TillBookings.Row> rows = new ArrayList<>();
    private final Map<Long, Long> held = new HashMap<>();

    List<Booked> book(List<Sale> sales) {
      hold(sales);
      List<Booked> booked = new ArrayList<>();
      for (Sale sale : sales) {
        booked.add(book(sale));
      }
      bookings.add(rows);
      return booked;
    }

    /** All orders first and in one sequence: two who book the same ones do not block each other. */
    private void hold(List<Sale> sales) {
      sales.stream()
          .map(OrderNumbers::in)
          .filter(OptionalLong::isPresent)
          .map(OptionalLong::getAsLong)
          .distinct()
          .sorted()
          .forEach(
              number -> {
                OptionalLong id = progress.idOf(number);
                if (id.isPresent() && progress.hold(id.getAsLong())) {
                  held.put(number, id.getAsLong());
                }
              });
    }

    private Booked book(Sale sale) {
      OptionalLong number = OrderNumbers.in(sale);
      if (number.isEmpty()) {
        return Booked.now(sale, Outcome.NO_ORDER);
      }
      Map<String, TillBookings.Seen> lines =
          seen.computeIfAbsent(
              new Key(sale.till(), sale.receipt()),
              key -> new HashMap<>(bookings.of(key.till(), key.receipt())));
      TillBookings.Seen before = lines.get(sale.line());
      if (before != null) {
        String code = before.finding();
        return new Booked(
            sale, before.outcome(), code == null ? null : Refusal.of(code, "sale"), true);
      }
      Decision decision = decide(sale, held.get(number.getAsLong()));
      Booked booked = new Booked(sale, decision.outcome(), decision.finding(), false);
      Refusal finding = decision.finding();
      lines.put(
          sale.line(),
          new TillBookings.Seen(decision.outcome(), finding == null ? null : finding.code()));
      rows.add(new TillBookings.Row(booked, decision.orderId()));
      return booked;
    }
  }

  private Decision decide(Sale sale, @Nullable Long id) {
    Optional<TrackedOrder> order = id == null ? Optional.empty() : progress.byId(id);
    if (order.isEmpty()) {
      return Decision.finding(null, "sale-order-unknown");
    }
    if (sale.pieces() == 0) {
      return Decision.finding(order.get().id(), "sale-no-pieces");
    }
    return sale.pieces() > 0 ? handOut(sale, order.get()) : takeBack(sale, order.get());
  }

  private Decision handOut(Sale sale, TrackedOrder order) {
    List<TrackedOrder.Line> lines = SaleLines.named(sale, order);
    if (lines.isEmpty()) {
      return Decision.finding(order.id(), "sale-not-in-order");
    }
    int open = SaleLines.sum(lines, SaleLines::open);
    if (open == 0) {
      return exchange(sale, order, lines);
    }
    int pieces = SaleLines.meant(sale, lines, open);
    if (pieces == SaleLines.UNCLEAR) {
      return Decision.finding(order.id(), "sale-line-unclear");
    }
    if (pieces > open) {
      return Decision.finding(order.id(), "sale-more-than-open", open);
    }
    // what lies on the shelf goes first, then what nobody booked in
    int left = hand(lines, pieces, Progress::waiting);
    hand(current(lines, order), left, SaleLines::open);
    return Decision.done(Outcome.COLLECTED, order.id());
  }

  private List<TrackedOrder.Line> current(List<TrackedOrder.Line> lines, TrackedOrder order) {
    TrackedOrder now = progress.byId(order.id()).orElseThrow();
    return lines.stream().flatMap(line -> now.line(line.key().position()).stream()).toList();
  }

  private int hand(List<TrackedOrder.Line> lines, int pieces, ToIntFunction<Progress> most) {
    int left = pieces;
    for (TrackedOrder.Line line : lines) {
      int some = Math.min(left, most.applyAsInt(line.progress()));
      if (some > 0 && follow.collect(line.key(), some)) {
        left -= some;
      }
    }
    return left;
  }

  /** Nothing is open, but something was brought back: another piece goes out for it. */
  private Decision exchange(Sale sale, TrackedOrder order, List<TrackedOrder.Line> lines) {
    int back = SaleLines.sum(lines, Progress::returned);
    if (back == 0) {
      return Decision.finding(
          order.id(),
          order.order() instanceof Order.Cancelled ? "sale-order-cancelled" : "sale-collected");
    }
    if (sale.pieces() > back) {
      return Decision.finding(order.id(), "sale-more-than-open", back);
    }
    if (late(sale, order)) {
      return Decision.finding(order.id(), "sale-return-late");
    }
    int left = sale.pieces();
    for (TrackedOrder.Line line : lines) {
      int some = Math.min(left, line.progress().returned());
      if (some > 0 && follow.exchange(line.key(), some)) {
        left -= some;
      }
    }
    return Decision.done(Outcome.EXCHANGED, order.id());
  }

  private Decision takeBack(Sale sale, TrackedOrder order) {
    List<TrackedOrder.Line> lines = SaleLines.named(sale, order);
    if (lines.isEmpty()) {
      return Decision.finding(order.id(), "sale-not-in-order");
    }
    int out = SaleLines.sum(lines, SaleLines::out);
    int pieces = SaleLines.meantBack(sale, lines, out);
    if (pieces == SaleLines.UNCLEAR) {
      return Decision.finding(order.id(), "sale-line-unclear");
    }
    if (pieces > out) {
      return Decision.finding(order.id(), "sale-more-than-collected", out);
    }
    if (late(sale, order)) {
      return Decision.finding(order.id(), "sale-return-late");
    }
    int left = pieces;
    for (TrackedOrder.Line line : lines) {
      int some = Math.min(left, SaleLines.out(line.progress()));
      if (some > 0 && follow.bringBack(line.key(), some)) {
        left -= some;
      }
    }
    return Decision.done(Outcome.RETURNED, order.id());
  }

  /** After the shop's days for exchanges; while something is still open they have not begun. */
  private boolean late(Sale sale, TrackedOrder order) {
    if (!(order.order() instanceof Order.Collected(Order.Placed ignored, LocalDate on))) {
      return false;
    }
    return sale.on().isAfter(on.plusDays(retention.load().exchangeDays()));
  }
}
