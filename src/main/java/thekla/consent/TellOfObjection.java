package thekla.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import thekla.customer.Channel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Records that a customer was told of the right to object when an e-mail address or mobile number
 * was taken with a sale. What was not said then cannot be made good later (R-CON-11).
 */
public final class TellOfObjection {

  private final SoftOptInNotices notices;
  private final Objections objections;
  private final Customers customers;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public TellOfObjection(
      SoftOptInNotices notices,
      Objections objections,
      Customers customers,
      UnitOfWork work,
      BusinessClock clock) {
    this.notices = notices;
    this.objections = objections;
    this.customers = customers;
    this.work = work;
    this.clock = clock;
  }

  /**
   * @param orderNumber of the sale
   * @return nothing when it is recorded, or stood there already
   */
  public List<Refusal> told(long customerId, Channel channel, long orderNumber, Actor actor) {
    if (channel != Channel.EMAIL && channel != Channel.SMS) {
      return List.of(Refusal.of("soft-opt-in-channel", "channel"));
    }
    return work.call(() -> record(customerId, channel, orderNumber, actor));
  }

  private List<Refusal> record(long customerId, Channel channel, long orderNumber, Actor actor) {
    Optional<Customer> customer = customers.byId(customerId);
    if (customer.isEmpty()) {
      return List.of(Refusal.of("customer-gone", "customer"));
    }
    Optional<ContactPoint> point = customer.get().contact(channel);
    if (point.isEmpty()) {
      return List.of(Refusal.of("contact-missing", "channel"));
    }
    String mark = objections.mark(point.get());
    if (notices.notice(customerId, mark).isPresent()) {
      return List.of();
    }
    Optional<Instant> collected = customers.contactCollectedAt(customerId, point.get().canonical());
    boolean today =
        collected
            .filter(at -> LocalDate.ofInstant(at, clock.zone()).equals(clock.today()))
            .isPresent();
    if (!today) {
      return List.of(Refusal.of("told-too-late", "channel"));
    }
    notices.add(
        customerId, new SoftOptInNotices.Notice(mark, orderNumber, clock.now(), actor.clerk()));
    return List.of();
  }
}
