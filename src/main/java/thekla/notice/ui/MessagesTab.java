package thekla.notice.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages.Row;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.ListTable;
import thekla.ui.Plain;
import thekla.ui.Tab;
import thekla.ui.Theme;
import thekla.ui.WrappingRow;

/** The messages of one customer as a part of a page; its keys work while the focus is in it. */
public final class MessagesTab implements Tab, MessagesPresenter.View {

  static final Command FILTER = Command.of("filter-messages", "F4");
  static final Command CANCEL = Command.of("cancel-message", "ctrl DELETE");
  static final Command RETRY = Command.of("retry-message", "ctrl R");

  private final MessagesPresenter presenter;
  private @Nullable Built built;

  /** What {@link #build} made. */
  private record Built(
      ListTable<Row> table,
      JTextArea text,
      JPanel body,
      JToggleButton all,
      Map<MessagePurpose, JToggleButton> purposes,
      JLabel status,
      Bindings bindings,
      Texts texts,
      Theme theme) {}

  public MessagesTab(MessagesPresenter presenter) {
    this.presenter = presenter;
  }

  @Override
  public String key() {
    return "messages.tab";
  }

  @Override
  public List<Command> commands() {
    return List.of(FILTER, CANCEL, RETRY);
  }

  /** Its keys. */
  public static List<Command> keys() {
    return List.of(FILTER, CANCEL, RETRY);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    ListTable<Row> table = table(texts, theme);
    Bindings bindings =
        new Bindings(texts)
            .on(FILTER, presenter::otherFilter)
            .on(
                CANCEL,
                () -> presenter.cancel(selected(table)),
                () -> table.getSelectedRow() >= 0 && MessagesPresenter.canCancel(selected(table)))
            .on(
                RETRY,
                () -> presenter.retry(selected(table)),
                () -> table.getSelectedRow() >= 0 && MessagesPresenter.canRetry(selected(table)));
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$6[grow 3,fill]$6[grow 2,fill]$6[]$4[$18!]")));
    JToggleButton all = toggle(theme, texts.get("messages.all"), null);
    Map<MessagePurpose, JToggleButton> purposes = new EnumMap<>(MessagePurpose.class);
    JPanel choice = new JPanel(new WrappingRow(theme.px(6)));
    choice.setOpaque(false);
    choice.add(all);
    for (MessagePurpose one : MessagePurpose.values()) {
      JToggleButton button = toggle(theme, texts.get("messages.purpose." + one.name()), one);
      purposes.put(one, button);
      choice.add(button);
    }
    choice.add(new KeyCap(theme, FILTER.keyText(texts)));
    card.add(choice, "growx, wmin 0");
    JPanel body = new JPanel(new CardLayout());
    body.setOpaque(false);
    JPanel nothing =
        Plain.amid(Plain.label(theme, "plain", "muted", texts.get("messages.empty")), "wmin 0");
    nothing.setFocusable(true);
    body.add(nothing, "empty");
    body.add(table.scrolling(), "rows");
    card.add(body, theme.layout("grow, wmin 0, hmin $60"));
    JTextArea text = Editors.area(theme);
    text.setEditable(false);
    text.setName("messages.text");
    text.getAccessibleContext().setAccessibleName(texts.get("messages.text"));
    card.add(new JScrollPane(text), theme.layout("grow, wmin 0, hmin $90, hmax $220"));
    JPanel foot = new JPanel(new MigLayout("insets 0", "", ""));
    foot.setOpaque(false);
    button(foot, theme, texts, bindings, CANCEL);
    button(foot, theme, texts, bindings, RETRY);
    card.add(foot);
    JLabel status = Plain.label(theme, "plain", "muted");
    status.setName("messages-status");
    card.add(status, "wmin 0");
    Built now = new Built(table, text, body, all, purposes, status, bindings, texts, theme);
    table.getSelectionModel().addListSelectionListener(event -> selectionChanged(now));
    bindings.install(card);
    built = now;
    presenter.attach(this);
    return card;
  }

  private ListTable<Row> table(Texts texts, Theme theme) {
    MessageWords words = new MessageWords(texts, presenter.zone());
    ListTable<Row> table =
        new ListTable<>(
            theme,
            texts.get("messages.name"),
            List.of(
                new ListTable.Column<>(
                    texts.get("messages.when"), 150, false, "muted", words::when),
                new ListTable.Column<>(
                    texts.get("messages.state"), 110, false, "text", words::state),
                new ListTable.Column<>(
                    texts.get("messages.purpose"), 120, false, "text", words::purpose),
                new ListTable.Column<>(
                    texts.get("messages.channel"), 60, false, "text", words::channel),
                new ListTable.Column<>(
                    texts.get("messages.recipient"), 180, false, "text", words::recipient),
                new ListTable.Column<>(
                    texts.get("messages.subject"), 220, false, "muted", words::subject),
                new ListTable.Column<>(
                    texts.get("messages.reason"), 220, false, "muted", words::reason)));
    table.keepsWhole(0, 1, 2, 3);
    table.scrollsBelow(900);
    return table;
  }

  private JToggleButton toggle(Theme theme, String label, @Nullable MessagePurpose purpose) {
    JToggleButton button = new JToggleButton(label);
    button.setFont(theme.font("plain"));
    button.setFocusable(false);
    button.addActionListener(event -> presenter.filter(purpose));
    return button;
  }

  private static void button(
      JPanel foot, Theme theme, Texts texts, Bindings bindings, Command command) {
    JButton button = new JButton(bindings.action(command));
    button.setName(command.id());
    button.setFont(theme.font("plain"));
    foot.add(button, theme.layout("h $30!, split 2"));
    foot.add(new KeyCap(theme, command.keyText(texts)), theme.layout("gapright $12"));
  }

  private static Row selected(ListTable<Row> table) {
    return table.row(table.getSelectedRow());
  }

  private void selectionChanged(Built now) {
    now.bindings().refresh();
    boolean any = now.table().getSelectedRow() >= 0;
    String text =
        any ? new MessageWords(now.texts(), presenter.zone()).whole(selected(now.table())) : "";
    now.text().setText(text);
    now.text().setCaretPosition(0);
  }

  @Override
  public void show(@Nullable MessagePurpose filter, List<Row> rows) {
    Built now = built;
    if (now == null) {
      return;
    }
    now.all().setSelected(filter == null);
    now.purposes().forEach((purpose, button) -> button.setSelected(purpose == filter));
    now.table().show(rows);
    boolean focused = now.body().getComponent(0).isFocusOwner();
    ((CardLayout) now.body().getLayout()).show(now.body(), rows.isEmpty() ? "empty" : "rows");
    if (focused && !rows.isEmpty()) {
      now.table().requestFocusInWindow();
    }
    now.bindings().refresh();
    if (rows.isEmpty()) {
      now.text().setText("");
    }
  }

  @Override
  public void say(String text, String color) {
    Built now = built;
    if (now != null) {
      now.status().setForeground(now.theme().color(color));
      now.status().setText(text);
    }
  }

  @Override
  public void shown() {
    presenter.reload();
  }

  /** Where the focus goes when the tab appears. */
  @Override
  public Component focus() {
    Built now = built;
    if (now == null) {
      throw new IllegalStateException("not built");
    }
    return now.table().getRowCount() == 0 ? now.body().getComponent(0) : now.table();
  }
}
