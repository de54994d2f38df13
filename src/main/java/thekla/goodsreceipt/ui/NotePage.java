package thekla.goodsreceipt.ui;

import static java.util.Objects.requireNonNull;

import java.awt.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.DeliveryNote;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** A delivery note as it was read; nothing is booked before one says so. */
public final class NotePage implements Pages.Page {

  static final Command BOOK = Command.of("book-note", "F10");

  private final NotePresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Screen screen;

  public NotePage(NotePresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** A row of the file, or why it cannot be booked. */
  private record Row(int number, String gtin, String title, String pieces, String problem) {}

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("note.heading", BOOK, PageFrame.BACK, PageFrame.HELP);
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
    return requireNonNull(screen, "not built").table;
  }

  /** The page in Swing. */
  private final class Screen implements NotePresenter.View {
    private final Texts texts;
    private final NoteTable table;
    private final Bindings bindings;
    private final PageFrame frame;
    private final JComponent page;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      table = new NoteTable(theme, texts);
      bindings = new Bindings(texts);
      bindings
          .on(BOOK, presenter::book, presenter::canBook)
          .on(PageFrame.HELP, () -> help.accept(bindings))
          .on(PageFrame.BACK, PageFrame.stopOrLeave(presenter::stop, back));
      frame = new PageFrame(theme, texts, texts.get("note.heading"), bindings);
      frame.button(BOOK, true).button(PageFrame.BACK, false);
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $12 $12, fill"), "[grow,fill]", "[grow,fill]"));
      card.add(table.scrolling(), "grow, wmin 0, hmin 0");
      page = frame.with(card);
    }

    @Override
    public void show(@Nullable DeliveryNote note) {
      List<Row> rows = new ArrayList<>();
      if (note != null) {
        note.problems()
            .forEach(
                one ->
                    rows.add(new Row(one.row(), "", "", "", "! " + texts.refusal(one.reason()))));
        note.lines()
            .forEach(
                line ->
                    rows.add(
                        new Row(
                            line.row(),
                            line.gtin(),
                            line.title(),
                            String.valueOf(line.pieces()),
                            "")));
        if (note.problems().isEmpty()) {
          rows.sort(Comparator.comparingInt(Row::number));
        }
      }
      table.show(rows);
      bindings.refresh();
    }

    @Override
    public void booking(boolean booking) {
      frame.stops(booking);
      bindings.refresh();
    }

    @Override
    public void say(String text, String color) {
      frame.status(text, color);
    }
  }

  /** Broken rows stand first and stand out. */
  private static final class NoteTable extends ListTable<Row> {
    private static final long serialVersionUID = 1L;

    NoteTable(Theme theme, Texts texts) {
      super(
          theme,
          texts.get("note.heading"),
          List.of(
              new Column<>(
                  texts.get("note.row"), 60, true, "muted", row -> String.valueOf(row.number())),
              new Column<>(texts.get("receipt.isbn"), 130, false, "text", Row::gtin),
              new Column<>(
                  texts.get("receipt.title"),
                  420,
                  false,
                  "text",
                  row -> row.problem().isEmpty() ? row.title() : row.problem()),
              new Column<>(texts.get("receipt.pieces"), 60, true, "text", Row::pieces)));
      setName("note");
    }

    @Override
    protected String color(Row row, Column<Row> column) {
      return row.problem().isEmpty() ? column.color() : "problem";
    }
  }
}
