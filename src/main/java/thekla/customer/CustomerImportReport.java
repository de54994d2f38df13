package thekla.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.kernel.Refusal;

/**
 * What came of an import.
 *
 * @param refusal why the file could not be read, or not to its end; rows before that are in
 * @param cancelled the user stopped it; rows before that are in
 * @param rows how many rows the file has, as far as it was read
 * @param findingCount how many findings there were; {@code findings} holds at most {@link
 *     #MOST_FINDINGS} of them
 * @param findings what there is to tell about rows, by row
 * @param outcomes what became of each row without a finding, by row, at most {@link #MOST_OUTCOMES}
 */
public record CustomerImportReport(
    boolean dryRun,
    Optional<Refusal> refusal,
    boolean cancelled,
    long rows,
    Map<RowOutcome, Long> counts,
    long findingCount,
    List<RowFinding> findings,
    List<RowFinding> outcomes) {

  public static final int MOST_FINDINGS = 10_000;
  public static final int MOST_OUTCOMES = 10_000;

  public long count(RowOutcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
