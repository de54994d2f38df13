package thekla.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.notice.MailSettings;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.Messages;
import thekla.notice.NoticeShop;
import thekla.notice.SaveSenders;
import thekla.notice.Secret;
import thekla.notice.SendTestMessage;
import thekla.notice.SmsParts;
import thekla.notice.SmsSettings;
import thekla.text.Texts;

/** What the screens about messages decide, without a screen. */
class NoticePresentersTest {

  @TempDir Path folder;
  private final Texts texts = new Texts(Locale.GERMANY);
  private NoticeShop shop;
  private Customer anna;

  @BeforeEach
  void open() {
    shop = new NoticeShop(folder);
    shop.seed.seed();
    shop.mailsTo(25);
    anna = shop.anna();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static final class Composed implements ComposePresenter.View {
    private final List<Refusal> refused = new ArrayList<>();
    private ComposePresenter.@Nullable State state;
    private @Nullable SmsParts parts;

    @Override
    public void show(ComposePresenter.State shown) {
      state = shown;
    }

    @Override
    public void parts(SmsParts counted) {
      parts = counted;
    }

    @Override
    public void refused(List<Refusal> reasons) {
      refused.addAll(reasons);
    }

    ComposePresenter.State state() {
      return Objects.requireNonNull(state);
    }
  }

  @Test
  void a_message_begins_with_the_customers_language_and_is_queued_as_it_stands() {
    List<Long> queued = new ArrayList<>();
    ComposePresenter compose = compose(Channel.EMAIL, queued);
    Composed view = new Composed();
    compose.attach(view);
    assertThat(view.state().recipient()).isEqualTo("Anna.Mueller@Example.org");
    assertThat(view.state().templates()).hasSize(3);
    assertThat(Objects.requireNonNull(view.state().chosen()).language()).isEqualTo("de");
    assertThat(view.state().text().body())
        .startsWith("Guten Tag Anna Müller,")
        .contains("in Sprache de");
    compose.subject("Kurz");
    compose.body(view.state().text().body() + "\nPS: {{shop.name}}");
    compose.send();
    Messages.Row row = shop.outbox.of(anna.id(), null, 1).getFirst();
    assertThat(queued).containsExactly(row.id());
    assertThat(row.subject()).isEqualTo("Kurz");
    assertThat(row.body()).endsWith("PS: Bücher Groß");
  }

  @Test
  void another_template_speaks_its_language_and_what_was_typed_comes_back() {
    ComposePresenter compose = compose(Channel.EMAIL, new ArrayList<>());
    Composed view = new Composed();
    compose.attach(view);
    MessageTemplate german = Objects.requireNonNull(view.state().chosen());
    compose.body("Getippt");
    MessageTemplate french =
        view.state().templates().stream()
            .filter(template -> template.language().equals("fr"))
            .findFirst()
            .orElseThrow();
    compose.choose(french);
    assertThat(view.state().text().body()).startsWith("Bonjour").contains("in Sprache fr");
    compose.choose(german);
    assertThat(view.state().text().body()).isEqualTo("Getippt");
    Composed again = new Composed();
    compose.attach(again);
    assertThat(again.state().text().body()).isEqualTo("Getippt");
  }

  @Test
  void a_refused_message_stays_and_says_why() {
    List<Long> queued = new ArrayList<>();
    ComposePresenter compose = compose(Channel.EMAIL, queued);
    Composed view = new Composed();
    compose.attach(view);
    compose.body("Liebe\n{{customer.salutation}}");
    compose.send();
    assertThat(view.refused)
        .containsExactly(Refusal.of("merge-field-empty", "body", "customer.salutation", 2));
    assertThat(queued).isEmpty();
    compose.body("Liebe Anna");
    compose.send();
    assertThat(queued).hasSize(1);
  }

  @Test
  void a_text_message_counts_its_parts() {
    ComposePresenter compose = compose(Channel.SMS, new ArrayList<>());
    Composed view = new Composed();
    compose.attach(view);
    assertThat(view.state().parts().parts()).isEqualTo(2);
    compose.body("ê".repeat(71));
    assertThat(view.parts).isEqualTo(new SmsParts(71, 2, false));
  }

  @Test
  void a_template_written_on_the_way_is_chosen() {
    ComposePresenter compose = compose(Channel.EMAIL, new ArrayList<>());
    compose.attach(new Composed());
    compose.awaitTemplate();
    Edited editing = new Edited();
    TemplatesPresenter templates = templates();
    templates.begin(MessagePurpose.CONSENT_REQUEST, Channel.EMAIL, "de");
    templates.attach(editing);
    templates.typed("Eigene", Channel.EMAIL, "de", "Hallo", "{{greeting}} Eigenes");
    templates.save();
    Composed back = new Composed();
    compose.attach(back);
    assertThat(Objects.requireNonNull(back.state().chosen()).name()).isEqualTo("Eigene");
    assertThat(back.state().text().body()).isEqualTo("Guten Tag Anna Müller, Eigenes");
  }

  private static final class Edited implements TemplatesPresenter.View {
    private List<MessageTemplate> templates = List.of();
    private @Nullable MessageTemplate edited;
    private boolean changed;
    private String preview = "";
    private String said = "";
    private final List<Refusal> refused = new ArrayList<>();

    @Override
    public void show(List<MessageTemplate> all, MessageTemplate shown, boolean notSaved) {
      templates = all;
      edited = shown;
      changed = notSaved;
    }

    @Override
    public void preview(String subject, String body) {
      preview = subject + "\n" + body;
    }

    @Override
    public void refused(List<Refusal> reasons) {
      refused.addAll(reasons);
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @Test
  void what_was_typed_into_a_template_waits_until_it_is_saved() {
    TemplatesPresenter templates = templates();
    Edited view = new Edited();
    templates.attach(view);
    assertThat(view.templates).hasSize(30);
    MessageTemplate first = Objects.requireNonNull(view.edited);
    templates.typed(first.name(), first.channel(), first.language(), "Neu", "Neuer Text");
    templates.select(view.templates.get(1));
    assertThat(view.changed).isFalse();
    templates.select(first);
    assertThat(view.changed).isTrue();
    assertThat(Objects.requireNonNull(view.edited).body()).isEqualTo("Neuer Text");
    templates.save();
    assertThat(view.changed).isFalse();
    assertThat(Objects.requireNonNull(view.edited).version()).isEqualTo(2);
    assertThat(view.said).isEqualTo(texts.get("templates.saved", first.name(), 2));
  }

  @Test
  void the_preview_shows_a_customer_who_does_not_exist_and_what_cannot_be_filled() {
    TemplatesPresenter templates = templates();
    Edited view = new Edited();
    templates.attach(view);
    templates.begin(MessagePurpose.CONSENT_REQUEST, Channel.EMAIL, "fr");
    templates.typed("x", Channel.EMAIL, "fr", "{{shop.name}}", "{{greeting}} {{consents}} {{nom}}");
    templates.preview();
    assertThat(view.preview)
        .isEqualTo(
            "Bücher Groß\nBonjour Anna Martin, Avis au client : oui · Publicité : non {{nom}}");
    templates.save();
    assertThat(view.refused)
        .containsExactly(
            Refusal.of("merge-field-unknown", "body", "nom", 1),
            Refusal.of("merge-field-unknown", "body", "nom", 1));
    assertThat(shop.templates.current()).hasSize(30);
  }

  private static final class Listed implements MessagesPresenter.View {
    private List<Messages.Row> rows = List.of();
    private String said = "";

    @Override
    public void show(@Nullable MessagePurpose filter, List<Messages.Row> shown) {
      rows = shown;
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @Test
  void a_waiting_message_is_called_off_and_an_uncertain_one_is_sent_again_when_asked_twice() {
    compose(Channel.EMAIL, new ArrayList<>()).attach(new Composed());
    queueOne();
    MessagesPresenter messages = NoticePages.messages(shop, NoticePages.atOnce(), texts, anna);
    Listed view = new Listed();
    messages.attach(view);
    messages.cancel(view.rows.getFirst());
    assertThat(view.rows.getFirst().state()).isEqualTo(Messages.State.CANCELLED);
    assertThat(view.said).isEqualTo(texts.get("messages.cancelled"));
    queueOne();
    long id = shop.outbox.of(anna.id(), null, 1).getFirst().id();
    shop.outbox.ended(
        shop.outbox.claim(id, "x", shop.clock.now()).orElseThrow(),
        Messages.State.UNCERTAIN,
        Refusal.of("mail-unanswered", ""),
        shop.clock.now());
    messages.filter(MessagePurpose.CONSENT_REQUEST);
    assertThat(view.rows).hasSize(2);
    messages.retry(view.rows.getFirst());
    assertThat(view.said).isEqualTo(texts.get("messages.retry.sure"));
    assertThat(view.rows.getFirst().state()).isEqualTo(Messages.State.UNCERTAIN);
    messages.retry(view.rows.getFirst());
    assertThat(view.rows.getFirst().state()).isEqualTo(Messages.State.QUEUED);
  }

  private static final class SetUp implements SendersPresenter.View {
    private MailSettings mail = MailSettings.NONE;
    private SmsSettings sms = SmsSettings.NONE;
    private boolean hasPassword;
    private final List<Refusal> refused = new ArrayList<>();

    @Override
    public void show(MailSettings shown, boolean password, SmsSettings text, boolean key) {
      mail = shown;
      sms = text;
      hasPassword = password;
    }

    @Override
    public void refused(List<Refusal> reasons) {
      refused.addAll(reasons);
    }

    @Override
    public void say(String text, String color) {}
  }

  @Test
  void a_password_is_kept_without_being_shown() {
    SendersPresenter senders =
        new SendersPresenter(
            () ->
                new SendersPresenter.Work(
                    shop.settings,
                    new SaveSenders(shop.settings),
                    new SendTestMessage(shop.senders, shop.clock)),
            NoticePages.atOnce(),
            () -> texts);
    SetUp view = new SetUp();
    senders.attach(view);
    assertThat(view.hasPassword).isFalse();
    senders.mailTyped(mail("laden", "geheim"));
    senders.mailTyped(mail("laden", "gehei"));
    senders.save();
    assertThat(view.hasPassword).isTrue();
    assertThat(view.mail.password().isEmpty()).isTrue();
    senders.mailTyped(mail("laden", "x"));
    senders.mailTyped(mail("laden2", ""));
    senders.save();
    assertThat(shop.settings.mail().password()).isEqualTo(new Secret("gehei"));
    assertThat(shop.settings.mail().user()).isEqualTo("laden2");
    senders.mailTyped(mail("", ""));
    senders.save();
    assertThat(shop.settings.mail().password()).isEqualTo(Secret.NONE);
    senders.smsTyped(
        new SmsSettings("", SmsSettings.Format.FORM, view.sms.template(), "", "", Secret.NONE));
    assertThat(view.sms.template()).isEqualTo(SmsSettings.Format.FORM.example());
    view.refused.clear();
    senders.testSms("+49171998877");
    assertThat(view.refused).containsExactly(Refusal.of("sender-not-set-up", "sms.url"));
  }

  private static MailSettings mail(String user, String password) {
    return new MailSettings(
        "localhost", 25, MailSettings.Security.NONE, user, new Secret(password), "l@example.org");
  }

  private void queueOne() {
    ComposePresenter compose = compose(Channel.EMAIL, new ArrayList<>());
    compose.attach(new Composed());
    compose.send();
  }

  private ComposePresenter compose(Channel channel, List<Long> queued) {
    ComposePresenter compose = NoticePages.compose(shop, NoticePages.atOnce());
    if (channel == Channel.SMS) {
      shop.textsTo(1, SmsSettings.Format.JSON);
    }
    compose.open(
        new ComposePresenter.Request(
            anna.id(),
            MessagePurpose.CONSENT_REQUEST,
            channel,
            language -> "in Sprache " + language),
        queued::add);
    return compose;
  }

  private TemplatesPresenter templates() {
    return NoticePages.templates(shop, NoticePages.atOnce(), texts);
  }
}
