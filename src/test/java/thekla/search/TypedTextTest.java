package thekla.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 171 555-01",
        "0049 17155501",
        "0171 / 55501",
        "0171 555 01",
        "0171/555-01",
        "(0171) 55501",
        "+49 (0)171 555 01",
        "+49(0)171-555.01",
        "+4917155501",
        "+ 49 171 55501"
      })
  void aNumberIsTheSameHoweverItIsWritten(String written) {
    assertThat(readings(written, "49").getFirst()).containsExactly("017155501");
  }

  @ParameterizedTest
  @CsvSource({
    "+33 6 12 34, 33, 061234",
    "0043 1 555, 43, 01555",
    "+33 6 12, 49, 0033612",
    "+390612, 39, 0612"
  })
  void aNumberIsDialledFromTheCountryOfTheShop(String written, String callingCode, String dialled) {
    assertThat(readings(written, callingCode).getFirst()).containsExactly(dialled);
  }

  @Test
  void aNumberTypedFromItsFirstSignOnNeverLeadsAstray() {
    for (String written : List.of("+49 171 55501", "0049 (0)171 55501", "0171/55501")) {
      for (int end = 2; end <= written.length(); end++) {
        assertThat(readings(written.substring(0, end), "49").getFirst())
            .as(written.substring(0, end))
            .hasSize(1)
            .allMatch("017155501"::startsWith);
      }
    }
  }

  @Test
  void groupsOfDigitsMayAlsoBeSeveralWords() {
    assertThat(readings("müller 50823 017155", "49"))
        .containsExactly(List.of("muller", "50823017155"), List.of("muller", "50823", "017155"));
    assertThat(readings("50823 10482", "49"))
        .containsExactly(List.of("5082310482"), List.of("50823", "10482"));
  }

  @Test
  void aNumberBetweenNamesIsAWordOfItsOwn() {
    assertThat(readings("anna 0171 55 müller", "49").getFirst())
        .containsExactly("anna", "017155", "muller");
  }

  @Test
  void anAddressMayBeTypedWithAndWithoutItsEnd() {
    assertThat(readings("anna.mueller@gm", "49").getFirst()).containsExactly("annamuller@gm");
    assertThat(readings("anna.mue", "49"))
        .containsExactly(List.of("anna", "mu"), List.of("annamu"));
  }

  @Test
  void anIsbnIsOneWordWithOrWithoutHyphens() {
    assertThat(readings("978-3-16-148410-0", "49").getFirst()).containsExactly("9783161484100");
    assertThat(readings("3-16-148410-X", "49").getFirst()).containsExactly("316148410x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "😀", "-", "+", "' '", "%", "_"})
  void signsAloneAreNoWords(String signs) {
    assertThat(readings(signs, "49")).isEmpty();
  }

  private static List<List<String>> readings(String text, String callingCode) {
    return new TypedText(text, callingCode).readings();
  }
}
