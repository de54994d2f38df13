package thekla.register.ui;

import static java.util.Objects.requireNonNull;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.register.Activity;
import thekla.register.Format;
import thekla.register.Layout;
import thekla.register.RegisterEntry;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.Editors;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.WrappingRow;

/** The shop's processing activities, what is wrong with them, what changed; and their issue. */
public final class RegisterPage implements Pages.Page {

  static final Command ISSUE = Command.of("issue-register", "F10");
  static final Command PRINT = Command.of("print-register", "F9");
  static final Command EDIT = Command.of("edit-activity", "F4");
  static final Command NEW = Command.of("new-activity", "F6");
  static final Command START = Command.of("start-register", "F7");
  static final Command END = Command.of("end-activity", "ctrl DELETE");

  private static final int MOST_CHANGES = 6;

  private final RegisterPresenter presenter;
  private final Consumer<@Nullable RegisterEntry> edit;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Screen screen;

  /**
   * @param edit opens an activity; null for a new one
   */
  public RegisterPage(
      RegisterPresenter presenter,
      Consumer<@Nullable RegisterEntry> edit,
      Consumer<Bindings> help,
      Runnable back) {
    this.presenter = presenter;
    this.edit = edit;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "register.page.heading",
        ISSUE,
        PRINT,
        EDIT,
        NEW,
        START,
        END,
        PageFrame.BACK,
        PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Screen built = new Screen(texts, theme);
    screen = built;
    presenter.attach(built);
    return built.page;
  }

  @Override
  public void left() {
    presenter.stop();
  }

  @Override
  public Component focus() {
    return requireNonNull(screen, "not built").first();
  }

  /** The page in Swing. */
  private final class Screen implements RegisterPresenter.View {
    private final Texts texts;
    private final Theme theme;
    private final ListTable<RegisterState.Row> table;
    private final JPanel body = new JPanel(new CardLayout());
    private final JLabel last;
    private final JTextArea told;
    private final JComponent tellings;
    private final Map<Format, JCheckBox> formats = new EnumMap<>(Format.class);
    private final Bindings bindings;
    private final PageFrame frame;
    private final JComponent page;
    private RegisterState shown = RegisterState.EMPTY;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      this.theme = theme;
      table = table();
      last = Plain.label(theme, "plain", "muted");
      last.setName("last-issue");
      told = Plain.words(theme, "plain", "hint", "");
      told.setName("findings");
      tellings = Downwards.scrolling(theme, told);
      bindings = new Bindings(texts);
      bindings
          .on(ISSUE, presenter::issue, () -> shown.isBegun() && !presenter.isRunning())
          .on(PRINT, presenter::print, () -> shown.isIssued() && !presenter.isRunning())
          .on(EDIT, () -> edit.accept(row().entry()), this::chosen)
          .on(NEW, () -> edit.accept(null))
          .on(START, presenter::start, () -> !shown.isBegun())
          .on(END, () -> presenter.end(row().entry()), this::chosen)
          .on(PageFrame.HELP, () -> help.accept(bindings))
          .on(PageFrame.BACK, PageFrame.stopOrLeave(presenter::stop, back));
      table
          .getSelectionModel()
          .addListSelectionListener(
              event -> {
                tell();
                bindings.refresh();
              });
      frame = new PageFrame(theme, texts, texts.get("register.page.heading"), bindings);
      frame
          .button(ISSUE, true)
          .button(PRINT, false)
          .button(EDIT, false)
          .button(NEW, false)
          .button(START, false)
          .button(END, false)
          .button(PageFrame.BACK, false);
      page = frame.with(card());
    }

    private ListTable<RegisterState.Row> table() {
      ListTable<RegisterState.Row> rows =
          new ListTable<>(
              theme,
              texts.get("register.page.heading"),
              List.of(
                  new Column<>(
                      texts.get("register.page.id"),
                      70,
                      false,
                      "muted",
                      row -> row.entry().activity().id()),
                  new Column<>(
                      texts.get("register.page.title"),
                      360,
                      false,
                      "text",
                      row -> row.entry().activity().title()),
                  new Column<>(
                      texts.get("register.page.status"),
                      90,
                      false,
                      "muted",
                      row ->
                          texts.get("register.status." + row.entry().activity().status().name())),
                  new Column<>(
                      texts.get("register.page.changed"),
                      100,
                      false,
                      "muted",
                      row -> texts.date(row.entry().changedOn())),
                  new Column<>(
                      texts.get("register.page.state"), 130, false, "hint", this::stateOf)));
      rows.setName("activities");
      rows.keepsWhole(0, 2, 3);
      return rows;
    }

    private String stateOf(RegisterState.Row row) {
      if (row.entry().activity().status() == Activity.Status.ENDED) {
        return "–";
      }
      return row.errors() > 0
          ? "! " + texts.get("register.page.errors", row.errors())
          : row.findings().isEmpty()
              ? texts.get("register.page.fine")
              : texts.get("register.page.hints", row.findings().size());
    }

    private JComponent card() {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $10 $12, fill, wrap 1, hidemode 3"),
                  "[grow,fill]",
                  theme.layout("[]$4[]$6[grow,fill]$6[]")));

      card.add(choices(), "wmin 0");
      card.add(last, "wmin 0");
      JLabel nothing =
          Plain.label(
              theme,
              "plain",
              "muted",
              texts.get("register.page.empty", START.keyText(texts), NEW.keyText(texts)));
      body.setOpaque(false);
      body.add(Plain.amid(nothing, "wmin 0"), "empty");
      body.add(table.scrolling(), "rows");
      card.add(body, theme.layout("grow, wmin 0, hmin $90"));
      // what is told gives way to the activities
      card.add(tellings, theme.layout("wmin 0, hmin $44, hmax 30%"));
      return card;
    }

    /** Layout, language and kinds of file of the next issue. */
    private JComponent choices() {
      JPanel line = new JPanel(new WrappingRow(theme.px(6)));
      line.setOpaque(false);
      JComboBox<Choice<Layout>> layouts = Plain.choices();
      layouts.setName("layout");
      for (Layout layout : Layout.values()) {
        layouts.addItem(new Choice<>(layout, texts.get("register.layout." + layout.name())));
      }
      Choice.select(layouts, presenter.layout());
      layouts.addActionListener(event -> presenter.layout(Choice.chosen(layouts)));
      JComboBox<Choice<String>> languages = Plain.choices();
      languages.setName("language");
      Texts.LANGUAGES.forEach(
          known ->
              languages.addItem(
                  new Choice<>(known.getLanguage(), known.getDisplayLanguage(texts.locale()))));
      Choice.select(languages, presenter.language().getLanguage());
      languages.addActionListener(event -> presenter.language(Locale.of(Choice.chosen(languages))));
      for (JComboBox<?> list : List.of(layouts, languages)) {
        list.setFont(theme.font("field"));
      }
      line.add(Editors.label(theme, texts.get("register.page.layout"), layouts));
      line.add(layouts);
      line.add(Editors.label(theme, texts.get("register.page.language"), languages));
      line.add(languages);
      for (Format format : Format.values()) {
        JCheckBox box = Plain.text(new JCheckBox(format.name()));
        box.setName(format.name());
        box.setOpaque(false);
        box.setFont(theme.font("plain"));
        box.setForeground(theme.color("text"));
        box.setSelected(presenter.formats().contains(format));
        box.addActionListener(event -> presenter.formats(ticked()));
        formats.put(format, box);
        line.add(box);
      }
      return line;
    }

    private Set<Format> ticked() {
      Set<Format> ticked = EnumSet.noneOf(Format.class);
      formats.forEach(
          (format, box) -> {
            if (box.isSelected()) {
              ticked.add(format);
            }
          });
      return ticked;
    }

    /** The table while there is one to see. */
    Component first() {
      return shown.isBegun() ? table : frame.made(START);
    }

    private boolean chosen() {
      return shown.isBegun() && table.getSelectedRow() >= 0;
    }

    private RegisterState.Row row() {
      return table.row(table.getSelectedRow());
    }

    @Override
    public void show(RegisterState state) {
      int before = Math.max(0, table.getSelectedRow());
      shown = state;
      table.show(state.rows());
      if (before < state.rows().size()) {
        table.setRowSelectionInterval(before, before);
      }
      last.setText(state.last());
      ((CardLayout) body.getLayout()).show(body, state.isBegun() ? "rows" : "empty");
      tell();
      bindings.refresh();
      first().requestFocusInWindow();
    }

    @Override
    public void running(boolean running) {
      frame.stops(running);
      bindings.refresh();
    }

    /** What is wrong with the chosen activity and with the whole, and what changed. */
    private void tell() {
      List<String> lines = new ArrayList<>();
      if (chosen()) {
        lines.addAll(row().findings());
      }
      lines.addAll(shown.whole());
      if (!shown.changes().isEmpty()) {
        lines.add(texts.get("register.page.changes", shown.changes().size()));
        lines.addAll(shown.changes().stream().limit(MOST_CHANGES).toList());
      }
      told.setText(String.join("\n", lines));
      tellings.setVisible(!lines.isEmpty());
    }

    @Override
    public void say(String text, String color) {
      frame.status(text, color);
    }
  }
}
