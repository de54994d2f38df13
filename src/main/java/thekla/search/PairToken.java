package thekla.search;

/**
 * Two words of a row as one entry: the first letter of the later word, then the earlier word; the
 * later word is its mate.
 */
final class PairToken {

  private PairToken() {}

  static String of(String earlier, String later) {
    return '+' + initial(later) + earlier;
  }

  static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
