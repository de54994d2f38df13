package thekla.goodsreceipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;
import thekla.order.Message;

/** What screens and the command line list of goods-in, queried for them. Off the event thread. */
public interface ReceiptLists {

  /**
   * Whom it is for.
   *
   * @param customerId null for a walk-in
   * @param customerNumber "" for a walk-in
   * @param name may be empty
   */
  record Whom(
      @Personal("customer_order.number") long orderNumber,
      int pickupNumber,
      @Nullable Long customerId,
      @Personal("customer.number") String customerNumber,
      @Personal("customer.last_name") String name,
      Message message,
      Instant takenAt) {}

  /**
   * A row of a receipt.
   *
   * @param whom null where it is for nobody
   * @param shelf "" where it does not wait
   */
  record Received(ReceiptRow row, @Nullable Whom whom, String shelf) {}

  /** Something on the hold shelf. */
  record Waiting(
      HoldShelf.Item item, Whom whom, @Personal("order_line.title") String title, int ordered) {}

  /** The newest first. */
  List<Received> received(long receiptId, int limit);

  /** The rows of one scan. */
  List<Received> scan(long receiptId, int scan);

  /** What came in pieces, by what became of them. */
  Tally tally(long receiptId);

  /**
   * Pieces in a receipt.
   *
   * @param reports of titles, not pieces
   */
  record Tally(int arrived, int surplus, int unknown, int reports) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);
  }

  /** All that waits, the longest first. */
  List<Waiting> waiting();
}
