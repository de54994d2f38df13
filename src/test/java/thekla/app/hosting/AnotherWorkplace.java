package thekla.app.hosting;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import thekla.app.Graph;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentText;
import thekla.consent.Decision;
import thekla.consent.IssueText;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.customer.SaveCustomer;
import thekla.host.OpenThekla;
import thekla.kernel.Actor;
import thekla.notice.MailSettings;
import thekla.notice.Secret;
import thekla.notice.SmsSettings;
import thekla.text.Texts;

/** Somebody else who works on the database of an open desk. */
public final class AnotherWorkplace {

  private static final Actor BERT = new Actor("Bert", "Theke 2");

  private final Graph graph;

  public AnotherWorkplace(OpenThekla thekla) {
    graph = ((OpenDesk) thekla).graph.join();
  }

  public Customer customer(String number) {
    return graph.customers.byNumber(number).orElseThrow();
  }

  public void record(String number, Decision decision, ConsentScope... scopes) {
    RecordConsent.Result result =
        graph.recordConsent.record(
            RecordConsent.Entry.of(
                customer(number).id(),
                Way.WRITTEN,
                "de",
                Arrays.stream(scopes)
                    .map(scope -> new RecordConsent.Change(scope, decision))
                    .toArray(RecordConsent.Change[]::new)),
            BERT);
    if (!(result instanceof RecordConsent.Result.Recorded)) {
      throw new AssertionError(result);
    }
  }

  /** The meaning of a text changes: who agreed to the old one is asked again. */
  public void reword(ConsentPurpose purpose) {
    for (Locale language : Texts.LANGUAGES) {
      ConsentText now = graph.consentTexts.current(purpose, language.getLanguage()).orElseThrow();
      IssueText.Result result =
          graph.issueText.issue(
              purpose, language.getLanguage(), now.wording() + ".", now.script(), true, BERT);
      if (!(result instanceof IssueText.Result.Issued)) {
        throw new AssertionError(result);
      }
    }
  }

  /** Mail goes to a server on this machine that does not answer: messages wait. */
  public void sendMail() {
    graph.post.saveSenders.save(
        new MailSettings(
            "localhost",
            9,
            MailSettings.Security.NONE,
            "",
            Secret.NONE,
            "laden@buchhandlung-am-markt.example"),
        SmsSettings.NONE);
  }

  public void save(String number, UnaryOperator<Customer> changed) {
    SaveCustomer.Result result = graph.saveCustomer.save(changed.apply(customer(number)));
    if (!(result instanceof SaveCustomer.Result.Saved)) {
      throw new AssertionError(result);
    }
  }
}
