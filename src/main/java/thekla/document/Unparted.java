package thekla.document;

import java.util.regex.Pattern;

/**
 * Words that stand on one line: an article and its number, a number and its unit, a box to tick.
 */
public final class Unparted {

  private static final char KEPT = '\u00a0';

  /** What a number stands behind, and a letter behind the first of them. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<=\\bBuchst\\.|\\blit\\.|\\bpoint) (?=\\p{L}\\b)"
              + "|(?<=§|\\b[Aa]rt\\.|\\bAbs\\.|\\bNr\\.|\\bSatz|\\bAnlage|\\bAbschnitt"
              + "|\\b[Aa]rticles?|\\bAnnex|\\b[Aa]nnexe|\\b[Ss]ection|\\bpoint) (?=\\d)"
              + "|(?<=\\bart\\.|\\bArt\\.) (?=L\\d)"
              + "|(?<=☐) )");

  private static final Pattern UNIT =
      Pattern.compile(
          "(?<=\\d) (?=(?:Tage?n?|Wochen?|Monate?n?|Jahre?n?|Stunden?"
              + "|days?|weeks?|months?|years?|hours?"
              + "|jours?|semaines?|mois|ans?|heures?|DSGVO|RGPD|GDPR|%|€)(?![\\p{L}]))");

  private static final Pattern DAY = Pattern.compile("(?<=\\b\\d{1,2}\\.) (?=\\p{Lu}\\p{Ll})");

  private Unparted() {}

  /** The same with spaces that end no line. */
  public static String in(String text) {
    if (text.indexOf(' ') < 0) {
      return text;
    }
    String kept = BEFORE.matcher(text).replaceAll(String.valueOf(KEPT));
    kept = UNIT.matcher(kept).replaceAll(String.valueOf(KEPT));
    return DAY.matcher(kept).replaceAll(String.valueOf(KEPT));
  }
}
