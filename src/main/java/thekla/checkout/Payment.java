package thekla.checkout;

/** How a sale was paid, as a note; the money itself is the till's business. */
public enum Payment {
  CASH,
  CARD,
  INVOICE,
  /** The till does not say, or says something else. */
  OTHER
}
