package thekla.customer;

/** For later rooms: what they must do when a card changes, in the same transaction. */
public interface CardChanges {

  /**
   * An exception undoes the change.
   *
   * @param before as it was on the disk
   * @param contactsConfirmed the customer said that what he agreed to holds for a new address or
   *     number too (R-CON-6)
   */
  void changed(Customer before, Customer after, boolean contactsConfirmed);
}
