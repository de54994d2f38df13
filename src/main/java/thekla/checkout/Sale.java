package thekla.checkout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;

/**
 * One line of a till receipt. Whose it is no till tells us, and we do not ask (R-RET-3).
 *
 * @param till name or number of the till
 * @param receipt its number, once a till
 * @param line of the receipt, once a receipt
 * @param on the day of the sale
 * @param order the order, where the seller named it; null where it is looked for in what follows
 * @param article the till's article number, may hold an order's number; may be empty
 * @param gtin 13 digits, null when unknown
 * @param text may hold an order's number; may be empty
 * @param pieces below zero for a return
 * @param amount of all pieces, null when unknown
 */
public record Sale(
    String till,
    String receipt,
    String line,
    LocalDate on,
    @Nullable Named order,
    String article,
    @Nullable String gtin,
    String text,
    int pieces,
    @Nullable Money amount,
    Payment payment) {

  /**
   * The order a seller named.
   *
   * @param position of the title in it, 0 for whichever fits
   */
  public record Named(long number, int position) {}
}
