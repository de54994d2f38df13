package thekla.checkout;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/**
 * What came of one line of a receipt.
 *
 * @param finding why nothing was booked, for {@link Outcome#FINDING} only
 * @param again it was booked before, with this outcome; nothing changed now
 */
public record Booked(Sale sale, Outcome outcome, @Nullable Refusal finding, boolean again) {

  /** What came of it. */
  public enum Outcome {
    COLLECTED,
    RETURNED,
    /** Handed out again for pieces that had been brought back. */
    EXCHANGED,
    /** It names an order, and could not be booked to it. */
    FINDING,
    /** An ordinary sale, none of our business; not kept. */
    NO_ORDER
  }

  static Booked now(Sale sale, Outcome outcome) {
    return new Booked(sale, outcome, null, false);
  }
}
