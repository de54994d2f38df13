package thekla.app;

import java.util.Optional;
import thekla.consent.Consents;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactQuestion;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Refusal;
import thekla.notice.ContactPermission;
import thekla.notice.MessagePurpose;
import thekla.notice.PostalAddress;
import thekla.shop.ShopDetails;

/** The outbox asks the contact rules, about the card as it is in that moment. */
final class MayContact implements ContactPermission {

  private final Customers customers;
  private final Consents consents;
  private final ContactPolicy policy;
  private final ShopDetails shop;

  MayContact(Customers customers, Consents consents, ContactPolicy policy, ShopDetails shop) {
    this.customers = customers;
    this.consents = consents;
    this.policy = policy;
    this.shop = shop;
  }

  @Override
  public Optional<Refusal> refused(
      long customerId, MessagePurpose purpose, Channel channel, String canonicalContact) {
    Optional<Customer> customer = customers.byId(customerId);
    if (customer.isEmpty()) {
      return Optional.of(Refusal.of("customer-gone", ""));
    }
    if (!isTheirs(customer.get(), channel, canonicalContact)) {
      return Optional.of(Refusal.of("contact-changed", "recipient"));
    }
    return policy
        .ask(ContactQuestion.of(customer.get(), consents.of(customerId), purpose.asked(), channel))
        .forbidding()
        .map(ContactPermission::why);
  }

  private boolean isTheirs(Customer customer, Channel channel, String contact) {
    return channel == Channel.LETTER
        ? PostalAddress.of(customer, shop.load().country()).filter(contact::equals).isPresent()
        : customer.contactPoints().stream().anyMatch(point -> point.canonical().equals(contact));
  }
}
