package thekla.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount in the currency's smallest unit (cents for EUR). */
public record Money(long minor, Currency currency) {

  public static final Currency EURO = Currency.getInstance("EUR");

  public static Money euro(long cents) {
    return new Money(cents, EURO);
  }

  /**
   * @throws ArithmeticException when the amount has more decimals than the currency
   */
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(
        amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  /**
   * @throws IllegalArgumentException for another currency
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("two currencies in one sum");
    }
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(minor, quantity), currency);
  }

  /** As the user writes money, for example "18,00 €". */
  public String format(Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(amount());
  }
}
