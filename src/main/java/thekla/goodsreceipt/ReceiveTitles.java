package thekla.goodsreceipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import thekla.article.Gtin;
import thekla.customer.Customers;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.FollowOrders;
import thekla.order.MessageRule;
import thekla.order.OrderLine;
import thekla.order.OrderProgress;
import thekla.order.OrderProgress.Awaited;
import thekla.order.Titles;

/**
 * Books in what is scanned: for the orders that wait for it, the oldest first, in part where less
 * came. Each scan is on the disk when it is answered.
 */
public final class ReceiveTitles {

  public static final int MOST_PIECES = 9999;
  private static final int ORDERS = 500;

  private final UnitOfWork work;
  private final Receipts receipts;
  private final GiveShelf shelf;
  private final ReceiptLists lists;
  private final OrderProgress progress;
  private final FollowOrders follow;
  private final Titles titles;
  private final Customers customers;
  private final MessageRule rule;
  private final BusinessClock clock;

  public ReceiveTitles(
      UnitOfWork work,
      Receipts receipts,
      GiveShelf shelf,
      ReceiptLists lists,
      OrderProgress progress,
      FollowOrders follow,
      Titles titles,
      Customers customers,
      MessageRule rule,
      BusinessClock clock) {
    this.work = work;
    this.receipts = receipts;
    this.shelf = shelf;
    this.lists = lists;
    this.progress = progress;
    this.follow = follow;
    this.titles = titles;
    this.customers = customers;
    this.rule = rule;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * It is on the disk, in the receipt that is open at this workplace.
     *
     * @param rows what became of the pieces
     */
    record Booked(GoodsReceipt receipt, int scan, List<ReceiptLists.Received> rows)
        implements Result {}

    /** Nothing was booked. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Scanned or typed.
   *
   * @param typed an ISBN or EAN, or how a title begins that was ordered as a free line
   * @param pieces 1 to {@link #MOST_PIECES}
   */
  public Result scan(String typed, int pieces, Actor actor) {
    if (pieces < 1 || pieces > MOST_PIECES) {
      return refused(Refusal.of("quantity-range", "pieces", 1, MOST_PIECES));
    }
    return switch (Gtin.read(typed)) {
      case Gtin.Reading.Valid(Gtin gtin) -> scan(gtin, pieces, actor);
      case Gtin.Reading.WrongCheckDigit ignored -> refused(Refusal.of("check-digit", "title"));
      case Gtin.Reading.NotANumber ignored -> freeLine(typed.strip(), pieces, actor);
    };
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }

  private Result scan(Gtin gtin, int pieces, Actor actor) {
    // looked up before anybody has to wait for it: the host may be asked
    Optional<OrderLine> known = titles.byGtin(gtin);
    return work.callAgain(
        () -> {
          ShelfSettings settings = receipts.hold();
          List<Awaited> awaited = progress.awaited(gtin.digits(), ORDERS);
          String title =
              known
                  .map(OrderLine::title)
                  .or(() -> awaited.stream().findFirst().map(one -> one.line().title()))
                  .orElse("");
          return book(
              new Arriving(
                  gtin.digits(), title, known.isPresent() ? What.SURPLUS : What.UNKNOWN, awaited),
              pieces,
              settings,
              actor);
        });
  }

  private Result freeLine(String beginning, int pieces, Actor actor) {
    if (beginning.isEmpty()) {
      return refused(Refusal.of("title-missing", "title"));
    }
    return work.callAgain(
        () -> {
          ShelfSettings settings = receipts.hold();
          List<Awaited> awaited = progress.awaitedTitles(beginning, ORDERS);
          long different = awaited.stream().map(one -> one.line().title()).distinct().count();
          if (different == 0) {
            return refused(Refusal.of("title-not-awaited", "title"));
          }
          if (different > 1) {
            return refused(Refusal.of("title-ambiguous", "title", different));
          }
          String title = awaited.getFirst().line().title();
          return book(new Arriving("", title, What.SURPLUS, awaited), pieces, settings, actor);
        });
  }

  /**
   * One title that came in.
   *
   * @param gtin "" for a free line
   * @param rest what pieces are for which nobody waits
   */
  private record Arriving(String gtin, String title, What rest, List<Awaited> awaited) {}

  private Result book(Arriving title, int pieces, ShelfSettings settings, Actor actor) {
    Instant now = clock.now();
    GoodsReceipt receipt =
        receipts.openAt(actor.workplace()).orElseGet(() -> receipts.open(actor, now));
    int scan = receipts.scanned(receipt, now);
    List<ReceiptRow> rows = new ArrayList<>();
    Set<Long> whom = new LinkedHashSet<>();
    int left = pieces;
    for (Awaited one : title.awaited()) {
      int given = Math.min(left, one.progress().awaited());
      if (given > 0 && follow.arrive(one.key(), given)) {
        left -= given;
        shelf.give(one, given, receipt.id(), settings, now);
        rows.add(row(receipt.id(), scan, What.ARRIVED, title, given, one, now));
        if (one.customerId() != null) {
          whom.add(one.customerId());
        }
      }
    }
    if (left > 0) {
      rows.add(row(receipt.id(), scan, title.rest(), title, left, null, now));
    }
    receipts.add(rows);
    whom.forEach(id -> customers.byId(id).ifPresent(rule::workOutAgain));
    return new Result.Booked(receipt, scan, lists.scan(receipt.id(), scan));
  }

  private static ReceiptRow row(
      long receiptId,
      int scan,
      What what,
      Arriving title,
      int pieces,
      @org.jspecify.annotations.Nullable Awaited order,
      Instant now) {
    return new ReceiptRow(
        0,
        receiptId,
        scan,
        what,
        title.gtin().isEmpty() ? null : title.gtin(),
        order == null ? title.title() : order.line().title(),
        pieces,
        order == null ? null : order.key(),
        null,
        null,
        now);
  }
}
