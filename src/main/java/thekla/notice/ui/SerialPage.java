package thekla.notice.ui;

import static java.util.Objects.requireNonNull;

import java.awt.Component;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.notice.MessageTemplate;
import thekla.notice.SendSerial;
import thekla.notice.SerialLetters;
import thekla.notice.ui.SerialPresenter.Line;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** A message to many: whom it is for, who gets it and who not, the text, and off it goes. */
public final class SerialPage implements Pages.Page, SerialPresenter.View {

  static final Command PREVIEW = Command.of("serial-preview", "F5");
  static final Command DOCUMENT = Command.of("serial-document", "F7");
  static final Command SEND = Command.of("serial-send", "F10");

  private static final String CHANNEL = "serial.channel";

  private final SerialPresenter presenter;
  private final Function<Component, Optional<Path>> choose;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Built built;

  /** What {@link #build} made. */
  private record Built(
      Map<String, JTextField> fields,
      JComboBox<Choice<Channel>> channel,
      JComboBox<Choice<MessageTemplate>> template,
      JLabel file,
      JComboBox<Choice<SerialLetters.Form>> form,
      ListTable<Line> table,
      PageFrame frame,
      Bindings bindings,
      Texts texts) {

    String typed(String name) {
      return requireNonNull(fields.get(name)).getText();
    }
  }

  /**
   * @param choose asks for a document
   * @param help shows the keys
   */
  public SerialPage(
      SerialPresenter presenter,
      Function<Component, Optional<Path>> choose,
      Consumer<Bindings> help,
      Runnable back) {
    this.help = help;
    this.presenter = presenter;
    this.choose = choose;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("serial.heading", SEND, PREVIEW, DOCUMENT, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    bindings
        .on(PREVIEW, () -> presenter.preview(typed()), () -> !presenter.isBusy())
        .on(DOCUMENT, this::chooseDocument, () -> channel() == Channel.LETTER)
        .on(SEND, () -> presenter.send(typed()), () -> !presenter.isBusy())
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(PageFrame.BACK, PageFrame.stopOrLeave(presenter::stop, back));
    PageFrame frame = new PageFrame(theme, texts, texts.get("serial.heading"), bindings);
    frame
        .button(SEND, true)
        .button(PREVIEW, false)
        .button(DOCUMENT, false)
        .button(PageFrame.BACK, false);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 2"),
                theme.layout("[]$8[grow,fill]"),
                ""));
    Map<String, JTextField> fields = new LinkedHashMap<>();
    add(card, theme, texts, fields, "serial.name");
    JComboBox<Choice<Channel>> channel = Plain.choices();
    SendSerial.CHANNELS.forEach(
        one -> channel.addItem(new Choice<>(one, texts.get("messages.channel." + one.name()))));
    add(card, theme, texts.get(CHANNEL), channel);
    for (String name :
        List.of("serial.place", "serial.interest", "serial.since", "serial.not-since")) {
      add(card, theme, texts, fields, name);
    }
    JComboBox<Choice<MessageTemplate>> template = Plain.choices();
    add(card, theme, texts.get("serial.template"), template);
    JLabel file = Plain.label(theme, "plain", "text", texts.get("serial.document.none"));
    card.add(Plain.label(theme, "plain", "muted", texts.get("serial.document")));
    card.add(file, "wmin 0");
    JComboBox<Choice<SerialLetters.Form>> form = Plain.choices();
    form.setName("serial.form");
    form.addItem(new Choice<>(SerialLetters.Form.DOCX, texts.get("serial.form.docx")));
    form.addItem(new Choice<>(SerialLetters.Form.PDF, texts.get("serial.form.pdf")));
    add(card, theme, texts.get("serial.form"), form);
    ListTable<Line> table =
        new ListTable<>(
            theme,
            texts.get("serial.table"),
            List.of(
                new ListTable.Column<>(texts.get("serial.what"), 300, false, "text", Line::label),
                new ListTable.Column<>(
                    texts.get("serial.number"),
                    100,
                    true,
                    "text",
                    line -> String.format(texts.locale(), "%,d", line.number()))));
    card.add(table.scrolling(), theme.layout("span 2, grow, pushy, wmin 0, hmin $60"));
    JComponent page = frame.with(card);
    built = new Built(fields, channel, template, file, form, table, frame, bindings, texts);
    Path document = presenter.document();
    if (document != null) {
      file.setText(String.valueOf(document.getFileName()));
    }
    fields.values().forEach(field -> Typing.keep(field, presenter.kept()));
    String before = presenter.kept().text(CHANNEL);
    SendSerial.CHANNELS.stream()
        .filter(one -> one.name().equals(before))
        .forEach(one -> Choice.select(channel, one));
    channel.addActionListener(
        event -> {
          presenter.kept().put(CHANNEL, channel().name());
          offer();
          bindings.refresh();
        });
    bindings.refresh();
    presenter.attach(this);
    return page;
  }

  private static void add(
      Card card, Theme theme, Texts texts, Map<String, JTextField> fields, String name) {
    JTextField field = new JTextField();
    field.setName(name);
    fields.put(name, field);
    add(card, theme, texts.get(name), field);
  }

  private static void add(Card card, Theme theme, String label, JComponent field) {
    field.setFont(theme.font("field"));
    card.add(Editors.label(theme, label, field));
    card.add(field, theme.layout("h $30!, wmin 0"));
  }

  private Channel channel() {
    Built now = built;
    return now == null ? Channel.EMAIL : Choice.chosen(now.channel());
  }

  private TypedSerial typed() {
    Built now = requireNonNull(built);
    return new TypedSerial(
        now.typed("serial.name"),
        channel(),
        now.typed("serial.place"),
        now.typed("serial.interest"),
        now.typed("serial.since"),
        now.typed("serial.not-since"),
        now.template().getItemCount() == 0 ? null : Choice.chosen(now.template()),
        presenter.document(),
        Choice.chosen(now.form()));
  }

  private void chooseDocument() {
    Built now = requireNonNull(built);
    choose
        .apply(now.table())
        .ifPresent(
            chosen -> {
              presenter.document(chosen);
              now.file().setText(String.valueOf(chosen.getFileName()));
            });
  }

  private void offer() {
    Built now = built;
    if (now != null) {
      now.template().removeAllItems();
      presenter
          .templates(channel())
          .forEach(
              one ->
                  now.template()
                      .addItem(new Choice<>(one, one.name() + " (" + one.language() + ")")));
    }
  }

  @Override
  public void templates(List<MessageTemplate> templates) {
    offer();
  }

  @Override
  public void counted(List<Line> lines) {
    Built now = built;
    if (now != null) {
      now.table().show(lines);
    }
  }

  @Override
  public void running(boolean running) {
    Built now = built;
    if (now != null) {
      now.frame().stops(running);
      now.bindings().refresh();
    }
  }

  @Override
  public void say(String text, String color) {
    Built now = built;
    if (now != null) {
      now.frame().status(text, color);
    }
  }

  @Override
  public Component focus() {
    return requireNonNull(requireNonNull(built).fields().get("serial.name"));
  }
}
