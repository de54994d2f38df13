package thekla.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a column as it is compared. */
public final class ColumnName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  private ColumnName() {}

  /** Its bare letters; upper case, accents, signs and digits do not count. */
  public static String plain(String heading) {
    String lower =
        heading.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("œ", "oe").replace("°", "");
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTER.matcher(bare).replaceAll("");
  }
}
