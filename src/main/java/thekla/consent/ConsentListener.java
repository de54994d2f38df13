package thekla.consent;

import thekla.customer.Customer;

/**
 * What follows from a changed consent, in the same transaction. The chain is held meanwhile: who
 * reads a card here may wait for one who saves it and waits for the chain.
 */
public interface ConsentListener {

  /**
   * @param customer the card as it was read before the chain was taken
   */
  void consentChanged(Customer customer);
}
