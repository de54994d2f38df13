package thekla.document;

import java.util.Set;

/**
 * Words that stand on one line: an article and its number, a number and its unit, a box to tick.
 */
public final class Unparted {

  private static final char KEPT = '\u00a0';

  /** A letter stands behind them. */
  private static final Set<String> LETTERED = Set.of("Buchst.", "lit.", "point");

  /** A number stands behind them. */
  private static final Set<String> NUMBERED =
      words(
          "art. Art. Abs. Nr. Satz Anlage Abschnitt article articles Article "
              + "Articles annexe Annexe Annex section Section point");

  /** French law numbers its articles with a letter before: L123. */
  private static final Set<String> ARTICLE = Set.of("art.", "Art.");

  /** They stand behind a number. */
  private static final Set<String> UNITS =
      words(
          "Tag Tage Tagen Woche Wochen Monat Monate Monaten Jahr Jahre Jahren "
              + "Stunde Stunden day days week weeks month months year years hour hours "
              + "jour jours semaine semaines mois an ans heure heures DSGVO RGPD GDPR");

  private Unparted() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** The same with spaces that end no line. */
  public static String in(String text) {
    StringBuilder kept = null;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (isUnparted(text, space)) {
        kept = kept == null ? new StringBuilder(text) : kept;
        kept.setCharAt(space, KEPT);
      }
    }
    return kept == null ? text : kept.toString();
  }

  private static boolean isUnparted(String text, int space) {
    char before = at(text, space - 1);
    char after = at(text, space + 1);
    if (before == Typography.BOX.charAt(0)) {
      return true;
    }
    if (isDigit(before)) {
      return isUnit(text, space + 1);
    }
    if (isDigit(after)) {
      return before == '§' || NUMBERED.contains(wordBefore(text, space));
    }
    if (!Character.isLetter(after)) {
      return false;
    }
    return isDay(text, space)
        || (isLetterAlone(text, space + 1) && LETTERED.contains(wordBefore(text, space)))
        || (after == 'L'
            && isDigit(at(text, space + 2))
            && ARTICLE.contains(wordBefore(text, space)));
  }

  private static boolean isUnit(String text, int from) {
    char first = at(text, from);
    if (first == '%' || first == '€') {
      return !Character.isLetter(at(text, from + 1));
    }
    int end = from;
    while (Character.isLetter(at(text, end))) {
      end++;
    }
    return UNITS.contains(text.substring(from, end));
  }

  /** The 5. of a month. */
  private static boolean isDay(String text, int space) {
    if (at(text, space - 1) != '.'
        || !isDigit(at(text, space - 2))
        || !Character.isUpperCase(at(text, space + 1))
        || !Character.isLowerCase(at(text, space + 2))) {
      return false;
    }
    int first = isDigit(at(text, space - 3)) ? space - 3 : space - 2;
    return !Character.isLetterOrDigit(at(text, first - 1));
  }

  private static boolean isLetterAlone(String text, int at) {
    return !Character.isLetterOrDigit(at(text, at + 1));
  }

  /** Its letters, and the dot that shortens it. */
  private static String wordBefore(String text, int end) {
    int from = at(text, end - 1) == '.' ? end - 1 : end;
    while (Character.isLetter(at(text, from - 1))) {
      from--;
    }
    return text.substring(from, end);
  }

  private static char at(String text, int place) {
    return place < 0 || place >= text.length() ? ' ' : text.charAt(place);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
