package thekla.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where it is kept who is due and what was erased; given sets of at most {@link #MOST} orders or
 * customers a call. Every call joins the caller's unit of work.
 */
public interface ErasureBook {

  int MOST = 200;

  /** An order whose day has come. */
  record Due(
      long orderId,
      long number,
      @Nullable Long customerId,
      boolean collected,
      long deposit,
      LocalDate partOn,
      String rule) {}

  /** Orders due on this day, by their day and id, after this one. */
  List<Due> due(LocalDate on, @Nullable Due after, int limit);

  /** Of these those that are due still; nobody else changes them or their customers meanwhile. */
  List<Due> hold(List<Due> due, LocalDate on);

  /** Whoever else writes something of these cards waits for the caller's work. */
  void holdCards(Collection<Long> customerIds);

  /** How many orders are due on this day, by rule; nothing is loaded for it. */
  Map<String, Long> countDue(LocalDate on);

  /** How many orders there are in all. */
  long countOrders();

  /** How many cards go with the last of their due orders, at most. */
  long countCardsAfter(LocalDate on);

  /** The day of the oldest order that is due and still there. */
  Optional<LocalDate> oldestDue(LocalDate on);

  /** The orders become anonymous lines, and all that names them goes. */
  ErasureCounts part(Collection<Long> orderIds, LocalDate on);

  /** The messages to these customers. */
  List<Long> messagesOf(Collection<Long> customerIds);

  /** The serial messages that these customers got a part of. */
  Set<Long> serialsOf(Collection<Long> customerIds);

  /** Order numbers of all orders of these customers. */
  Map<Long, Long> orderNumbers(Collection<Long> customerIds);

  /** All orders of these customers that are done. */
  Set<Long> closedOrders(Collection<Long> customerIds);

  /** Order customers among these who have no order any more, neither open nor done nor parked. */
  Set<Long> withoutOrders(Collection<Long> customerIds);

  /** Who among these has an order that is open or parked. */
  Set<Long> withOpenOrders(Collection<Long> customerIds);

  /**
   * Order customers that nothing has happened to since, who have no order, by id, after this one.
   */
  List<Long> idle(Instant since, long after, int limit);

  /** What identifies a card again after a backup was restored, and its person in a text. */
  record Face(
      long customerId,
      String number,
      Instant createdAt,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String company,
      List<String> contacts) {}

  List<Face> faces(Collection<Long> customerIds);

  /** All cards by id, after this one. */
  List<Face> faces(long after, int limit);

  /** Everything of these cards goes but what stands behind doors of its own. */
  ErasureCounts eraseCards(Collection<Long> customerIds);

  /** A parked order, and whose it was. */
  record Parked(long orderId, @Nullable Long customerId) {}

  /**
   * Drops parked orders nobody touched since.
   *
   * @return those that were dropped
   */
  List<Parked> dropParked(Instant since);

  /** The numbers of the consent forms that were printed for these customers. */
  List<Long> formsOf(Collection<Long> customerIds);

  /** Of these scans those that a row of the ledger still refers to. */
  Set<String> referredScans(Collection<String> hashes);
}
