package thekla.article.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists for {@code in (?, …)} in few lengths: the database compiles a statement for each length.
 */
final class Padded {

  private Padded() {}

  /** The values, the last one repeated up to the next power of two. */
  static <T> List<T> list(Collection<T> values) {
    List<T> padded = new ArrayList<>(values);
    int length = Integer.highestOneBit(Math.max(1, 2 * values.size() - 1));
    while (!padded.isEmpty() && padded.size() < length) {
      padded.add(padded.getLast());
    }
    return padded;
  }
}
