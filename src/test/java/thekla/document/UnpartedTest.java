package thekla.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpartedTest {

  /** A tilde stands for a space that ends no line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nach Art.~6 Abs.~1 Satz~1 Buchst.~b DSGVO",
        "§~147 AO, Nr.~4 der Anlage~2, Abschnitt~7",
        "Art.~6 (1) lit.~f, point~b of Article~6",
        "l’art.~L123-22, annexe~1, articles~13 et 14",
        "35~Tage, 3~Monate, 10~Jahre, 2~Stunden",
        "35~days, 1~year; 3~ans, 6~mois, 72~heures",
        "Art.~6~DSGVO, 19~%, 12,00~€",
        "am 5.~Oktober, am 31.~Dezember 2026",
        "☐~ja ☐~nein",
        "Art. sechs, lit. über, 5 Antworten, 123. Oktober, 7 Tagesblätter",
        "2026 €uro, xArt. 5, 3.5. und 6. 7.",
        "Wort",
        " ",
        "§ ",
        ""
      })
  void words_that_belong_together_stand_on_one_line(String text) {
    assertThat(Unparted.in(text.replace('~', ' ')).replace('\u00a0', '~')).isEqualTo(text);
  }
}
