package thekla.customer.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import thekla.customer.Customer;

/** Cards that were typed on and left for another one: each is there when it is opened again. */
final class LeftDrafts {

  private final Map<Long, CardDraft> stored = new HashMap<>();
  private final Deque<CardDraft> fresh = new ArrayDeque<>();

  /** Nothing is kept of a card on which nothing was typed. */
  void leave(CardDraft draft) {
    if (draft.isTouched()) {
      Customer base = draft.base();
      if (base == null) {
        fresh.push(draft);
      } else {
        stored.put(base.id(), draft);
      }
    }
  }

  Optional<CardDraft> back(long customerId) {
    return Optional.ofNullable(stored.remove(customerId));
  }

  /** The new card that was left last. */
  Optional<CardDraft> backToNew() {
    return Optional.ofNullable(fresh.poll());
  }

  boolean isEmpty() {
    return stored.isEmpty() && fresh.isEmpty();
  }
}
