package thekla.privacy;

import thekla.consent.ConsentListener;
import thekla.consent.ConsentScope;
import thekla.consent.Consents;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;

/**
 * Who withdraws the consent to unlimited storage leaves with the next sweep, if no order is open
 * (privacy-rules 8.2: customer card, withdrawal, 0 days).
 */
public final class StorageEnds implements ConsentListener {

  private final Holds holds;
  private final Consents consents;

  public StorageEnds(Holds holds, Consents consents) {
    this.holds = holds;
    this.consents = consents;
  }

  @Override
  public void consentChanged(Customer customer) {
    if (customer.kind() == CustomerKind.ORDER_CUSTOMER
        && consents.of(customer.id()).stopped(ConsentScope.STORAGE)) {
      holds.candidate(customer.id());
    }
  }
}
