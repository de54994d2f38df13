package thekla.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param read whole products read: added, changed, unchanged, withdrawn and refused together
 * @param findings the first {@link #MOST_FINDINGS}
 * @param findingCount all of them
 * @param brokenAt null when the file was read to its end
 * @param cancelled stopped by the user; what was read before stays
 */
public record ArticleImportReport(
    long read,
    long added,
    long changed,
    long unchanged,
    long withdrawn,
    long refused,
    List<Finding> findings,
    long findingCount,
    @Nullable BrokenAt brokenAt,
    boolean cancelled) {

  public static final int MOST_FINDINGS = 1000;

  public ArticleImportReport {
    findings = List.copyOf(findings);
  }

  public boolean changedNothing() {
    return added + changed + withdrawn == 0;
  }
}
