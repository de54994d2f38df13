package thekla.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thekla.kernel.Actor;

/** Where orders are kept; every writing call joins the unit of work of its caller. */
public interface OrderBook {

  long nextNumber();

  /** A short number no waiting order bears, 101 for the first order and so on round. */
  int pickupNumber(long orderNumber);

  Order.Placed add(Order.Placed order);

  /** Keeps an order that is being taken; a draft with an id replaces itself. */
  Order.Draft park(Order.Draft draft, Actor actor, Instant at);

  Optional<Order.Draft> draft(long id);

  /**
   * @return false when it is no longer there, because it was taken or discarded elsewhere
   */
  boolean removeDraft(long id);

  Optional<Order.Numbered> byNumber(long number);

  /** The letters that were chosen for a customer's open orders. */
  List<String> chosenMessages(long customerId);

  /** All orders of one customer, also parked and cancelled ones, are the other's. */
  void move(long fromCustomer, long toCustomer);

  /** All open orders of a customer for which this letter was chosen get this message. */
  void changeMessages(long customerId, Message message);
}
