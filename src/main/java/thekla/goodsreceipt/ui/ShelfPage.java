package thekla.goodsreceipt.ui;

import static java.util.Objects.requireNonNull;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.ShelfOverview.Row;
import thekla.goodsreceipt.ui.ShelfPresenter.Which;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What waits on the hold shelf, since when and for whom, and what to do about it. */
public final class ShelfPage implements Pages.Page {

  static final Command OTHER = Command.of("other-waiting", "F4");
  static final Command REMIND = Command.of("remind", "F7");
  static final Command LABEL = ReceiptPage.LABEL;
  static final Command CALL_OFF = Command.of("call-off", "ctrl DELETE");

  private final ShelfPresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Screen screen;

  public ShelfPage(ShelfPresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "shelf.heading", REMIND, LABEL, CALL_OFF, OTHER, PageFrame.BACK, PageFrame.HELP);
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
    return requireNonNull(screen, "not built").table;
  }

  /** The page in Swing. */
  private final class Screen implements ShelfPresenter.View {
    private final Texts texts;
    private final ShelfTable table;
    private final JPanel body = new JPanel(new CardLayout());
    private final Map<Which, JToggleButton> choices = new EnumMap<>(Which.class);
    private final Bindings bindings;
    private final PageFrame frame;
    private final JComponent page;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      table = new ShelfTable(theme, texts, presenter.zone());
      bindings = new Bindings(texts);
      bindings
          .on(OTHER, presenter::other)
          .on(REMIND, () -> presenter.remind(row()), this::chosen)
          .on(LABEL, () -> presenter.label(row()), this::chosen)
          .on(CALL_OFF, () -> presenter.callOff(row()), () -> chosen() && row().overdue())
          .on(PageFrame.HELP, () -> help.accept(bindings))
          .on(PageFrame.BACK, back);
      table.getSelectionModel().addListSelectionListener(event -> bindings.refresh());
      frame = new PageFrame(theme, texts, texts.get("shelf.heading"), bindings);
      frame
          .button(REMIND, false)
          .button(LABEL, false)
          .button(CALL_OFF, false)
          .button(PageFrame.BACK, false);
      page = frame.with(card(theme));
    }

    private JComponent card(Theme theme) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                  "[grow,fill]",
                  theme.layout("[]$6[grow,fill]")));
      JPanel choice = new JPanel(new MigLayout("insets 0", theme.layout("[]$6[]$6[]$6[]"), ""));
      choice.setOpaque(false);
      for (Which which : Which.values()) {
        JToggleButton button = new JToggleButton();
        button.setName(which.name());
        button.setFont(theme.font("plain"));
        button.setFocusable(false);
        button.addActionListener(event -> presenter.show(which));
        choices.put(which, button);
        choice.add(button);
      }
      choice.add(new KeyCap(theme, OTHER.keyText(texts)));
      card.add(choice, "wmin 0");
      JLabel empty = Plain.label(theme, "plain", "muted", texts.get("shelf.empty"));
      body.setOpaque(false);
      body.add(Plain.amid(empty, "wmin 0"), "empty");
      body.add(table.scrolling(), "rows");
      card.add(body, "grow, wmin 0, hmin 0");
      return card;
    }

    private boolean chosen() {
      return table.getSelectedRow() >= 0;
    }

    private Row row() {
      return table.row(table.getSelectedRow());
    }

    @Override
    public void show(Which which, List<Row> rows, int all, int silent, int overdue) {
      label(Which.ALL, texts.get("shelf.all", all));
      label(Which.SILENT, texts.get("shelf.silent", silent));
      label(Which.OVERDUE, texts.get("shelf.overdue", overdue));
      choices.forEach((one, button) -> button.setSelected(one == which));
      table.show(rows);
      ((CardLayout) body.getLayout()).show(body, rows.isEmpty() ? "empty" : "rows");
      (rows.isEmpty() ? frame.made(PageFrame.BACK) : table).requestFocusInWindow();
      bindings.refresh();
    }

    private void label(Which which, String text) {
      requireNonNull(choices.get(which)).setText(text);
    }

    @Override
    public void say(String text, String color) {
      frame.status(text, color);
    }
  }
}
