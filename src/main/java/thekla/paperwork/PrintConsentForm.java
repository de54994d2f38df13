package thekla.paperwork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentText;
import thekla.consent.ConsentTexts;
import thekla.consent.TextForm;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.document.Document;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Gap;
import thekla.document.merge.Values;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.shop.Purpose;
import thekla.shop.Shop;
import thekla.text.Texts;

/** Makes a consent form for a customer, with the texts of the moment, and remembers which. */
public final class PrintConsentForm {

  /** Of the names of the form's own fields. */
  private static final String CONSENT = "consent";

  /** The purposes of the shop that a consent is for. */
  private static final Map<ConsentPurpose, Set<Purpose>> SWITCHES =
      Map.of(
          ConsentPurpose.CARD, Set.of(Purpose.CARD),
          ConsentPurpose.NOTIFY, Set.of(Purpose.NOTIFY),
          ConsentPurpose.ADS, Set.of(Purpose.ADS, Purpose.EVENT),
          ConsentPurpose.PROFILE, Set.of(Purpose.PROFILE));

  private final UnitOfWork work;
  private final Customers customers;
  private final ConsentTexts texts;
  private final ShopPapers papers;
  private final IssuePaper issue;
  private final ConsentForms forms;
  private final BusinessClock clock;

  public PrintConsentForm(
      UnitOfWork work,
      Customers customers,
      ConsentTexts texts,
      ShopPapers papers,
      IssuePaper issue,
      ConsentForms forms,
      BusinessClock clock) {
    this.work = work;
    this.customers = customers;
    this.texts = texts;
    this.papers = papers;
    this.issue = issue;
    this.forms = forms;
    this.clock = clock;
  }

  /** Where the file is to be. */
  public interface Place {
    /**
     * @return a path that ends with .pdf or .docx, in a folder that is there
     */
    Path of(FormNumber number);
  }

  /** What came of it. */
  public sealed interface Result {
    record Printed(ConsentForm form, Path file) implements Result {}

    /** Nothing was written or remembered. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Off the event thread.
   *
   * @param language null for the customer's own (R-DOC-5)
   */
  public Result print(long customerId, @Nullable Locale language, Place place, Actor actor) {
    Optional<Customer> found = customers.byId(customerId);
    if (found.isEmpty()) {
      return refused(Refusal.of("customer-gone", "customer"));
    }
    Customer customer = found.get();
    Locale wanted = language == null ? Locale.of(customer.language()) : language;
    Optional<Paper> paper = papers.forReader(Papers.CONSENT_FORM, wanted);
    if (paper.isEmpty()) {
      return refused(Refusal.of("paper-unknown", "document"));
    }
    return switch (issue.notice(paper.get().language())) {
      case IssuePaper.Result.Refused refused -> new Result.Refused(refused.reasons());
      case IssuePaper.Result.Issued notice ->
          print(customer, paper.get(), notice.issue(), place, actor);
    };
  }

  private Result print(
      Customer customer, Paper paper, PaperIssue notice, Place place, Actor actor) {
    Locale language = paper.language();
    List<ConsentText> asked = asked(language.getLanguage());
    if (asked.isEmpty()) {
      return refused(Refusal.of("form-without-purpose", "document"));
    }
    Values blank = values(paper, asked, notice);
    PaperIssue form = issue.form(paper, papers.country(), blank).issue();
    return work.callAgain(
        () -> {
          FormNumber number = forms.next();
          Values values = values(paper, asked, notice);
          values.put(CONSENT + ".id", number.code()).put(CONSENT + ".barcode", number.code());
          known(values, customer);
          Filled filled =
              Fill.fill(
                  paper.template(papers.country(), papers.texts(language)),
                  values,
                  Fill.Blanks.REFUSED);
          List<Gap> gaps =
              filled.gaps().stream().filter(gap -> !gap.field().startsWith("customer.")).toList();
          if (!gaps.isEmpty()) {
            return new Result.Refused(FillPaper.refusals(gaps, papers.texts(language)));
          }
          // what the card does not know is written on the paper by hand
          Document written =
              Fill.fill(
                      paper.template(papers.country(), papers.texts(language)),
                      values,
                      Fill.Blanks.ROOM)
                  .document();
          ConsentForm printed =
              new ConsentForm(
                  number,
                  customer.id(),
                  language.getLanguage(),
                  asked.stream()
                      .map(
                          text ->
                              new ConsentForm.FormText(text.purpose(), text.ref(TextForm.WORDING)))
                      .toList(),
                  form.hash(),
                  notice.version(),
                  notice.hash(),
                  clock.today(),
                  null,
                  actor);
          return switch (FillPaper.write(
              paper.imprinted(written, form, papers.texts(language)), place.of(number))) {
            case FillPaper.Result.Refused refused -> new Result.Refused(refused.reasons());
            case FillPaper.Result.Written done -> {
              forms.add(printed);
              yield new Result.Printed(printed, done.file());
            }
          };
        });
  }

  /** The current texts of the purposes that are on: what the notice does not name is not asked. */
  private List<ConsentText> asked(String language) {
    Set<Purpose> on = papers.purposes();
    List<ConsentText> asked = new ArrayList<>();
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      if (SWITCHES.getOrDefault(purpose, Set.of()).stream().anyMatch(on::contains)) {
        texts.current(purpose, language).ifPresent(asked::add);
      }
    }
    return asked;
  }

  private Values values(Paper paper, List<ConsentText> asked, PaperIssue notice) {
    Texts words = papers.texts(paper.language());
    Shop shop = papers.shop();
    return papers
        .values(paper.language())
        .put(CONSENT + ".notice", notice.version())
        .put(
            CONSENT + ".version",
            asked.stream()
                .map(text -> text.purpose() + " " + text.version())
                .collect(Collectors.joining(", ", paper.version() + " (", ")")))
        .rows(
            "consents",
            asked.stream()
                .map(
                    text ->
                        new Values()
                            .put("label", words.get("consent.purpose." + text.purpose()))
                            .put(
                                "text",
                                text.wording()
                                    .replace("{{shop.name}}", shop.name())
                                    .replace("{{shop.contact}}", shop.contact()))
                            .set("channels", text.purpose() == ConsentPurpose.ADS))
                .toList());
  }

  private static void known(Values values, Customer customer) {
    values.put("customer.name", customer.name()).put("customer.number", customer.number());
    customer
        .contact(Channel.EMAIL)
        .ifPresent(point -> values.put("customer.email", point.written()));
    customer
        .contact(Channel.PHONE)
        .ifPresent(point -> values.put("customer.phone", point.written()));
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }
}
