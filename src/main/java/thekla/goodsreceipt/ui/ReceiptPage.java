package thekla.goodsreceipt.ui;

import static java.util.Objects.requireNonNull;

import java.awt.CardLayout;
import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.ReceiptLists.Received;
import thekla.goodsreceipt.ReceiptWords;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.FileChoice;
import thekla.ui.FileDrop;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** Goods-in: the field takes a scan at any time, below it stands what became of each. */
public final class ReceiptPage implements Pages.Page {

  static final Command SCAN = Command.of("scan-title", "F3");
  static final Command SHELF = Command.of("other-shelf", "F6");
  static final Command REPORT = Command.of("supplier-report", "F7");
  static final Command NOTE = Command.of("delivery-note", "F8");
  static final Command LABEL = Command.of("shelf-label", "F9");
  static final Command CLOSE = Command.of("close-receipt", "F10");
  static final Command UNDO = Command.of("undo-scan", "ctrl Z");
  static final Command WAITING = Command.of("hold-shelf", "F4");
  static final Command NEWER = Command.of("newer-row", "UP");
  static final Command OLDER = Command.of("older-row", "DOWN");

  private final ReceiptPresenter presenter;
  private final Ways ways;
  private @Nullable Screen screen;

  /**
   * Where one can go from here.
   *
   * @param report with what was typed
   */
  public record Ways(
      Consumer<String> report,
      Consumer<Path> note,
      Runnable waiting,
      Consumer<Bindings> help,
      FileChoice files,
      Runnable back) {}

  public ReceiptPage(ReceiptPresenter presenter, Ways ways) {
    this.presenter = presenter;
    this.ways = ways;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "receipt.heading",
        CLOSE,
        SCAN,
        SHELF,
        REPORT,
        NOTE,
        LABEL,
        UNDO,
        WAITING,
        NEWER,
        OLDER,
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
  public Component focus() {
    return requireNonNull(screen, "not built").scan;
  }

  /** The page in Swing. */
  private final class Screen implements ReceiptPresenter.View {
    private final Texts texts;
    private final JTextField scan = new JTextField();
    private final JTextField shelf = new JTextField();
    private final JLabel lastShelf;
    private final JLabel lastTitle;
    private final JLabel lastWhom;
    private final ReceiptTable table;
    private final JPanel body = new JPanel(new CardLayout());
    private final Bindings bindings;
    private final PageFrame frame;
    private final JComponent page;
    private String shelfOfRow = "";
    private String dropped = "";

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      table = new ReceiptTable(theme, texts, presenter::reported);
      lastShelf = Plain.label(theme, "total", "accent");
      lastTitle = Plain.label(theme, "strong", "text");
      lastWhom = Plain.label(theme, "plain", "muted");
      bindings = bindings();
      frame = new PageFrame(theme, texts, texts.get("receipt.heading"), bindings);
      frame
          .button(CLOSE, true)
          .button(UNDO, false)
          .button(LABEL, false)
          .button(PageFrame.BACK, false);
      List.of(CLOSE, UNDO, LABEL, PageFrame.BACK)
          .forEach(command -> frame.made(command).setFocusable(false));
      field(scan, "scan", texts.get("receipt.scan.hint"), theme);
      field(shelf, "shelf", texts.get("receipt.shelf"), theme);
      Typing.keep(scan, presenter.kept());
      scan.addActionListener(event -> scanned());
      shelf.addActionListener(event -> moved());
      table.getSelectionModel().addListSelectionListener(event -> selected());
      JPanel parts =
          new JPanel(
              new MigLayout(
                  "insets 0, fill, wrap 1", "[grow,fill]", theme.layout("[]$8[grow,fill]")));
      parts.setOpaque(false);
      parts.add(top(theme), "wmin 0");
      parts.add(rows(theme), "wmin 0, hmin 0");
      parts.setTransferHandler(new FileDrop(ways.note()));
      page = frame.with(parts);
    }

    private void field(JTextField field, String name, String said, Theme theme) {
      field.setName(name);
      field.setFont(theme.font("field"));
      field.getAccessibleContext().setAccessibleName(said);
      field.putClientProperty("JTextField.placeholderText", said);
    }

    private Bindings bindings() {
      return new Bindings(texts)
          .on(SCAN, scan::requestFocusInWindow)
          .on(SHELF, this::otherShelf, () -> is(ReceiptPresenter::waits))
          .on(REPORT, () -> ways.report().accept(taken()))
          .on(NOTE, this::chooseNote)
          .on(LABEL, () -> presenter.label(row()), () -> is(ReceiptPresenter::waits))
          .on(CLOSE, presenter::close, presenter::canClose)
          .on(UNDO, () -> presenter.undo(row()), () -> table.getSelectedRow() >= 0)
          .on(WAITING, ways.waiting())
          .on(NEWER, () -> select(-1))
          .on(OLDER, () -> select(1))
          .on(PageFrame.HELP, () -> ways.help().accept(this.bindings))
          .on(PageFrame.BACK, this::leave);
    }

    private JComponent top(Theme theme) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $10 $12, fillx, hidemode 3"),
                  theme.layout("[]$4[]$10[grow,fill]$14[]$4[]$6[$90!,fill]"),
                  theme.layout("[]$8[]")));
      JLabel title = Plain.label(theme, "strong", "text", texts.get("receipt.scan"));
      title.setLabelFor(scan);
      JLabel where = Plain.label(theme, "strong", "text", texts.get("receipt.shelf"));
      where.setLabelFor(shelf);
      card.add(title);
      card.add(new KeyCap(theme, SCAN.keyText(texts)));
      card.add(scan, theme.layout("h $36!, wmin 0"));
      card.add(where);
      card.add(new KeyCap(theme, SHELF.keyText(texts)));
      card.add(shelf, theme.layout("h $36!, wrap"));
      JPanel last =
          new JPanel(
              new MigLayout(
                  theme.layout("insets 0, fillx"),
                  theme.layout("[]$14[grow,fill]"),
                  theme.layout("[]$0[]")));
      last.setOpaque(false);
      lastShelf.setName("last-shelf");
      lastTitle.setName("last-title");
      lastWhom.setName("last-whom");
      last.add(lastShelf, "spany 2");
      last.add(lastTitle, "wmin 0, wrap");
      last.add(lastWhom, "wmin 0");
      card.add(last, theme.layout("span, growx, wmin 0, h $40!"));
      return card;
    }

    private JComponent rows(Theme theme) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $8 $12 $12 $12, fill, wrap 1"),
                  "[grow,fill]",
                  theme.layout("[]$6[grow,fill]")));
      JPanel further = new JPanel(new MigLayout(theme.layout("insets 0, gapx $5")));
      further.setOpaque(false);
      for (Command command : List.of(REPORT, NOTE, WAITING)) {
        JButton button = new JButton(bindings.action(command));
        button.setName(command.id());
        button.setFont(theme.font("plain"));
        button.setFocusable(false);
        further.add(button);
        further.add(new KeyCap(theme, command.keyText(texts)), theme.layout("gapright $9"));
      }
      card.add(further, "wmin 0");
      JTextArea nothing =
          Plain.words(theme, "plain", "muted", texts.get("receipt.empty", NOTE.keyText(texts)));
      body.setOpaque(false);
      body.add(Plain.amid(nothing, theme.layout("wmin 0, w $460")), "empty");
      JScrollPane scroll = table.scrolling();
      body.add(scroll, "rows");
      card.add(body, "grow, wmin 0, hmin 0");
      return card;
    }

    private void scanned() {
      presenter.scan(taken());
    }

    /** The scanner goes on while this is booked. */
    private String taken() {
      String typed = scan.getText();
      scan.setText("");
      return typed;
    }

    private void moved() {
      String where = shelf.getText();
      shelfOfRow = where;
      scan.requestFocusInWindow();
      if (is(ReceiptPresenter::waits)) {
        presenter.move(row(), where);
      } else {
        presenter.scan(where);
      }
    }

    private void otherShelf() {
      shelf.requestFocusInWindow();
      shelf.selectAll();
    }

    /** First out of the shelf, then out of the page; a half-typed scan is there again later. */
    private void leave() {
      if (shelf.isFocusOwner()) {
        selected();
        scan.requestFocusInWindow();
      } else {
        ways.back().run();
      }
    }

    private void chooseNote() {
      ways.files()
          .open(page, texts, texts.get("note.files"), List.of("csv", "txt", "xlsx"))
          .ifPresent(ways.note());
    }

    private Received row() {
      return table.row(table.getSelectedRow());
    }

    private boolean is(Predicate<Received> possible) {
      return table.getSelectedRow() >= 0 && possible.test(row());
    }

    private void select(int by) {
      int to = table.getSelectedRow() + by;
      if (to >= 0 && to < table.getRowCount()) {
        table.setRowSelectionInterval(to, to);
        table.scrollRectToVisible(table.getCellRect(to, 0, true));
      }
    }

    /** A shelf that was typed and not given belongs to the row that was chosen before. */
    private void selected() {
      String typed = shelf.getText().strip();
      boolean lost = !typed.isEmpty() && !typed.equals(shelfOfRow);
      shelfOfRow = is(ReceiptPresenter::waits) ? row().shelf() : "";
      shelf.setText(shelfOfRow);
      shelf.setEnabled(is(ReceiptPresenter::waits));
      bindings.refresh();
      if (lost) {
        dropped = texts.get("receipt.shelf.dropped", typed);
        frame.status(dropped, "hint");
      }
    }

    @Override
    public void show(List<Received> rows, List<Received> last, boolean open) {
      dropped = "";
      table.show(rows);
      ((CardLayout) body.getLayout()).show(body, rows.isEmpty() ? "empty" : "rows");
      selected();
      last(last);
    }

    /** The number to write or look for is what the hands need now. */
    private void last(List<Received> last) {
      if (last.isEmpty()) {
        lastShelf.setText("");
        lastTitle.setText("");
        lastWhom.setText("");
        return;
      }
      lastShelf.setText(
          last.stream()
              .map(row -> row.shelf().isEmpty() ? "–" : row.shelf())
              .distinct()
              .collect(Collectors.joining(" · ")));
      lastTitle.setText(ReceiptTable.title(last.getFirst()));
      lastWhom.setText(last.stream().map(this::whom).collect(Collectors.joining("  |  ")));
    }

    private String whom(Received row) {
      var whom = row.whom();
      return row.row().pieces()
          + " × "
          + ReceiptTable.forWhom(row, texts)
          + (whom == null ? "" : " · " + ReceiptWords.told(whom.message(), texts));
    }

    @Override
    public void say(String text, String color) {
      frame.status(dropped.isEmpty() ? text : text + " · " + dropped, color);
      dropped = "";
    }

    @Override
    public void again(String typed) {
      if (scan.getText().isEmpty()) {
        scan.setText(typed);
        scan.selectAll();
      }
    }
  }
}
