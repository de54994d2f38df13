package thekla.order;

import thekla.consent.ConsentListener;
import thekla.consent.Consents;
import thekla.consent.CustomerConsents;
import thekla.customer.CardChanges;
import thekla.customer.CardMerges;
import thekla.customer.Customer;

/**
 * When orders that are done lose their person is worked out again as soon as a consent is given or
 * withdrawn, an order customer becomes an account customer, or two cards become one.
 */
public final class PartingDays implements ConsentListener, CardChanges, CardMerges {

  private final OrderProgress progress;
  private final RetentionSettings retention;
  private final Consents consents;

  public PartingDays(OrderProgress progress, RetentionSettings retention, Consents consents) {
    this.progress = progress;
    this.retention = retention;
    this.consents = consents;
  }

  @Override
  public void consentChanged(Customer customer) {
    workOutAgain(customer);
  }

  @Override
  public void changed(Customer before, Customer after, boolean contactsConfirmed) {
    if (before.kind() != after.kind()) {
      workOutAgain(after);
    }
  }

  /** The orders have moved already. */
  @Override
  public void merged(Customer kept, Customer dropped) {
    workOutAgain(kept);
  }

  private void workOutAgain(Customer customer) {
    Retention rules = retention.load();
    CustomerConsents agreed = consents.of(customer.id());
    for (OrderProgress.Closed order : progress.closed(customer.id())) {
      progress.part(
          order.orderId(),
          rules.partingDay(
              new Orderer.Known(customer), agreed, order.intake(), order.collected(), order.on()));
    }
  }
}
