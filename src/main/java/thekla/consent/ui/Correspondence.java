package thekla.consent.ui;

import thekla.customer.Channel;

/** The way to write to a customer from here; what is written leaves by a later room. */
public interface Correspondence {

  /**
   * Opens the page that writes.
   *
   * @param channel {@link Channel#EMAIL} or {@link Channel#SMS}
   * @param consents what it is about, in the customer's language
   * @param back returns here
   */
  void compose(long customerId, Channel channel, String consents, Runnable back);
}
