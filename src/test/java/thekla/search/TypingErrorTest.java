package thekla.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TypingErrorTest {

  /**
   * Substitution, insertion, deletion and transposition at every place, in whole and in unfinished
   * words.
   */
  @Test
  void oneWrongLetterAnywhereStillLeadsToTheName() {
    Random random = new Random(1);
    for (String name :
        new String[] {"muller", "schneider", "wolf", "zweistein", "κωστασ", "каренина"}) {
      int size = name.charAt(0) == 'к' ? 32 : 24;
      char base = name.charAt(0) == 'к' ? 'а' : name.charAt(0) == 'κ' ? 'α' : 'a';
      for (int end = 4; end <= name.length(); end++) {
        String begun = name.substring(0, end);
        for (int at = 0; at < begun.length(); at++) {
          char wrong = (char) (base + random.nextInt(size));
          found(begun.substring(0, at) + wrong + begun.substring(at + 1), name);
          found(begun.substring(0, at) + wrong + begun.substring(at), name);
          found(begun.substring(0, at) + begun.substring(at + 1), name);
          if (at + 1 < begun.length()) {
            found(
                begun.substring(0, at)
                    + begun.charAt(at + 1)
                    + begun.charAt(at)
                    + begun.substring(at + 2),
                name);
          }
        }
      }
    }
  }

  @Test
  void anotherNameIsNotMistakenForATypingError() {
    TypingError error = new TypingError("meier");

    assertThat(error.turned("maier")).isTrue();
    assertThat(error.turned("meyer")).isTrue();
    assertThat(error.turned("maiermann")).isFalse();
    assertThat(error.turnedBeginningOf("maiermann")).isTrue();
    assertThat(error.turnedBeginningOf("mayer")).isFalse();
    assertThat(error.turnedBeginningOf("schulz")).isFalse();
  }

  private static void found(String typed, String name) {
    if (typed.length() < TypingError.SHORTEST_WORD || name.startsWith(typed)) {
      return;
    }
    TypingError error = new TypingError(typed);
    assertThat(error.turnedBeginningOf(name)).as("%s for %s", typed, name).isTrue();
    assertThat(error.heads()).as("%s for %s", typed, name).contains(TypingError.head(name));
  }
}
