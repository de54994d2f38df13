package thekla.privacy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Staff keeps a customer's data for a reason of the law, or no longer. */
public final class HoldData {

  private final UnitOfWork work;
  private final Customers customers;
  private final Holds holds;
  private final BusinessClock clock;

  public HoldData(UnitOfWork work, Customers customers, Holds holds, BusinessClock clock) {
    this.work = work;
    this.customers = customers;
    this.holds = holds;
    this.clock = clock;
  }

  /**
   * @param until the last day, null while nobody knows
   * @return why not, empty when it is held
   */
  public Optional<Refusal> hold(
      String number, Hold.Reason reason, @Nullable LocalDate until, Actor actor) {
    if (!reason.byHand()) {
      return Optional.of(Refusal.of("hold-follows-from-data", "reason"));
    }
    if (until != null && until.isBefore(clock.today())) {
      return Optional.of(Refusal.of("hold-over", "until"));
    }
    return work.call(
        () ->
            customers
                .byNumberWithLocked(number)
                .map(
                    customer -> {
                      holds.hold(customer.id(), new Hold(reason, until), actor, clock.today());
                      return Optional.<Refusal>empty();
                    })
                .orElseGet(() -> Optional.of(Refusal.of("customer-unknown", "number"))));
  }

  /** The next sweep looks at the card. */
  public Optional<Refusal> release(String number, Hold.Reason reason) {
    return work.call(
        () ->
            customers
                .byNumberWithLocked(number)
                .map(
                    customer -> {
                      if (!holds.release(customer.id(), reason)) {
                        return Optional.of(Refusal.of("hold-none", "reason"));
                      }
                      holds.candidate(customer.id());
                      return Optional.<Refusal>empty();
                    })
                .orElseGet(() -> Optional.of(Refusal.of("customer-unknown", "number"))));
  }
}
