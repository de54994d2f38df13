package thekla.customer.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Downwards;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** Both cards, one row per field, and below what later rooms say. */
final class MergeForm {

  private static final String COLUMNS =
      "[$130!]$10[$22!]$2[$80::,grow,fill,sg words]$14[$22!]$2[$80::,grow,fill,sg words]";

  private final Theme theme;
  private final Texts texts;
  private final FieldWords words;
  private final MergePresenter presenter;
  private final JPanel all;
  private final JComponent page;
  private final List<AbstractButton> controls = new ArrayList<>();
  private final List<Consumer<MergeState>> rows = new ArrayList<>();
  private final JPanel below = new JPanel(new BorderLayout());
  private List<Object> built = List.of();
  private List<Object> builtBelow = List.of();

  MergeForm(Theme theme, Texts texts, MergePresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    words = new FieldWords(texts);
    all =
        new JPanel(
            new MigLayout("insets 0, fillx, wrap 1", "[grow,fill]", theme.layout("[]$10[]")));
    all.setOpaque(false);
    below.setOpaque(false);
    page = Downwards.scrolling(theme, all);
  }

  JComponent component() {
    return page;
  }

  /** The first choice there is. */
  Component first() {
    for (AbstractButton control : controls) {
      if (control instanceof JCheckBox || control.isSelected()) {
        return control;
      }
    }
    return page;
  }

  void show(MergeState state) {
    List<Object> now = layout(state);
    if (!now.equals(built)) {
      built = now;
      rebuild(state);
    }
    rows.forEach(row -> row.accept(state));
    List<Object> lines = List.of(state.lines(), state.orders(), state.complete());
    if (!lines.equals(builtBelow)) {
      builtBelow = lines;
      below.removeAll();
      if (state.complete() && !state.lines().isEmpty()) {
        below.add(lines(state));
      }
      all.revalidate();
    }
    all.repaint();
  }

  /** What decides which components there are; the rest is only shown in them. */
  private static List<Object> layout(MergeState state) {
    List<Object> layout = new ArrayList<>();
    layout.add(state.kinds());
    layout.add(state.left() == null ? "" : state.left());
    layout.add(state.right() == null ? "" : state.right());
    state
        .fields()
        .forEach(row -> layout.add(List.of(row.field(), row.left(), row.right(), row.open())));
    state.parts().forEach(part -> layout.add(part.key() + part.left() + "|" + part.right()));
    return layout;
  }

  private void rebuild(MergeState state) {
    String focused =
        controls.stream()
            .filter(Component::isFocusOwner)
            .map(Component::getName)
            .findFirst()
            .orElse("");
    controls.clear();
    rows.clear();
    all.removeAll();
    if (state.complete()) {
      all.add(cards(state), "wmin 0");
      all.add(below, "wmin 0");
    } else {
      MergeState.Head left = state.left();
      all.add(
          Plain.words(
              theme,
              "plain",
              "text",
              left == null ? "" : texts.get("merge.which", left.number(), left.name())),
          "wmin 0");
    }
    controls.stream()
        .filter(control -> focused.equals(control.getName()))
        .findFirst()
        .ifPresent(Component::requestFocusInWindow);
    all.revalidate();
  }

  private Card card(String columns) {
    return new Card(
        theme,
        new MigLayout(
            theme.layout("insets $12 $14 $12 $14, fillx, hidemode 2"),
            theme.layout(columns),
            theme.layout("[]$6[]")));
  }

  private JComponent cards(MergeState state) {
    Card card = card(COLUMNS);
    card.add(Plain.label(theme, "plain", "muted", texts.get("merge.stays")), "top");
    head(card, state, true);
    head(card, state, false);
    for (int i = 0; i < state.fields().size(); i++) {
      field(card, state, i);
    }
    String before = "";
    for (int i = 0; i < state.parts().size(); i++) {
      String field = state.parts().get(i).field();
      part(card, state, i, field.equals(before) ? "" : words.label(field));
      before = field;
    }
    return card;
  }

  /** Number and name; the radio button says which of the two stays. */
  private void head(Card card, MergeState state, boolean left) {
    MergeState.Head head = left ? state.left() : state.right();
    if (head == null) {
      return;
    }
    String named = texts.get("merge.card", head.number(), head.name());
    JRadioButton button = new JRadioButton();
    button.addActionListener(
        event -> {
          if (presenter.keepsLeft() != left) {
            presenter.swap();
          }
        });
    JTextArea name = Plain.words(theme, "strong", "text", named);
    JTextArea fate = Plain.words(theme, "small", "muted", "");
    // its words change; the page does not scroll to them
    ((DefaultCaret) fate.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    fate.setName(left ? "left-fate" : "right-fate");
    control(card, button, left ? "keep-left" : "keep-right", named, left, name);
    JPanel both = new JPanel(new MigLayout("insets 0, fillx, wrap 1", "[grow,fill]", "[]0[]"));
    both.setOpaque(false);
    both.add(name, "wmin 0");
    both.add(fate, "wmin 0");
    card.add(both, theme.layout("wmin 0, top, gapbottom $6" + (left ? "" : ", wrap")));
    ButtonGroup group = group(left);
    group.add(button);
    rows.add(
        now -> {
          boolean stays = now.keepsLeft() == left;
          button.setSelected(stays);
          fate.setText(
              stays
                  ? texts.get("merge.this-stays")
                  : texts.get("merge.this-goes", now.kept().number()));
          fate.setForeground(theme.color(stays ? "accent" : "hint"));
        });
  }

  private ButtonGroup keeps = new ButtonGroup();

  private ButtonGroup group(boolean begin) {
    if (begin) {
      keeps = new ButtonGroup();
    }
    return keeps;
  }

  private void field(Card card, MergeState state, int index) {
    MergeState.Field row = state.fields().get(index);
    String label = words.label(row.field().field());
    card.add(Plain.label(theme, "plain", "muted", label), "top");
    ButtonGroup group = new ButtonGroup();
    for (boolean left : List.of(true, false)) {
      String value =
          words.shown(row.field().field(), left ? row.left() : row.right(), state.kinds());
      String last = left ? "" : ", wrap";
      JTextArea text = Plain.words(theme, "plain", row.same() ? "muted" : "text", value);
      if (!row.open()) {
        boolean wins = !row.same() && row.takesLeft() == left;
        if (wins) {
          text.setText(texts.get("merge.stricter", value));
          text.setFont(theme.font("strong"));
        }
        card.add(text, "skip 1, wmin 0, top" + last);
        continue;
      }
      JRadioButton button = new JRadioButton();
      group.add(button);
      button.addActionListener(event -> presenter.choose(row.field(), left));
      String name = row.field().field() + (left ? "-left" : "-right");
      control(card, button, name, label + ", " + value, left, text);
      card.add(text, "wmin 0, top" + last);
      rows.add(
          now -> {
            boolean chosen = now.fields().get(index).takesLeft() == left;
            button.setSelected(chosen);
            mark(text, chosen);
          });
    }
  }

  private void part(Card card, MergeState state, int index, String label) {
    MergeState.Part part = state.parts().get(index);
    card.add(Plain.label(theme, "plain", "muted", label), "top");
    JCheckBox box = new JCheckBox();
    boolean onLeft = !part.left().isEmpty();
    box.addActionListener(event -> presenter.tick(part, box.isSelected()));
    for (boolean left : List.of(true, false)) {
      String value = left ? part.left() : part.right();
      String last = left ? "" : ", wrap";
      JTextArea text = Plain.words(theme, "plain", "text", value.isEmpty() ? "–" : value);
      if (left == onLeft) {
        control(card, box, "part-" + index, words.label(part.field()) + ", " + value, left, text);
        card.add(text, "wmin 0, top" + last);
      } else {
        card.add(text, "skip 1, wmin 0, top" + last);
      }
      rows.add(
          now -> {
            boolean kept = now.parts().get(index).kept();
            box.setSelected(kept);
            mark(text, kept && !value.isEmpty());
          });
    }
  }

  private void mark(JTextArea text, boolean kept) {
    text.setFont(theme.font(kept ? "strong" : "plain"));
    text.setForeground(theme.color(kept ? "text" : "muted"));
  }

  private void control(
      Card card, AbstractButton button, String name, String said, boolean left, JTextArea text) {
    button.setOpaque(false);
    button.setName(name);
    button
        .getAccessibleContext()
        .setAccessibleName(texts.get(left ? "merge.on-the-left" : "merge.on-the-right", said));
    button.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            button.scrollRectToVisible(
                new Rectangle(
                    0, -theme.px(24), button.getWidth(), button.getHeight() + theme.px(48)));
          }
        });
    text.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            button.doClick();
            button.requestFocusInWindow();
          }
        });
    controls.add(button);
    card.add(button, "top");
  }

  /** Both states of each consent and which one will hold; how many orders move. */
  private JComponent lines(MergeState state) {
    Card card =
        card(
            "[$130::,grow,fill,sg line]$10[$80::,grow,fill,sg line]$10"
                + "[$80::,grow,fill,sg line]$10[$80::,grow,fill,sg line]");
    MergeState.Head left = state.left();
    MergeState.Head right = state.right();
    card.add(Plain.label(theme, "strong", "text", texts.get("merge.consents")));
    card.add(Plain.label(theme, "small", "muted", left == null ? "" : left.number()));
    card.add(Plain.label(theme, "small", "muted", right == null ? "" : right.number()));
    card.add(Plain.label(theme, "small", "muted", texts.get("merge.holds")), "wrap");
    for (MergeState.Line line : state.lines()) {
      card.add(Plain.words(theme, "plain", "muted", texts.get(line.what())), "wmin 0, top");
      card.add(Plain.words(theme, "plain", "text", texts.get(line.left())), "wmin 0, top");
      card.add(Plain.words(theme, "plain", "text", texts.get(line.right())), "wmin 0, top");
      JTextArea wins =
          Plain.words(
              theme,
              line.differs() ? "strong" : "plain",
              line.differs() ? "hint" : "text",
              texts.get(line.wins()));
      wins.setName("wins-" + line.what());
      card.add(wins, "wmin 0, top, wrap");
    }
    card.add(
        Plain.words(theme, "plain", "text", texts.get("merge.orders", state.orders())),
        theme.layout("span 4, wmin 0, gaptop $6"));
    return card;
  }
}
