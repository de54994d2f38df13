package thekla.notice.ui;

import static java.util.Objects.requireNonNull;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.LayoutManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.notice.Notices.Group;
import thekla.notice.Notices.Row;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** Notices to customers: what waits, calls to make, letters to print, what did not arrive. */
public final class NoticesPage implements Pages.Page, NoticesPresenter.View {

  static final Command OTHER = Command.of("notices-group", "F4");
  static final Command SEND = Command.of("send-notices", "F10");
  static final Command CALL = Command.of("call-customer", "F6");
  static final Command REACHED = Command.of("call-reached", "F7");
  static final Command MISSED = Command.of("call-missed", "F8");
  static final Command PRINT = Command.of("print-letters", "F9");
  static final Command AGAIN = Command.of("notice-again", "ctrl R");
  static final Command GIVE_UP = Command.of("notice-give-up", "ctrl DELETE");
  static final Command SERIAL = Command.of("serial", "F11");

  private final NoticesPresenter presenter;
  private final Runnable serial;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Built built;

  /** What {@link #build} made. */
  private record Built(
      ListTable<Row> table,
      JPanel body,
      JLabel empty,
      Map<Group, JToggleButton> groups,
      JPanel call,
      JTextArea text,
      JLabel number,
      JTextField retry,
      PageFrame frame,
      Bindings bindings,
      Texts texts) {}

  /**
   * @param serial opens the messages to many
   * @param help shows the keys
   */
  public NoticesPage(
      NoticesPresenter presenter, Runnable serial, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.serial = serial;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "notices.heading",
        SEND,
        OTHER,
        CALL,
        REACHED,
        MISSED,
        PRINT,
        AGAIN,
        GIVE_UP,
        SERIAL,
        PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    ListTable<Row> table = table(texts, theme);
    JTextField retry = new JTextField();
    retry.setName("retry-day");
    retry.setFont(theme.font("field"));
    Typing.keep(retry, presenter.kept);
    Bindings bindings = bindings(texts, table, retry);
    PageFrame frame = new PageFrame(theme, texts, texts.get("notices.heading"), bindings);
    frame
        .button(SEND, true)
        .button(CALL, false)
        .button(PRINT, false)
        .button(AGAIN, false)
        .button(GIVE_UP, false)
        .button(SERIAL, false)
        .button(PageFrame.BACK, false);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$6[grow 3,fill]$6[grow 2,fill]$6[]")));
    Map<Group, JToggleButton> groups = new EnumMap<>(Group.class);
    JPanel choice = panel(new MigLayout(theme.layout("insets 0, gap $6"), "", ""));
    for (Group group : Group.values()) {
      JToggleButton button = new JToggleButton(texts.get("notices.group." + group.name()));
      button.setFont(theme.font("plain"));
      button.setFocusable(false);
      button.addActionListener(event -> presenter.show(group));
      groups.put(group, button);
      choice.add(button);
    }
    choice.add(new KeyCap(theme, OTHER.keyText(texts)));
    card.add(choice);
    JPanel body = panel(new CardLayout());
    JLabel empty = Plain.label(theme, "plain", "muted");
    body.add(Plain.amid(empty, "wmin 0"), "empty");
    body.add(table.scrolling(), "rows");
    card.add(body, theme.layout("grow, wmin 0, hmin $60"));
    JTextArea text = Editors.area(theme);
    text.setEditable(false);
    text.setName("notices.text");
    text.getAccessibleContext().setAccessibleName(texts.get("notices.text"));
    card.add(new JScrollPane(text), theme.layout("grow, wmin 0, hmin $80, hmax $260"));
    JLabel number = Plain.label(theme, "title", "text");
    number.setName("called-number");
    JPanel call = call(texts, theme, bindings, number, retry);
    call.setVisible(false);
    card.add(call, "wmin 0, hidemode 3");
    JComponent page = frame.with(card);
    Built now =
        new Built(table, body, empty, groups, call, text, number, retry, frame, bindings, texts);
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              bindings.refresh();
              if (!presenter.isCalling()) {
                text.setText(
                    table.getSelectedRow() < 0
                        ? ""
                        : new MessageWords(texts, presenter.zone())
                            .whole(selected(table).message()));
                text.setCaretPosition(0);
              }
            });
    built = now;
    presenter.attach(this);
    return page;
  }

  private Bindings bindings(Texts texts, ListTable<Row> table, JTextField retry) {
    Bindings bindings = new Bindings(texts);
    return bindings
        .on(OTHER, presenter::other)
        .on(SEND, presenter::send, () -> is(Group.WAITING))
        .on(CALL, () -> with(table, presenter::call), () -> is(Group.CALLS) && any(table))
        .on(REACHED, presenter::reached, presenter::isCalling)
        .on(MISSED, () -> presenter.notReached(retry.getText()), presenter::isCalling)
        .on(SERIAL, serial, () -> !presenter.isCalling())
        .on(PRINT, presenter::print, () -> is(Group.LETTERS) && any(table))
        .on(
            AGAIN,
            () -> with(table, presenter::again),
            () -> can(table, row -> NoticesPresenter.canTryAgain(presenter.group(), row)))
        .on(
            GIVE_UP,
            () -> with(table, presenter::giveUp),
            () -> can(table, NoticesPresenter::canGiveUp))
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(
            PageFrame.BACK,
            PageFrame.stopOrLeave(() -> presenter.stop() || presenter.leaveCall(), back));
  }

  private boolean is(Group group) {
    return presenter.group() == group && !presenter.isCalling();
  }

  private boolean can(ListTable<Row> table, Predicate<Row> possible) {
    return any(table) && !presenter.isCalling() && possible.test(selected(table));
  }

  private static boolean any(ListTable<Row> table) {
    return table.getSelectedRow() >= 0;
  }

  private static void with(ListTable<Row> table, Consumer<Row> what) {
    what.accept(selected(table));
  }

  private static Row selected(ListTable<Row> table) {
    return table.row(table.getSelectedRow());
  }

  private ListTable<Row> table(Texts texts, Theme theme) {
    MessageWords words = new MessageWords(texts, presenter.zone());
    ListTable<Row> table =
        new ListTable<>(
            theme,
            texts.get("notices.name"),
            List.of(
                new ListTable.Column<>(
                    texts.get("messages.when"),
                    130,
                    false,
                    "muted",
                    row -> words.when(row.message())),
                new ListTable.Column<>(
                    texts.get("notices.customer"), 110, false, "text", Row::name),
                new ListTable.Column<>(
                    texts.get("messages.purpose"),
                    110,
                    false,
                    "text",
                    row -> words.purpose(row.message())),
                new ListTable.Column<>(
                    texts.get("messages.channel"),
                    70,
                    false,
                    "text",
                    row -> words.channel(row.message())),
                new ListTable.Column<>(
                    texts.get("messages.state"),
                    100,
                    false,
                    "text",
                    row -> words.state(row.message())),
                new ListTable.Column<>(
                    texts.get("messages.reason"),
                    150,
                    false,
                    "muted",
                    row -> words.reason(row.message()))));
    table.keepsWhole(0, 2, 3, 4);
    return table;
  }

  /** For an open call the number and how it ended. */
  private static JPanel call(
      Texts texts, Theme theme, Bindings bindings, JLabel number, JTextField retry) {
    JPanel calling = panel(new MigLayout("insets 0, wrap 1", "", theme.layout("[]$4[]")));
    calling.add(number, "wmin 0");
    JPanel ends = row(texts, theme, bindings, REACHED, MISSED);
    ends.add(Editors.label(theme, texts.get("notices.call.retry"), retry));
    ends.add(retry, theme.layout("w $110!, h $30!"));
    calling.add(ends, "wmin 0");
    return calling;
  }

  private static JPanel row(Texts texts, Theme theme, Bindings bindings, Command... commands) {
    JPanel row = panel(new MigLayout("insets 0", "", ""));
    for (Command command : commands) {
      JButton button = new JButton(bindings.action(command));
      button.setName(command.id());
      button.setFont(theme.font("plain"));
      row.add(button, theme.layout("h $30!, split 2"));
      row.add(new KeyCap(theme, command.keyText(texts)), theme.layout("gapright $12"));
    }
    return row;
  }

  private static JPanel panel(LayoutManager layout) {
    JPanel panel = new JPanel(layout);
    panel.setOpaque(false);
    return panel;
  }

  @Override
  public void show(Group group, List<Row> rows, Map<Group, Long> counts) {
    Built now = built;
    if (now == null) {
      return;
    }
    now.groups()
        .forEach(
            (one, button) -> {
              button.setSelected(one == group);
              long count = counts.getOrDefault(one, 0L);
              String label = now.texts().get("notices.group." + one.name());
              button.setText(
                  count == 0 ? label : now.texts().get("notices.group.count", label, count));
            });
    now.empty().setText(now.texts().get("notices.empty." + group.name()));
    now.table().show(rows);
    ((CardLayout) now.body().getLayout()).show(now.body(), rows.isEmpty() ? "empty" : "rows");
    if (presenter.isCalling()) {
      now.bindings().refresh();
      return;
    }
    now.call().setVisible(false);
    (rows.isEmpty() ? requireNonNull(now.groups().get(group)) : now.table()).requestFocusInWindow();
    now.bindings().refresh();
  }

  @Override
  public void calling(String number, String text, String retry) {
    Built now = built;
    if (now != null) {
      now.number().setText(number);
      now.text().setText(text);
      now.text().setCaretPosition(0);
      String typed = presenter.kept.text("retry-day");
      now.retry().setText(typed.isEmpty() ? retry : typed);
      now.table().setEnabled(false);
      now.call().setVisible(true);
      now.bindings().refresh();
      now.text().requestFocusInWindow();
    }
  }

  @Override
  public void called() {
    Built now = built;
    if (now != null) {
      now.table().setEnabled(true);
    }
    presenter.kept.forget();
  }

  @Override
  public void running(boolean running) {
    Built now = built;
    if (now != null) {
      now.frame().stops(running);
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
    Built now = built;
    if (now == null) {
      throw new IllegalStateException("not built");
    }
    return now.table().getRowCount() == 0 ? now.frame().made(PageFrame.BACK) : now.table();
  }
}
