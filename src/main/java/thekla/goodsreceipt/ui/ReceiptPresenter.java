package thekla.goodsreceipt.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.goodsreceipt.CloseReceipt;
import thekla.goodsreceipt.GiveShelf;
import thekla.goodsreceipt.GoodsReceipt;
import thekla.goodsreceipt.ReceiptLists;
import thekla.goodsreceipt.ReceiptLists.Received;
import thekla.goodsreceipt.ReceiptLists.Tally;
import thekla.goodsreceipt.ReceiptLists.Whom;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.goodsreceipt.ReceiptWords;
import thekla.goodsreceipt.Receipts;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.goodsreceipt.ReportCode;
import thekla.goodsreceipt.ReportCodes;
import thekla.goodsreceipt.UndoReceipt;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.order.LineKey;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;
import thekla.ui.Masking;

/**
 * What the goods receipt knows and does, without Swing: scans are booked one after the other, in
 * the order in which they came. For the event thread.
 */
public final class ReceiptPresenter {

  static final int ROWS = 200;

  private final Supplier<Work> work;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final Function<Throwable, String> noted;
  private final Deque<String> scans = new ArrayDeque<>();
  private boolean booking;
  private Shown shown = Shown.NOTHING;
  private final Kept kept = new Kept();
  private @Nullable View view;

  /**
   * What the goods receipt works with.
   *
   * @param label makes and opens the label of an order, and tells the name of its file or ""
   */
  public record Work(
      ReceiveTitles receive,
      UndoReceipt undo,
      CloseReceipt close,
      GiveShelf giveShelf,
      Receipts receipts,
      ReceiptLists lists,
      ReportCodes codes,
      LongFunction<String> label) {}

  /**
   * What is on the screen.
   *
   * @param receiptId 0 before anything was scanned
   */
  record Shown(
      long receiptId, boolean open, List<Received> rows, Tally tally, List<ReportCode> codes) {
    static final Shown NOTHING = new Shown(0, false, List.of(), Tally.NOTHING, List.of());
  }

  /** The screen. */
  public interface View {
    /**
     * @param last what became of the last scan, empty where nothing was scanned just now
     */
    void show(List<Received> rows, List<Received> last, boolean open);

    /**
     * @param color of the theme
     */
    void say(String text, String color);

    /** What was typed was not booked: it stands in the field again. */
    void again(String typed);
  }

  /**
   * @param noted logs a failure and answers its code
   */
  public ReceiptPresenter(
      Supplier<Work> work,
      Supplier<Actor> actor,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      Function<Throwable, String> noted) {
    this.work = work;
    this.actor = actor;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.noted = noted;
  }

  /** What is half typed. */
  Kept kept() {
    return kept;
  }

  public void attach(View screen) {
    View now = masking.before(View.class, screen);
    view = now;
    if (booking) {
      tell(List.of());
    } else {
      load();
    }
  }

  /** The receipt that is open here; where none is, what is shown stays. */
  public void load() {
    background.newest(
        "receipt",
        () ->
            work.get()
                .receipts()
                .openAt(actor.get().workplace())
                .map(receipt -> shown(work.get(), receipt.id(), true)),
        found -> {
          found.ifPresent(open -> shown = open);
          tell(List.of());
          say(standing(), "muted");
        });
  }

  private static Shown shown(Work now, long receiptId, boolean open) {
    return new Shown(
        receiptId,
        open,
        now.lists().received(receiptId, ROWS),
        now.lists().tally(receiptId),
        now.codes().all());
  }

  /** What the supplier said, in words. */
  String reported(String code) {
    return shown.codes().stream()
        .filter(known -> known.code().equals(code))
        .findFirst()
        .map(known -> known.label(texts.get().locale()))
        .orElse(code);
  }

  private String standing() {
    return shown.receiptId() == 0
        ? texts.get().get("receipt.none")
        : ReceiptWords.tally(shown.tally(), texts.get());
  }

  /** Books what was scanned or typed; a scan waits until the one before it is on the disk. */
  public void scan(String typed) {
    if (!typed.isBlank()) {
      scans.add(typed);
      next();
    }
  }

  /** What one job answers. */
  private record Done<R>(@Nullable R result, @Nullable Shown now, String fault) {}

  private void next() {
    if (booking || scans.isEmpty()) {
      return;
    }
    String typed = scans.removeFirst();
    TypedScan scan = TypedScan.of(typed);
    run(
        now -> now.receive().scan(scan.title(), scan.pieces(), actor.get()),
        result -> result instanceof ReceiveTitles.Result.Booked booked ? booked.receipt() : null,
        done -> {
          switch (done.result()) {
            case ReceiveTitles.Result.Booked booked -> {
              tell(booked.rows());
              say(said(booked.rows()), color(booked.rows()));
            }
            case ReceiveTitles.Result.Refused refused -> notBooked(typed, refused.reasons());
            case null -> notBooked(typed, texts.get().fault("receipt.fault", done.fault()));
          }
        });
  }

  /** One after the other, and afterwards what is shown is read again. */
  private <R> void run(
      Function<Work, R> job, Function<R, @Nullable GoodsReceipt> of, Consumer<Done<R>> told) {
    booking = true;
    long before = shown.receiptId();
    background.run(
        () -> {
          try {
            Work now = work.get();
            R result = job.apply(now);
            GoodsReceipt receipt = of.apply(result);
            long id = receipt == null ? before : receipt.id();
            boolean open =
                id != 0 && now.receipts().byId(id).filter(GoodsReceipt::open).isPresent();
            return new Done<>(result, id == 0 ? Shown.NOTHING : shown(now, id, open), "");
          } catch (RuntimeException failure) {
            return new Done<R>(null, null, noted.apply(failure));
          }
        },
        done -> {
          booking = false;
          Shown now = done.now();
          if (now != null) {
            shown = now;
          }
          told.accept(done);
          next();
        });
  }

  private void notBooked(String typed, List<Refusal> reasons) {
    notBooked(typed, texts.get().refusal(reasons.getFirst()));
  }

  private void notBooked(String typed, String why) {
    tell(List.of());
    View now = view;
    if (now != null) {
      now.again(typed);
    }
    say(why, "problem");
  }

  private String said(List<Received> rows) {
    Texts words = texts.get();
    List<String> parts =
        rows.stream()
            .map(
                row ->
                    row.row().pieces()
                        + " × "
                        + ReceiptWords.what(row.row().what(), words)
                        + (row.shelf().isEmpty()
                            ? ""
                            : " " + words.get("receipt.to-shelf", row.shelf())))
            .toList();
    return String.join(" · ", parts);
  }

  private static String color(List<Received> rows) {
    if (rows.stream().anyMatch(row -> row.row().what() == What.UNKNOWN)) {
      return "problem";
    }
    return rows.stream().anyMatch(row -> row.row().what() == What.SURPLUS) ? "hint" : "accent";
  }

  boolean canUndo() {
    return !shown.rows().isEmpty() && !booking;
  }

  /** Takes back the whole scan this row belongs to. */
  void undo(Received shownRow) {
    Received row = masking.real(shownRow);
    if (booking) {
      return;
    }
    long receipt = row.row().receiptId();
    run(
        now -> now.undo().undo(receipt, row.row().scan(), actor.get()),
        result -> null,
        done -> {
          tell(List.of());
          switch (done.result()) {
            case UndoReceipt.Result.Undone undone ->
                say(
                    texts
                        .get()
                        .get(
                            "receipt.undone",
                            Masking.part("receipt_row.title", undone.rows().getFirst().title()),
                            undone.rows().stream().mapToInt(one -> one.pieces()).sum()),
                    "accent");
            case UndoReceipt.Result.Refused refused ->
                say(texts.get().refusal(refused.reasons().getFirst()), "problem");
            case null -> say(texts.get().fault("receipt.fault", done.fault()), "problem");
          }
        });
  }

  boolean canClose() {
    return shown.open() && !booking;
  }

  /** From now on whoever may be told is told. */
  void close() {
    if (!canClose()) {
      return;
    }
    run(
        now -> now.close().close(actor.get()),
        result -> null,
        done -> {
          tell(List.of());
          switch (done.result()) {
            case CloseReceipt.Result.Closed closed ->
                say(
                    texts
                        .get()
                        .get(
                            "receipt.closed",
                            closed.receipt().arrivals().size(),
                            closed.receipt().reports().size()),
                    "accent");
            case CloseReceipt.Result.Refused refused ->
                say(texts.get().refusal(refused.reasons().getFirst()), "problem");
            case null -> say(texts.get().fault("receipt.fault", done.fault()), "problem");
          }
        });
  }

  static boolean waits(Received row) {
    return row.row().what() == What.ARRIVED && !row.shelf().isEmpty();
  }

  /** Puts what waits for this row's customer elsewhere; a scan that landed here is a scan. */
  void move(Received shownRow, String where) {
    Received row = masking.real(shownRow);
    LineKey line = row.row().line();
    Whom whom = row.whom();
    if (Gtin.read(where) instanceof Gtin.Reading.Valid) {
      scan(where);
    } else if (line != null && whom != null && !booking) {
      run(
          now -> now.giveShelf().move(line.orderId(), whom.customerId(), where),
          result -> null,
          done -> {
            tell(List.of());
            List<Refusal> reasons = done.result();
            if (reasons == null) {
              say(texts.get().fault("receipt.fault", done.fault()), "problem");
            } else if (reasons.isEmpty()) {
              say(
                  texts
                      .get()
                      .get(
                          "receipt.moved",
                          Masking.part("customer.last_name", whom.name()),
                          where.strip()),
                  "accent");
            } else {
              say(texts.get().refusal(reasons.getFirst()), "problem");
            }
          });
    }
  }

  void label(Received shownRow) {
    Received row = masking.real(shownRow);
    Whom whom = row.whom();
    if (whom != null && waits(row)) {
      background.run(
          () -> work.get().label().apply(whom.orderNumber()),
          file ->
              say(
                  file.isEmpty()
                      ? texts.get().refusal(Refusal.of("shelf-nothing-waits", "number"))
                      : texts.get().get("label.written", file),
                  file.isEmpty() ? "problem" : "accent"));
    }
  }

  private void tell(List<Received> last) {
    Optional.ofNullable(view).ifPresent(now -> now.show(shown.rows(), last, shown.open()));
  }

  private void say(String text, String color) {
    Optional.ofNullable(view).ifPresent(now -> now.say(text, color));
  }
}
