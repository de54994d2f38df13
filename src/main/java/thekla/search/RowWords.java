package thekla.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All words of a row in one text, {@code " muller anna koln / 10482 01715550173 "}: what was
 * written can be found and removed by it.
 */
final class RowWords {

  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_PAIRED = 6;
  private static final int ORDER_LENGTH = 8;
  private static final String SINGLE = " /";

  /** A word with what orders its rows, or a pair with its later word. */
  record Entry(String token, String mate) {}

  private final Set<String> paired = new LinkedHashSet<>();
  private final Set<String> single = new LinkedHashSet<>();

  private RowWords() {}

  static RowWords of(IndexedRow row) {
    RowWords words = new RowWords();
    int length = SINGLE.length() + 1;
    for (String word : row.paired()) {
      length += word.length() + 1;
      if (length <= LONGEST_TEXT) {
        (words.paired.size() < MOST_PAIRED ? words.paired : words.single).add(word);
      }
    }
    for (String word : row.single()) {
      length += word.length() + 1;
      if (length <= LONGEST_TEXT) {
        words.single.add(word);
      }
    }
    words.paired.remove("");
    words.single.remove("");
    words.single.removeAll(words.paired);
    return words;
  }

  static RowWords read(String text) {
    RowWords words = new RowWords();
    int single = text.indexOf(SINGLE);
    words.paired.addAll(split(text.substring(0, single)));
    words.single.addAll(split(text.substring(single + SINGLE.length())));
    return words;
  }

  private static List<String> split(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    paired.forEach(word -> text.append(' ').append(word));
    text.append(SINGLE);
    single.forEach(word -> text.append(' ').append(word));
    return text.append(' ').toString();
  }

  /** The {@code like} pattern of texts with such a word. */
  static String pattern(WordRange range) {
    return range.isWhole() ? "% " + range.low() + " %" : "% " + range.low() + "%";
  }

  boolean haveOneIn(WordRange range) {
    return paired.stream().anyMatch(range::contains) || single.stream().anyMatch(range::contains);
  }

  Set<Entry> entries() {
    Set<Entry> entries = new LinkedHashSet<>();
    paired.forEach(word -> entries.add(new Entry(word, orderWithin(word))));
    single.forEach(
        word -> entries.add(new Entry(word, SearchWords.isSpelled(word) ? orderWithin(word) : "")));
    List<String> words = new ArrayList<>(paired);
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        entries.add(pair(words.get(i), words.get(j)));
      }
    }
    return entries;
  }

  /**
   * The rows of one last name stand in the order of their first names; a few letters, as they are
   * stored twice.
   */
  private String orderWithin(String word) {
    String others = paired.stream().filter(other -> !other.equals(word)).collect(joining(" "));
    if (others.length() <= ORDER_LENGTH) {
      return others;
    }
    int end =
        Character.isHighSurrogate(others.charAt(ORDER_LENGTH - 1))
            ? ORDER_LENGTH - 1
            : ORDER_LENGTH;
    return others.substring(0, end);
  }

  private static Entry pair(String one, String another) {
    return one.compareTo(another) < 0
        ? new Entry(PairToken.of(one, another), another)
        : new Entry(PairToken.of(another, one), one);
  }

  /** The words that may be looked for with a typing error. */
  List<String> spelled() {
    List<String> spelled = new ArrayList<>(paired);
    spelled.addAll(single);
    spelled.removeIf(word -> !SearchWords.isSpelled(word));
    return spelled;
  }
}
