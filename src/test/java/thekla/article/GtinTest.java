package thekla.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

  @ParameterizedTest
  @CsvSource({
    "9783423282383, 9783423282383",
    "978-3-423-28238-3, 9783423282383",
    "' 978 3 423 28238 3 ', 9783423282383",
    "978\u20113\u2011423\u201128238\u20113, 9783423282383",
    "978\u20133\u2013423\u201328238\u20133, 9783423282383",
    "978\u22123\u2212423\u221228238\u22123, 9783423282383",
    "978\u00ad3423\u200b28238\ufeff3, 9783423282383",
    "978\u00a03\u2009423\u202f28238\u30003, 9783423282383",
    "ISBN 978-3-423-28238-3, 9783423282383",
    "isbn: 978-3-423-28238-3, 9783423282383",
    "ISBN-13: 978-3-423-28238-3, 9783423282383",
    "ISBN-13 978-3-423-28238-3, 9783423282383",
    "ISBN-10: 3-423-28238-X, 9783423282383",
    "ISBN-10 3-423-28238-X, 9783423282383",
    "3-423-28238-X, 9783423282383",
    "080442957X, 9780804429573",
    "0-8044-2957-x, 9780804429573",
    "EAN 4006381333931, 4006381333931",
    "036000291452, 0036000291452",
    "9771234567003, 9771234567003",
  })
  void every_written_form_is_the_same_number(String written, String digits) {
    assertThat(Gtin.read(written)).isEqualTo(new Gtin.Reading.Valid(new Gtin(digits)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9783423282384",
        "978-3-423-28238-4",
        "3-423-28238-5",
        "0804429570",
        "036000291453"
      })
  void a_wrong_check_digit_is_told(String written) {
    assertThat(Gtin.read(written)).isEqualTo(new Gtin.Reading.WrongCheckDigit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "der prozess",
        "1984",
        "97834232823",
        "97834232823831",
        "X23456789X",
        "ISBN",
        "\u0669\u0667\u0668\u0663\u0664\u0662\u0663\u0662\u0668\u0662\u0663\u0668\u0663",
        "'; drop table article; --"
      })
  void words_are_no_number(String written) {
    assertThat(Gtin.read(written)).isEqualTo(new Gtin.Reading.NotANumber());
  }

  @Test
  void a_number_with_a_wrong_check_digit_cannot_exist() {
    assertThatThrownBy(() -> new Gtin("9783423282384"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Gtin("978342328238")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "9783423282383, 978-3-423-28238-3",
    "9783518188057, 978-3-518-18805-7",
    "9782070360024, 978-2-07-036002-4",
    "9780804429573, 978-0-8044-2957-3",
    "9791032300824, 979-10-323-0082-4",
    "9798602477818, 979-8-6024-7781-8",
    "9789990101515, 978-99901-01-51-5",
  })
  void an_isbn_shows_the_hyphens_of_the_agency(String digits, String display) {
    assertThat(new Gtin(digits).display()).isEqualTo(display);
    assertThat(Gtin.read(display)).isEqualTo(new Gtin.Reading.Valid(new Gtin(digits)));
  }

  @Test
  void a_number_outside_the_given_ranges_shows_its_plain_digits() {
    assertThat(new Gtin("4006381333931").display()).isEqualTo("4006381333931");
    assertThat(new Gtin("9786700000007").display()).isEqualTo("9786700000007");
    assertThat(new Gtin("9790001000017").display()).isEqualTo("9790001000017");
  }

  @Test
  void printed_music_is_no_book() {
    assertThat(new Gtin("9790001000017").isIsbn()).isFalse();
    assertThat(new Gtin("9791032300824").isIsbn()).isTrue();
    assertThat(new Gtin("9783423282383").isIsbn()).isTrue();
    assertThat(new Gtin("4006381333931").isIsbn()).isFalse();
  }
}
