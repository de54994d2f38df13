package thekla.paperwork.ui;

import java.awt.Component;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentWords;
import thekla.consent.IndicatedBy;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.FileChoice;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** What stands on the page, in Swing. */
final class SignedForm implements SignedFormPresenter.View {

  private static final List<String> SCANS = List.of("pdf", "png", "jpg", "jpeg", "tif", "tiff");

  private final Theme theme;
  private final Texts texts;
  private final SignedFormPresenter presenter;
  private final JPanel page;
  private final JLabel whose;
  private final JLabel printed;
  private final Map<ConsentScope, JCheckBox> boxes = new EnumMap<>(ConsentScope.class);
  private final JTextField date = new JTextField();
  private final JTextField place = new JTextField();
  private final JRadioButton customer = new JRadioButton();
  private final JRadioButton parent = new JRadioButton();
  private final JLabel scan;
  private final JTextArea other;
  private final Map<String, JComponent> fields = new LinkedHashMap<>();
  private final Map<String, JTextArea> problems = new LinkedHashMap<>();
  private boolean showing;

  SignedForm(Theme theme, Texts texts, SignedFormPresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    whose = Plain.label(theme, "strong", "text");
    whose.setName("form-customer");
    printed = Plain.label(theme, "plain", "muted");
    printed.setName("form-number");
    other = Plain.words(theme, "plain", "problem", "");
    other.setName("form-problem");
    other.setVisible(false);
    scan = Plain.label(theme, "plain", "muted");
    scan.setName("form-scan");
    page =
        new JPanel(
            new MigLayout(
                theme.layout("insets 0 0 0 $12, fillx, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$2[]$8[]$2[]$8[]")));
    page.setOpaque(false);
    page.add(whose, "wmin 0");
    page.add(printed, "wmin 0");
    page.add(Plain.label(theme, "plain", "muted", texts.get("form.ticked")), "wmin 0");
    page.add(ticks(), "wmin 0");
    page.add(details(), "wmin 0");
    page.add(other, "wmin 0");
  }

  JComponent component() {
    return page;
  }

  private JComponent ticks() {
    ConsentWords words = new ConsentWords(texts, presenter.clock().zone());
    JPanel ticks =
        new JPanel(
            new MigLayout("insets 0, wrap 1, hidemode 3", "[grow,fill]", theme.layout("[]$2")));
    ticks.setOpaque(false);
    for (ConsentScope scope : presenter.state().scopes()) {
      JCheckBox box = new JCheckBox(words.scope(scope));
      box.setName("form-" + scope.name());
      box.setFont(theme.font("field"));
      box.setOpaque(false);
      box.addActionListener(event -> presenter.ticked(scope, box.isSelected()));
      boxes.put(scope, box);
      ticks.add(box, "wmin 0");
    }
    JTextArea problem = problem("scopes");
    ticks.add(problem, "wmin 0");
    return ticks;
  }

  private JComponent details() {
    JPanel form =
        new JPanel(
            new MigLayout(
                theme.layout("insets 0, fillx, wrap 2, hidemode 3"),
                theme.layout("[pref!]$10[$120::,grow,fill]"),
                theme.layout("[]$4")));
    form.setOpaque(false);
    text(form, "obtained", date, presenter::dateTyped, theme.layout(", wmax $130"));
    JPanel who = new JPanel(new MigLayout("insets 0", theme.layout("[]$12[]"), ""));
    who.setOpaque(false);
    ButtonGroup group = new ButtonGroup();
    for (JRadioButton button : List.of(customer, parent)) {
      IndicatedBy by = button.equals(customer) ? IndicatedBy.SUBJECT : IndicatedBy.PARENT;
      button.setText(texts.get("consent.by." + by.name()));
      button.setName("signed-" + by.name());
      button.setOpaque(false);
      button.addActionListener(event -> presenter.signedBy(by));
      group.add(button);
      who.add(button);
    }
    row(form, "indicatedBy", who, "wmin 0");
    text(form, "evidencePlace", place, presenter::placeTyped, "");
    row(form, "scan", scan, "wmin 0");
    return form;
  }

  private void text(
      JPanel form, String field, JTextField text, Consumer<String> typed, String more) {
    text.setName("form-" + field);
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
    row(form, field, text, theme.layout("h $30!, wmin 0") + more);
  }

  private void row(JPanel form, String field, JComponent component, String constraints) {
    JLabel label = Plain.label(theme, "plain", "muted", texts.get("form.field." + field));
    label.setLabelFor(component);
    component.getAccessibleContext().setAccessibleName(label.getText());
    form.add(label);
    form.add(component, constraints);
    form.add(problem(field), "skip 1, wmin 0");
    fields.put(field, component);
  }

  private JTextArea problem(String field) {
    JTextArea problem = Plain.words(theme, "small", "problem", "");
    problem.setName("form-problem-" + field);
    problem.setVisible(false);
    problems.put(field, problem);
    return problem;
  }

  /** Asks for the file of the scan. */
  void choose(FileChoice files) {
    files.open(page, texts, texts.get("form.field.scan"), SCANS).ifPresent(presenter::scanned);
  }

  @Override
  public void show(SignedFormPresenter.State state) {
    showing = true;
    try {
      fill(date, state.date());
      fill(place, state.place());
      boxes.forEach((scope, box) -> box.setSelected(state.ticked().contains(scope)));
      customer.setSelected(state.who() == IndicatedBy.SUBJECT);
      parent.setSelected(state.who() == IndicatedBy.PARENT);
    } finally {
      showing = false;
    }
    whose.setText(state.name() + " · " + state.customer());
    printed.setText(texts.get("form.printed", state.form(), texts.date(state.printedOn())));
    scan.setText(state.scan().isEmpty() ? texts.get("form.scan.none") : state.scan());
    problems.forEach(
        (field, label) -> {
          Refusal refusal = state.problems().get(field);
          label.setText(refusal == null ? null : texts.refusal(refusal));
          label.setVisible(refusal != null);
        });
    String others =
        state.problems().values().stream()
            .filter(refusal -> !problems.containsKey(refusal.field()))
            .map(texts::refusal)
            .distinct()
            .collect(Collectors.joining("\n"));
    other.setText(others);
    other.setVisible(!others.isEmpty());
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
          case "obtained", "evidencePlace" -> Objects.requireNonNull(fields.get(field));
          default -> (JComponent) first();
        };
    found.requestFocusInWindow();
  }

  Component first() {
    return boxes.values().iterator().next();
  }
}
