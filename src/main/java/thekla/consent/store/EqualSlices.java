package thekla.consent.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Many values for {@code in (…)}, in lists of few lengths, so that few statements are planned. */
final class EqualSlices {

  private static final int[] LENGTHS = {1, 8, 64};

  private EqualSlices() {}

  static <T> List<List<T>> of(Collection<T> values) {
    List<T> distinct = List.copyOf(Set.copyOf(values));
    List<List<T>> slices = new ArrayList<>();
    int longest = LENGTHS[LENGTHS.length - 1];
    for (int from = 0; from < distinct.size(); from += longest) {
      List<T> slice =
          new ArrayList<>(distinct.subList(from, Math.min(distinct.size(), from + longest)));
      int length = 1;
      for (int i = 0; length < slice.size(); i++) {
        length = LENGTHS[i];
      }
      while (slice.size() < length) {
        slice.add(slice.getLast());
      }
      slices.add(slice);
    }
    return slices;
  }
}
