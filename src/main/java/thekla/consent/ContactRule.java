package thekla.consent;

/** The rules of contact, in the order in which they are asked; each with where it comes from. */
public enum ContactRule {
  /** A restricted card is stored and not used: Art. 18, R-CON-10. */
  RESTRICTED("R-CON-10"),
  /** There is an address or number for the channel. */
  REACHABLE("R-CON-9"),
  /** A customer is told of his order only if he wishes: R-CON-9, strict as in Octopus. */
  ORDER_NOTICE("R-CON-9"),
  /** Who asks for it may be sent what is recorded. */
  CONSENT_MAIL("R-CON-9"),
  /** An objection to advertising needs no reason and beats everything: R-CON-17. */
  OBJECTION("R-CON-17"),
  /** For a minor a parent has agreed: R-CON-13. */
  MINOR("R-CON-13"),
  /** Only what was given permits: R-CON-1. */
  CONSENT("R-CON-1"),
  /** It was given for this address or number: R-CON-6. */
  SAME_ADDRESS("R-CON-6"),
  /** It can be shown well enough for the channel: privacy-rules 6.4, R-CON-7. */
  EVIDENCE("R-CON-7"),
  /** After a sale, for similar goods, if told at once: R-CON-11; off unless the shop wants it. */
  SOFT_OPT_IN("R-CON-11"),
  /** French businesses may be written to until they object: 6.3; off unless the shop wants it. */
  FRENCH_BUSINESS("L34-5 CPCE");

  private final String source;

  ContactRule(String source) {
    this.source = source;
  }

  /** The id of the rule of law or of the product. */
  public String source() {
    return source;
  }
}
