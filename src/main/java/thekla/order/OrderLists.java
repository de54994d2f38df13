package thekla.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;
import thekla.kernel.Personal;

/** What screens and the command line list of orders, queried for them. Off the event thread. */
public interface OrderLists {

  /**
   * One line of a list.
   *
   * @param number 0 while it is parked
   * @param titles of all its lines, the first ones
   * @param pieces of all its lines
   */
  record Row(
      long id,
      @Personal("customer_order.number") long number,
      int pickupNumber,
      State state,
      @Personal("customer.number") String customerNumber,
      @Personal("customer.last_name") String name,
      @Personal("order_line.title") String titles,
      int pieces,
      Money total,
      Message message,
      Instant at,
      @Personal("customer_order.clerk") String clerk,
      String workplace) {}

  /** The states an order can be listed in. */
  enum State {
    DRAFT,
    PLACED,
    ARRIVED,
    COLLECTED,
    CANCELLED;

    /** Taken, and not done yet. */
    public boolean open() {
      return this == PLACED || this == ARRIVED;
    }
  }

  /** The newest first. */
  List<Row> list(State state, int limit);

  /** All orders of a customer: open ones, then parked ones, then the others, each newest first. */
  List<Row> ofCustomer(long customerId, int limit);

  /** When this customer last ordered anything. */
  Optional<Instant> lastOrdered(long customerId);

  long count(State state);

  long countOpen(long customerId);

  /** All orders of a customer, also parked and cancelled ones. */
  long countAll(long customerId);

  /** When this customer last ordered this title and has not got it yet. */
  Optional<Instant> alreadyOrdered(long customerId, @Nullable String gtin);
}
