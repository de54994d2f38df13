package thekla.order.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.order.OrderLists.Row;
import thekla.order.OrderLists.State;
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

/** Orders by what is to be done for them: to come, on the hold shelf, parked. */
public final class OrdersPage implements Pages.Page, OrdersPresenter.View {

  static final Command RESUME = Command.of("open-order", "ENTER");
  static final Command PRINT = Command.of("print-slip", "F9");
  static final Command CANCEL = Command.of("cancel-order", "ctrl DELETE");
  static final Command OTHER = Command.of("other-orders", "F4");

  private final OrdersPresenter presenter;
  private final LongConsumer resume;
  private final Runnable back;
  private @Nullable Built built;

  /** What {@link #build} made. */
  private record Built(
      OrdersTable table,
      JPanel body,
      JLabel empty,
      Map<State, JToggleButton> states,
      PageFrame frame,
      Bindings bindings,
      Texts texts) {}

  /**
   * @param resume takes up the parked order with this id
   */
  public OrdersPage(OrdersPresenter presenter, LongConsumer resume, Runnable back) {
    this.presenter = presenter;
    this.resume = resume;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("orders.heading", RESUME, PRINT, CANCEL, OTHER, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    OrdersTable table = new OrdersTable(theme, texts, presenter.zone());
    Bindings bindings =
        new Bindings(texts)
            .on(
                RESUME,
                () -> resume.accept(selected(table).id()),
                () -> can(table, state -> state == State.DRAFT))
            .on(PRINT, () -> presenter.slip(selected(table)), () -> can(table, State::open))
            .on(CANCEL, () -> presenter.cancel(selected(table)), () -> can(table, State::open))
            .on(OTHER, presenter::other)
            .on(PageFrame.BACK, back);
    table.getSelectionModel().addListSelectionListener(event -> bindings.refresh());
    PageFrame frame = new PageFrame(theme, texts, texts.get("orders.heading"), bindings);
    frame
        .button(RESUME, false)
        .button(PRINT, false)
        .button(CANCEL, false)
        .button(PageFrame.BACK, false);
    Map<State, JToggleButton> states = new EnumMap<>(State.class);
    states.put(State.PLACED, toggle(State.PLACED, texts.get("orders.open"), theme));
    states.put(State.ARRIVED, toggle(State.ARRIVED, texts.get("orders.arrived"), theme));
    states.put(State.DRAFT, toggle(State.DRAFT, texts.get("orders.parked"), theme));
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$6[grow,fill]")));
    JPanel choice = new JPanel(new MigLayout("insets 0", theme.layout("[]$6[]$6[]$6[]"), ""));
    choice.setOpaque(false);
    OrdersPresenter.STATES.forEach(state -> choice.add(states.get(state)));
    choice.add(new KeyCap(theme, OTHER.keyText(texts)));
    card.add(choice);
    JPanel body = new JPanel(new CardLayout());
    body.setOpaque(false);
    JLabel empty = Plain.label(theme, "plain", "muted");
    body.add(Plain.amid(empty, "wmin 0"), "empty");
    body.add(table.scrolling(), "rows");
    card.add(body, "grow, wmin 0, hmin 0");
    JComponent page = frame.with(card);
    built = new Built(table, body, empty, states, frame, bindings, texts);
    presenter.attach(this);
    return page;
  }

  private JToggleButton toggle(State state, String label, Theme theme) {
    JToggleButton button = new JToggleButton(label);
    button.setFont(theme.font("plain"));
    button.setFocusable(false);
    button.addActionListener(event -> presenter.show(state));
    return button;
  }

  private static Row selected(OrdersTable table) {
    return table.row(table.getSelectedRow());
  }

  private static boolean can(OrdersTable table, Predicate<State> possible) {
    int index = table.getSelectedRow();
    return index >= 0 && possible.test(table.row(index).state());
  }

  @Override
  public void show(State state, List<Row> rows) {
    Built now = built;
    if (now == null) {
      return;
    }
    now.states().forEach((one, button) -> button.setSelected(one == state));
    now.empty()
        .setText(now.texts().get(state == State.DRAFT ? "orders.empty.parked" : "orders.empty"));
    now.table().show(rows);
    ((CardLayout) now.body().getLayout()).show(now.body(), rows.isEmpty() ? "empty" : "rows");
    // a table that is hidden would take the keys of the page with it
    (rows.isEmpty() ? now.frame().made(PageFrame.BACK) : now.table()).requestFocusInWindow();
    now.bindings().refresh();
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
    return now.table();
  }
}
