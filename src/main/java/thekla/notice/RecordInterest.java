package thekla.notice;

import java.util.Optional;
import thekla.consent.ConsentListener;
import thekla.consent.ConsentScope;
import thekla.consent.Consents;
import thekla.consent.EvidenceLevel;
import thekla.consent.Standing;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Notes what a customer cares for, if the customer agreed to a profile; all of it goes when that
 * agreement ends (privacy-rules 6.7).
 */
public final class RecordInterest implements ConsentListener {

  private final UnitOfWork work;
  private final Interests interests;
  private final Consents consents;

  public RecordInterest(UnitOfWork work, Interests interests, Consents consents) {
    this.work = work;
    this.interests = interests;
    this.consents = consents;
  }

  /** Why it is not noted; empty when it is, also when it was before. */
  public Optional<Refusal> add(long customerId, String interest) {
    String word = interest.strip();
    if (word.isEmpty()) {
      return Optional.of(Refusal.of("interest-missing", "interest"));
    }
    if (word.length() > Interests.LONGEST) {
      return Optional.of(Refusal.of("too-long", "interest", Interests.LONGEST));
    }
    return work.callAgain(
        () -> {
          interests.hold(customerId);
          Standing profile = consents.of(customerId).standing(ConsentScope.PROFILE);
          if (!profile.given()) {
            return Optional.of(Refusal.of("profile-not-agreed", "interest"));
          }
          if (!profile.evidence().reaches(EvidenceLevel.leastFor(ConsentScope.PROFILE))) {
            return Optional.of(Refusal.of("profile-evidence", "interest"));
          }
          if (interests.of(customerId).stream().noneMatch(word::equals)) {
            interests.add(customerId, word);
          }
          return Optional.empty();
        });
  }

  public void remove(long customerId, String interest) {
    work.run(() -> interests.remove(customerId, interest.strip()));
  }

  @Override
  public void consentChanged(Customer customer) {
    if (!consents.of(customer.id()).given(ConsentScope.PROFILE)) {
      interests.removeAll(customer.id());
    }
  }
}
