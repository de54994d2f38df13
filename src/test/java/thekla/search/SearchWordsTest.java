package thekla.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  private static final String LETTERS =
      "aeouäöüßæœøåłđéèëêçñÀÄÖÜẞÆŒØİıſﬁŉΣσςΩёйЙ한글語𠮷😀👩‍👩‍👧1٣½²™´`'’-."
          + " /@_%\u0301\u0308\uFE0F\u00AD";

  @ParameterizedTest
  @ValueSource(
      strings = {"Mueller", "müller", "MÜLLER", "muller", "Mu\u0308ller", "MUELLER", "ＭÜller"})
  void aMuellerIsTheSameInEverySpelling(String spelling) {
    assertThat(SearchWords.of(spelling)).containsExactly("muller");
  }

  @ParameterizedTest
  @CsvSource({
    "Strauß, strauss",
    "STRAUẞ, strauss",
    "Sœur, sour",
    "Soeur, sour",
    "Jørgen, jorgen",
    "Jörgen, jorgen",
    "Łukasz, lukasz",
    "Citroën, citron",
    "Ægir, agir",
    "İnci, inci",
    "Noël, nol",
    "Noel, nol",
    "ΟΔΟΣ, οδοσ"
  })
  void lettersOfTheNeighboursAreTypedOnAnyKeyboard(String name, String word) {
    assertThat(SearchWords.of(name)).containsExactly(word);
  }

  @Test
  void aDoubleNameIsFoundByEitherHalf() {
    assertThat(SearchWords.of("Müller-Lüdenscheidt", "Anna Maria"))
        .containsExactly("muller", "ludenscheidt", "anna", "maria");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d'Artagnan", "D’Artagnan", "d`artagnan", "d´Artagnan"})
  void aNameWithAnApostropheIsFoundWithAndWithoutItsArticle(String name) {
    assertThat(SearchWords.of(name)).containsExactlyInAnyOrder("dartagnan", "artagnan");
    assertThat(SearchWords.typed(name)).containsExactly("dartagnan");
  }

  @Test
  void heureIsFoundBehindItsArticle() {
    assertThat(SearchWords.of("L'Heure bleue"))
        .containsExactlyInAnyOrder("lheure", "heure", "bleu");
  }

  @Test
  void aNameInAnotherScriptOrWithAnEmojiIsKept() {
    assertThat(SearchWords.of("Анна 😀 Каренина", "山田", "👩‍👩‍👧"))
        .containsExactly("анна", "каренина", "山田");
  }

  @Test
  void anAddressAndANumberAreOneWordEach() {
    assertThat(SearchWords.mail("Anna.Müller@gmx.de")).isEqualTo("annamuller@gmxde");
    assertThat(SearchWords.code("978-3-16-148410-X")).isEqualTo("978316148410x");
  }

  @Test
  void aVeryLongNameIsCutOnBothSidesAlike() {
    String endless = "Donaudampfschifffahrtsgesellschaftskapitänswitwe";
    assertThat(SearchWords.typed(endless)).isEqualTo(SearchWords.of(endless));
    assertThat(SearchWords.of(endless).getFirst()).hasSize(SearchWords.LONGEST);
  }

  /**
   * Whatever is typed so far of a text must be beginnings of words that are stored for the text.
   */
  @Test
  void everyBeginningOfATextIsABeginningOfItsWords() {
    Random random = new Random(1);
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(14); length > 0; length--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      List<String> stored = SearchWords.of(text.toString());
      for (int end = 0;
          end <= text.length();
          end = end == text.length() ? end + 1 : text.offsetByCodePoints(end, 1)) {
        String begun = text.substring(0, end);
        assertThat(SearchWords.typed(begun))
            .as("%s of %s", begun, text)
            .allMatch(word -> stored.stream().anyMatch(whole -> whole.startsWith(word)));
        assertThat(SearchWords.mail(text.toString())).startsWith(SearchWords.mail(begun));
        assertThat(SearchWords.code(text.toString())).startsWith(SearchWords.code(begun));
      }
    }
  }
}
