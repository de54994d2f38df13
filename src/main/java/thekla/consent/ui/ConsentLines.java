package thekla.consent.ui;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.feather.Feather;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.ConsentWords;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactRule;
import thekla.consent.EvidenceLevel;
import thekla.consent.Standing;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.FeatherIcon;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** One line for each thing somebody can agree to: tick, state, and what follows from it. */
final class ConsentLines {

  static final Command WITHDRAW = Command.of("withdraw-consent", "DELETE");
  static final Command REFUSE = Command.of("refuse-consent", "ctrl R");
  private static final int WIDE = 900;

  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private final ConsentPresenter presenter;
  private final JPanel grid = new JPanel();
  private final Map<ConsentScope, Row> rows = new EnumMap<>(ConsentScope.class);
  private boolean wide;
  private List<ConsentTabState.Line> shown = List.of();

  private record Row(
      JCheckBox box, JLabel sign, JLabel state, JLabel details, JTextArea note, JButton refuse) {}

  ConsentLines(Theme theme, Texts texts, ConsentWords words, ConsentPresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.words = words;
    this.presenter = presenter;
    grid.setOpaque(false);
    for (ConsentScope scope : ConsentScope.values()) {
      rows.put(scope, row(scope));
    }
    arrange();
    grid.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            boolean now = grid.getWidth() >= theme.px(WIDE);
            if (now != wide) {
              wide = now;
              arrange();
              shown.forEach(ConsentLines.this::fill);
              grid.revalidate();
            }
          }
        });
    new Bindings(texts)
        .on(WITHDRAW, () -> focused(presenter::withdraw))
        .on(REFUSE, () -> focused(presenter::refuse))
        .install(grid);
  }

  JComponent component() {
    return grid;
  }

  private Row row(ConsentScope scope) {
    JCheckBox box = Plain.text(new JCheckBox(words.line(scope)));
    box.setName("consent-" + scope.name());
    box.setFont(theme.font("field"));
    box.setOpaque(false);
    box.addActionListener(
        event -> {
          boolean on = box.isSelected();
          presenter.tick(scope, on);
        });
    for (int key : new int[] {KeyEvent.VK_UP, KeyEvent.VK_DOWN}) {
      KeyStroke stroke = KeyStroke.getKeyStroke(key, 0);
      box.getInputMap().put(stroke, key == KeyEvent.VK_UP ? "up" : "down");
    }
    box.getActionMap().put("up", Step.of(box::transferFocusBackward));
    box.getActionMap().put("down", Step.of(box::transferFocus));
    JLabel state = Plain.label(theme, "strong", "text");
    state.setName("consent-state-" + scope.name());
    JTextArea note = Plain.words(theme, "small", "muted", "");
    note.setName("consent-note-" + scope.name());
    JButton refuse = new JButton(new FeatherIcon(Feather.X, theme.px(14), theme.color("muted")));
    refuse.putClientProperty("JButton.buttonType", "toolBarButton");
    refuse.setFocusable(false);
    refuse.setToolTipText(REFUSE.label(texts) + "  " + REFUSE.keyText(texts));
    refuse
        .getAccessibleContext()
        .setAccessibleName(REFUSE.label(texts) + ": " + words.scope(scope));
    refuse.addActionListener(event -> presenter.refuse(scope));
    return new Row(box, new JLabel(), state, Plain.label(theme, "plain", "muted"), note, refuse);
  }

  /** An action that only does something. */
  private static final class Step extends AbstractAction {
    private static final long serialVersionUID = 1L;
    private final transient Runnable what;

    private Step(Runnable what) {
      this.what = what;
    }

    static Step of(Runnable what) {
      return new Step(what);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      what.run();
    }
  }

  /** Where there is room the note stands in the line, else below it. */
  private void arrange() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    grid.removeAll();
    grid.setLayout(
        new MigLayout(
            theme.layout("insets 0, fillx, hidemode 3"),
            theme.layout(
                wide
                    ? "[pref!]$14[$18!]$4[pref!]$10[pref!]$16[0::,grow,fill]$6[$26!]"
                    : "[pref!]$10[$18!]$4[pref!]$8[0:pref:,grow,fill]$6[$26!]"),
            theme.layout("[]$1")));
    int line = 0;
    for (ConsentScope scope : ConsentScope.values()) {
      if (scope == ConsentScope.of(ConsentKind.ADVERTISING).getFirst()) {
        grid.add(
            Plain.label(theme, "field", "text", words.kind(ConsentKind.ADVERTISING)),
            theme.layout("cell 0 " + line++ + ", span 4, gaptop $4, gapbottom $2"));
      }
      add(scope, Objects.requireNonNull(rows.get(scope)), line);
      line += 2;
    }
    if (owner instanceof JCheckBox box && grid.isAncestorOf(box)) {
      box.requestFocusInWindow();
    }
  }

  /** In a row of its own, and the note in the same or the one below. */
  private void add(ConsentScope scope, Row row, int line) {
    boolean below = scope.kind() == ConsentKind.ADVERTISING;
    int last = wide ? 5 : 4;
    grid.add(
        row.box(), theme.layout("cell 0 " + line + ", h $25!" + (below ? ", gapleft $20" : "")));
    grid.add(row.sign(), "cell 1 " + line);
    grid.add(row.state(), "cell 2 " + line);
    grid.add(row.details(), "wmin 0, cell 3 " + line);
    grid.add(row.refuse(), theme.layout("w $22!, h $22!, cell " + last + " " + line));
    grid.add(
        row.note(),
        wide
            ? "wmin 0, aligny center, cell 4 " + line
            : theme.layout("wmin 0, growx, gapbottom $4, cell 2 " + (line + 1) + " 3 1"));
  }

  void show(ConsentTabState state) {
    shown = state.lines();
    shown.forEach(this::fill);
  }

  private void fill(ConsentTabState.Line line) {
    Row row = Objects.requireNonNull(rows.get(line.scope()));
    Standing standing = line.standing();
    String word = line.pending() ? texts.get("consent.pending") : words.state(standing.state());
    row.box().setSelected(line.ticked());
    row.sign().setIcon(sign(line));
    row.state().setText(word);
    row.state()
        .setForeground(
            theme.color(
                line.pending()
                    ? "hint"
                    : standing.given() ? "accent" : standing.event() == null ? "muted" : "text"));
    row.details().setText(words.details(standing));
    String note = note(line);
    row.note().setText(note);
    row.note().setVisible(!note.isEmpty() && (wide || !shutOnly(line)));
    boolean attention = standing.given() && (standing.outdated() || !open(line));
    row.note().setForeground(theme.color(attention ? "hint" : "muted"));
    row.refuse().setVisible(!standing.given() && standing.state() != ConsentState.REFUSED);
    row.box()
        .getAccessibleContext()
        .setAccessibleName(words.scope(line.scope()) + ": " + word + " " + words.details(standing));
    row.box().getAccessibleContext().setAccessibleDescription(note);
  }

  private FeatherIcon sign(ConsentTabState.Line line) {
    Feather sign =
        line.pending()
            ? Feather.CHECK
            : switch (line.standing().state()) {
              case NEVER_ASKED -> Feather.CIRCLE;
              case GIVEN -> Feather.CHECK_CIRCLE;
              case REFUSED -> Feather.X_CIRCLE;
              case WITHDRAWN -> Feather.CORNER_UP_LEFT;
            };
    String color = line.pending() ? "hint" : line.standing().given() ? "accent" : "muted";
    return new FeatherIcon(sign, theme.px(15), theme.color(color));
  }

  private static boolean signed(ConsentTabState.Line line) {
    return line.standing().evidence().reaches(EvidenceLevel.leastFor(line.scope()));
  }

  private static boolean open(ConsentTabState.Line line) {
    return line.answer().map(ContactAnswer::allowed).orElseGet(() -> signed(line));
  }

  /** Closed because of what stands in the line already. */
  private static boolean saysItself(ConsentTabState.Line line) {
    return line.answer()
        .flatMap(ContactAnswer::forbidding)
        .filter(ruling -> ruling.rule() == ContactRule.CONSENT)
        .isPresent();
  }

  /** In a narrow line the state says it. */
  private static boolean shutOnly(ConsentTabState.Line line) {
    return saysItself(line) && !line.standing().outdated();
  }

  /** Outdated or not, open or why not. */
  private String note(ConsentTabState.Line line) {
    String outdated = line.standing().outdated() ? texts.get("consent.outdated") : "";
    String channel = "";
    if (line.answer().isPresent()) {
      String why = words.why(line.answer().get());
      channel =
          open(line)
              ? texts.get("consent.open", why)
              : saysItself(line) ? texts.get("consent.shut") : texts.get("consent.closed", why);
    } else if (line.scope() == ConsentScope.PROFILE && line.standing().given() && !signed(line)) {
      channel = texts.get("consent.profile.unsigned");
    }
    return (outdated + " " + channel).strip();
  }

  private void focused(Consumer<ConsentScope> what) {
    rows.entrySet().stream()
        .filter(row -> row.getValue().box().isFocusOwner())
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(what);
  }

  Component first() {
    return box(ConsentScope.STORAGE);
  }

  Component box(ConsentScope scope) {
    return Objects.requireNonNull(rows.get(scope)).box();
  }
}
