package thekla.notice;

/** What a message is for; decides who may get it. */
public enum MessagePurpose {
  /** Tells customers what is recorded about their consent, and how to object. No advertising. */
  CONSENT_REQUEST
}
