package thekla.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as it is typed and shown in a field: "21.11.2026", "21/11/26", "2026-11-21". */
public final class TypedDate {

  private static final Pattern PARTS =
      Pattern.compile("\\s*(\\d{1,2})[./\\s-]+(\\d{1,2})[./\\s-]+(\\d{4}|\\d{2})\\s*");
  private static final Pattern ISO = Pattern.compile("\\s*(\\d{4})-(\\d{1,2})-(\\d{1,2})\\s*");
  private static final int THIS_CENTURY = 2000;

  private TypedDate() {}

  public static String shown(LocalDate day, Locale locale) {
    String pattern =
        monthFirst(locale)
            ? "MM/dd/yyyy"
            : locale.getLanguage().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
  }

  public static Optional<LocalDate> read(String typed, Locale locale) {
    Matcher iso = ISO.matcher(typed);
    if (iso.matches()) {
      return day(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher parts = PARTS.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = number(parts, 3) + (parts.group(3).length() == 2 ? THIS_CENTURY : 0);
    boolean months = monthFirst(locale);
    return day(year, number(parts, months ? 1 : 2), number(parts, months ? 2 : 1));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(year, month, dayOfMonth));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean monthFirst(Locale locale) {
    return locale.getCountry().equals("US");
  }
}
