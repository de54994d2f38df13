package thekla.checkout.ui;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;

/** An amount as a clerk types it: "12", "12,5", "12.50 €". */
final class TypedAmount {

  private static final BigDecimal MOST = new BigDecimal("100000");

  private TypedAmount() {}

  /** Null when it is none. */
  static @Nullable Money read(String typed) {
    String plain = typed.replace("€", "").strip().replace(',', '.');
    if (!plain.matches("\\d{1,6}(\\.\\d{0,2})?")) {
      return null;
    }
    BigDecimal amount = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
    return amount.compareTo(MOST) > 0 ? null : Money.of(amount, Money.EURO);
  }
}
