package thekla.register;

import java.util.List;
import thekla.document.Document;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Values;
import thekla.text.Texts;

/** The register's words in one language. */
final class Words {

  private final Texts texts;
  private final Values periods;

  Words(Texts texts, Values periods) {
    this.texts = texts;
    this.periods = periods;
  }

  /** A sentence with its period fields filled; one with an unknown field stays as it is. */
  String filled(String sentence) {
    if (!sentence.contains("{{")) {
      return sentence;
    }
    Filled filled = fill(sentence);
    return filled.gaps().isEmpty() && !filled.document().blocks().isEmpty()
        ? ((Document.Paragraph) filled.document().blocks().getFirst()).text().plain()
        : sentence;
  }

  /** Whether the sentence names a field that is no period. */
  boolean hasGap(String sentence) {
    return sentence.contains("{{") && !fill(sentence).gaps().isEmpty();
  }

  private Filled fill(String sentence) {
    return Fill.fill(
        new Document(
            "", texts.locale(), Document.Page.A4, List.of(Document.Paragraph.body(sentence))),
        periods,
        Fill.Blanks.REFUSED);
  }

  String purpose(String code) {
    return named("register.purpose." + code, code);
  }

  String category(String code) {
    return named("register.data." + code, code);
  }

  /** How long a retention class keeps. Empty where nobody knows the class. */
  String retention(String code) {
    String key = "register.kept." + code;
    return texts.has(key)
        ? texts.get(
            key,
            filled("{{period.order}}"),
            filled("{{period.card}}"),
            filled("{{period.proof}}"),
            filled("{{period.messageLog}}"),
            filled("{{period.suppression}}"),
            filled("{{period.backup}}"),
            filled("{{period.requests}}"),
            filled("{{period.log}}"))
        : "";
  }

  private String named(String key, String code) {
    return texts.has(key) ? texts.get(key) : code;
  }
}
