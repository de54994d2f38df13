package thekla.order;

/**
 * How the customer is told, and why so.
 *
 * @param kind the letter that counts
 * @param chosen the letter that was asked for; differs from {@code kind} where a rule forced K
 */
public record Message(String kind, String chosen, Reason reason) {

  /** Whether a rule decided otherwise than was asked for. */
  public boolean forced() {
    return !kind.equals(chosen);
  }

  /** Why this kind. */
  public enum Reason {
    /** The clerk chose it for this order. */
    CHOSEN,
    /** The customer's card says so. */
    CUSTOMER_DEFAULT,
    /** The card's own kind has no contact point it could go to. */
    NOT_REACHABLE,
    /** No card, so nowhere to send to. */
    WALK_IN,
    /** The customer has not agreed to be notified: the K rule. */
    NO_CONSENT,
    /** The card is restricted (Art. 18). */
    RESTRICTED
  }
}
