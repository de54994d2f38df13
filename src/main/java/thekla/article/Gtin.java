package thekla.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.ISBNValidator;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISBN10CheckDigit;

/** A global trade item number of 13 digits with a right check digit; every ISBN is one. */
public record Gtin(String digits) {

  private static final Pattern THIRTEEN = Pattern.compile("\\d{13}");
  private static final Pattern TEN = Pattern.compile("\\d{9}[\\dXx]");
  private static final Pattern TWELVE = Pattern.compile("\\d{12}");

  /** Spaces, every hyphen and dash, and what cannot be seen (soft hyphen, direction marks). */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212\\p{Cf}]");

  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:ISBN|EAN|GTIN|UPC)(?:1[03](?=:|\\d{13}$|\\d{9}[\\dX]$))?:?");

  /**
   * @throws IllegalArgumentException unless it is 13 digits with a right check digit
   */
  public Gtin {
    if (!THIRTEEN.matcher(digits).matches() || !EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(digits)) {
      throw new IllegalArgumentException("no GTIN-13");
    }
  }

  /** What a clerk scanned or typed. */
  public sealed interface Reading {
    record Valid(Gtin gtin) implements Reading {}

    record WrongCheckDigit() implements Reading {}

    record NotANumber() implements Reading {}
  }

  /** Reads ISBN-10, ISBN-13, EAN-13 and UPC, with or without hyphens and spaces. */
  public static Reading read(String text) {
    String plain = SEPARATORS.matcher(text).replaceAll("");
    plain = LABEL.matcher(plain).replaceFirst("");
    if (THIRTEEN.matcher(plain).matches()) {
      return EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(plain)
          ? new Reading.Valid(new Gtin(plain))
          : new Reading.WrongCheckDigit();
    }
    if (TEN.matcher(plain).matches()) {
      String upper = plain.toUpperCase(Locale.ROOT);
      return ISBN10CheckDigit.ISBN10_CHECK_DIGIT.isValid(upper)
          ? new Reading.Valid(new Gtin(ISBNValidator.getInstance().convertToISBN13(upper)))
          : new Reading.WrongCheckDigit();
    }
    if (TWELVE.matcher(plain).matches()) {
      return EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid("0" + plain)
          ? new Reading.Valid(new Gtin("0" + plain))
          : new Reading.WrongCheckDigit();
    }
    return new Reading.NotANumber();
  }

  /** 979-0 is printed music (ISMN), not a book. */
  public boolean isIsbn() {
    return digits.startsWith("978") || (digits.startsWith("979") && digits.charAt(3) != '0');
  }

  /** With the hyphens of the ISBN agency, or the plain digits where it has given none. */
  public String display() {
    if (!isIsbn()) {
      return digits;
    }
    return IsbnRanges.agency().hyphenated(digits).orElse(digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
