package thekla.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an order that is done loses its person.
 *
 * @param on the first day it may; null while a consent keeps it
 */
public record PartingDay(@Nullable LocalDate on, Rule rule) {

  /** Why then; privacy-rules 8.2. */
  public enum Rule {
    /** The customer agreed to unlimited storage: it goes with the card (R-RET-22). */
    CARD,
    /** Paid and collected; the days for exchanges are over. */
    COLLECTED,
    /** Called off or not available. */
    CANCELLED,
    /** Of an account customer: the vouchers' period (R-RET-4). */
    VOUCHERS,
    /** Reached the shop in writing: the letters' period (R-RET-2). */
    LETTER
  }
}
