package thekla.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a clerk typed, in the ways it can be meant: groups of digits may be one number or several
 * words.
 */
final class TypedText {

  private static final Pattern GROUP = Pattern.compile("[+(/.\\-)]*\\d[\\d()/.+\\-]*[xX]?");
  private static final Pattern PUNCTUATION = Pattern.compile("[+(/.\\-)]+");
  private static final Pattern BLANK = Pattern.compile("[\\s,;]+");

  private enum Joining {
    ALL,
    UP_TO_A_PREFIX,
    NONE
  }

  private final String text;
  private final String callingCode;

  TypedText(String text, String callingCode) {
    this.text = text;
    this.callingCode = callingCode;
  }

  /** The likeliest first; each a list of folded words, never an empty list. */
  List<List<String>> readings() {
    Set<List<String>> readings = new LinkedHashSet<>();
    for (Joining joining : Joining.values()) {
      readings.add(words(joining, false));
    }
    readings.add(words(Joining.ALL, true));
    readings.remove(List.<String>of());
    return List.copyOf(readings);
  }

  private List<String> words(Joining joining, boolean dotted) {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder number = new StringBuilder();
    for (String chunk : BLANK.split(text)) {
      boolean group = GROUP.matcher(chunk).matches();
      if (!number.isEmpty()
          && (!group || !joins(chunk, joining))
          && !PUNCTUATION.matcher(chunk).matches()) {
        words.add(PhoneNumber.national(number.toString(), callingCode));
        number.setLength(0);
      }
      if (group || PUNCTUATION.matcher(chunk).matches()) {
        number.append(chunk);
      } else if (chunk.indexOf('@') > 0 || dotted) {
        words.add(SearchWords.mail(chunk));
      } else {
        words.addAll(SearchWords.typed(chunk));
      }
    }
    words.add(PhoneNumber.national(number.toString(), callingCode));
    words.remove("");
    return List.copyOf(words);
  }

  private static boolean joins(String group, Joining joining) {
    return switch (joining) {
      case ALL -> true;
      case UP_TO_A_PREFIX -> group.charAt(0) != '0' && group.charAt(0) != '+';
      case NONE -> false;
    };
  }
}
