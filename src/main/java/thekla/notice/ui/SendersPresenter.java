package thekla.notice.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.notice.MailSettings;
import thekla.notice.SaveSenders;
import thekla.notice.Secret;
import thekla.notice.SendTestMessage;
import thekla.notice.SenderSettings;
import thekla.notice.SmsSettings;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;

/** How the shop sends e-mail and text messages, without Swing. For the event thread. */
public final class SendersPresenter {

  private final Supplier<Work> work;
  private final Background background;
  private final Supplier<Texts> texts;
  private @Nullable MailSettings mail;
  private @Nullable SmsSettings sms;
  private Secret keptPassword = Secret.NONE;
  private Secret keptKey = Secret.NONE;
  private final Kept kept = new Kept();
  private boolean testing;
  private @Nullable View view;

  public SendersPresenter(Supplier<Work> work, Background background, Supplier<Texts> texts) {
    this.work = work;
    this.background = background;
    this.texts = texts;
  }

  /** What the page works with. */
  public record Work(SenderSettings settings, SaveSenders save, SendTestMessage test) {}

  /** The screen; it is never handed a password. */
  interface View {
    /**
     * @param mail without its password
     * @param sms without its key
     */
    void show(MailSettings mail, boolean hasPassword, SmsSettings sms, boolean hasKey);

    void refused(List<Refusal> reasons);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  /** Where tests go. */
  Kept kept() {
    return kept;
  }

  void attach(View shown) {
    view = shown;
    if (mail != null) {
      show();
      return;
    }
    background.newest(
        "senders",
        () -> new Loaded(work.get().settings().mail(), work.get().settings().sms()),
        loaded -> {
          keep(loaded.mail(), loaded.sms());
          show();
        });
  }

  private record Loaded(MailSettings mail, SmsSettings sms) {}

  private void keep(MailSettings savedMail, SmsSettings savedSms) {
    mail = savedMail;
    sms = savedSms;
    keptPassword = savedMail.password();
    keptKey = savedSms.headerValue();
  }

  /** Forgets what was typed and not saved. */
  public void open() {
    mail = null;
    sms = null;
    testing = false;
  }

  private void show() {
    View shown = view;
    MailSettings nowMail = mail;
    SmsSettings nowSms = sms;
    if (shown != null && nowMail != null && nowSms != null) {
      shown.show(
          with(nowMail, Secret.NONE),
          !nowMail.password().isEmpty(),
          with(nowSms, nowSms.template(), Secret.NONE),
          !nowSms.headerValue().isEmpty());
    }
  }

  /** A password that is left empty stays the one that was saved; without a user there is none. */
  void mailTyped(MailSettings typed) {
    boolean kept = typed.password().isEmpty() && !typed.user().isEmpty();
    mail = kept ? with(typed, keptPassword) : typed;
  }

  /** Likewise the key; another format brings its own example if the old one was untouched. */
  void smsTyped(SmsSettings typed) {
    SmsSettings before = sms;
    boolean untouched =
        before != null
            && typed.format() != before.format()
            && typed.template().equals(before.format().example());
    boolean kept = typed.headerValue().isEmpty() && !typed.headerName().isEmpty();
    sms =
        with(
            typed,
            untouched ? typed.format().example() : typed.template(),
            kept ? keptKey : typed.headerValue());
    if (untouched) {
      show();
    }
  }

  private static MailSettings with(MailSettings settings, Secret password) {
    return new MailSettings(
        settings.host(),
        settings.port(),
        settings.security(),
        settings.user(),
        password,
        settings.from());
  }

  private static SmsSettings with(SmsSettings settings, String template, Secret key) {
    return new SmsSettings(
        settings.url(), settings.format(), template, settings.from(), settings.headerName(), key);
  }

  void save() {
    MailSettings nowMail = mail;
    SmsSettings nowSms = sms;
    if (nowMail == null || nowSms == null) {
      return;
    }
    background.run(
        () -> work.get().save().save(nowMail, nowSms),
        reasons -> {
          if (reasons.isEmpty()) {
            keep(nowMail, nowSms);
            show();
            refused(List.of());
            say(texts.get().get("senders.saved"), "accent");
          } else {
            refused(reasons);
          }
        });
  }

  void testMail(String to) {
    MailSettings now = mail;
    if (now != null) {
      Texts spoken = texts.get();
      test(
          () ->
              work.get()
                  .test()
                  .mail(
                      now,
                      to,
                      spoken.get("senders.test.subject"),
                      spoken.get("senders.test.body")));
    }
  }

  void testSms(String to) {
    SmsSettings now = sms;
    if (now != null) {
      String body = texts.get().get("senders.test.body");
      test(() -> work.get().test().sms(now, to, body));
    }
  }

  private void test(Supplier<Optional<Refusal>> what) {
    if (testing) {
      return;
    }
    testing = true;
    say(texts.get().get("senders.testing"), "muted");
    background.run(
        what,
        refused -> {
          testing = false;
          refused.ifPresentOrElse(
              reason -> refused(List.of(reason)),
              () -> {
                refused(List.of());
                say(texts.get().get("senders.tested"), "accent");
              });
        });
  }

  /** After a fault: another test may be sent. */
  public void released() {
    testing = false;
  }

  private void refused(List<Refusal> reasons) {
    View shown = view;
    if (shown != null) {
      shown.refused(reasons);
    }
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }
}
