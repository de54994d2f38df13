package thekla.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thekla.customer.Channel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Records that a customer was told of the right to object when e-mail address or mobile number were
 * taken with a sale (6.3, lines 2 and 4). What was not said then cannot be made good later
 * (R-CON-11).
 */
public final class TellOfObjection {

  private static final Set<Channel> ELECTRONIC_MAIL = EnumSet.of(Channel.EMAIL, Channel.SMS);

  private final SoftOptInNotices notices;
  private final Objections objections;
  private final Customers customers;
  private final Sales sales;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public TellOfObjection(
      SoftOptInNotices notices,
      Objections objections,
      Customers customers,
      Sales sales,
      UnitOfWork work,
      BusinessClock clock) {
    this.notices = notices;
    this.objections = objections;
    this.customers = customers;
    this.sales = sales;
    this.work = work;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param channels whose address was taken today; those that were told before are among them
     * @param orderNumber of the sale
     */
    record Told(Set<Channel> channels, long orderNumber) implements Result {}

    /** Nothing was recorded. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Of every address taken today.
   *
   * @param orderNumber of the sale, 0 for the customer's newest
   */
  public Result told(long customerId, long orderNumber, Actor actor) {
    return work.callAgain(() -> record(customerId, orderNumber, actor));
  }

  private Result record(long customerId, long orderNumber, Actor actor) {
    Optional<Customer> customer = customers.byId(customerId);
    if (customer.isEmpty()) {
      return refused("customer-gone", "customer");
    }
    List<Long> sold = sales.of(customerId);
    if (orderNumber == 0 && sold.isEmpty()) {
      return refused("sale-missing", "order");
    }
    if (orderNumber != 0 && !sold.contains(orderNumber)) {
      return refused("sale-unknown", "order");
    }
    Map<Channel, ContactPoint> points = points(customer.get());
    if (points.isEmpty()) {
      return refused("contact-missing", "channel");
    }
    points.values().removeIf(point -> !takenToday(customerId, point));
    if (points.isEmpty()) {
      return refused("told-too-late", "channel");
    }
    long sale = orderNumber == 0 ? sold.getFirst() : orderNumber;
    for (ContactPoint point : points.values()) {
      String mark = objections.mark(point);
      if (notices.notice(customerId, mark).isEmpty()) {
        notices.add(
            customerId, new SoftOptInNotices.Notice(mark, sale, clock.now(), actor.clerk()));
      }
    }
    return new Result.Told(Set.copyOf(points.keySet()), sale);
  }

  private static Map<Channel, ContactPoint> points(Customer customer) {
    Map<Channel, ContactPoint> points = new EnumMap<>(Channel.class);
    ELECTRONIC_MAIL.forEach(
        channel -> customer.contact(channel).ifPresent(point -> points.put(channel, point)));
    return points;
  }

  private boolean takenToday(long customerId, ContactPoint point) {
    Optional<Instant> taken = customers.contactCollectedAt(customerId, point.canonical());
    return taken
        .filter(at -> LocalDate.ofInstant(at, clock.zone()).equals(clock.today()))
        .isPresent();
  }

  private static Result refused(String code, String field) {
    return new Result.Refused(List.of(Refusal.of(code, field)));
  }
}
