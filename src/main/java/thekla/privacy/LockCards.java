package thekla.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import thekla.consent.Ledger;
import thekla.customer.CustomerWords;
import thekla.kernel.BusinessClock;

/**
 * Cards of order customers that nothing but locked letters keeps: they are locked with them, and no
 * search, list or message reaches them any more (R-RET-5). Joins the caller's unit of work.
 */
public final class LockCards {

  private final LockedCards cards;
  private final Holds holds;
  private final Ledger ledger;
  private final CustomerWords words;
  private final BusinessClock clock;

  public LockCards(
      LockedCards cards, Holds holds, Ledger ledger, CustomerWords words, BusinessClock clock) {
    this.cards = cards;
    this.holds = holds;
    this.ledger = ledger;
    this.words = words;
    this.clock = clock;
  }

  /** Some of them; empty when none is left. */
  public ErasureCounts batch() {
    ErasureCounts counts = new ErasureCounts();
    List<Long> some = cards.withLetters(0, ErasureBook.MOST);
    while (!some.isEmpty()) {
      int locked = lock(some);
      if (locked > 0) {
        counts.add("locked_card", locked);
        return counts;
      }
      some = cards.withLetters(some.getLast(), ErasureBook.MOST);
    }
    return counts;
  }

  /**
   * Locks those of these whom nothing else keeps: no other order, consent, restriction or hold.
   *
   * @return how many
   */
  int lock(Collection<Long> customers) {
    Set<Long> alone = new HashSet<>(cards.withLettersAlone(customers));
    alone.removeAll(holds.restricted(alone));
    alone.removeAll(holds.holds(alone, clock.today()).keySet());
    alone.removeAll(StorageAgreed.among(alone, ledger));
    if (!alone.isEmpty()) {
      words.remove(alone);
      cards.lock(alone);
    }
    return alone.size();
  }
}
