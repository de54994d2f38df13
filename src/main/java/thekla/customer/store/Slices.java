package thekla.customer.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Many values for {@code in (…)}, in few different lengths so that the engine knows the statement.
 */
final class Slices {

  private static final int[] LENGTHS = {1, 8, 64, 512};

  private Slices() {}

  static <T> List<List<T>> of(Collection<T> values) {
    List<T> distinct = List.copyOf(Set.copyOf(values));
    List<List<T>> slices = new ArrayList<>();
    int longest = LENGTHS[LENGTHS.length - 1];
    for (int from = 0; from < distinct.size(); from += longest) {
      slices.add(padded(distinct.subList(from, Math.min(distinct.size(), from + longest))));
    }
    return slices;
  }

  private static <T> List<T> padded(List<T> values) {
    List<T> padded = new ArrayList<>(values);
    int length = 1;
    for (int i = 0; length < values.size(); i++) {
      length = LENGTHS[i];
    }
    while (padded.size() < length) {
      padded.add(values.getLast());
    }
    return padded;
  }
}
