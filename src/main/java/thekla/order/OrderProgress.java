package thekla.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;

/** Where it is kept what came of orders; every writing call joins the caller's unit of work. */
public interface OrderProgress {

  /**
   * A title that is still to come, and whose.
   *
   * @param name of the customer or walk-in, may be empty
   */
  record Awaited(
      LineKey key,
      @Personal("customer_order.number") long number,
      int pickupNumber,
      @Nullable Long customerId,
      @Personal("customer.last_name") String name,
      OrderLine line,
      Progress progress,
      Message message,
      Instant takenAt) {}

  /** Everybody who waits for this title, the oldest order first. */
  List<Awaited> awaited(String gtin, int limit);

  /** Everybody who waits for a free line whose title begins so, the oldest order first. */
  List<Awaited> awaitedTitles(String beginning, int limit);

  Optional<TrackedOrder> byId(long orderId);

  Optional<TrackedOrder> byNumber(long number);

  /** By its number, without reading it. */
  OptionalLong idOf(long number);

  /** The open order that bears this number on the shelf. */
  Optional<TrackedOrder> byPickupNumber(int pickupNumber);

  /**
   * Whoever else wants to change this order waits until the caller's work is over.
   *
   * @return false when there is no such order
   */
  boolean hold(long orderId);

  /**
   * @param arrivedOn the day the last pieces came in, null when none did now
   */
  void change(LineKey line, Progress now, @Nullable LocalDate arrivedOn);

  void state(long orderId, String state, Instant at);

  /**
   * Done, and from when on its person goes.
   *
   * @param on the day it was done
   */
  void close(long orderId, LocalDate on, PartingDay day);

  /** Not done after all. */
  void reopen(long orderId);

  /** The customer's orders that are done. */
  List<Closed> closed(long customerId);

  /** An order that is done. */
  record Closed(long orderId, Intake intake, boolean collected, LocalDate on) {}

  void part(long orderId, PartingDay day);

  /** Empty while something is to be done for it. */
  Optional<PartingDay> partingDay(long orderId);
}
