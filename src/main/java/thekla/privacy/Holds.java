package thekla.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thekla.kernel.Actor;

/** Whose data stays for a reason, and whose card is to be looked at. */
public interface Holds {

  /** Of the due orders, how many each of these reasons holds. */
  Map<Hold.Reason, Long> countHeld(LocalDate on);

  /** Whose cards are restricted. */
  Set<Long> restricted(Collection<Long> customerIds);

  /** The holds that staff has set and that still run, by customer. */
  Map<Long, Hold> holds(Collection<Long> customerIds, LocalDate on);

  void hold(long customerId, Hold hold, Actor actor, LocalDate on);

  /**
   * @return false when there was none
   */
  boolean release(long customerId, Hold.Reason reason);

  /** What held one card's data holds the other's; of two for one reason the longer. */
  void move(long from, long to);

  /** The next sweep looks at these cards. */
  void candidate(long customerId);

  /** The cards to look at, by their id, after this one. */
  List<Long> candidates(long after, int limit);

  void noCandidates(Collection<Long> customerIds);
}
