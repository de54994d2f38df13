package thekla.order;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentListener;
import thekla.consent.Consents;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactPurpose;
import thekla.consent.ContactQuestion;
import thekla.consent.ContactRule;
import thekla.consent.CustomerConsents;
import thekla.customer.CardChanges;
import thekla.customer.CardMerges;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.MessageKind;

/**
 * The K rule: who did not agree to be notified gets no message, whatever was chosen. Worked out
 * when an order is taken, and again for open orders as soon as a consent or the card changes.
 */
public final class MessageRule implements ConsentListener, CardChanges, CardMerges {

  private final Customers customers;
  private final Consents consents;
  private final ContactPolicy policy;
  private final OrderBook book;

  public MessageRule(Customers customers, Consents consents, ContactPolicy policy, OrderBook book) {
    this.customers = customers;
    this.consents = consents;
    this.policy = policy;
    this.book = book;
  }

  /**
   * @param agreed what it was decided by; null where nothing was asked
   */
  record Decided(Message message, Consents.@Nullable Notification agreed) {}

  /**
   * The kind that counts for this customer.
   *
   * @param chosen the letter the clerk chose, null for the card's own
   * @return empty when the clerk chose a kind that reaches the customer nowhere
   */
  Optional<Decided> decide(Customer customer, @Nullable String chosen) {
    String asked = chosen == null ? customer.messageKind() : chosen;
    if (asked.equals(MessageKind.NONE)) {
      return Optional.of(new Decided(permitted(customer, asked), null));
    }
    Consents.Notification agreed = consents.notification(customer.id());
    return decide(customer, asked, agreed.consents())
        .filter(message -> chosen == null || message.reason() != Message.Reason.NOT_REACHABLE)
        .map(message -> new Decided(message, agreed));
  }

  /** Whether it would be decided so again, the card being the same. */
  boolean stands(Decided decided) {
    Consents.Notification agreed = decided.agreed();
    return agreed == null || consents.stands(agreed);
  }

  private Optional<Message> decide(Customer customer, String asked, CustomerConsents agreed) {
    return customers.messageKind(asked).map(kind -> decide(customer, kind, agreed));
  }

  /** What would be decided with these consents; for screens that tell it before saving. */
  public Message decide(Customer customer, MessageKind asked, CustomerConsents agreed) {
    if (asked.letter().equals(MessageKind.NONE)) {
      return permitted(customer, asked.letter());
    }
    ContactAnswer answer =
        policy.ask(ContactQuestion.of(customer, agreed, ContactPurpose.NOTIFY, asked.channel()));
    return answer.allowed()
        ? permitted(customer, asked.letter())
        : new Message(MessageKind.NONE, asked.letter(), reason(answer));
  }

  private static Message permitted(Customer customer, String letter) {
    return new Message(
        letter,
        letter,
        letter.equals(customer.messageKind())
            ? Message.Reason.CUSTOMER_DEFAULT
            : Message.Reason.CHOSEN);
  }

  /** Its lack of consent is told first: that is what the clerk can do something about. */
  private static Message.Reason reason(ContactAnswer answer) {
    if (forbidden(answer, ContactRule.RESTRICTED)) {
      return Message.Reason.RESTRICTED;
    }
    return forbidden(answer, ContactRule.ORDER_NOTICE)
        ? Message.Reason.NO_CONSENT
        : Message.Reason.NOT_REACHABLE;
  }

  private static boolean forbidden(ContactAnswer answer, ContactRule rule) {
    return answer.rulings().stream()
        .anyMatch(
            ruling -> ruling.rule() == rule && ruling.verdict() == ContactAnswer.Verdict.FORBIDS);
  }

  @Override
  public void consentChanged(Customer customer) {
    workOutAgain(customer);
  }

  @Override
  public void changed(Customer before, Customer after, boolean contactsConfirmed) {
    if (before.restricted() != after.restricted()
        || !before.contactPoints().equals(after.contactPoints())
        || !before.messageKind().equals(after.messageKind())) {
      workOutAgain(after);
    }
  }

  @Override
  public void merged(Customer kept, Customer dropped) {
    book.move(dropped.id(), kept.id());
    workOutAgain(kept);
  }

  /** Also when goods arrive: what was agreed may have changed in a way nobody told of. */
  public void workOutAgain(Customer customer) {
    CustomerConsents agreed = consents.notification(customer.id()).consents();
    for (String chosen : book.chosenMessages(customer.id())) {
      decide(customer, chosen, agreed).ifPresent(now -> book.changeMessages(customer.id(), now));
    }
  }
}
