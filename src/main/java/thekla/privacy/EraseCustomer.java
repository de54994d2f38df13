package thekla.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.LockedOrders;
import thekla.order.OrderProgress;
import thekla.order.PartingDay;

/** Erases one customer now, because the person asks for it (Art. 17). */
public final class EraseCustomer {

  private final UnitOfWork work;
  private final Customers customers;
  private final ErasureBook book;
  private final Holds holds;
  private final ErasureLog log;
  private final Eraser eraser;
  private final OrderProgress orders;
  private final LockedOrders locked;
  private final LockCards lockedCards;
  private final BusinessClock clock;

  public EraseCustomer(
      UnitOfWork work,
      Customers customers,
      ErasureBook book,
      Holds holds,
      ErasureLog log,
      Eraser eraser,
      OrderProgress orders,
      LockedOrders locked,
      LockCards lockedCards,
      BusinessClock clock) {
    this.work = work;
    this.customers = customers;
    this.book = book;
    this.holds = holds;
    this.log = log;
    this.eraser = eraser;
    this.orders = orders;
    this.locked = locked;
    this.lockedCards = lockedCards;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Erased(Map<String, Long> counts) implements Result {}

    /**
     * What could go is gone; the rest stays, and why (R-RET-21).
     *
     * @param until the last day of the longest hold, null while nobody knows
     */
    record Held(Map<String, Long> counts, List<Hold.Reason> reasons, @Nullable LocalDate until)
        implements Result {}

    record Refused(Refusal reason) implements Result {}
  }

  public Result erase(String number, Actor actor) {
    Result result =
        work.callAgain(
            () ->
                customers
                    .byNumberWithLocked(number)
                    .map(customer -> erase(customer, actor))
                    .orElseGet(() -> new Result.Refused(Refusal.of("customer-unknown", "number"))));
    eraser.deleteFiles();
    return result;
  }

  /** What would hold, without erasing anything. */
  public List<Hold> holds(Customer customer) {
    List<Hold> found = new ArrayList<>();
    List<Long> one = List.of(customer.id());
    Hold byHand = holds.holds(one, clock.today()).get(customer.id());
    if (byHand != null) {
      found.add(byHand);
    }
    if (customer.restricted()) {
      found.add(new Hold(Hold.Reason.RESTRICTED, null));
    }
    if (!book.withOpenOrders(one).isEmpty()) {
      found.add(new Hold(Hold.Reason.OPEN_ORDER, null));
    }
    LocalDate floor = floorEnd(book.closedOrders(one));
    if (floor != null) {
      found.add(new Hold(Hold.Reason.FLOOR, floor.minusDays(1)));
    }
    return found;
  }

  private @Nullable LocalDate floorEnd(Set<Long> closed) {
    LocalDate last = null;
    for (Long order : closed) {
      PartingDay day = orders.partingDay(order).orElse(null);
      if (day != null && isFloor(day) && (last == null || last.isBefore(day.on()))) {
        last = day.on();
      }
    }
    return last;
  }

  private boolean isFloor(PartingDay day) {
    LocalDate on = day.on();
    return on != null
        && on.isAfter(clock.today())
        && (day.rule() == PartingDay.Rule.LETTER || day.rule() == PartingDay.Rule.VOUCHERS);
  }

  private Result erase(Customer customer, Actor actor) {
    book.holdCards(List.of(customer.id()));
    List<Hold> found = holds(customer);
    ErasureCounts counts = new ErasureCounts();
    boolean allStays =
        found.stream()
            .anyMatch(hold -> hold.reason().byHand() || hold.reason() == Hold.Reason.RESTRICTED);
    if (!allStays) {
      counts.add(eraser.orders(going(customer)));
      // what only the law keeps is at nobody's hand from now on (8.3)
      counts.add("locked", locked.lock(book.closedOrders(List.of(customer.id()))));
      counts.add("locked_card", lockedCards.lock(List.of(customer.id())));
      if (found.isEmpty()) {
        counts.add(eraser.cards(List.of(customer.id()), actor));
      }
    }
    found.forEach(hold -> counts.add(Sweep.HELD + hold.reason(), 1));
    long run = log.begin(ErasureCause.REQUEST, actor, clock.now());
    log.count(run, counts);
    log.end(run, clock.now());
    return found.isEmpty()
        ? new Result.Erased(new TreeMap<>(counts.all()))
        : new Result.Held(
            new TreeMap<>(counts.all()),
            found.stream().map(Hold::reason).toList(),
            found.stream().reduce(Hold::longer).map(Hold::until).orElse(null));
  }

  /** Orders that are done and that no statutory period keeps. */
  private List<Eraser.Which> going(Customer customer) {
    Map<Long, Long> numbers = book.orderNumbers(List.of(customer.id()));
    List<Eraser.Which> going = new ArrayList<>();
    for (Long order : book.closedOrders(List.of(customer.id()))) {
      boolean kept = orders.partingDay(order).filter(this::isFloor).isPresent();
      Long number = numbers.get(order);
      if (!kept && number != null) {
        going.add(new Eraser.Which(order, number));
      }
    }
    return going;
  }
}
