package thekla.goodsreceipt.ui;

import static java.util.Objects.requireNonNull;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.ReportCode;
import thekla.order.OrderProgress.Awaited;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.Masks;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.SecretField;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** What the supplier said of a title somebody waits for. */
public final class ReportPage implements Pages.Page {

  static final Command FIND = Command.of("report-title", "F3");
  static final Command BOOK = Command.of("book-report", "F10");
  static final Command NEWER = ReceiptPage.NEWER;
  static final Command OLDER = ReceiptPage.OLDER;

  private final ReportPresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Screen screen;

  public ReportPage(ReportPresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("report.heading", BOOK, FIND, NEWER, OLDER, PageFrame.BACK, PageFrame.HELP);
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
    return requireNonNull(screen, "not built").title;
  }

  /** A code in its list. */
  private record Choice(ReportCode code, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** The page in Swing. */
  private final class Screen implements ReportPresenter.View {
    private final Texts texts;
    private final JTextField title = new SecretField();
    private final JComboBox<Choice> codes = Plain.choices();
    private final JTextField day = new JTextField();
    private final ListTable<Awaited> table;
    private final Bindings bindings;
    private final PageFrame frame;
    private final JComponent page;
    private boolean showing;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      table =
          new ListTable<>(
              theme,
              texts.get("report.heading"),
              List.of(
                  new Column<>(
                      texts.get("report.order"),
                      80,
                      true,
                      "text",
                      one -> Masks.written(one.number())),
                  new Column<>(texts.get("receipt.for"), 200, false, "text", Awaited::name),
                  new Column<>(
                      texts.get("receipt.title"), 300, false, "muted", one -> one.line().title()),
                  new Column<>(
                      texts.get("report.awaited"),
                      100,
                      true,
                      "text",
                      one -> String.valueOf(one.progress().awaited()))));
      table.setName("awaited");
      bindings = new Bindings(texts);
      bindings
          .on(FIND, title::requestFocusInWindow)
          .on(BOOK, this::book, () -> table.getSelectedRow() >= 0)
          .on(NEWER, () -> select(-1))
          .on(OLDER, () -> select(1))
          .on(PageFrame.HELP, () -> help.accept(bindings))
          .on(PageFrame.BACK, back);
      table.getSelectionModel().addListSelectionListener(event -> bindings.refresh());
      title.addActionListener(event -> presenter.find(title.getText()));
      codes.addActionListener(
          event -> {
            choose();
            if (!showing && codes.getSelectedItem() instanceof Choice choice) {
              presenter.kept().put(codes.getName(), choice.code().code());
            }
          });
      frame = new PageFrame(theme, texts, texts.get("report.heading"), bindings);
      frame.button(BOOK, true).button(PageFrame.BACK, false);
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fill"),
                  theme.layout("[]$10[grow,fill]"),
                  theme.layout("[]$8[grow,fill]$8[]$8[]")));
      add(card, "report.title", "report-title-field", title, theme);
      card.add(table.scrolling(), "span, grow, wmin 0, hmin 0, wrap");
      add(card, "report.code", "report-code", codes, theme);
      add(card, "report.expected", "report-expected", day, theme);
      Typing.keep(day, presenter.kept());
      page = frame.with(card);
    }

    private void add(Card card, String key, String name, JComponent field, Theme theme) {
      JLabel label = Plain.label(theme, "strong", "text", texts.get(key));
      label.setLabelFor(field);
      field.setName(name);
      field.setFont(theme.font("field"));
      field.getAccessibleContext().setAccessibleName(texts.get(key));
      card.add(label);
      card.add(field, theme.layout("h $34!, wmin 0, wrap"));
    }

    private void select(int by) {
      int to = table.getSelectedRow() + by;
      if (to >= 0 && to < table.getRowCount()) {
        table.setRowSelectionInterval(to, to);
      }
    }

    /** What will not come at all has no day. */
    private void choose() {
      boolean last = codes.getSelectedItem() instanceof Choice choice && choice.code().last();
      day.setEnabled(!last);
      if (last) {
        day.setText("");
      }
    }

    private void book() {
      if (codes.getSelectedItem() instanceof Choice choice) {
        presenter.report(table.row(table.getSelectedRow()), choice.code(), day.getText());
      }
    }

    @Override
    public void show(String typed, List<Awaited> waiting, List<ReportCode> known) {
      if (!title.getText().strip().equals(typed)) {
        title.setText(typed);
      }
      if (codes.getItemCount() != known.size()) {
        DefaultComboBoxModel<Choice> choices = new DefaultComboBoxModel<>();
        for (ReportCode code : known) {
          choices.addElement(
              new Choice(
                  code,
                  code.code()
                      + "  "
                      + code.label(texts.locale())
                      + (code.last() ? " – " + texts.get("report.last") : "")));
        }
        showing = true;
        codes.setModel(choices);
        String before = presenter.kept().text(codes.getName());
        known.stream()
            .filter(code -> code.code().equals(before))
            .findFirst()
            .ifPresent(code -> codes.setSelectedIndex(known.indexOf(code)));
        showing = false;
        choose();
      }
      table.show(waiting);
      bindings.refresh();
    }

    @Override
    public void say(String text, String color) {
      frame.status(text, color);
    }
  }
}
