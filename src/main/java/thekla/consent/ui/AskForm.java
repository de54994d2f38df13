package thekla.consent.ui;

import java.awt.Component;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import thekla.consent.ConsentWords;
import thekla.consent.IndicatedBy;
import thekla.consent.TextForm;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.FileChoice;
import thekla.ui.KeyCap;
import thekla.ui.Plain;
import thekla.ui.SecretField;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** What stands in the panel, in Swing. */
final class AskForm implements AskPresenter.View {

  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private final AskPresenter presenter;
  private final JPanel page;
  private final JLabel name;
  private final JTextArea moves;
  private final JLabel scriptHeading;
  private final JTextArea script;
  private final JTextArea theirs;
  private final Map<Way, JButton> ways = new EnumMap<>(Way.class);
  private final JTextField remark = new SecretField();
  private final JTextField date = new JTextField();
  private final JTextField place = new SecretField();
  private final JLabel scan;
  private final JCheckBox told = new JCheckBox();
  private final JRadioButton customer = new JRadioButton();
  private final JRadioButton parent = new JRadioButton();
  private final Map<String, JComponent> fields = new LinkedHashMap<>();
  private final Map<String, JTextArea> problems = new LinkedHashMap<>();
  private final Map<String, List<JComponent>> shownWith = new LinkedHashMap<>();
  private final Map<Channel, JButton> writing = new EnumMap<>(Channel.class);
  private boolean showing;

  AskForm(
      Theme theme,
      Texts texts,
      AskPresenter presenter,
      Bindings bindings,
      FileChoice files,
      Runnable returnHere) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    words = new ConsentWords(texts, presenter.clock().zone());
    name = Plain.label(theme, "plain", "muted");
    moves = Plain.words(theme, "strong", "text", "");
    moves.setName("ask-moves");
    scriptHeading = Plain.label(theme, "small", "muted");
    script = Plain.words(theme, "script", "text", "");
    script.setName("ask-script");
    theirs = Plain.words(theme, "plain", "hint", "");
    theirs.setName("ask-theirs");
    scan = Plain.label(theme, "plain", "muted");
    page =
        new JPanel(
            new MigLayout(
                theme.layout("insets 0 0 0 $12, fillx, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$2[]$12[]$2[]$14[]")));
    page.setOpaque(false);
    page.add(name, "wmin 0");
    page.add(moves, "wmin 0");
    page.add(scriptHeading, "wmin 0");
    page.add(script, "wmin 0");
    page.add(wayKeys(bindings), "wmin 0");
    page.add(theirs, "wmin 0");
    page.add(details(files), "wmin 0");
    page.add(links(returnHere), "wmin 0");
  }

  JComponent component() {
    return page;
  }

  private void choose(JButton button, boolean chosen) {
    button.setBackground(theme.color(chosen ? "selection" : "soft"));
    button.setForeground(theme.color(chosen ? "onSelection" : "text"));
    for (Component key : button.getComponents()) {
      key.setForeground(theme.color(chosen ? "onSelection" : "muted"));
    }
  }

  /** Big keys; inside them a digit is enough, elsewhere it is Alt and the digit. */
  private JComponent wayKeys(Bindings bindings) {
    JPanel row =
        new JPanel(
            new MigLayout(
                "insets 0, fillx",
                theme.layout("[grow,fill]$6[grow,fill]$6[grow,fill]$6[grow,fill]$6[grow,fill]"),
                ""));
    row.setOpaque(false);
    int digit = 0;
    for (Map.Entry<Way, Command> way : AskPage.ways().entrySet()) {
      digit++;
      JButton button = new JButton(bindings.action(way.getValue()));
      button.setName(way.getValue().id());
      button.setFont(theme.font("strong"));
      button.setMargin(new Insets(0, theme.px(10), 0, theme.px(4)));
      button.setLayout(new MigLayout(theme.layout("insets 0 $6 0 $6"), "push[]", "[center,grow]"));
      button.add(new KeyCap(theme, String.valueOf(digit)));
      button.setHorizontalAlignment(JButton.LEADING);
      ways.put(way.getKey(), button);
      // its layout knows of the key cap only
      int width = button.getFontMetrics(button.getFont()).stringWidth(button.getText());
      row.add(button, "wmin " + (width + theme.px(46)) + theme.layout("px, h $40!"));
      // as typed, so that a field the focus goes to does not get the digit
      row.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
          .put(KeyStroke.getKeyStroke((char) ('0' + digit)), way.getValue().id());
      row.getActionMap().put(way.getValue().id(), bindings.action(way.getValue()));
    }
    return row;
  }

  private JComponent details(FileChoice files) {
    JPanel form =
        new JPanel(
            new MigLayout(
                theme.layout("insets $4 0 0 0, fillx, wrap 2, hidemode 3"),
                theme.layout("[pref!]$10[$120::,grow,fill]"),
                theme.layout("[]$4")));
    form.setOpaque(false);
    row(form, "remark", remark, presenter::remarkTyped, "");
    row(form, "obtained", date, presenter::dateTyped, theme.layout(", wmax $130"));
    row(form, "evidencePlace", place, presenter::placeTyped, "");
    JPanel scanRow = new JPanel(new MigLayout("insets 0", theme.layout("[]$8[]"), ""));
    scanRow.setOpaque(false);
    JButton choose = new JButton(texts.get("consent.ask.scan.choose"));
    choose.setName("choose-scan");
    choose.addActionListener(
        event ->
            files
                .open(
                    page,
                    texts,
                    texts.get("consent.ask.scan"),
                    List.of("pdf", "png", "jpg", "jpeg", "tif", "tiff"))
                .ifPresent(presenter::scanned));
    scanRow.add(choose, theme.layout("h $28!"));
    scanRow.add(scan, "wmin 0");
    row(form, "scan", scanRow);
    JPanel who = new JPanel(new MigLayout("insets 0", theme.layout("[]$12[]"), ""));
    who.setOpaque(false);
    ButtonGroup group = new ButtonGroup();
    for (JRadioButton button : List.of(customer, parent)) {
      IndicatedBy by = button.equals(customer) ? IndicatedBy.SUBJECT : IndicatedBy.PARENT;
      button.setText(texts.get("consent.by." + by.name()));
      button.setName("declared-" + by.name());
      button.setOpaque(false);
      button.addActionListener(event -> presenter.declaredBy(by));
      group.add(button);
      who.add(button);
    }
    row(form, "indicatedBy", who);
    told.setText(texts.get("consent.told"));
    told.setName("ask-told");
    told.setOpaque(false);
    told.addActionListener(event -> presenter.told(told.isSelected()));
    form.add(told, "skip 1");
    return form;
  }

  private void row(
      JPanel form, String field, JTextField text, Consumer<String> typed, String more) {
    text.setName("ask-" + field);
    text.setFont(theme.font("field"));
    text.getDocument()
        .addDocumentListener(
            new Typing(
                text,
                now -> {
                  if (!showing) {
                    typed.accept(now);
                  }
                }));
    add(form, field, text, theme.layout("h $30!, wmin 0") + more);
  }

  private void row(JPanel form, String field, JComponent component) {
    add(form, field, component, "wmin 0");
  }

  private void add(JPanel form, String field, JComponent component, String constraints) {
    JLabel label = Plain.label(theme, "plain", "muted", texts.get("consent.ask." + field));
    label.setLabelFor(component);
    component.getAccessibleContext().setAccessibleName(label.getText());
    JTextArea problem = Plain.words(theme, "small", "problem", "");
    problem.setName("ask-problem-" + field);
    problem.setVisible(false);
    form.add(label);
    form.add(component, constraints);
    form.add(problem, "skip 1, wmin 0");
    fields.put(field, component);
    problems.put(field, problem);
    shownWith.put(field, List.of(label, component));
  }

  private JComponent links(Runnable returnHere) {
    JPanel row = new JPanel(new MigLayout(theme.layout("insets 0, hidemode 3"), "", ""));
    row.setOpaque(false);
    for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
      JButton button =
          new JButton(
              texts.get(channel == Channel.EMAIL ? "consent.ask.email" : "consent.ask.sms"));
      button.setName("write-" + channel.name());
      button.addActionListener(event -> presenter.compose(channel, returnHere));
      writing.put(channel, button);
      row.add(button, theme.layout("h $30!"));
    }
    return row;
  }

  @Override
  public void show(AskState state) {
    showing = true;
    try {
      fill(remark, state.remark());
      fill(date, state.date());
      fill(place, state.place());
      told.setSelected(state.told());
      customer.setSelected(state.who() == IndicatedBy.SUBJECT);
      parent.setSelected(state.who() == IndicatedBy.PARENT);
    } finally {
      showing = false;
    }
    name.setText(state.name());
    moves.setText(
        state.moves().stream()
            .map(
                move ->
                    texts.get(
                        "consent.ask.move",
                        words.scope(move.scope()),
                        words.state(move.from()),
                        words.decision(move.to())))
            .collect(Collectors.joining("\n")));
    scriptHeading.setText(
        texts.get(state.form() == TextForm.SCRIPT ? "consent.ask.script" : "consent.ask.wording"));
    script.setText(String.join("\n", state.wordings()));
    script.setFont(theme.font(state.form() == TextForm.SCRIPT ? "script" : "field"));
    scriptHeading.setVisible(!state.wordings().isEmpty());
    script.setVisible(!state.wordings().isEmpty());
    theirs.setText(
        state.theirs().isEmpty()
            ? ""
            : texts.get("consent.theirs.panel") + "\n" + words.told(state.theirs()));
    theirs.setVisible(!state.theirs().isEmpty());
    scan.setText(state.scan().isEmpty() ? texts.get("consent.ask.scan.none") : state.scan());
    ways.forEach((way, button) -> choose(button, way == state.chosen()));
    visible("evidencePlace", state.gives() && state.signed());
    visible("scan", state.gives() && state.chosen() == Way.FORM);
    visible("indicatedBy", state.asksWho());
    told.setVisible(state.gives());
    writing.forEach((channel, button) -> button.setVisible(state.reach().contains(channel)));
    say(state);
  }

  private void say(AskState state) {
    problems.forEach(
        (field, label) -> {
          Refusal refusal = state.problems().get(field);
          label.setText(refusal == null ? null : texts.refusal(refusal));
          label.setVisible(refusal != null);
        });
    List<String> others = new ArrayList<>();
    state.problems().values().stream()
        .filter(refusal -> !problems.containsKey(refusal.field()))
        .forEach(refusal -> others.add(texts.refusal(refusal)));
    if (!others.isEmpty()) {
      theirs.setText(String.join("\n", others));
      theirs.setForeground(theme.color("problem"));
      theirs.setVisible(true);
    } else {
      theirs.setForeground(theme.color("hint"));
    }
  }

  private void visible(String field, boolean seen) {
    Objects.requireNonNull(shownWith.get(field)).forEach(part -> part.setVisible(seen));
  }

  private static void fill(JTextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  @Override
  public void focus(String field) {
    JComponent found =
        switch (field) {
          case "indicatedBy" -> customer;
          case "remark", "obtained", "evidencePlace" -> Objects.requireNonNull(fields.get(field));
          default -> Objects.requireNonNull(ways.get(Way.ORAL));
        };
    found.requestFocusInWindow();
    // once it has its place
    SwingUtilities.invokeLater(
        () ->
            page.scrollRectToVisible(
                SwingUtilities.convertRectangle(
                    found.getParent(),
                    new Rectangle(
                        found.getX(),
                        found.getY(),
                        found.getWidth(),
                        found.getHeight() + theme.px(30)),
                    page)));
  }

  Component first() {
    return Objects.requireNonNull(ways.get(Way.ORAL));
  }
}
