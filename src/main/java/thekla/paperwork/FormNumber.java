package thekla.paperwork;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a printed consent form, as its barcode has it: EF, digits, a check letter. No ISBN,
 * EAN or order number begins with letters; these are at the same place on German, French and
 * English keyboards, for scanners that type. The letter finds every wrong digit and every two that
 * changed places.
 */
public record FormNumber(long number) {

  public static final String PREFIX = "EF";
  private static final String LETTERS = "BCDEFGHJKLNPRSTUV";
  private static final Pattern CODE = Pattern.compile(PREFIX + "(\\d{5,12})([A-Z])");
  private static final Pattern AT_END = Pattern.compile("(?is).*(" + PREFIX + "\\d[A-Z0-9]{4,16})");
  private static final Pattern LIKE_ONE = Pattern.compile(PREFIX + "\\d[A-Z0-9]{4,16}");

  /** What was scanned or typed. */
  public sealed interface Reading {
    record Valid(FormNumber form) implements Reading {}

    /** A form's number with a damaged digit or letter. */
    record Damaged() implements Reading {}

    record NotAForm() implements Reading {}
  }

  /** What the barcode says. */
  public String code() {
    return PREFIX + number + check(number);
  }

  /** Capital and small letters alike; spaces at both ends do not matter. */
  public static Reading read(String scanned) {
    String code = scanned.strip().toUpperCase(Locale.ROOT);
    Matcher matcher = CODE.matcher(code);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      return matcher.group(2).charAt(0) == check(number)
          ? new Reading.Valid(new FormNumber(number))
          : new Reading.Damaged();
    }
    return LIKE_ONE.matcher(code).matches() ? new Reading.Damaged() : new Reading.NotAForm();
  }

  /** A form's number, also a damaged one, at the end of what was typed. */
  public static Optional<String> atEnd(String typed) {
    Matcher matcher = AT_END.matcher(typed);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Seventeen letters, a prime: 10 to any power, and 9 times it, leave a rest. */
  private static char check(long number) {
    return LETTERS.charAt((int) (number % LETTERS.length()));
  }

  @Override
  public String toString() {
    return code();
  }
}
