package thekla.consent.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentWords;
import thekla.consent.Decision;
import thekla.consent.TextForm;
import thekla.consent.TextRef;
import thekla.consent.ui.HistoryPresenter.Row;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.Plain;
import thekla.ui.Tab;
import thekla.ui.Theme;

/** Everything a customer decided, a row each, and the text that was shown. */
public final class HistoryTab implements Tab {

  static final Command TEXT = Command.of("shown-text", "ENTER");

  private final HistoryPresenter presenter;
  private @Nullable Built built;
  private Supplier<Built> make =
      () -> {
        throw new IllegalStateException("not built");
      };

  public HistoryTab(HistoryPresenter presenter) {
    this.presenter = presenter;
  }

  @Override
  public String key() {
    return "consent.tab.history";
  }

  @Override
  public List<Command> commands() {
    return List.of(TEXT);
  }

  /** Its keys. */
  public static List<Command> keys() {
    return List.of(TEXT);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    JPanel page = new JPanel(new BorderLayout());
    page.setOpaque(false);
    built = null;
    // made when it is looked at: the card opens without waiting for it
    make =
        () -> {
          Built now = new Built(texts, theme);
          built = now;
          page.add(now.page);
          page.revalidate();
          presenter.attach(now);
          return now;
        };
    return page;
  }

  @Override
  public Component focus() {
    Built now = made();
    return now.table.getRowCount() == 0 ? now.empty : now.table;
  }

  @Override
  public void shown() {
    if (built == null) {
      made();
    } else {
      presenter.load();
    }
  }

  private Built made() {
    Built now = built;
    return now == null ? make.get() : now;
  }

  /** What {@link #build} made. */
  private final class Built implements HistoryPresenter.View {
    private final Texts texts;
    private final ConsentWords words;
    private final ListTable<Row> table;
    private final JPanel empty =
        new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
    private final JPanel body = new JPanel(new CardLayout());
    private final JLabel heading;
    private final JTextArea text;
    private final JPanel page;

    Built(Texts texts, Theme theme) {
      this.texts = texts;
      words = new ConsentWords(texts, presenter.zone());
      table = table(theme);
      empty.setOpaque(false);
      empty.setFocusable(true);
      empty.add(
          Plain.words(theme, "plain", "muted", texts.get("consent.history.empty")),
          "wmin 0, growx, wmax 480");
      body.setOpaque(false);
      body.add(empty, "empty");
      body.add(table.scrolling(), "rows");
      heading = Plain.label(theme, "strong", "text");
      heading.setName("history-heading");
      text = Plain.words(theme, "field", "text", "");
      text.setName("history-text");
      text.setFocusable(true);
      text.getAccessibleContext().setAccessibleName(texts.get("consent.history.version"));
      Card list =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $10 $12, fill"), "[grow,fill]", "[grow,fill]"));
      list.add(body, "wmin 0, hmin 0");
      Card shown =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                  "[grow,fill]",
                  theme.layout("[]$4[grow,fill]")));
      shown.add(heading, "wmin 0");
      shown.add(Downwards.scrolling(theme, text), "wmin 0, hmin 0");
      page =
          new JPanel(
              new MigLayout(
                  theme.layout("insets $8 0 $8 0, fill, wrap 1"),
                  "[grow,fill]",
                  theme.layout("[0::,grow 100,fill]$8[$130!,fill]")));
      page.setOpaque(false);
      page.add(list, "wmin 0, hmin 0");
      page.add(shown, "wmin 0, hmin 0");
      table
          .getSelectionModel()
          .addListSelectionListener(
              event -> {
                if (!event.getValueIsAdjusting()) {
                  chosen();
                }
              });
      new Bindings(texts).on(TEXT, text::requestFocusInWindow).install(page);
    }

    private void chosen() {
      int row = table.getSelectedRow();
      if (row >= 0 && row < table.getRowCount()) {
        presenter.chosen(table.row(row));
      }
    }

    private ListTable<Row> table(Theme theme) {
      ListTable<Row> made =
          new ListTable<>(
              theme,
              texts.get("consent.tab.history"),
              List.of(
                  column("obtained", 104, row -> words.day(row.event())),
                  column("what", 205, row -> words.scope(row.event().scope())),
                  column("decision", 84, row -> words.decision(row.event().decision())),
                  column("way", 84, row -> words.way(row.event().how().way())),
                  column("who", 120, row -> by(row.event())),
                  column("recorded", 104, row -> recorded(row.event())),
                  column("version", 92, this::version),
                  column("told", 62, row -> told(row.event())),
                  column("evidence", 110, row -> evidence(row.event())),
                  column("remark", 140, row -> orEmpty(row.event().how().remark()))));
      made.setName("consent-history");
      made.keepsWhole(0, 1, 2, 3, 5, 6, 7);
      made.scrollsBelow(1080);
      return made;
    }

    private Column<Row> column(String key, int width, Function<Row, String> cell) {
      return new Column<>(texts.get("consent.history." + key), width, false, "text", cell);
    }

    private String by(ConsentEvent event) {
      String place = event.recordedBy().workplace();
      return event.recordedBy().clerk() + (place.isEmpty() ? "" : " · " + place);
    }

    /** Only where it was obtained on another day. */
    private String recorded(ConsentEvent event) {
      String recorded = texts.date(event.recordedAt(), presenter.zone());
      return recorded.equals(words.day(event)) ? "" : recorded;
    }

    private String version(Row row) {
      TextRef ref = row.event().how().text();
      if (ref == null) {
        return "–";
      }
      String version = texts.get("consent.version", String.valueOf(ref.version()));
      return row.outdated() ? version + " · " + texts.get("consent.history.outdated") : version;
    }

    private String told(ConsentEvent event) {
      return event.decision() != Decision.GIVEN
          ? ""
          : texts.get(event.how().rightTold() ? "consent.yes" : "consent.no");
    }

    private String evidence(ConsentEvent event) {
      String place = orEmpty(event.how().evidencePlace());
      return event.how().evidenceHash() == null
          ? place
          : (place + " " + texts.get("consent.history.scan")).strip();
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    @Override
    public void show(List<Row> rows, boolean loaded) {
      boolean focused = empty.isFocusOwner();
      table.show(rows);
      ((CardLayout) body.getLayout()).show(body, rows.isEmpty() ? "empty" : "rows");
      empty.getComponent(0).setVisible(loaded || rows.isEmpty());
      if (rows.isEmpty()) {
        heading.setText("");
        text.setText("");
      } else if (focused) {
        table.requestFocusInWindow();
      }
    }

    @Override
    public void showText(Row row, String shown) {
      TextRef ref = row.event().how().text();
      heading.setText(
          ref == null
              ? texts.get("consent.history.no-text")
              : texts.get(
                  ref.form() == TextForm.SCRIPT ? "consent.history.read" : "consent.history.shown",
                  String.valueOf(ref.version())));
      text.setText(shown);
      text.setCaretPosition(0);
    }
  }
}
