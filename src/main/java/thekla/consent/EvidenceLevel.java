package thekla.consent;

import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;

/** How well a consent can be shown; privacy-rules 6.4. */
public enum EvidenceLevel {
  /** None, or taken over from another program. */
  E0,
  /** Said, and noted by staff. */
  E1,
  /** A message of the customer. */
  E2,
  /** Signed, and the paper or its scan can be found. */
  E3,
  /** Confirmed from the address itself (double opt-in). */
  E4;

  /** What the row itself shows. */
  public static EvidenceLevel of(How how) {
    return switch (how.way()) {
      case ORAL -> E1;
      case EMAIL, SMS -> E2;
      case WRITTEN, FORM -> how.evidencePlace() == null && how.evidenceHash() == null ? E2 : E3;
      case IMPORT, CONTACT_CHANGED, MERGED, ERASURE -> E0;
    };
  }

  public boolean reaches(EvidenceLevel least) {
    return compareTo(least) >= 0;
  }

  /** The least that advertising by this channel needs; a mail does not prove consent to calls. */
  public static EvidenceLevel leastFor(Channel channel) {
    return switch (channel) {
      case EMAIL, SMS -> E3;
      case PHONE -> E2;
      case LETTER, NONE -> E1;
    };
  }

  /** The least that this scope needs before anything is done with it. */
  public static EvidenceLevel leastFor(ConsentScope scope) {
    return switch (scope) {
      case STORAGE, NOTIFICATION -> E0;
      case PROFILE -> E3;
      case ADS_EMAIL -> leastFor(Channel.EMAIL);
      case ADS_SMS -> leastFor(Channel.SMS);
      case ADS_PHONE -> leastFor(Channel.PHONE);
      case ADS_LETTER -> leastFor(Channel.LETTER);
    };
  }

  static EvidenceLevel better(@Nullable EvidenceLevel one, EvidenceLevel other) {
    return one == null || other.reaches(one) ? other : one;
  }
}
