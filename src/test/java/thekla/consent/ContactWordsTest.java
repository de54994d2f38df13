package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thekla.consent.ContactAnswer.Ruling;
import thekla.consent.ContactAnswer.Verdict;
import thekla.customer.Channel;
import thekla.text.Texts;

class ContactWordsTest {

  private static final Pattern RULING =
      Pattern.compile("(?:allows|passes|forbids)\\(\\s*rule,\\s*\"([a-z-]+)\"");

  static List<Locale> languages() {
    return List.of(Locale.GERMANY, Locale.FRANCE, Locale.UK);
  }

  private static Set<String> codes() throws Exception {
    Path source = Path.of("src/main/java/thekla/consent/ContactPolicy.java");
    return RULING
        .matcher(Files.readString(source))
        .results()
        .map(found -> found.group(1))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_rule_speaks_in_whole_sentences(Locale language) throws Exception {
    ContactWords words = new ContactWords(new Texts(language));

    assertThat(codes()).hasSizeGreaterThan(25);
    for (String code : codes()) {
      String sentence = words.sentence(ruling(code, "E1", "E3", "EMAIL"));
      assertThat(sentence)
          .as(code)
          .isNotEqualTo("contact.why." + code)
          .matches("\\p{Lu}.*\\.")
          .doesNotContain("{", "}", "E1", "E3", "EMAIL");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dates_and_channels_are_the_readers(Locale language) {
    String sentence =
        new ContactWords(new Texts(language)).sentence(ruling("ads-given", "LETTER", "2026-03-14"));

    assertThat(sentence)
        .isEqualTo(
            switch (language.getLanguage()) {
              case "fr" -> "Le client a accepté la publicité par courrier le 14 mars 2026.";
              case "en" -> "The customer agreed to advertising by letter on 14 Mar 2026.";
              default -> "Der Kunde hat Werbung per Brief am 14.03.2026 zugestimmt.";
            });
    for (Channel channel : Channel.values()) {
      assertThat(new ContactWords(new Texts(language)).by(channel)).doesNotContain(".");
    }
  }

  private static Ruling ruling(String code, String... details) {
    return new Ruling(ContactRule.CONSENT, Verdict.PASSES, code, List.of(details));
  }
}
