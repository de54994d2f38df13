package thekla.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Makes one card of two that are the same person. What restricts stays: a restricted card or a
 * minor's makes the one that is kept so, too (R-CON-5).
 */
public final class MergeCustomers {

  private final CustomerCards cards;
  private final SaveCustomer save;
  private final UnitOfWork work;
  private final List<CardMerges> listeners;
  private final DroppedCards droppedCards;

  public MergeCustomers(
      CustomerCards cards,
      SaveCustomer save,
      UnitOfWork work,
      List<CardMerges> listeners,
      DroppedCards droppedCards) {
    this.cards = cards;
    this.save = save;
    this.work = work;
    this.listeners = List.copyOf(listeners);
    this.droppedCards = droppedCards;
  }

  /** What came of it. */
  public sealed interface Result {
    record Merged(Customer customer) implements Result {}

    /** Both cards are as they were. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * @param kept as it shall be, in the version the clerk saw
   * @param dropped as the clerk saw it
   */
  public Result merge(Customer kept, Customer dropped) {
    try {
      return work.callAgain(() -> new Result.Merged(mergeInTransaction(kept, dropped)));
    } catch (Undone undone) {
      return new Result.Refused(undone.reasons);
    }
  }

  private Customer mergeInTransaction(Customer kept, Customer dropped) {
    if (kept.id() == dropped.id()) {
      throw new Undone(List.of(Refusal.of("merge-with-itself", "")));
    }
    cards.hold(List.of(kept.id(), dropped.id()));
    Optional<Customer> stored = cards.byId(dropped.id());
    if (stored.isEmpty()) {
      throw new Undone(List.of(Refusal.of("customer-gone", "")));
    }
    if (stored.get().version() != dropped.version()) {
      throw new Undone(List.of(Refusal.of("changed-elsewhere", "")));
    }
    Customer strict = kept.restrictedAs(stored.get());
    Customer saved =
        switch (save.save(strict)) {
          case SaveCustomer.Result.Saved done -> done.customer();
          case SaveCustomer.Result.Refused refused -> throw new Undone(refused.reasons());
        };
    listeners.forEach(listener -> listener.merged(saved, stored.get()));
    droppedCards.drop(saved, stored.get());
    return saved;
  }

  /** Takes back what was written so far; never leaves this class. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Refusal> reasons;

    Undone(List<Refusal> reasons) {
      super("merge undone");
      this.reasons = new ArrayList<>(reasons);
    }
  }
}
