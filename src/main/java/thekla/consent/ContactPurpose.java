package thekla.consent;

/** What a message is for; anything that promotes sales is advertising (privacy-rules 6.3). */
public enum ContactPurpose {
  /** How an order stands. */
  NOTIFY,
  /** Newsletter, invitation, greeting, survey, recommendation. */
  ADS,
  /** The customer asked for, or confirms, what is recorded about his consents. */
  CONSENT_REQUEST
}
