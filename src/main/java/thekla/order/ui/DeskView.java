package thekla.order.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.consent.ConsentWords;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.FateWords;
import thekla.order.OrderLine;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.ListTable;
import thekla.ui.Plain;
import thekla.ui.SecretField;
import thekla.ui.SuggestField;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The desk in Swing; it decides nothing. */
final class DeskView implements DeskPresenter.View {

  private static final int SECOND_LOOK_MILLIS = 1000;

  private final DeskPresenter presenter;
  private final Bindings bindings;
  private final Texts texts;
  private final Theme theme;

  private final JPanel page;
  private final SuggestField customer;
  private final SuggestField title;
  private final FateWords fateWords;
  private final CustomerBox box;
  private final ConsentSheet recorded;
  private final LinesTable lines;
  private final MessageBox message;
  private final JTextField deposit;
  private final JTextField note;
  private final JTextArea fate;
  private final JTextArea empty;
  private final DeskFoot foot;
  private final JLabel parked;
  private final JLabel who;
  private boolean showing;
  private @Nullable DeskState shown;

  DeskView(DeskPresenter presenter, Bindings bindings, Texts texts, Theme theme) {
    this.presenter = presenter;
    this.bindings = bindings;
    this.texts = texts;
    this.theme = theme;
    customer = new SuggestField(theme, "[$60!]$8[200:260:320]$8[grow,fill]$8[160:180]");
    customer.setName("customer");
    customer.putClientProperty("JTextField.placeholderText", texts.get("desk.customer.hint"));
    customer.onTyped(text -> typed(() -> presenter.customer().typed(text)));
    customer.onChosen(presenter.customer()::entered);
    title = new SuggestField(theme, "[$120!]$8[240:340,grow,fill]$8[100:180]$8[$70!,right]");
    title.setName("title");
    title.putClientProperty("JTextField.placeholderText", texts.get("desk.title.hint"));
    title.onTyped(text -> typed(() -> presenter.lines().titleTyped(text)));
    title.onChosen(presenter.lines()::titleEntered);
    ConsentWords words = new ConsentWords(texts, presenter.zone());
    fateWords = new FateWords(texts, presenter.zone());
    box =
        new CustomerBox(
            theme, texts, words, bindings.action(DeskCommands.EDIT_CUSTOMER), this::showConsent);
    recorded = new ConsentSheet(theme, texts, words, bindings, box.indicator());
    lines = new LinesTable(theme, texts, presenter.lines());
    lines.setName("lines");
    message = new MessageBox(theme, texts, words, presenter.customer());
    deposit = field("deposit", presenter::depositTyped);
    deposit.setHorizontalAlignment(JTextField.TRAILING);
    note = field("note", presenter::noteTyped);
    fate = Plain.words(theme, "plain", "muted", "");
    fate.setName("fate");
    empty = Plain.words(theme, "plain", "muted", texts.get("desk.empty"));
    foot = new DeskFoot(theme, texts, bindings);
    parked = Plain.label(theme, "plain", "hint");
    who = Plain.label(theme, "plain", "muted");
    page = page();
    bindings.install(page);
    for (DeskPresenter.Field field : DeskPresenter.Field.values()) {
      tellFocus(field);
    }
    watchWhileShowing();
  }

  private void tellFocus(DeskPresenter.Field field) {
    component(field)
        .addFocusListener(
            new FocusAdapter() {
              @Override
              public void focusGained(FocusEvent event) {
                presenter.focused(field);
              }
            });
  }

  /** Asks about once a second whether another workplace changed the customer, and once at first. */
  private void watchWhileShowing() {
    Timer watch = new Timer(SECOND_LOOK_MILLIS, event -> presenter.consent().lookAgain());
    watch.setInitialDelay(0);
    page.addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
            if (page.isShowing()) {
              watch.start();
            } else {
              watch.stop();
            }
          }
        });
  }

  private JTextField field(String name, Consumer<String> typed) {
    JTextField field = name.equals("note") ? new SecretField() : new JTextField();
    field.setName(name);
    field.setFont(theme.font("field"));
    field
        .getDocument()
        .addDocumentListener(new Typing(field, text -> typed(() -> typed.accept(text))));
    return field;
  }

  /** Typing that comes from the presenter itself is not told back to it. */
  private void typed(Runnable what) {
    if (!showing) {
      what.run();
    }
  }

  JComponent component() {
    return page;
  }

  Component firstFocus() {
    return component(presenter.focus());
  }

  private JPanel page() {
    JPanel panel =
        new JPanel(
            new MigLayout(
                theme.layout("insets $8 $14 $8 $14, fill, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$6[]$6[grow,fill]$6[]$6[]")));
    panel.setOpaque(false);
    panel.add(new DeskHead(theme, texts, bindings, parked, who));
    panel.add(customerCard());
    panel.add(linesCard());
    panel.add(closingCard());
    panel.add(foot.component());
    return panel;
  }

  private JComponent customerCard() {
    Card card =
        card(theme.layout("[$130!,fill]$10[grow,fill]"), "[]" + theme.layout("$6") + "[top]");
    card.add(labelled("desk.customer", DeskCommands.CUSTOMER, customer));
    card.add(customer, theme.layout("h $34!, wrap"));
    card.add(box.beside(), "top, wmin 0");
    card.add(box.component(), theme.layout("hmin $58, growy, wmin 0"));
    return card;
  }

  private JComponent linesCard() {
    Card card = card(theme.layout("[$130!,fill]$10[grow,fill]"), theme.layout("[]$6[grow,fill]"));
    card.add(labelled("desk.title", DeskCommands.TITLE, title));
    card.add(title, theme.layout("h $34!, wrap"));
    JPanel table = new JPanel(new CardLayout());
    table.setOpaque(false);
    table.add(Plain.amid(empty, theme.layout("w 0:$760:")), "empty");
    table.add(ListTable.scrolling(lines, theme), "lines");
    card.add(table, theme.layout("span 2, grow, hmin $60"));
    return card;
  }

  private JComponent closingCard() {
    Card card =
        card(
            theme.layout("[$130!,fill]$10[150:260,fill]$16[]$8[grow,fill]"),
            theme.layout("[]$5[]$5[]"));
    card.add(labelled("desk.message", DeskCommands.MESSAGE, message.component()));
    card.add(message.component(), theme.layout("h $32!, aligny center"));
    card.add(message.why(), "span 2, growx, wmin 0, aligny center, wrap");
    JLabel depositLabel = Plain.label(theme, "strong", "text", texts.get("desk.deposit"));
    depositLabel.setLabelFor(deposit);
    deposit.getAccessibleContext().setAccessibleName(depositLabel.getText());
    deposit.putClientProperty(
        "JTextField.placeholderText", Amounts.write(Money.euro(0), texts.locale()));
    card.add(depositLabel);
    card.add(deposit, theme.layout("h $32!, w $110!, growx 0"));
    JLabel noteLabel = Plain.label(theme, "strong", "text", texts.get("desk.note"));
    noteLabel.setLabelFor(note);
    note.getAccessibleContext().setAccessibleName(noteLabel.getText());
    note.putClientProperty("JTextField.placeholderText", texts.get("desk.note.hint"));
    card.add(noteLabel);
    card.add(note, theme.layout("h $32!, wmin 0, wrap"));
    JLabel fateLabel = Plain.label(theme, "strong", "text", texts.get("desk.fate"));
    fateLabel.setLabelFor(fate);
    fate.getAccessibleContext().setAccessibleName(fateLabel.getText());
    card.add(fateLabel, "top");
    card.add(fate, "span 3, growx, wmin 0");
    return card;
  }

  private Card card(String columns, String rows) {
    return new Card(
        theme,
        new MigLayout(theme.layout("insets $8 $12 $8 $12, fill, hidemode 3"), columns, rows));
  }

  private JComponent labelled(String key, Command command, JComponent field) {
    JPanel panel = new JPanel(new MigLayout("insets 0", theme.layout("[]$8[]"), ""));
    panel.setOpaque(false);
    JLabel label = Plain.label(theme, "strong", "text", texts.get(key));
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(label.getText());
    panel.add(label);
    panel.add(new KeyCap(theme, command.keyText(texts)));
    return panel;
  }

  @Override
  public void show(DeskState state) {
    shown = state;
    showing = true;
    try {
      text(customer, state.customerText());
      text(title, state.titleText());
      text(deposit, state.deposit());
      text(note, state.note());
      message.show(state);
    } finally {
      showing = false;
    }
    box.show(state);
    fate.setText(fateWords.sentence(state.fate(), state.intake()));
    Seen seen = state.seen();
    if (seen == null) {
      recorded.close();
    } else {
      recorded.showAgain(seen.consents());
    }
    customer.suggest(
        state.customerHits().stream()
            .map(
                hit ->
                    new SuggestField.Hit(
                        List.of(hit.number(), hit.name(), hit.place(), hit.contact())))
            .toList());
    title.suggest(state.titleHits().stream().map(line -> hit(line, texts.locale())).toList());
    lines.show(state);
    JComponent table = (JComponent) empty.getParent().getParent();
    ((CardLayout) table.getLayout()).show(table, state.lines().isEmpty() ? "empty" : "lines");
    foot.show(state);
    parked.setText(
        state.parked() == 0
            ? ""
            : texts.get("desk.waiting", state.parked(), DeskCommands.PARK.keyText(texts)));
    outline(customer, state.problems().get("customer"));
    outline(title, state.problems().get("title"));
    outline(deposit, state.problems().get("deposit"));
    outline(note, state.problems().get("note"));
    bindings.refresh();
  }

  private static SuggestField.Hit hit(OrderLine line, Locale locale) {
    String gtin = line.gtin();
    Money price = line.price();
    return new SuggestField.Hit(
        List.of(
            gtin == null ? "" : new Gtin(gtin).display(),
            line.title(),
            Objects.requireNonNullElse(line.contributors(), ""),
            price == null ? "" : price.format(locale)));
  }

  /** A problem is said in words at the foot; the field it belongs to gets a red line. */
  private void outline(JTextField field, @Nullable Refusal problem) {
    Editors.mark(theme, field, problem == null ? null : texts.refusal(problem));
  }

  private static void text(JTextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /** Shows the recorded text, or closes it. */
  void showConsent() {
    Seen seen = shown == null ? null : shown.seen();
    if (seen != null) {
      recorded.toggle(seen.consents());
    }
  }

  @Override
  public void works(String now) {
    who.setText(now);
  }

  @Override
  public void focus(DeskPresenter.Field field) {
    JComponent target = component(field);
    target.requestFocusInWindow();
    if (target instanceof SuggestField search) {
      search.selectAll();
    }
  }

  private JComponent component(DeskPresenter.Field field) {
    return switch (field) {
      case CUSTOMER -> customer;
      case TITLE -> title;
      case LINES -> lines;
      case MESSAGE -> message.component();
      case DEPOSIT -> deposit;
      case NOTE -> note;
    };
  }
}
