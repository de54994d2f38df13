package thekla.order.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.order.MessageWords;
import thekla.order.OrderLists.Row;
import thekla.order.OrderLists.State;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.Masks;
import thekla.ui.Plain;
import thekla.ui.Tab;
import thekla.ui.Theme;

/** All orders of one customer. */
public final class CustomerOrdersTab implements Tab, CustomerOrdersPresenter.View {

  static final Command OPEN = Command.of("customer-order", "ENTER");

  private final CustomerOrdersPresenter presenter;
  private @Nullable Built built;

  /** What {@link #build} made. */
  private record Built(
      ListTable<Row> table, JPanel body, JPanel empty, JLabel said, Bindings bindings) {}

  public CustomerOrdersTab(CustomerOrdersPresenter presenter) {
    this.presenter = presenter;
  }

  @Override
  public String key() {
    return "orders.tab";
  }

  @Override
  public List<Command> commands() {
    return List.of(OPEN, OrdersPage.PRINT);
  }

  /** Its keys. */
  public static List<Command> keys() {
    return List.of(OPEN, OrdersPage.PRINT);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    ListTable<Row> table = table(texts, theme);
    JPanel empty =
        Plain.amid(
            Plain.label(theme, "plain", "muted", texts.get("orders.empty.customer")), "wmin 0");
    empty.setFocusable(true);
    JPanel body = new JPanel(new CardLayout());
    body.setOpaque(false);
    body.add(empty, "empty");
    body.add(table.scrolling(), "rows");
    JLabel said = Plain.label(theme, "plain", "muted");
    said.setName("customer-orders-said");
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[grow,fill]$6[]")));
    card.add(body, "wmin 0, hmin 0");
    card.add(said, "wmin 0");
    JPanel page = new JPanel(new MigLayout(theme.layout("insets $8 0 $8 0, fill"), "[grow,fill]"));
    page.setOpaque(false);
    page.add(card, "grow, wmin 0, hmin 0");
    Bindings bindings =
        new Bindings(texts)
            .on(OPEN, () -> presenter.open(selected(table)), () -> isOpenable(table))
            .on(OrdersPage.PRINT, () -> presenter.slip(selected(table)), () -> isOpen(table));
    table.getSelectionModel().addListSelectionListener(event -> bindings.refresh());
    table.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && isOpenable(table)) {
              presenter.open(selected(table));
            }
          }
        });
    bindings.install(page);
    built = new Built(table, body, empty, said, bindings);
    presenter.attach(this);
    return page;
  }

  private ListTable<Row> table(Texts texts, Theme theme) {
    ListTable<Row> table =
        new ListTable<>(
            theme,
            texts.get("orders.tab"),
            List.of(
                new Column<>(
                    texts.get("orders.number"),
                    80,
                    true,
                    "text",
                    row -> Masks.written(row.number())),
                new Column<>(
                    texts.get("orders.date"),
                    150,
                    false,
                    "muted",
                    row -> texts.date(row.at(), presenter.zone())),
                new Column<>(texts.get("orders.titles"), 320, false, "text", Row::titles),
                new Column<>(
                    texts.get("orders.total"), 90, true, "text", row -> texts.money(row.total())),
                new Column<>(
                    texts.get("orders.message"),
                    140,
                    false,
                    "muted",
                    row -> MessageWords.brief(row.message(), texts)),
                new Column<>(
                    texts.get("orders.state"),
                    120,
                    false,
                    "muted",
                    row ->
                        texts.get(
                            switch (row.state()) {
                              case PLACED -> "orders.open";
                              case ARRIVED -> "orders.arrived";
                              case COLLECTED -> "orders.collected";
                              case DRAFT -> "orders.parked";
                              case CANCELLED -> "orders.state.cancelled";
                            }))));
    table.setName("customer-orders");
    table.keepsWhole(1, 4, 5);
    return table;
  }

  private static Row selected(ListTable<Row> table) {
    return table.row(table.getSelectedRow());
  }

  private static boolean isOpenable(ListTable<Row> table) {
    return isOpen(table) || (table.getSelectedRow() >= 0 && selected(table).state() == State.DRAFT);
  }

  private static boolean isOpen(ListTable<Row> table) {
    return table.getSelectedRow() >= 0 && selected(table).state().open();
  }

  @Override
  public void show(List<Row> rows, String said) {
    Built now = built;
    if (now == null) {
      return;
    }
    int selected = now.table().getSelectedRow();
    now.table().show(rows);
    if (selected > 0 && selected < rows.size()) {
      now.table().setRowSelectionInterval(selected, selected);
    }
    now.said().setText(said);
    boolean focused = now.empty().isFocusOwner();
    ((CardLayout) now.body().getLayout()).show(now.body(), rows.isEmpty() ? "empty" : "rows");
    if (focused && !rows.isEmpty()) {
      now.table().requestFocusInWindow();
    }
    now.bindings().refresh();
  }

  @Override
  public void shown() {
    presenter.load();
  }

  @Override
  public Component focus() {
    Built now = built;
    if (now == null) {
      throw new IllegalStateException("not built");
    }
    return now.table().getRowCount() == 0 ? now.empty() : now.table();
  }
}
