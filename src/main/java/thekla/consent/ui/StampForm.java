package thekla.consent.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentWords;
import thekla.consent.Way;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Choice;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.MainButton;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The button DSGVO, and beside it its text, its date, and how the customer declared it. */
final class StampForm {

  static final Command STAMP = Command.of("stamp", "F8");
  static final Command ASK = Command.of("ask-how", "shift F8");

  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private final JPanel page;
  private final JTextField text = new JTextField();
  private final JTextField date = new JTextField();
  private final JComboBox<Choice<Way>> way = Plain.choices();
  private final JCheckBox told = new JCheckBox();
  private final JLabel problem;
  private final JTextArea said;
  private boolean showing;

  StampForm(
      Theme theme,
      Texts texts,
      ConsentWords words,
      ConsentPresenter presenter,
      Action stamp,
      Action ask) {
    this.theme = theme;
    this.texts = texts;
    this.words = words;
    problem = Plain.label(theme, "small", "problem");
    problem.setName("stamp-problem");
    said = Plain.words(theme, "plain", "muted", "");
    said.setName("consent-said");
    page =
        new JPanel(
            new MigLayout(
                theme.layout("insets 0, fillx, hidemode 3"),
                theme.layout("[pref!]$4[pref!]$12[$100::,grow,fill]$8[$104!,fill]$8[$124!,fill]"),
                theme.layout("[]$2[]$2[]$4[]")));
    page.setOpaque(false);
    fields(stamp);
    reminder(ask);
    Way.ASKED.forEach(one -> way.addItem(new Choice<>(one, words.way(one))));
    way.addActionListener(
        event -> {
          int index = way.getSelectedIndex();
          if (!showing && index >= 0) {
            presenter.chosen(way.getItemAt(index).value());
          }
        });
    told.addActionListener(event -> presenter.told(told.isSelected()));
    typing(text, presenter::textTyped);
    typing(date, presenter::dateTyped);
  }

  private void fields(Action stamp) {
    page.add(heading("consent.stamp.wording", text, "stampText"), "cell 2 0");
    page.add(heading("consent.stamp.date", date, "stampDate"), "cell 3 0");
    page.add(heading("consent.stamp.way", way, "stampWay"), "cell 4 0");
    JButton button = new JButton(stamp);
    button.setName(STAMP.id());
    MainButton.mark(button, theme);
    page.add(button, theme.layout("cell 0 1, h $32!"));
    page.add(new KeyCap(theme, STAMP.keyText(texts)), "cell 1 1");
    page.add(text, theme.layout("cell 2 1, h $32!, wmin 0"));
    page.add(date, theme.layout("cell 3 1, h $32!"));
    page.add(way, theme.layout("cell 4 1, h $32!"));
    page.add(problem, "cell 2 2, span 3, wmin 0");
  }

  private void reminder(Action ask) {
    told.setText(texts.get("consent.told"));
    told.setName("right-told");
    told.setFont(theme.font("plain"));
    told.setOpaque(false);
    JButton other = new JButton(ask);
    other.setName(ASK.id());
    other.setFont(theme.font("plain"));
    JPanel line =
        new JPanel(
            new MigLayout(
                "insets 0, fillx",
                theme.layout("[pref!]$8[0::,grow,fill]$12[pref!]$4[pref!]"),
                ""));
    line.setOpaque(false);
    line.add(told);
    line.add(Plain.words(theme, "small", "muted", texts.get("consent.told.reminder")), "wmin 0");
    line.add(other, theme.layout("h $30!"));
    line.add(new KeyCap(theme, ASK.keyText(texts)));
    page.add(line, "cell 0 3, span 5, growx, wmin 0");
    page.add(said, theme.layout("cell 0 4, span 5, growx, wmin 0, gaptop $3"));
  }

  private JLabel heading(String key, JComponent field, String name) {
    JLabel label = Plain.label(theme, "small", "muted", texts.get(key));
    label.setLabelFor(field);
    field.setName(name);
    field.setFont(theme.font("field"));
    field.getAccessibleContext().setAccessibleName(label.getText());
    return label;
  }

  private void typing(JTextField field, Consumer<String> typed) {
    field
        .getDocument()
        .addDocumentListener(
            new Typing(
                field,
                now -> {
                  if (!showing) {
                    typed.accept(now);
                  }
                }));
  }

  JComponent component() {
    return page;
  }

  void show(ConsentTabState state) {
    showing = true;
    try {
      fill(text, state.stampText(), state.problems().get("stamp"));
      text.setEditable(!state.masked());
      fill(date, state.stampDate(), state.problems().get("stampedOn"));
      Choice.select(way, state.way());
      told.setSelected(state.told());
    } finally {
      showing = false;
    }
    String why = state.problems().values().stream().findFirst().map(texts::refusal).orElse(null);
    problem.setText(why);
    problem.setVisible(why != null);
    said.setText(said(state));
    said.setVisible(!said.getText().isEmpty());
    said.setForeground(theme.color(state.said().color()));
  }

  private String said(ConsentTabState state) {
    Said line = state.said();
    if (line.key().isEmpty()) {
      return "";
    }
    String first = texts.get(line.key(), line.values().toArray());
    List<String> more = state.theirs().isEmpty() ? List.of() : List.of(words.told(state.theirs()));
    return more.isEmpty() ? first : first + "\n" + more.getFirst();
  }

  private void fill(JTextField field, String value, @Nullable Refusal refusal) {
    if (!field.getText().equals(value)) {
      field.setText(value);
      field.setCaretPosition(0);
    }
    Editors.mark(theme, field, refusal == null ? null : texts.refusal(refusal));
  }
}
