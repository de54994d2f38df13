package thekla.goodsreceipt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.goodsreceipt.BookedReceipt.Arrival;
import thekla.goodsreceipt.BookedReceipt.Report;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.LineKey;
import thekla.order.OrderProgress;
import thekla.order.Orderer;
import thekla.order.TrackedOrder;

/** Closes goods receipts; from then on whoever may be told is told. */
public final class CloseReceipt {

  private final UnitOfWork work;
  private final Receipts receipts;
  private final HoldShelf shelf;
  private final OrderProgress progress;
  private final ReportCodes codes;
  private final BusinessClock clock;
  private final List<ReceiptEvents> events = new ArrayList<>();

  public CloseReceipt(
      UnitOfWork work,
      Receipts receipts,
      HoldShelf shelf,
      OrderProgress progress,
      ReportCodes codes,
      BusinessClock clock) {
    this.work = work;
    this.receipts = receipts;
    this.shelf = shelf;
    this.progress = progress;
    this.codes = codes;
    this.clock = clock;
  }

  /** Before anything happens; later rooms come after this one. */
  public void tell(ReceiptEvents listener) {
    events.add(listener);
  }

  /** What came of it. */
  public sealed interface Result {
    record Closed(BookedReceipt receipt) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** The one that is open at this workplace. */
  public Result close(Actor actor) {
    return work.callAgain(
        () -> {
          receipts.hold();
          return receipts
              .openAt(actor.workplace())
              .<Result>map(receipt -> new Result.Closed(close(receipt, actor)))
              .orElseGet(
                  () -> new Result.Refused(List.of(Refusal.of("receipt-none-open", "receipt"))));
        });
  }

  /**
   * Those without a scan for as long as the shop set, in the name of whoever opened them. For a
   * poller, on any thread.
   *
   * @return how many
   */
  public int closeForgotten() {
    int closed = 0;
    Duration idle = Duration.ofMinutes(receipts.settings().idleMinutes());
    for (GoodsReceipt one : receipts.forgotten(clock.now().minus(idle))) {
      closed += work.callAgain(() -> closeStillForgotten(one.id(), idle)) ? 1 : 0;
    }
    return closed;
  }

  private boolean closeStillForgotten(long id, Duration idle) {
    receipts.hold();
    Optional<GoodsReceipt> now =
        receipts
            .byId(id)
            .filter(GoodsReceipt::open)
            .filter(one -> !one.scannedAt().isAfter(clock.now().minus(idle)));
    now.ifPresent(receipt -> close(receipt, receipt.actor()));
    return now.isPresent();
  }

  private BookedReceipt close(GoodsReceipt receipt, Actor actor) {
    List<ReceiptRow> rows = receipts.rows(receipt.id());
    BookedReceipt booked = booked(receipt.id(), rows);
    if (rows.isEmpty()) {
      receipts.remove(receipt.id());
    } else {
      receipts.close(receipt.id(), clock.now());
      events.forEach(listener -> listener.closed(booked, actor));
    }
    return booked;
  }

  /**
   * Something in a closed receipt was taken back for this customer.
   *
   * @return why it must stay
   */
  List<Refusal> takenBack(long receiptId, long customerId, Actor actor) {
    BookedReceipt now = booked(receiptId, receipts.rows(receiptId));
    return events.stream()
        .flatMap(listener -> listener.takenBack(now, customerId, actor).stream())
        .toList();
  }

  /** What was collected already is not waiting any more: nobody needs to be told of it. */
  private BookedReceipt booked(long id, List<ReceiptRow> rows) {
    Map<Long, Optional<Long>> whose = new LinkedHashMap<>();
    Map<LineKey, Arrival> arrivals = new LinkedHashMap<>();
    Map<LineKey, Report> reports = new LinkedHashMap<>();
    Map<String, Boolean> last = new LinkedHashMap<>();
    codes.all().forEach(code -> last.put(code.code(), code.last()));
    for (ReceiptRow row : rows) {
      LineKey line = row.line();
      if (line == null) {
        continue;
      }
      Long customer = whose.computeIfAbsent(line.orderId(), this::customerOf).orElse(null);
      String code = row.code();
      if (row.what() == What.REPORTED && code != null) {
        reports.put(
            line, new Report(line, customer, row.title(), code, last.getOrDefault(code, false)));
      } else if (row.what() == What.ARRIVED) {
        Arrival before = arrivals.get(line);
        int pieces = row.pieces() + (before == null ? 0 : before.pieces());
        shelf
            .item(line)
            .ifPresent(
                item ->
                    arrivals.put(
                        line,
                        new Arrival(
                            line,
                            customer,
                            row.title(),
                            Math.min(pieces, item.pieces()),
                            item.shelf())));
      }
    }
    return new BookedReceipt(id, List.copyOf(arrivals.values()), List.copyOf(reports.values()));
  }

  private Optional<Long> customerOf(long orderId) {
    return progress
        .byId(orderId)
        .map(TrackedOrder::order)
        .flatMap(
            order ->
                order.orderer() instanceof Orderer.Known known
                    ? Optional.of(known.customer().id())
                    : Optional.empty());
  }
}
