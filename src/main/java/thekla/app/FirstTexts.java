package thekla.app;

import java.util.Locale;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentTexts;
import thekla.consent.IssueText;
import thekla.kernel.Actor;
import thekla.kernel.UnitOfWork;
import thekla.text.Texts;

/** The texts a shop begins with; it may issue its own from then on. */
final class FirstTexts {

  private static final Actor THEKLA = new Actor("Thekla", "");

  private final ConsentTexts texts;
  private final IssueText issueText;
  private final UnitOfWork work;

  FirstTexts(ConsentTexts texts, IssueText issueText, UnitOfWork work) {
    this.texts = texts;
    this.issueText = issueText;
    this.work = work;
  }

  void issue() {
    work.run(
        () -> {
          if (texts.isEmpty()) {
            Texts.LANGUAGES.forEach(this::issue);
          }
        });
  }

  private void issue(Locale language) {
    Texts first = new Texts(language);
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      issueText.issue(
          purpose,
          language.getLanguage(),
          fields(first.get("consent.wording." + purpose.name())),
          fields(first.get("consent.script." + purpose.name())),
          false,
          THEKLA);
    }
  }

  /** In a bundle braces are places for values, so its merge fields stand in brackets. */
  private static String fields(String text) {
    return text.replace("[[", "{{").replace("]]", "}}");
  }
}
