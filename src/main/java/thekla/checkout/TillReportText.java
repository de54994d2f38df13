package thekla.checkout;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** A report as a text to file; it names no order and nobody. */
public final class TillReportText {

  private TillReportText() {}

  public static String of(TillReport report, Texts texts) {
    StringBuilder text = new StringBuilder();
    text.append(report.fileName()).append(System.lineSeparator());
    text.append(summary(report, texts)).append(System.lineSeparator());
    Refusal broken = report.broken();
    if (broken != null) {
      text.append(texts.refusal(broken)).append(System.lineSeparator());
    } else if (!report.complete()) {
      text.append(texts.get("checkout.report.incomplete")).append(System.lineSeparator());
    }
    for (TillReport.Found found : report.findings()) {
      text.append(line(found, texts)).append(System.lineSeparator());
    }
    if (report.findingCount() > report.findings().size()) {
      text.append(
              texts.get("checkout.report.more", report.findingCount() - report.findings().size()))
          .append(System.lineSeparator());
    }
    return text.toString();
  }

  /** "12 booked, 1 returned, 3 booked before, 2 findings, 140 other sales, 5 skipped". */
  public static String summary(TillReport report, Texts texts) {
    return texts.get(
        report.dryRun() ? "checkout.report.would" : "checkout.report.done",
        report.count(Booked.Outcome.COLLECTED),
        report.count(Booked.Outcome.RETURNED) + report.count(Booked.Outcome.EXCHANGED),
        report.again(),
        report.findingCount(),
        report.count(Booked.Outcome.NO_ORDER),
        report.skippedCount());
  }

  /** "Line 12, receipt 4711: …", with the code at the end. */
  public static String line(TillReport.Found found, Texts texts) {
    @Nullable String receipt = found.receipt().isEmpty() ? null : found.receipt();
    String why = texts.refusal(found.why()) + " (" + found.why().code() + ")";
    return receipt == null
        ? texts.get("checkout.report.line", String.valueOf(found.fileLine()), why)
        : texts.get("checkout.report.receipt", String.valueOf(found.fileLine()), receipt, why);
  }
}
