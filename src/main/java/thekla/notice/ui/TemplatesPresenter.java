package thekla.notice.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.MessageKind;
import thekla.customer.Minor;
import thekla.kernel.Refusal;
import thekla.notice.MergeField;
import thekla.notice.MergeText;
import thekla.notice.MergeValues;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.SaveTemplate;
import thekla.notice.Templates;
import thekla.text.Texts;
import thekla.ui.Background;

/**
 * The shop's templates and the one that is edited, without Swing. What was typed into each stays
 * until it is saved. For the event thread.
 */
public final class TemplatesPresenter {

  private final Supplier<Work> work;
  private final Background background;
  private final Supplier<Texts> texts;
  private final Map<Long, MessageTemplate> drafts = new HashMap<>();
  private List<MessageTemplate> templates = List.of();
  private MessageTemplate edited = empty(MessagePurpose.CONSENT_REQUEST, Channel.EMAIL, "de");
  private boolean begun;
  private boolean saving;
  private @Nullable View view;

  public TemplatesPresenter(Supplier<Work> work, Background background, Supplier<Texts> texts) {
    this.work = work;
    this.background = background;
    this.texts = texts;
  }

  /** What the page works with. */
  public record Work(Templates templates, SaveTemplate saveTemplate, MergeValues values) {}

  /** The screen. */
  interface View {
    /**
     * @param edited with what was typed
     * @param changed whether that is not saved yet
     */
    void show(List<MessageTemplate> templates, MessageTemplate edited, boolean changed);

    void preview(String subject, String body);

    void refused(List<Refusal> reasons);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View shown) {
    view = shown;
    show();
    background.newest(
        "templates",
        () -> work.get().templates().current(),
        all -> {
          templates = all;
          boolean there = all.stream().anyMatch(one -> one.id() == edited.id());
          if (!begun && !there && !all.isEmpty()) {
            edited = all.getFirst();
          }
          show();
        });
  }

  /** Begins a new template; what was typed into one before is still there. */
  public void begin(MessagePurpose purpose, Channel channel, String language) {
    begun = true;
    MessageTemplate before = drafts.get(0L);
    edited =
        before != null && before.channel() == channel && before.purpose() == purpose
            ? before
            : empty(purpose, channel, language);
    show();
  }

  void beginAnother() {
    drafts.remove(0L);
    begin(edited.purpose(), edited.channel(), edited.language());
  }

  private static MessageTemplate empty(MessagePurpose purpose, Channel channel, String language) {
    return new MessageTemplate(0, purpose, channel, language, "", "", "", 0);
  }

  void select(MessageTemplate template) {
    begun = false;
    edited = drafts.getOrDefault(template.id(), template);
    show();
  }

  /** For which supplier report it is. */
  void code(String reportCode) {
    edited =
        new MessageTemplate(
            edited.id(),
            edited.purpose(),
            edited.channel(),
            edited.language(),
            edited.name(),
            edited.subject(),
            edited.body(),
            edited.version(),
            reportCode);
    keep();
  }

  /** The template as it is typed now. */
  void typed(String name, Channel channel, String language, String subject, String body) {
    edited =
        new MessageTemplate(
            edited.id(),
            edited.purpose(),
            channel,
            language,
            name,
            subject,
            body,
            edited.version(),
            edited.reportCode());
    keep();
  }

  private void keep() {
    if (isChanged()) {
      drafts.put(edited.id(), edited);
    } else {
      drafts.remove(edited.id());
    }
  }

  private boolean isChanged() {
    return templates.stream().noneMatch(edited::equals)
        && !(edited.id() == 0 && (edited.name() + edited.subject() + edited.body()).isBlank());
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(templates, edited, isChanged());
    }
  }

  /** Fills the text with a customer who does not exist. */
  void preview() {
    MessageTemplate now = edited;
    background.newest(
        "preview",
        () -> {
          Texts spoken = new Texts(Locale.of(now.language()));
          Map<MergeField, String> values =
              work.get()
                  .values()
                  .of(sample(spoken), now.language(), spoken.get("templates.sample.consents"));
          if (now.purpose().isNotice()) {
            values.put(MergeField.TITLES, spoken.get("templates.sample.title"));
            values.put(MergeField.REPORTS, spoken.get("templates.sample.report"));
            values.put(MergeField.PICKUP_NUMBER, "101");
            values.put(MergeField.SHELF, "17");
          }
          return new MergeText.Filled[] {
            MergeText.fill(now.subject(), values, "subject"),
            MergeText.fill(now.body(), values, "body")
          };
        },
        filled -> {
          View shown = view;
          if (shown != null) {
            shown.preview(filled[0].text(), filled[1].text());
            List<Refusal> gaps = new ArrayList<>(filled[0].gaps());
            gaps.addAll(filled[1].gaps());
            if (!gaps.isEmpty()) {
              shown.refused(gaps);
            }
          }
        });
  }

  private static Customer sample(Texts spoken) {
    return new Customer(
        0,
        "100001",
        CustomerKind.ORDER_CUSTOMER,
        spoken.get("templates.sample.salutation"),
        null,
        "Anna",
        spoken.get("templates.sample.lastName"),
        null,
        null,
        null,
        null,
        "DE",
        spoken.locale().getLanguage(),
        MessageKind.NONE,
        null,
        false,
        Minor.UNKNOWN,
        false,
        0,
        List.of(
            new ContactPoint(ContactKind.EMAIL, "anna@example.org", "anna@example.org", null),
            new ContactPoint(ContactKind.MOBILE, "0171 0000000", "+491710000000", null)));
  }

  /** Saves as a new version; the page stays. */
  void save() {
    if (saving) {
      return;
    }
    saving = true;
    MessageTemplate draft = edited;
    background.run(
        () -> {
          SaveTemplate.Result result = work.get().saveTemplate().save(draft);
          return new Saved(result, work.get().templates().current());
        },
        saved -> {
          saving = false;
          templates = saved.current();
          switch (saved.result()) {
            case SaveTemplate.Result.Saved done -> {
              drafts.remove(draft.id());
              begun = false;
              edited = done.template();
              show();
              say(
                  texts
                      .get()
                      .get("templates.saved", done.template().name(), done.template().version()),
                  "accent");
            }
            case SaveTemplate.Result.Refused refused -> {
              View shown = view;
              if (shown != null) {
                shown.refused(refused.reasons());
              }
            }
          }
        });
  }

  private record Saved(SaveTemplate.Result result, List<MessageTemplate> current) {}

  /** After a fault: what was typed can be saved again. */
  public void released() {
    saving = false;
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }
}
