package thekla.order;

/** For later rooms: what follows from what happens to an order, in the same transaction. */
public interface OrderEvents {

  /** Pieces left the hold shelf: sold, or given up. */
  default void shelfCleared(LineKey line, int pieces) {}

  /** Nothing is left to do for it. */
  default void closed(TrackedOrder order) {}

  /** Nothing was left to do for it, and now something is. */
  default void reopened(TrackedOrder order) {}
}
