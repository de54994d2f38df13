package thekla.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists for {@code in (?, …)} in few lengths, as each length is a statement of its own that the
 * database compiles.
 */
final class Padded {

  private static final int STEP = 64;
  private static final int SLICE = 192;

  private Padded() {}

  static <T> List<T> toSteps(Collection<T> values) {
    return fill(new ArrayList<>(values), (values.size() + STEP - 1) / STEP * STEP);
  }

  static <T> List<List<T>> slices(Collection<T> values) {
    List<T> all = List.copyOf(values);
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SLICE) {
      List<T> slice = new ArrayList<>(all.subList(from, Math.min(all.size(), from + SLICE)));
      slices.add(fill(slice, SLICE));
    }
    return slices;
  }

  private static <T> List<T> fill(List<T> values, int size) {
    while (values.size() < size) {
      values.add(values.getLast());
    }
    return values;
  }
}
