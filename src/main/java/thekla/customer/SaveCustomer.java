package thekla.customer;

import java.util.List;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Saves a new or changed card. */
public interface SaveCustomer {

  /**
   * Checks every field, brings contact points into their canonical form, saves.
   *
   * @param customer id 0 for a new card; its number may be "" and is then given here
   */
  default Result save(Customer customer) {
    return save(customer, false);
  }

  /**
   * @param contactsConfirmed the customer said that what he agreed to holds for a new address or
   *     number too (R-CON-6)
   */
  Result save(Customer customer, boolean contactsConfirmed);

  /**
   * @param listeners told of changed cards, not of new ones
   */
  static SaveCustomer into(
      CustomerCards cards,
      CustomerWords words,
      UnitOfWork work,
      BusinessClock clock,
      List<CardChanges> listeners) {
    return new CheckedSaveCustomer(cards, words, work, clock, listeners);
  }

  /** What came of it. */
  sealed interface Result {
    /**
     * @param lookAlikes customers that may be the same person; pointed out, never merged silently
     */
    record Saved(Customer customer, List<CustomerHit> lookAlikes) implements Result {}

    /** Nothing was changed; each reason names its field. */
    record Refused(List<Refusal> reasons) implements Result {}
  }
}
