package thekla.consent;

import java.util.List;
import java.util.Optional;

/** The append-only ledger of consents. Off the event thread; writing joins the caller's work. */
public interface Ledger {

  /**
   * Appends rows for one customer, in this order.
   *
   * @return the same rows with their places
   */
  List<ConsentEvent> append(long customerId, List<ConsentEvent> events);

  /** All rows of one customer by their place, also those of cards that were merged into it. */
  List<ConsentEvent> history(long customerId);

  /** The place of the customer's newest row, 0 where there is none. */
  long lastSeq(long customerId);

  /** The same of one scope only: what taking an order asks. */
  List<ConsentEvent> history(long customerId, ConsentScope scope);

  Optional<Stamp> stamp(long customerId);

  void stamp(long customerId, Stamp stamp);

  /** From now on the rows of one card are the other's. */
  void merge(long keptId, long droppedId);

  /**
   * Empties all rows of a customer; their places, digests and hashes stay, and a row of nobody says
   * which they were. Also lets go of the stamp.
   *
   * @return how many rows were emptied
   */
  int erase(long customerId, ConsentEvent trace);

  /** Goes through the whole chain. */
  Verification verify();
}
