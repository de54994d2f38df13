package thekla.order.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.kernel.Money;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"18|1800", "18,5|1850", "18.50|1850", "18,50 €|1850", "1.234,50|123450", "-1|-100"})
  void amounts_are_read_as_clerks_type_them(String text, long cents) {
    assertThat(Amounts.read(text, Locale.GERMANY)).isEqualTo(Money.euro(cents));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acht", "1,234", "12,3x", "1e9", "99999999999999999999"})
  void what_is_no_amount_is_none(String text) {
    assertThat(Amounts.read(text, Locale.GERMANY)).isNull();
  }
}
