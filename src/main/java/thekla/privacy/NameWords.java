package thekla.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.search.SearchWords;

/**
 * The words by which a name is known again in a text, in the spelling of the search.
 *
 * @param key the longest of the last name or company: it tells most
 * @param others that stand beside it
 */
record NameWords(String key, Set<String> others) {

  /** Letters; shorter words stand in every file. */
  static final int SHORTEST = 3;

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** One for the person and one for the company, where there are any. */
  static List<NameWords> of(
      @Nullable String firstName, @Nullable String lastName, @Nullable String company) {
    List<NameWords> names = new ArrayList<>();
    add(names, words(lastName), words(firstName));
    add(names, words(company), Set.of());
    return List.copyOf(names);
  }

  private static void add(List<NameWords> names, Set<String> last, Set<String> first) {
    last.stream()
        .filter(word -> word.length() >= SHORTEST)
        .max(Comparator.comparingInt(String::length))
        .ifPresent(
            key -> {
              Set<String> others = new LinkedHashSet<>(last);
              others.addAll(first);
              others.remove(key);
              names.add(new NameWords(key, Set.copyOf(others)));
            });
  }

  private static Set<String> words(@Nullable String text) {
    Set<String> words = new LinkedHashSet<>();
    if (text != null) {
      for (String word : GAP.split(text)) {
        words.add(folded(word));
      }
      words.remove("");
    }
    return words;
  }

  /** One word as the search has it; empty where nothing is left of it. */
  static String folded(String word) {
    return String.join("", SearchWords.of(word));
  }
}
