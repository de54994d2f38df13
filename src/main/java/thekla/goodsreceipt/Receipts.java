package thekla.goodsreceipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thekla.kernel.Actor;

/** Where goods receipts are kept; every writing call joins the caller's unit of work. */
public interface Receipts {

  /** Whoever else books in, anywhere in the shop, waits until the caller's work is over. */
  ShelfSettings hold();

  ShelfSettings settings();

  void settings(ShelfSettings settings);

  Optional<GoodsReceipt> openAt(String workplace);

  Optional<GoodsReceipt> byId(long id);

  GoodsReceipt open(Actor actor, Instant at);

  /**
   * Counts one scan more.
   *
   * @return its number
   */
  int scanned(GoodsReceipt receipt, Instant at);

  void close(long id, Instant at);

  /** Takes out a receipt in which nothing is left. */
  void remove(long id);

  /** Open ones without a scan since then. */
  List<GoodsReceipt> forgotten(Instant since);

  void add(List<ReceiptRow> rows);

  /** In the order in which they were booked. */
  List<ReceiptRow> rows(long receiptId);

  /** The rows of one scan, empty when it was undone. */
  List<ReceiptRow> rows(long receiptId, int scan);

  void removeScan(long receiptId, int scan);

  /** How many rows of this delivery note are booked; empty for one that nobody booked yet. */
  Optional<Note> note(String hash);

  void note(String hash, Note note, Instant at);

  /**
   * A delivery note that was booked.
   *
   * @param booked rows of it, all unless something interrupted
   */
  record Note(int rows, int booked) {
    boolean whole() {
      return booked >= rows;
    }
  }
}
