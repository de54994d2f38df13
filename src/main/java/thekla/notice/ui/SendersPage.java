package thekla.notice.ui;

import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.notice.MailSettings;
import thekla.notice.Secret;
import thekla.notice.SmsSettings;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The shop's mail server and text-message gateway, each with a test message. */
public final class SendersPage implements Pages.Page {

  static final Command SAVE = Command.of("save-senders", "F10");
  static final Command TEST_MAIL = Command.of("test-mail", "F5");
  static final Command TEST_SMS = Command.of("test-sms", "F6");

  private final SendersPresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Form form;

  /**
   * @param help shows the keys
   */
  public SendersPage(SendersPresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("senders.heading", SAVE, TEST_MAIL, TEST_SMS, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    Form built = new Form(theme, texts);
    bindings
        .on(SAVE, presenter::save)
        .on(TEST_MAIL, () -> presenter.testMail(built.text("mail.test")))
        .on(TEST_SMS, () -> presenter.testSms(built.text("sms.test")))
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("senders.heading"), bindings);
    frame.button(SAVE, true).button(PageFrame.BACK, false);
    built.frame = frame;
    built.fill(bindings);
    form = built;
    JComponent page = frame.with(Downwards.scrolling(theme, built.page));
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    Form built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.field("mail.host");
  }

  /** The fields in Swing, by the names refusals use. */
  private final class Form implements SendersPresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final JPanel page;
    private final Map<String, JComponent> fields = new LinkedHashMap<>();
    private final JComboBox<Choice<String>> security = Plain.choices();
    private final JComboBox<Choice<String>> format = Plain.choices();
    private @Nullable PageFrame frame;
    private boolean showing;

    Form(Theme theme, Texts texts) {
      this.theme = theme;
      this.texts = texts;
      page =
          new JPanel(
              new MigLayout(
                  theme.layout("insets 0, fillx, wrap 2"),
                  theme.layout("[0:pref:,grow,fill,sg]$10[0:pref:,grow,fill,sg]"),
                  "[top]"));
      page.setOpaque(false);
    }

    void fill(Bindings bindings) {
      for (MailSettings.Security one : MailSettings.Security.values()) {
        security.addItem(new Choice<>(one.name(), texts.get("senders.security." + one.name())));
      }
      for (SmsSettings.Format one : SmsSettings.Format.values()) {
        format.addItem(new Choice<>(one.name(), texts.get("senders.format." + one.name())));
      }
      Card mail = card("senders.mail");
      row(mail, "mail.host", texts.get("senders.mail.host"), new JTextField());
      row(mail, "mail.port", texts.get("senders.mail.port"), new JTextField());
      row(mail, "mail.security", texts.get("senders.mail.security"), security);
      row(mail, "mail.user", texts.get("senders.mail.user"), new JTextField());
      row(mail, "mail.password", texts.get("senders.mail.password"), new JPasswordField());
      row(mail, "mail.from", texts.get("senders.mail.from"), new JTextField());
      row(mail, "mail.test", texts.get("senders.mail.test"), new JTextField());
      button(mail, bindings, TEST_MAIL);
      Card sms = card("senders.sms");
      row(sms, "sms.url", texts.get("senders.sms.url"), new JTextField());
      row(sms, "sms.format", texts.get("senders.sms.format"), format);
      row(sms, "sms.template", texts.get("senders.sms.template"), new JTextField());
      row(sms, "sms.headerName", texts.get("senders.sms.headerName"), new JTextField());
      row(sms, "sms.headerValue", texts.get("senders.sms.headerValue"), new JPasswordField());
      row(sms, "sms.from", texts.get("senders.sms.from"), new JTextField());
      row(sms, "sms.test", texts.get("senders.sms.test"), new JTextField());
      button(sms, bindings, TEST_SMS);
      page.add(mail);
      page.add(sms);
      fields.forEach(this::listen);
    }

    private Card card(String heading) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fillx, wrap 2"),
                  theme.layout("[$100!]$8[$60::,grow,fill]"),
                  theme.layout("[]$6")));
      card.add(Plain.label(theme, "strong", "text", texts.get(heading)), "span 2");
      return card;
    }

    private void row(Card card, String name, String label, JComponent field) {
      field.setName(name);
      field.setFont(theme.font("field"));
      fields.put(name, field);
      card.add(Editors.label(theme, label, field), "wmin 0");
      card.add(field, theme.layout("h $32!, wmin 0"));
    }

    private void button(Card card, Bindings bindings, Command command) {
      JButton button = new JButton(bindings.action(command));
      button.setName(command.id());
      button.setFont(theme.font("plain"));
      JPanel line = new JPanel(new MigLayout("insets 0", "", ""));
      line.setOpaque(false);
      line.add(button, theme.layout("h $32!"));
      line.add(new KeyCap(theme, command.keyText(texts)));
      card.add(line, "skip 1, wmin 0");
    }

    private void listen(String name, JComponent field) {
      if (name.endsWith(".test") && field instanceof JTextComponent test) {
        Typing.keep(test, presenter.kept());
        return;
      }
      Runnable typed = name.startsWith("mail.") ? this::mailTyped : this::smsTyped;
      if (field instanceof JTextComponent text) {
        text.getDocument().addDocumentListener(new Typing(text, now -> told(typed)));
      } else if (field instanceof JComboBox<?> list) {
        list.addActionListener(event -> told(typed));
      }
    }

    private void told(Runnable typed) {
      if (!showing) {
        typed.run();
      }
    }

    private void mailTyped() {
      presenter.mailTyped(
          new MailSettings(
              text("mail.host"),
              number(text("mail.port")),
              MailSettings.Security.valueOf(Choice.chosen(security)),
              text("mail.user"),
              secret("mail.password"),
              text("mail.from")));
    }

    private void smsTyped() {
      // a change of the format may write its example into another field
      SmsSettings typed =
          new SmsSettings(
              text("sms.url"),
              SmsSettings.Format.valueOf(Choice.chosen(format)),
              text("sms.template"),
              text("sms.from"),
              text("sms.headerName"),
              secret("sms.headerValue"));
      presenter.smsTyped(typed);
    }

    private static int number(String text) {
      return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    JComponent field(String name) {
      JComponent field = fields.get(name);
      if (field == null) {
        throw new IllegalArgumentException(name);
      }
      return field;
    }

    String text(String name) {
      return field(name) instanceof JTextComponent text ? text.getText().strip() : "";
    }

    private Secret secret(String name) {
      return field(name) instanceof JPasswordField password
          ? new Secret(new String(password.getPassword()))
          : Secret.NONE;
    }

    @Override
    public void show(MailSettings mail, boolean hasPassword, SmsSettings sms, boolean hasKey) {
      showing = true;
      try {
        set("mail.host", mail.host());
        set("mail.port", String.valueOf(mail.port()));
        Choice.select(security, mail.security().name());
        set("mail.user", mail.user());
        set("mail.password", "");
        set("mail.from", mail.from());
        set("sms.url", sms.url());
        Choice.select(format, sms.format().name());
        set("sms.template", sms.template());
        set("sms.from", sms.from());
        set("sms.headerName", sms.headerName());
        set("sms.headerValue", "");
        kept("mail.password", hasPassword);
        kept("sms.headerValue", hasKey);
      } finally {
        showing = false;
      }
    }

    private void kept(String name, boolean has) {
      field(name)
          .putClientProperty(
              "JTextField.placeholderText", has ? texts.get("senders.secret.kept") : null);
    }

    private void set(String name, String text) {
      if (field(name) instanceof JTextComponent shown && !shown.getText().equals(text)) {
        shown.setText(text);
        shown.setCaretPosition(0);
      }
    }

    @Override
    public void refused(List<Refusal> reasons) {
      fields.forEach(
          (name, field) ->
              Editors.mark(
                  theme,
                  field,
                  reasons.stream()
                      .filter(reason -> reason.field().equals(name))
                      .map(texts::refusal)
                      .findFirst()
                      .orElse(null)));
      if (!reasons.isEmpty()) {
        say(texts.refusal(reasons.getFirst()), "problem");
        JComponent wrong = fields.get(reasons.getFirst().field());
        if (wrong != null) {
          wrong.requestFocusInWindow();
        }
      }
    }

    @Override
    public void say(String text, String color) {
      PageFrame shown = frame;
      if (shown != null) {
        shown.status(text, color);
      }
    }
  }
}
