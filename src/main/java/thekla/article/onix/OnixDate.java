package thekla.article.onix;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as ONIX writes it: YYYYMMDD, YYYYMM or YYYY, a time behind it is left out. Of weeks,
 * quarters and seasons the year is kept.
 *
 * @param first its first day
 * @param last its last day
 * @param written "2026", "2026-03" or "2026-03-14"
 */
record OnixDate(LocalDate first, LocalDate last, String written) {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4})(?:-?(\\d\\d)(?:-?(\\d\\d)(?:T.*)?)?)?");

  /** Code list 55: YYYYWW, YYYYQ, YYYYS, whose digits would read as a month. */
  private static final Set<String> OF_THE_YEAR = Set.of("02", "03", "04");

  /** Null when it is no date. The format stands in an attribute, in older files in an element. */
  static @Nullable OnixDate in(Node composite) {
    Node date = composite.first(Tag.DATE);
    if (date == null) {
      return null;
    }
    String format =
        date.dateFormat().isEmpty() ? composite.text(Tag.DATE_FORMAT) : date.dateFormat();
    boolean yearOnly = OF_THE_YEAR.contains(format) && date.text().length() > 4;
    return read(yearOnly ? date.text().substring(0, 4) : date.text());
  }

  static @Nullable OnixDate read(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return null;
    }
    try {
      int year = Integer.parseInt(shape.group(1));
      // "00" stands for a month or a day that is not known yet
      int month = number(shape.group(2));
      int day = number(shape.group(3));
      if (month == 0) {
        return new OnixDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), shape.group(1));
      }
      if (day == 0) {
        YearMonth whole = YearMonth.of(year, month);
        return new OnixDate(whole.atDay(1), whole.atEndOfMonth(), whole.toString());
      }
      LocalDate date = LocalDate.of(year, month, day);
      return new OnixDate(date, date, date.toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
