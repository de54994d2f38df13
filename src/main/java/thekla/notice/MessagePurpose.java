package thekla.notice;

import thekla.consent.ContactPurpose;

/** What a message is for; decides who may get it. */
public enum MessagePurpose {
  /** Tells customers what is recorded about their consent, and how to object. No advertising. */
  CONSENT_REQUEST,
  /** Something came in for the customer; what will not come stands beside it. */
  ARRIVED,
  /** Only what will not come, or not yet. */
  NOT_AVAILABLE,
  /** Something still waits on the hold shelf. */
  REMINDER,
  /** Newsletter, invitation, greeting: anything that promotes sales; how to end it stands in it. */
  ADS;

  /** How an order stands: no advertising may stand in it (R-CON-8). */
  public boolean isNotice() {
    return switch (this) {
      case ARRIVED, NOT_AVAILABLE, REMINDER -> true;
      case CONSENT_REQUEST, ADS -> false;
    };
  }

  /** What the contact rules are asked for. */
  public ContactPurpose asked() {
    return switch (this) {
      case CONSENT_REQUEST -> ContactPurpose.CONSENT_REQUEST;
      case ARRIVED, NOT_AVAILABLE, REMINDER -> ContactPurpose.NOTIFY;
      case ADS -> ContactPurpose.ADS;
    };
  }
}
