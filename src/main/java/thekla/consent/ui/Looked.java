package thekla.consent.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactPurpose;
import thekla.consent.ContactQuestion;
import thekla.consent.CustomerConsents;
import thekla.customer.Channel;
import thekla.customer.Customer;

/**
 * How a customer's consents stood when they were looked at.
 *
 * @param answers whether advertising may go by each channel
 */
record Looked(CustomerConsents consents, Map<Channel, ContactAnswer> answers) {

  /** Off the event thread; empty where there is no such card any more. */
  static Optional<Looked> at(ConsentWork now, long id) {
    return now.customers().byId(id).map(customer -> at(now, customer, now.consents().of(id)));
  }

  /** Empty where nothing changed since. Off the event thread. */
  Optional<Looked> again(ConsentWork now) {
    return now.consents().stillStands(consents) ? Optional.empty() : at(now, consents.customerId());
  }

  private static Looked at(ConsentWork now, Customer customer, CustomerConsents consents) {
    Map<Channel, ContactAnswer> answers = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      if (channel != Channel.NONE) {
        answers.put(
            channel,
            now.policy().ask(ContactQuestion.of(customer, consents, ContactPurpose.ADS, channel)));
      }
    }
    return new Looked(consents, answers);
  }
}
