package thekla.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a scanner or a tired clerk makes of a form's number. */
class FormNumberTest {

  @Test
  void every_wrong_digit_and_every_two_that_changed_places_are_noticed() {
    String code = new FormNumber(100_137).code();
    for (int place = 2; place < code.length() - 1; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        StringBuilder wrong = new StringBuilder(code);
        wrong.setCharAt(place, digit);
        assertThat(FormNumber.read(wrong.toString()) instanceof FormNumber.Reading.Valid)
            .isEqualTo(wrong.toString().equals(code));
      }
      StringBuilder swapped = new StringBuilder(code);
      if (place < code.length() - 2 && code.charAt(place) != code.charAt(place + 1)) {
        swapped.setCharAt(place, code.charAt(place + 1));
        swapped.setCharAt(place + 1, code.charAt(place));
        assertThat(FormNumber.read(swapped.toString()))
            .isInstanceOf(FormNumber.Reading.Damaged.class);
      }
    }
  }

  @Test
  void what_is_read_is_a_form_a_damaged_one_or_none() {
    FormNumber number = new FormNumber(100_137);
    assertThat(FormNumber.read(" ef100137j ")).isEqualTo(new FormNumber.Reading.Valid(number));
    assertThat(FormNumber.read("EF1001J")).isInstanceOf(FormNumber.Reading.Damaged.class);
    assertThat(FormNumber.read("9783426282618")).isInstanceOf(FormNumber.Reading.NotAForm.class);
    assertThat(FormNumber.read("100001")).isInstanceOf(FormNumber.Reading.NotAForm.class);
    assertThat(FormNumber.read("Effenberg")).isInstanceOf(FormNumber.Reading.NotAForm.class);

    assertThat(FormNumber.atEnd("Zauber" + number.code())).contains(number.code());
    assertThat(FormNumber.atEnd("Zauber ef100137j")).contains("ef100137j");
    assertThat(FormNumber.atEnd("9783426282618")).isEmpty();
    assertThat(FormNumber.atEnd("Chef")).isEmpty();
  }
}
