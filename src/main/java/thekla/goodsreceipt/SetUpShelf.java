package thekla.goodsreceipt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** How the shop wants goods-in: its shelf, its periods, what its suppliers report. */
public final class SetUpShelf {

  static final int LONGEST_CODE = 10;
  static final int LONGEST_LABEL = 80;

  private final UnitOfWork work;
  private final Receipts receipts;
  private final ReportCodes codes;

  public SetUpShelf(UnitOfWork work, Receipts receipts, ReportCodes codes) {
    this.work = work;
    this.receipts = receipts;
    this.codes = codes;
  }

  public ShelfSettings load() {
    return receipts.settings();
  }

  /**
   * @return why nothing was saved, empty when all was
   */
  public List<Refusal> save(ShelfSettings wanted) {
    List<Refusal> reasons = check(wanted);
    if (reasons.isEmpty()) {
      work.callAgain(
          () -> {
            receipts.settings(wanted);
            return true;
          });
    }
    return reasons;
  }

  /** What does not hold; then nothing would be saved. */
  public List<Refusal> check(ShelfSettings wanted) {
    List<Refusal> reasons = new ArrayList<>();
    within("shelves", wanted.shelves(), ShelfSettings.MOST_SHELVES, reasons);
    within("days", wanted.keepDays(), ShelfSettings.MOST_DAYS, reasons);
    within("minutes", wanted.idleMinutes(), ShelfSettings.MOST_MINUTES, reasons);
    return reasons;
  }

  private static void within(String field, int value, int most, List<Refusal> reasons) {
    if (value < 1 || value > most) {
      reasons.add(Refusal.of("number-range", field, 1, most));
    }
  }

  /**
   * Adds what suppliers report, or replaces what has its code.
   *
   * @return why nothing was saved, empty when it was
   */
  public List<Refusal> save(ReportCode code) {
    if (code.code().isBlank() || code.code().length() > LONGEST_CODE) {
      return List.of(Refusal.of("report-code-length", "code", LONGEST_CODE));
    }
    if (Stream.of(code.german(), code.french(), code.english())
        .anyMatch(label -> label.isBlank() || label.length() > LONGEST_LABEL)) {
      return List.of(Refusal.of("report-label-length", "label", LONGEST_LABEL));
    }
    codes.save(code);
    return List.of();
  }
}
