package thekla.customer;

/** For later rooms: what is theirs moves from one card to the other, in the same transaction. */
public interface CardMerges {

  /**
   * An exception undoes the merge.
   *
   * @param kept as it stays
   * @param dropped as it was; its row goes when all listeners are done
   */
  void merged(Customer kept, Customer dropped);
}
