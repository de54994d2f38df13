package thekla.notice.ui;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Refusal;
import thekla.notice.MessageTemplate;
import thekla.notice.SmsParts;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** One message to one customer, from a template. */
public final class ComposePage implements Pages.Page {

  static final Command SEND = Command.of("send-message", "F10");
  static final Command NEW_TEMPLATE = Command.of("write-template", "F7");

  private final ComposePresenter presenter;
  private final Ways ways;
  private @Nullable Form form;

  /**
   * The ways out of the page.
   *
   * @param nothingSent Escape
   * @param newTemplate opens the editor for a template of this request; the page is shown again
   *     when that is left
   * @param help shows the keys
   */
  public record Ways(
      Runnable nothingSent,
      Consumer<ComposePresenter.Request> newTemplate,
      Consumer<Bindings> help) {}

  public ComposePage(ComposePresenter presenter, Ways ways) {
    this.presenter = presenter;
    this.ways = ways;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("compose.heading.mail", SEND, NEW_TEMPLATE, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    bindings
        .on(SEND, presenter::send)
        .on(NEW_TEMPLATE, this::newTemplate)
        .on(PageFrame.HELP, () -> ways.help().accept(bindings))
        .on(PageFrame.BACK, ways.nothingSent());
    boolean mail = presenter.request().channel() == Channel.EMAIL;
    PageFrame frame =
        new PageFrame(
            theme,
            texts,
            texts.get(mail ? "compose.heading.mail" : "compose.heading.sms"),
            bindings);
    frame.button(SEND, true).button(NEW_TEMPLATE, false).button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame, mail);
    form = built;
    JComponent page = frame.with(built.card);
    presenter.attach(built);
    return page;
  }

  private void newTemplate() {
    presenter.awaitTemplate();
    ways.newTemplate().accept(presenter.request());
  }

  @Override
  public Component focus() {
    Form built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.template;
  }

  /**
   * A template of the list.
   *
   * @param template null for a new one
   */
  private record Choice(@Nullable MessageTemplate template, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** The fields in Swing. */
  private final class Form implements ComposePresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final PageFrame frame;
    private final Card card;
    private final JTextField recipient = new JTextField();
    private final JComboBox<Choice> template = Plain.choices();
    private final JTextField subject = new JTextField();
    private final JTextArea body;
    private final JLabel parts;
    private boolean showing;

    Form(Theme theme, Texts texts, PageFrame frame, boolean mail) {
      this.theme = theme;
      this.texts = texts;
      this.frame = frame;
      card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fill, wrap 2, hidemode 3"),
                  theme.layout("[]$10[$60::,grow,fill]"),
                  theme.layout("[]$6")));
      recipient.setEditable(false);
      row("compose.recipient", recipient);
      row("compose.template", template);
      if (mail) {
        row("compose.subject", subject);
      }
      body = Editors.area(theme);
      JScrollPane scroll = new JScrollPane(body);
      card.add(Editors.label(theme, texts.get("compose.text"), body), "top");
      card.add(scroll, theme.layout("grow, push, hmin $80, wmin 0"));
      body.setName("compose.text");
      parts = Plain.label(theme, "small", "muted");
      parts.setName("compose.parts");
      parts.setVisible(!mail);
      card.add(parts, "skip 1, wmin 0");
      template.addActionListener(event -> chosen());
      template.addPopupMenuListener(new Closing());
      listen(subject, presenter::subject);
      listen(body, presenter::body);
    }

    private void row(String key, JComponent field) {
      field.setName(key);
      field.setFont(theme.font("field"));
      card.add(Editors.label(theme, texts.get(key), field));
      card.add(field, theme.layout("h $32!, wmin 0"));
    }

    private void listen(JTextComponent field, Consumer<String> typed) {
      field
          .getDocument()
          .addDocumentListener(
              new Typing(
                  field,
                  text -> {
                    if (!showing) {
                      typed.accept(text);
                    }
                  }));
    }

    private void chosen() {
      if (showing || !(template.getSelectedItem() instanceof Choice choice)) {
        return;
      }
      MessageTemplate wanted = choice.template();
      if (wanted != null) {
        frame.status("", "muted");
        presenter.choose(wanted);
      } else if (!template.isPopupVisible()) {
        // arrows walk over this entry, too: it only says how
        frame.status(texts.get("compose.new-template.hint", NEW_TEMPLATE.keyText(texts)), "muted");
      }
    }

    /** A choice of the open list counts when the list closes. */
    private final class Closing implements PopupMenuListener {
      private boolean cancelled;

      @Override
      public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
        cancelled = false;
      }

      @Override
      public void popupMenuCanceled(PopupMenuEvent event) {
        cancelled = true;
      }

      @Override
      public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
        if (!cancelled) {
          SwingUtilities.invokeLater(
              () -> {
                if (template.getSelectedItem() instanceof Choice choice
                    && choice.template() == null) {
                  newTemplate();
                }
              });
        }
      }
    }

    @Override
    public void show(ComposePresenter.State state) {
      showing = true;
      try {
        recipient.setText(
            state.customer().isEmpty()
                ? ""
                : state.recipient().isEmpty()
                    ? texts.get("compose.no-recipient", state.customer())
                    : state.customer() + " · " + state.recipient());
        template.removeAllItems();
        for (MessageTemplate one : state.templates()) {
          Choice choice = new Choice(one, one.name() + " · " + one.language());
          template.addItem(choice);
          if (one.equals(state.chosen())) {
            template.setSelectedItem(choice);
          }
        }
        template.addItem(new Choice(null, texts.get("compose.new-template")));
        subject.setEditable(!state.masked());
        body.setEditable(!state.masked());
        set(subject, state.text().subject());
        set(body, state.text().body());
        parts(state.parts());
      } finally {
        showing = false;
      }
    }

    private static void set(JTextComponent field, String text) {
      if (!field.getText().equals(text)) {
        field.setText(text);
        field.setCaretPosition(0);
      }
    }

    @Override
    public void parts(SmsParts counted) {
      parts.setText(
          texts.get(
              counted.gsm() ? "compose.parts" : "compose.parts.unicode",
              counted.parts(),
              counted.units()));
    }

    @Override
    public void refused(List<Refusal> reasons) {
      Refusal first = reasons.getFirst();
      frame.status(texts.refusal(first), "problem");
      beside(subject, "subject", first);
      beside(body, "body", first);
    }

    private void beside(JComponent field, String name, Refusal reason) {
      boolean wrong = reason.field().equals(name);
      Editors.mark(theme, field, wrong ? texts.refusal(reason) : null);
      if (wrong) {
        field.requestFocusInWindow();
      }
    }
  }
}
