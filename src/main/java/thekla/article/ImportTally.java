package thekla.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what an import does. */
final class ImportTally {

  private final List<Finding> findings = new ArrayList<>();
  private long findingCount;
  private long read;
  private long refused;
  private long added;
  private long changed;
  private long unchanged;
  private long withdrawn;

  void read(@Nullable Notice notice, List<Finding> found) {
    read++;
    if (notice == null) {
      refused++;
    }
    note(found);
  }

  void stored(ImportBatch.Outcome outcome) {
    added += outcome.added();
    changed += outcome.changed();
    unchanged += outcome.unchanged();
    withdrawn += outcome.withdrawn();
    refused += outcome.findings().size();
    note(outcome.findings());
  }

  private void note(List<Finding> found) {
    findingCount += found.size();
    int room = ArticleImportReport.MOST_FINDINGS - findings.size();
    findings.addAll(found.subList(0, Math.min(room, found.size())));
  }

  long productsRead() {
    return read;
  }

  ArticleImportReport report(@Nullable BrokenAt brokenAt, boolean cancelled) {
    return new ArticleImportReport(
        read,
        added,
        changed,
        unchanged,
        withdrawn,
        refused,
        findings,
        findingCount,
        brokenAt,
        cancelled);
  }
}
