package thekla.notice;

/** Why a chosen customer gets no serial message; the first that applies, in this order. */
public enum SerialReason {
  INACTIVE,
  /** Stored, not used (R-CON-10). */
  RESTRICTED,
  NEVER_ASKED,
  /** Given for an address or a card that is no more (R-CON-5, R-CON-6). */
  LAPSED,
  REFUSED,
  WITHDRAWN,
  NO_ADDRESS,
  /** R-CON-17. */
  OBJECTED,
  /** No parent agreed (R-CON-13). */
  MINOR,
  /** The consent cannot be shown well enough for this channel (privacy-rules 6.4). */
  EVIDENCE,
  /** Counted in, and left out by the contact rules when it was to be written. */
  RULES
}
