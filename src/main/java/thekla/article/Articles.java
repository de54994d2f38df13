package thekla.article;

import java.util.List;
import java.util.Optional;

/** The shop's catalogue. Off the event thread only. */
public interface Articles {

  Optional<Article> byGtin(Gtin gtin);

  /**
   * Titles whose words begin with these words, in any order; a whole number finds by number.
   *
   * @return the best first, at most {@code limit}
   */
  List<Article> find(String words, int limit);

  /** Whether the catalogue has no article yet. */
  boolean isEmpty();

  long count();
}
