package thekla.consent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The append-only ledger of consents. Off the event thread; writing joins the caller's work. */
public interface Ledger {

  /**
   * Appends rows for one customer, in this order.
   *
   * @return the same rows with their places
   */
  List<ConsentEvent> append(long customerId, List<ConsentEvent> events);

  /**
   * Appends rows of several customers, in this order.
   *
   * @return the same rows with their places
   */
  List<ConsentEvent> append(List<CustomerEvent> events);

  /** A row of the ledger and whose it is. */
  record CustomerEvent(long customerId, ConsentEvent event) {}

  /**
   * Whoever else takes an order for these customers, writes their cards or their rows waits until
   * the caller's work is over. Before {@link #hold()}, and before what is decided by is read.
   */
  void hold(Collection<Long> customerIds);

  /** Whoever else writes waits until the caller's work is over, so what is read now still holds. */
  void hold();

  /** The rows of several customers, each by their place; who has none is left out. */
  Map<Long, List<ConsentEvent>> histories(Collection<Long> customerIds);

  /** Where the rows of one customer hang in the chain, by their place. */
  List<Link> links(long customerId);

  /**
   * @param before the hash of the row before
   * @param hash its own, in hexadecimal
   */
  record Link(long seq, String before, String hash) {}

  /** All rows of one customer by their place, also those of cards that were merged into it. */
  List<ConsentEvent> history(long customerId);

  /** The place of the customer's newest row, 0 where there is none. */
  long lastSeq(long customerId);

  /** Whose rows of the ledger are this customer's: its own, and those of merged cards. */
  List<Long> subjects(long customerId);

  /** Their rows of one scope only: what taking an order asks. */
  List<ConsentEvent> history(List<Long> subjects, ConsentScope scope);

  /** The place of the newest of those, 0 where there is none. */
  long lastSeq(List<Long> subjects, ConsentScope scope);

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
