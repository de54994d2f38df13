package thekla.notice;

import java.util.Optional;
import thekla.consent.ContactAnswer;
import thekla.customer.Channel;
import thekla.kernel.Refusal;

/** Whether a customer may get a message; asked when it is queued and again when it is sent. */
public interface ContactPermission {

  /**
   * @param canonicalContact where it would go: E.164, or an e-mail address in lower case
   * @return why not; empty when it may be sent
   */
  Optional<Refusal> refused(
      long customerId, MessagePurpose purpose, Channel channel, String canonicalContact);

  /** What a clerk is told of a rule that forbids a message. */
  static Refusal why(ContactAnswer.Ruling forbidding) {
    return switch (forbidding.rule()) {
      case RESTRICTED -> Refusal.of("contact-restricted", "");
      case REACHABLE -> Refusal.of("contact-missing", "recipient");
      default -> Refusal.of("contact-not-agreed", "");
    };
  }
}
