package thekla.document.merge;

import java.util.List;
import thekla.document.Document;

/**
 * A document with its values.
 *
 * @param gaps why it cannot be printed yet; empty when it can
 */
public record Filled(Document document, List<Gap> gaps) {
  public Filled {
    gaps = List.copyOf(gaps);
  }
}
