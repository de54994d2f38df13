package thekla.order.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;

/** Amounts of euro as clerks type them: "18", "18,50", "18.50", "18,50 €". */
final class Amounts {

  private Amounts() {}

  /**
   * @return null when it is no amount, or has more than two decimals
   */
  static @Nullable Money read(String text, Locale locale) {
    String plain = text.replace("€", "").replaceAll("[\\s\u00a0\u202f]", "");
    // a point with one or two digits behind it is a decimal point in every language
    if (plain.matches("-?\\d+[.,]\\d{1,2}")) {
      plain = plain.replace(',', '.');
      return Money.euro(new BigDecimal(plain).movePointRight(2).longValueExact());
    }
    DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(locale));
    format.setParseBigDecimal(true);
    ParsePosition at = new ParsePosition(0);
    Number number = format.parse(plain, at);
    if (number == null || at.getIndex() != plain.length() || plain.isEmpty()) {
      return null;
    }
    BigDecimal amount = (BigDecimal) number;
    if (amount.stripTrailingZeros().scale() > 2 || amount.precision() > 12) {
      return null;
    }
    return Money.euro(amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValue());
  }

  /** As it stands in a field: "18,00". */
  static String write(Money money, Locale locale) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale))
        .format(money.amount());
  }
}
