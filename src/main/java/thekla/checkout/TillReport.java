package thekla.checkout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/**
 * What came of a till's file.
 *
 * @param dryRun nothing of it was booked
 * @param lines of sales that were read
 * @param outcomes of the lines that were new, how many of each; findings of broken lines too
 * @param again lines that were booked before
 * @param findings the first ones, at most {@link #MOST_FINDINGS}
 * @param findingCount all of them
 * @param complete whether the file was whole and read to its end
 * @param stopped somebody stopped it; what was booked stays
 * @param broken why it could not be read on, null when it could
 */
public record TillReport(
    String fileName,
    boolean dryRun,
    long lines,
    Map<Booked.Outcome, Integer> outcomes,
    int again,
    Map<TillFile.Skipped, Integer> skipped,
    List<Found> findings,
    int findingCount,
    boolean complete,
    boolean stopped,
    @Nullable Refusal broken) {

  public static final int MOST_FINDINGS = 1000;

  public TillReport {
    outcomes = Map.copyOf(outcomes);
    skipped = Map.copyOf(skipped);
    findings = List.copyOf(findings);
  }

  /**
   * One finding; it names no order and nobody.
   *
   * @param fileLine from 1
   * @param receipt may be empty
   */
  public record Found(long fileLine, String receipt, Refusal why) {}

  public int count(Booked.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  public int skippedCount() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }
}
