package thekla.goodsreceipt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.FollowOrders;
import thekla.order.LineKey;
import thekla.order.OrderProgress;
import thekla.order.Orderer;

/**
 * Takes back a wrong scan or report: as long as its receipt is open always, afterwards until its
 * customer was told.
 */
public final class UndoReceipt {

  private final UnitOfWork work;
  private final Receipts receipts;
  private final FollowOrders follow;
  private final OrderProgress progress;
  private final CloseReceipt close;

  public UndoReceipt(
      UnitOfWork work,
      Receipts receipts,
      FollowOrders follow,
      OrderProgress progress,
      CloseReceipt close) {
    this.work = work;
    this.receipts = receipts;
    this.follow = follow;
    this.progress = progress;
    this.close = close;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param rows that are no more
     */
    record Undone(List<ReceiptRow> rows) implements Result {}

    /** All is as it was. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** The last scan in the receipt that is open at this workplace. */
  public Result last(Actor actor) {
    return whole(
        () -> {
          Optional<GoodsReceipt> open = receipts.openAt(actor.workplace());
          if (open.isEmpty()) {
            return refused("receipt-none-open");
          }
          List<ReceiptRow> rows = receipts.rows(open.get().id());
          return rows.isEmpty()
              ? refused("receipt-nothing-to-undo")
              : undo(open.get(), rows.getLast().scan(), actor);
        });
  }

  /** One scan, also of a receipt that is closed. */
  public Result undo(long receiptId, int scan, Actor actor) {
    return whole(
        () ->
            receipts
                .byId(receiptId)
                .map(receipt -> undo(receipt, scan, actor))
                .orElseGet(() -> refused("receipt-nothing-to-undo")));
  }

  /** All of it or nothing. */
  private Result whole(Supplier<Result> undoing) {
    try {
      return work.callAgain(
          () -> {
            receipts.hold();
            return undoing.get();
          });
    } catch (Stays stays) {
      return new Result.Refused(stays.reasons);
    }
  }

  private Result undo(GoodsReceipt receipt, int scan, Actor actor) {
    List<ReceiptRow> rows = receipts.rows(receipt.id(), scan);
    if (rows.isEmpty()) {
      return refused("receipt-nothing-to-undo");
    }
    Set<Long> whom = new LinkedHashSet<>();
    for (ReceiptRow row : rows) {
      LineKey line = row.line();
      if (line != null) {
        if (!undo(row, line)) {
          throw new Stays(List.of(Refusal.of("receipt-collected", "receipt")));
        }
        customerOf(line).ifPresent(whom::add);
      }
    }
    receipts.removeScan(receipt.id(), scan);
    if (!receipt.open()) {
      for (long customer : whom) {
        List<Refusal> reasons = close.takenBack(receipt.id(), customer, actor);
        if (!reasons.isEmpty()) {
          throw new Stays(reasons);
        }
      }
    }
    return new Result.Undone(rows);
  }

  /**
   * @return false when the pieces are not on the shelf any more, or not dropped any more
   */
  private boolean undo(ReceiptRow row, LineKey line) {
    return row.what() == What.REPORTED
        ? row.pieces() == 0 || follow.undoDrop(line, row.pieces())
        : follow.undoArrival(line, row.pieces());
  }

  private Optional<Long> customerOf(LineKey line) {
    return progress
        .byId(line.orderId())
        .flatMap(
            order ->
                order.order().orderer() instanceof Orderer.Known known
                    ? Optional.of(known.customer().id())
                    : Optional.empty());
  }

  private static Result refused(String code) {
    return new Result.Refused(List.of(Refusal.of(code, "receipt")));
  }

  /** Undoes the unit of work that had begun to undo. */
  private static final class Stays extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Refusal> reasons;

    Stays(List<Refusal> reasons) {
      super("stays");
      this.reasons = reasons;
    }
  }
}
