package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmsPartsTest {

  @Test
  void a_message_is_cut_where_the_standard_cuts_it() {
    assertThat(SmsParts.of("")).isEqualTo(new SmsParts(0, 0, true));
    assertThat(SmsParts.of("ä".repeat(160))).isEqualTo(new SmsParts(160, 1, true));
    assertThat(SmsParts.of("a".repeat(161))).isEqualTo(new SmsParts(161, 2, true));
    assertThat(SmsParts.of("a".repeat(306))).isEqualTo(new SmsParts(306, 2, true));
    assertThat(SmsParts.of("a".repeat(307))).isEqualTo(new SmsParts(307, 3, true));
    assertThat(SmsParts.of("€".repeat(80))).isEqualTo(new SmsParts(160, 1, true));
    assertThat(SmsParts.of("ê".repeat(70))).isEqualTo(new SmsParts(70, 1, false));
    assertThat(SmsParts.of("ê".repeat(71))).isEqualTo(new SmsParts(71, 2, false));
    assertThat(SmsParts.of("ç")).isEqualTo(new SmsParts(1, 1, false));
    assertThat(SmsParts.of("😀".repeat(35))).isEqualTo(new SmsParts(70, 1, false));
  }

  @Test
  void no_character_is_cut_in_two() {
    // 152 septets, then one of two: it goes into the second part
    assertThat(SmsParts.of("a".repeat(152) + "€" + "a".repeat(152)).parts()).isEqualTo(3);
    // 66 units, then two: likewise
    assertThat(SmsParts.of("ê".repeat(66) + "😀" + "ê".repeat(66)).parts()).isEqualTo(3);
  }

  @Test
  void one_more_character_never_makes_it_shorter() {
    Random random = new Random(20261121);
    String letters = "aäéàÇ€[]\\êç’😀ñ\n §";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      int most = 1 + random.nextInt(letters.length() - 1);
      for (int c = 0; c < length; c++) {
        text.append(letters.charAt(random.nextInt(most)));
      }
      SmsParts whole = SmsParts.of(text.toString());
      SmsParts more = SmsParts.of(text + "a");
      assertThat(more.units()).isEqualTo(whole.units() + 1);
      assertThat(more.parts()).isBetween(whole.parts(), whole.parts() + 1);
      int room = whole.gsm() ? 153 : 67;
      assertThat(whole.parts() * (whole.parts() == 1 ? room + 7 : room))
          .as("%s has room", whole)
          .isGreaterThanOrEqualTo(whole.units());
    }
  }
}
