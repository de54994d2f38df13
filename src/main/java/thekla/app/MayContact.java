package thekla.app;

import java.util.Optional;
import thekla.consent.Consents;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactPurpose;
import thekla.consent.ContactQuestion;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Refusal;
import thekla.notice.ContactPermission;
import thekla.notice.MessagePurpose;

/** The outbox asks the contact rules, about the card as it is in that moment. */
final class MayContact implements ContactPermission {

  private final Customers customers;
  private final Consents consents;
  private final ContactPolicy policy;

  MayContact(Customers customers, Consents consents, ContactPolicy policy) {
    this.customers = customers;
    this.consents = consents;
    this.policy = policy;
  }

  @Override
  public Optional<Refusal> refused(
      long customerId, MessagePurpose purpose, Channel channel, String canonicalContact) {
    Optional<Customer> customer = customers.byId(customerId);
    if (customer.isEmpty()) {
      return Optional.of(Refusal.of("customer-gone", ""));
    }
    boolean stillTheirs =
        customer.get().contactPoints().stream()
            .anyMatch(point -> point.canonical().equals(canonicalContact));
    if (!stillTheirs) {
      return Optional.of(Refusal.of("contact-changed", "recipient"));
    }
    ContactPurpose asked =
        switch (purpose) {
          case CONSENT_REQUEST -> ContactPurpose.CONSENT_REQUEST;
        };
    return policy
        .ask(ContactQuestion.of(customer.get(), consents.of(customerId), asked, channel))
        .forbidding()
        .map(MayContact::reason);
  }

  private static Refusal reason(ContactAnswer.Ruling ruling) {
    return switch (ruling.rule()) {
      case RESTRICTED -> Refusal.of("contact-restricted", "");
      case REACHABLE -> Refusal.of("contact-missing", "recipient");
      default -> Refusal.of("contact-not-agreed", "");
    };
  }
}
