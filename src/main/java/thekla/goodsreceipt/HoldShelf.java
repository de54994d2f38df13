package thekla.goodsreceipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.order.LineKey;

/** What waits for its customers, and where; every writing call joins the caller's unit of work. */
public interface HoldShelf {

  /**
   * Pieces of one title of one order.
   *
   * @param since its first piece came
   * @param receiptId its last piece came with
   * @param remindedAt null when nobody was reminded of it
   */
  record Item(
      LineKey line,
      int pieces,
      String shelf,
      Instant since,
      long receiptId,
      @Nullable Instant remindedAt) {

    /** From when on the shop's period counts. */
    public Instant countsFrom() {
      return remindedAt == null || remindedAt.isBefore(since) ? since : remindedAt;
    }
  }

  /** The shelves in use, and how many titles wait there. */
  Map<String, Integer> inUse();

  Optional<Item> item(LineKey line);

  List<Item> ofOrder(long orderId);

  /** All that waits for this customer. */
  List<Item> ofCustomer(long customerId);

  /** Keeps it, instead of what is kept for its line. */
  void put(Item item);

  void remove(LineKey line);

  void removeOrder(long orderId);
}
