package thekla.order;

import thekla.customer.Customer;
import thekla.kernel.Personal;

/** Whom an order is for. */
public sealed interface Orderer {

  /** A customer with a card. */
  record Known(Customer customer) implements Orderer {}

  /**
   * Somebody without a card.
   *
   * @param name may be empty: then the pick-up number alone finds the order
   */
  record WalkIn(@Personal("customer_order.walk_in_name") String name) implements Orderer {}

  /** The name on lists; empty for a walk-in who gave none. */
  default String name() {
    return switch (this) {
      case Known known -> known.customer().name();
      case WalkIn walkIn -> walkIn.name();
    };
  }
}
