package thekla.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/** Counts an import's rows and keeps what there is to tell, up to a limit. */
final class ImportTally {

  private static final Comparator<RowFinding> BY_ROW = Comparator.comparingInt(RowFinding::row);

  private final Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
  private final List<RowFinding> findings = new ArrayList<>();
  private final List<RowFinding> outcomes = new ArrayList<>();
  private long rows;
  private long findingCount;

  long rows() {
    return rows;
  }

  /**
   * @param customerId of the card it is about; 0 for none
   */
  void count(ImportBatch.Decided decided, long customerId) {
    rows++;
    counts.merge(decided.outcome(), 1L, Long::sum);
    List<RowFinding> told = findings(decided, customerId);
    findingCount += told.size();
    for (RowFinding finding : told) {
      if (findings.size() < CustomerImportReport.MOST_FINDINGS) {
        findings.add(finding);
      }
    }
    if (told.isEmpty() && outcomes.size() < CustomerImportReport.MOST_OUTCOMES) {
      outcomes.add(RowFinding.plain(decided.row(), decided.outcome(), customerId));
    }
  }

  static List<RowFinding> findings(ImportBatch.Decided decided, long customerId) {
    if (decided.refusals().isEmpty() && decided.remarks().isEmpty()) {
      return List.of();
    }
    List<RowFinding> told = new ArrayList<>();
    for (Refusal reason : decided.refusals()) {
      told.add(RowFinding.of(decided.row(), decided.outcome(), reason, customerId));
    }
    for (Refusal remark : decided.remarks()) {
      told.add(RowFinding.of(decided.row(), decided.outcome(), remark, customerId));
    }
    return told;
  }

  CustomerImportReport report(boolean dryRun, @Nullable Refusal refusal, boolean cancelled) {
    findings.sort(BY_ROW);
    outcomes.sort(BY_ROW);
    return new CustomerImportReport(
        dryRun,
        Optional.ofNullable(refusal),
        cancelled,
        rows,
        Map.copyOf(counts),
        findingCount,
        List.copyOf(findings),
        List.copyOf(outcomes));
  }
}
