package thekla.goodsreceipt;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;
import thekla.order.LineKey;

/**
 * What became of some pieces of one scan, or of one report.
 *
 * @param id 0 before it is kept
 * @param scan counts within its receipt, from 1; rows of one scan are undone together
 * @param gtin null for a free line
 * @param pieces that came, or that a report ended: 0 where they are still to come
 * @param line null for {@link What#SURPLUS} and {@link What#UNKNOWN}
 * @param code what the supplier said, null unless {@link What#REPORTED}
 * @param expectedOn null when nobody said
 */
public record ReceiptRow(
    long id,
    long receiptId,
    int scan,
    What what,
    @Personal(value = "receipt_row.gtin", absent = true) @Nullable String gtin,
    @Personal("receipt_row.title") String title,
    int pieces,
    @Nullable LineKey line,
    @Nullable String code,
    @Nullable LocalDate expectedOn,
    Instant at) {

  /** What became of them. */
  public enum What {
    /** They wait on the hold shelf for whoever ordered them. */
    ARRIVED,
    /** Nobody ordered them, and the shop knows the title. */
    SURPLUS,
    /** Nobody ordered them, and nobody knows the title. */
    UNKNOWN,
    /** The supplier said something instead of sending them. */
    REPORTED
  }
}
