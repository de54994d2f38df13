package thekla.consent;

import java.util.List;

/**
 * What going through the ledger found.
 *
 * @param rows how many there are
 * @param erased how many of them were emptied by the eraser
 * @param findings the first of them by their place; none when the ledger is whole
 */
public record Verification(long rows, long erased, List<Finding> findings) {

  public static final int MOST_FINDINGS = 100;

  /**
   * @param seq the row's place
   */
  public record Finding(long seq, What what) {}

  /** What is wrong at a place. */
  public enum What {
    /** A field does not fit its digest. */
    CHANGED,
    /** Its hash does not follow from the row before. */
    CHAIN_BROKEN,
    /** There is no row at this place. */
    MISSING,
    /** Emptied, and the eraser knows nothing of it. */
    EMPTIED
  }

  public boolean whole() {
    return findings.isEmpty();
  }
}
