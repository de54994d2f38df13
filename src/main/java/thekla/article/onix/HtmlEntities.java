package thekla.article.onix;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named characters of HTML that ONIX files carry, though XML does not know them. */
final class HtmlEntities {

  /** U+00A0 to U+00FF in order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> CHARACTERS = new HashMap<>();

  static {
    char next = '\u00a0';
    for (String name : LATIN_1.split(" ")) {
      CHARACTERS.put(name, String.valueOf(next++));
    }
    CHARACTERS.putAll(
        Map.of(
            "ndash", "\u2013", "mdash", "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "sbquo",
            "\u201a", "ldquo", "\u201c", "rdquo", "\u201d", "bdquo", "\u201e", "hellip", "\u2026",
            "euro", "\u20ac"));
    CHARACTERS.putAll(
        Map.of(
            "OElig", "\u0152", "oelig", "\u0153", "Scaron", "\u0160", "scaron", "\u0161", "Yuml",
            "\u0178", "lsaquo", "\u2039", "rsaquo", "\u203a", "bull", "\u2022", "dagger", "\u2020",
            "trade", "\u2122"));
  }

  private HtmlEntities() {}

  static @Nullable String character(String name) {
    return CHARACTERS.get(name);
  }
}
