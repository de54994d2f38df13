package thekla.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** One wrong, missing, superfluous or swapped letter in a word that may be unfinished. */
final class TypingError {

  static final int SHORTEST_WORD = 4;
  static final int HEAD = 4;

  private final String typed;

  TypingError(String typed) {
    this.typed = typed;
  }

  static String head(String word) {
    return word.length() <= HEAD ? word : word.substring(0, HEAD);
  }

  /** The first letters of all words that may have been meant. */
  Set<String> heads() {
    Set<String> heads = new LinkedHashSet<>();
    heads.add(head(typed));
    for (int i = 0; i < HEAD; i++) {
      String before = typed.substring(0, i);
      String rest = typed.substring(i);
      String after = typed.substring(i + 1);
      addWithout(before + after, heads);
      if (!after.isEmpty()) {
        heads.add(head(before + after.charAt(0) + rest.charAt(0) + after.substring(1)));
      }
      for (char letter = firstLetter(); letter <= lastLetter(); letter++) {
        heads.add(head(before + letter + after));
        heads.add(head(before + letter + rest));
      }
    }
    return heads;
  }

  private void addWithout(String shorter, Set<String> heads) {
    heads.add(head(shorter));
    if (shorter.length() < HEAD) {
      for (char letter = firstLetter(); letter <= lastLetter(); letter++) {
        heads.add(shorter + letter);
      }
    }
  }

  boolean turned(String word) {
    return turned(word, true);
  }

  boolean turnedBeginningOf(String word) {
    return turned(word, false);
  }

  private boolean turned(String word, boolean whole) {
    int same = 0;
    int shorter = Math.min(word.length(), typed.length());
    while (same < shorter && word.charAt(same) == typed.charAt(same)) {
      same++;
    }
    return continues(word, same + 1, same + 1, whole)
        || continues(word, same + 1, same, whole)
        || continues(word, same, same + 1, whole)
        || (swapped(word, same) && continues(word, same + 2, same + 2, whole));
  }

  private boolean swapped(String word, int at) {
    return at + 1 < word.length()
        && at + 1 < typed.length()
        && word.charAt(at) == typed.charAt(at + 1)
        && word.charAt(at + 1) == typed.charAt(at);
  }

  private boolean continues(String word, int wordFrom, int typedFrom, boolean whole) {
    if (wordFrom > word.length() || typedFrom > typed.length()) {
      return false;
    }
    int rest = typed.length() - typedFrom;
    return (!whole || word.length() - wordFrom == rest)
        && word.regionMatches(wordFrom, typed, typedFrom, rest);
  }

  private char firstLetter() {
    return switch (Character.UnicodeScript.of(typed.codePointAt(0))) {
      case GREEK -> 'α';
      case CYRILLIC -> 'а';
      default -> 'a';
    };
  }

  private char lastLetter() {
    return switch (Character.UnicodeScript.of(typed.codePointAt(0))) {
      case GREEK -> 'ω';
      case CYRILLIC -> 'я';
      default -> 'z';
    };
  }
}
