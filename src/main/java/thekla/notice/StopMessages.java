package thekla.notice;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import thekla.consent.ConsentListener;
import thekla.consent.Consents;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactQuestion;
import thekla.consent.CustomerConsents;
import thekla.customer.CardMerges;
import thekla.customer.Customer;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.notice.Messages.State;

/**
 * What waits for somebody who withdrew is cancelled with the withdrawal itself (privacy-rules 6.7);
 * what is written later is still looked at in the moment of sending.
 */
public final class StopMessages implements ConsentListener, CardMerges {

  private static final Set<State> WAITING = EnumSet.of(State.QUEUED);

  private final Notices notices;
  private final Consents consents;
  private final ContactPolicy policy;
  private final ForgetNotices forget;
  private final BusinessClock clock;

  StopMessages(
      Notices notices,
      Consents consents,
      ContactPolicy policy,
      ForgetNotices forget,
      BusinessClock clock) {
    this.notices = notices;
    this.consents = consents;
    this.policy = policy;
    this.forget = forget;
    this.clock = clock;
  }

  @Override
  public void consentChanged(Customer customer) {
    stop(customer);
  }

  /** The messages have moved already. */
  @Override
  public void merged(Customer kept, Customer dropped) {
    stop(kept);
  }

  private void stop(Customer customer) {
    var waiting = notices.waiting(customer.id());
    if (waiting.isEmpty()) {
      return;
    }
    CustomerConsents agreed = consents.of(customer.id());
    for (Notices.Known message : waiting) {
      Optional<ContactAnswer.Ruling> forbidding =
          policy
              .ask(
                  ContactQuestion.of(
                      customer, agreed, message.purpose().asked(), message.channel()))
              .forbidding();
      if (forbidding.isPresent() && cancel(message, ContactPermission.why(forbidding.get()))) {
        forget.ended(message.id());
      }
    }
  }

  private boolean cancel(Notices.Known message, Refusal reason) {
    return notices.settle(message.id(), WAITING, State.CANCELLED, reason, null, clock.now());
  }
}
