package thekla.ui;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of each column may be read while the screen is masked.
 *
 * @param rules by {@code table.column}; what has none is hidden
 */
public record Masks(Map<String, Rule> rules) {

  /** What stands for hidden text. */
  public static final String HIDDEN = "•••";

  private static final Rule NOTHING = new Rule(Way.HIDDEN, Level.LITTLE);
  private static final String SHORTENED = "… ";
  private static final int FEW = 3;

  public Masks {
    rules = Map.copyOf(rules);
  }

  /** How a column is masked, as the personal-data map writes it. */
  public enum Way {
    NONE,
    INITIALS,
    LAST_TWO_DIGITS,
    /** Of an address the town alone is left, and that is a column of its own. */
    TOWN_ONLY,
    HIDDEN
  }

  /** How much is left. */
  public enum Level {
    NOTHING,
    /** What the map says. */
    LITTLE,
    /** The first letters or the last four digits. */
    MORE,
    ALL
  }

  /** One column's. */
  public record Rule(Way way, Level level) {

    public String masked(String value) {
      if (value.isBlank() || way == Way.NONE || level == Level.ALL) {
        return value;
      }
      if (level == Level.NOTHING) {
        return way == Way.TOWN_ONLY ? "" : HIDDEN;
      }
      boolean more = level == Level.MORE;
      return switch (way) {
        case NONE -> value;
        case INITIALS -> words(value, more ? FEW : 1);
        case LAST_TWO_DIGITS -> digits(value, more);
        case TOWN_ONLY -> more ? words(value, FEW) : "";
        case HIDDEN -> more ? words(value, FEW) : HIDDEN;
      };
    }

    /**
     * A number keeps its last digits, behind a 1, and becomes negative: no number that there is,
     * and {@link Masks#written} as a shortened one.
     */
    public long masked(long value) {
      if (way == Way.NONE || level == Level.ALL) {
        return value;
      }
      if (level == Level.NOTHING || way != Way.LAST_TWO_DIGITS) {
        return 0;
      }
      long left = level == Level.MORE ? 10_000 : 100;
      return -(left + value % left);
    }

    /** "A. M.", or "Ann. Mül." */
    private static String words(String value, int letters) {
      String shown =
          Arrays.stream(value.split("[^\\p{L}\\p{M}\\p{N}]+"))
              .filter(word -> !word.isEmpty())
              .map(word -> first(word, letters) + ".")
              .collect(Collectors.joining(" "));
      return shown.isEmpty() ? HIDDEN : shown;
    }

    /** A word that is no longer than what may be read of it shows its first letter only. */
    private static String first(String word, int letters) {
      int length = word.codePointCount(0, word.length());
      int shown = length <= letters ? 1 : letters;
      return word.substring(0, word.offsetByCodePoints(0, shown));
    }

    private static String digits(String value, boolean more) {
      if (value.indexOf('@') > 0) {
        return first(value.substring(0, value.indexOf('@')), more ? FEW : 1) + "…";
      }
      String digits = value.replaceAll("\\D", "");
      int shown = more ? 4 : 2;
      return digits.length() <= shown
          ? HIDDEN
          : SHORTENED + digits.substring(digits.length() - shown);
    }
  }

  /** A number as a view was told it: whole, "… 11" where it is masked, "" for none. */
  public static String written(long number) {
    if (number == 0) {
      return "";
    }
    return number > 0 ? String.valueOf(number) : SHORTENED + String.valueOf(-number).substring(1);
  }

  Rule of(String column) {
    return rules.getOrDefault(column, NOTHING);
  }

  /** Whether anything of the column is kept back. */
  boolean hides(String column) {
    Rule rule = of(column);
    return rule.way() != Way.NONE && rule.level() != Level.ALL;
  }
}
