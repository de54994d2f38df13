package thekla.article.onix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleProblem;
import thekla.article.Finding;

/** Collects what is wrong with one product. */
final class Findings {

  /** A product with a thousand wrong prices is one bad product, not a thousand lines. */
  private static final int MOST = 20;

  private final long product;
  private final @Nullable String recordReference;
  private final List<Finding> findings = new ArrayList<>(0);

  Findings(long product, @Nullable String recordReference) {
    this.product = product;
    this.recordReference = recordReference;
  }

  void add(ArticleProblem problem, String field, Object... details) {
    if (findings.size() < MOST) {
      findings.add(new Finding(product, recordReference, problem.of(field, details)));
    }
  }

  /**
   * Null for "". What is too long ends with an ellipsis, and is told.
   *
   * @param limit in characters
   */
  @Nullable String shortened(String field, String value, int limit) {
    if (value.length() <= limit) {
      return value.isEmpty() ? null : value;
    }
    add(ArticleProblem.TEXT_SHORTENED, field, limit);
    int end = limit - 1;
    if (Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(0, end).stripTrailing() + "\u2026";
  }

  List<Finding> list() {
    return findings;
  }
}
