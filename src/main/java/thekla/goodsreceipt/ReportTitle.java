package thekla.goodsreceipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.FollowOrders;
import thekla.order.LineKey;
import thekla.order.OrderProgress;
import thekla.order.TrackedOrder;

/** Notes what the supplier said instead of sending a title: a last report ends the waiting. */
public final class ReportTitle {

  private final UnitOfWork work;
  private final Receipts receipts;
  private final ReportCodes codes;
  private final ReceiptLists lists;
  private final OrderProgress progress;
  private final FollowOrders follow;
  private final BusinessClock clock;

  public ReportTitle(
      UnitOfWork work,
      Receipts receipts,
      ReportCodes codes,
      ReceiptLists lists,
      OrderProgress progress,
      FollowOrders follow,
      BusinessClock clock) {
    this.work = work;
    this.receipts = receipts;
    this.codes = codes;
    this.lists = lists;
    this.progress = progress;
    this.follow = follow;
    this.clock = clock;
  }

  /**
   * @param code of the shop's table
   * @param expectedOn null when the supplier named no day; a last report has none
   */
  public ReceiveTitles.Result report(
      LineKey key, String code, @Nullable LocalDate expectedOn, Actor actor) {
    Optional<ReportCode> known = codes.byCode(code);
    if (known.isEmpty()) {
      return refused(Refusal.of("report-code-unknown", "code"));
    }
    if (expectedOn != null && expectedOn.isBefore(clock.today())) {
      return refused(Refusal.of("report-day-past", "expected"));
    }
    return work.callAgain(
        () -> {
          receipts.hold();
          return progress
              .byId(key.orderId())
              .flatMap(order -> order.line(key.position()))
              .filter(line -> line.progress().awaited() > 0)
              .map(line -> report(line, known.get(), expectedOn, actor))
              .orElseGet(() -> refused(Refusal.of("report-not-awaited", "title")));
        });
  }

  private ReceiveTitles.Result report(
      TrackedOrder.Line line, ReportCode code, @Nullable LocalDate expectedOn, Actor actor) {
    int ended = code.last() ? line.progress().awaited() : 0;
    if (ended > 0 && !follow.drop(line.key(), ended)) {
      return refused(Refusal.of("report-not-awaited", "title"));
    }
    Instant now = clock.now();
    GoodsReceipt receipt =
        receipts.openAt(actor.workplace()).orElseGet(() -> receipts.open(actor, now));
    int scan = receipts.scanned(receipt, now);
    receipts.add(
        List.of(
            new ReceiptRow(
                0,
                receipt.id(),
                scan,
                What.REPORTED,
                line.line().gtin(),
                line.line().title(),
                ended,
                line.key(),
                code.code(),
                code.last() ? null : expectedOn,
                now)));
    return new ReceiveTitles.Result.Booked(receipt, scan, lists.scan(receipt.id(), scan));
  }

  private static ReceiveTitles.Result refused(Refusal reason) {
    return new ReceiveTitles.Result.Refused(List.of(reason));
  }
}
