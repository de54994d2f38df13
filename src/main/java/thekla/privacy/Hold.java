package thekla.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer's data stays for now (privacy-rules 8.3).
 *
 * @param until the last day of it; null while nobody knows
 */
public record Hold(Reason reason, @Nullable LocalDate until) {

  /** The one that ends later; what nobody knows the end of is later than all. */
  public Hold longer(Hold other) {
    LocalDate mine = until;
    LocalDate theirs = other.until;
    return mine == null || (theirs != null && !theirs.isAfter(mine)) ? this : other;
  }

  /** The codes of the law's reasons. */
  public enum Reason {
    /** Not collected, not paid, or parked. */
    OPEN_ORDER(false),
    /** Money of a cancelled order was not given back. */
    DEPOSIT(false),
    /** A statutory period of a written order or a voucher still runs. */
    FLOOR(false),
    /** The card is restricted (Art. 18). */
    RESTRICTED(false),
    WARRANTY_CASE(true),
    DISPUTE(true),
    AUTHORITY(true),
    TAX_PROCEEDING(true),
    ART18_REQUEST(true),
    DSR_RUNNING(true);

    private final boolean byHand;

    Reason(boolean byHand) {
      this.byHand = byHand;
    }

    /** Whether staff sets it; the others follow from the data. */
    public boolean byHand() {
      return byHand;
    }
  }
}
