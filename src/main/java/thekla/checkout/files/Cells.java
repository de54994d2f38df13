package thekla.checkout.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.checkout.Payment;
import thekla.kernel.Money;

/** What stands in cells, read as the trade writes it. */
final class Cells {

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          moment("[yyyy-MM-dd]['T'][' '][HH:mm[:ss]][.SSS][.SSSSSS][XXX][XX][X]"),
          moment("[d.M.yyyy][' ']['T'][HH:mm[:ss]]"),
          moment("[d/M/yyyy][' ']['T'][HH:mm[:ss]]"));

  private static final int MOST_PIECES = 100_000;

  private final List<String> cells;
  private final Map<String, Integer> columns;

  private final @Nullable Character decimal;

  private Cells(List<String> cells, Map<String, Integer> columns, @Nullable Character decimal) {
    this.cells = cells;
    this.columns = columns;
    this.decimal = decimal;
  }

  static Cells of(List<String> cells, Map<String, Integer> columns) {
    return new Cells(cells, columns, null);
  }

  /**
   * @param decimal the sign before the decimals, null where each number tells for itself
   */
  static Cells of(List<String> cells, Map<String, Integer> columns, @Nullable Character decimal) {
    return new Cells(cells, columns, decimal);
  }

  private static DateTimeFormatter moment(String pattern) {
    return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.ROOT);
  }

  /** Letters and digits of a heading, lower case, umlauts as two letters. */
  static String heading(String written) {
    String lower =
        written.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
  }

  /** Where each heading stands. */
  static Map<String, Integer> columns(List<String> headings) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      columns.putIfAbsent(heading(headings.get(i)), i);
    }
    return columns;
  }

  /** Empty where there is no such column or it holds nothing. */
  String text(String column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  boolean yes(String column) {
    String text = text(column);
    return text.equals("1") || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("j");
  }

  /** Where nobody says which sign it is, the decimals begin after the last point or comma. */
  Optional<BigDecimal> number(String column) {
    String text = text(column);
    int at =
        decimal == null
            ? Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
            : text.lastIndexOf(decimal);
    String whole = (at < 0 ? text : text.substring(0, at)).replaceAll("[.,\\s\u00a0']", "");
    String decimals = at < 0 ? "" : text.substring(at + 1).strip();
    try {
      return Optional.of(new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whole pieces only. */
  static Optional<Integer> pieces(Optional<BigDecimal> number) {
    try {
      return number
          .map(BigDecimal::intValueExact)
          .filter(pieces -> Math.abs(pieces) <= MOST_PIECES);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  static @Nullable Money euro(@Nullable BigDecimal amount) {
    try {
      return amount == null ? null : Money.of(amount.setScale(2, RoundingMode.HALF_UP), Money.EURO);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** The day in the shop's zone. */
  Optional<LocalDate> day(String column, ZoneId zone) {
    String text = text(column);
    for (DateTimeFormatter format : MOMENTS) {
      ParsePosition end = new ParsePosition(0);
      TemporalAccessor moment = format.parseUnresolved(text, end);
      if (moment != null && end.getErrorIndex() < 0 && end.getIndex() == text.length()) {
        return day(format, text, zone);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(DateTimeFormatter format, String text, ZoneId zone) {
    try {
      TemporalAccessor moment = format.parse(text);
      return Optional.of(
          moment.query(TemporalQueries.offset()) != null
                  && moment.query(TemporalQueries.localTime()) != null
              ? OffsetDateTime.from(moment).atZoneSameInstant(zone).toLocalDate()
              : LocalDate.from(moment));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 13 digits; a number with a wrong check digit stays as it is, and fits nothing. */
  static @Nullable String gtin(String written) {
    if (Gtin.read(written) instanceof Gtin.Reading.Valid(Gtin gtin)) {
      return gtin.digits();
    }
    String digits = written.replaceAll("\\D", "");
    return digits.isEmpty() ? null : digits;
  }

  /** An article number that is one; null for every other. */
  static @Nullable String gtinIn(String article) {
    return Gtin.read(article) instanceof Gtin.Reading.Valid(Gtin gtin) ? gtin.digits() : null;
  }

  Payment payment(String column) {
    return switch (heading(text(column))) {
      case "bar", "cash", "especes" -> Payment.CASH;
      case "karte", "eckarte", "girocard", "kreditkarte", "card", "carte" -> Payment.CARD;
      case "rechnung", "invoice", "facture" -> Payment.INVOICE;
      default -> Payment.OTHER;
    };
  }
}
