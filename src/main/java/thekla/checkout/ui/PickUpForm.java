package thekla.checkout.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.checkout.Payment;
import thekla.checkout.ui.PickUpPresenter.Found;
import thekla.checkout.ui.PickUpPresenter.Line;
import thekla.kernel.Money;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.KeyCap;
import thekla.ui.ListTable;
import thekla.ui.Masks;
import thekla.ui.PageFrame;
import thekla.ui.Plain;
import thekla.ui.SecretField;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The pick-up screen in Swing. */
final class PickUpForm implements PickUpPresenter.View {

  private static final List<Payment> PAYMENTS =
      List.of(Payment.CASH, Payment.CARD, Payment.INVOICE);

  private final PickUpPresenter presenter;
  private final Bindings bindings;
  private final Texts texts;
  private final Theme theme;
  private final JTextField search = new SecretField();
  private final JTextField amount = new JTextField();
  private final JTextField receipt = new JTextField();
  private final JComboBox<String> paid = Plain.choices();
  private final JLabel title;
  private final JLabel due;
  private final ListTable<Found> hits;
  private final ListTable<Line> lines;
  private final JPanel middle = new JPanel(new CardLayout());
  private final JPanel note;
  private @Nullable PageFrame frame;
  private boolean showing;
  private String shownOrder = "";

  PickUpForm(PickUpPresenter presenter, Bindings bindings, Texts texts, Theme theme) {
    this.presenter = presenter;
    this.bindings = bindings;
    this.texts = texts;
    this.theme = theme;
    title = Plain.label(theme, "strong", "text");
    title.setName("pickup-order");
    due = Plain.label(theme, "strong", "text");
    due.setName("pickup-due");
    hits = new ListTable<>(theme, texts.get("checkout.pickup.hits"), hitColumns());
    hits.setName("pickup-hits");
    lines = new ListTable<>(theme, texts.get("checkout.pickup.lines"), lineColumns());
    lines.setName("pickup-lines");
    lines.getSelectionModel().addListSelectionListener(event -> bindings.refresh());
    note = note();
  }

  private List<ListTable.Column<Found>> hitColumns() {
    return List.of(
        new ListTable.Column<>(
            texts.get("checkout.pickup.number"),
            80,
            true,
            "text",
            found -> Masks.written(found.order().number())),
        new ListTable.Column<>(texts.get("checkout.pickup.shelf"), 70, true, "text", Found::shelf),
        new ListTable.Column<>(
            texts.get("checkout.pickup.customer"),
            200,
            false,
            "text",
            found -> found.order().order().orderer().name()),
        new ListTable.Column<>(
            texts.get("checkout.pickup.titles"),
            300,
            false,
            "muted",
            found ->
                String.join(
                    " · ",
                    found.order().lines().stream().map(line -> line.line().title()).toList())),
        new ListTable.Column<>(
            texts.get("checkout.pickup.waiting"),
            60,
            true,
            "text",
            found -> String.valueOf(found.waiting())));
  }

  private List<ListTable.Column<Line>> lineColumns() {
    return List.of(
        new ListTable.Column<>(
            texts.get("checkout.pickup.title"), 320, false, "text", line -> line.line().title()),
        count("checkout.pickup.ordered", "muted", Line::ordered),
        count("checkout.pickup.waiting", "text", Line::waiting),
        count("checkout.pickup.awaited", "muted", Line::awaited),
        new ListTable.Column<>(
            texts.get("checkout.pickup.price"),
            80,
            true,
            "text",
            line -> {
              Money price = line.line().price();
              return price == null ? "–" : texts.money(price);
            }),
        count("checkout.pickup.taken", "accent", Line::taken));
  }

  private ListTable.Column<Line> count(String heading, String color, ToIntFunction<Line> pieces) {
    return new ListTable.Column<>(
        texts.get(heading), 78, true, color, line -> String.valueOf(pieces.applyAsInt(line)));
  }

  JComponent body(PageFrame pageFrame) {
    frame = pageFrame;
    JPanel body =
        new JPanel(
            new MigLayout(
                "insets 0, fill, wrap 1", "[grow,fill]", theme.layout("[]$10[grow,fill]")));
    body.setOpaque(false);
    Card head =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fillx"),
                theme.layout("[]$10[grow,fill]$6[]"),
                ""));
    field(search, "pickup-search", texts.get("checkout.pickup.search"));
    head.add(Plain.label(theme, "plain", "muted", texts.get("checkout.pickup.search")));
    head.add(search, theme.layout("wmin $120, h $34!"));
    head.add(new KeyCap(theme, PickUpPage.FIND.keyText(texts)));
    body.add(head);
    Card results =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fill, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$8[grow,fill]$8[]")));
    results.add(title, "wmin 0");
    middle.setOpaque(false);
    middle.add(words(texts.get("checkout.pickup.hint")), "hint");
    middle.add(hits.scrolling(), "hits");
    middle.add(lines.scrolling(), "lines");
    results.add(middle, "wmin 0, hmin 0, grow");
    results.add(note, "wmin 0");
    body.add(results, "wmin 0, hmin 0");
    return body;
  }

  private JPanel words(String text) {
    return Plain.amid(Plain.label(theme, "plain", "muted", text), "wmin 0");
  }

  private JPanel note() {
    JPanel panel =
        new JPanel(
            new MigLayout(
                "insets 0, fillx, hidemode 3",
                theme.layout("[]$6[$130!,fill]$2[]$16[]$6[$90!,fill]$16[]$6[grow,fill]"),
                theme.layout("[]$6[]")));
    panel.setOpaque(false);
    field(amount, "pickup-amount", texts.get("checkout.pickup.amount"));
    field(receipt, "pickup-receipt", texts.get("checkout.pickup.receipt"));
    paid.setName("pickup-paid");
    paid.setFont(theme.font("field"));
    paid.getAccessibleContext().setAccessibleName(texts.get("checkout.pickup.paid"));
    paid.addItem(texts.get("checkout.paid.cash"));
    paid.addItem(texts.get("checkout.paid.card"));
    paid.addItem(texts.get("checkout.paid.invoice"));
    paid.addActionListener(
        event -> {
          if (!showing) {
            presenter.paid(PAYMENTS.get(Math.max(0, paid.getSelectedIndex())));
          }
        });
    panel.add(due, "span, wmin 0, wrap");
    panel.add(Plain.label(theme, "plain", "muted", texts.get("checkout.pickup.paid")));
    panel.add(paid);
    panel.add(new KeyCap(theme, PickUpPage.PAID.keyText(texts)));
    panel.add(Plain.label(theme, "plain", "muted", texts.get("checkout.pickup.amount")));
    panel.add(amount);
    panel.add(Plain.label(theme, "plain", "muted", texts.get("checkout.pickup.receipt")));
    panel.add(receipt, theme.layout("wmin $60"));
    return panel;
  }

  private void field(JTextField field, String name, String label) {
    field.setName(name);
    field.setFont(theme.font("field"));
    field.getAccessibleContext().setAccessibleName(label);
    // Enter is the page's: it looks for what was typed, or takes what is selected
    Typing.keep(field, presenter.kept());
    field.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "none");
  }

  Component search() {
    return search;
  }

  void toSearch() {
    search.selectAll();
    search.requestFocusInWindow();
  }

  /** In the field it looks, in the list it takes the selected order. */
  void enter() {
    int index = hits.getSelectedRow();
    if (hits.isFocusOwner() && index >= 0) {
      presenter.choose(hits.row(index));
    } else if (search.isFocusOwner() || search.getText().isBlank()) {
      presenter.find(search.getText());
    }
  }

  boolean hasLine() {
    return lines.getSelectedRow() >= 0;
  }

  void more(int by) {
    int index = lines.getSelectedRow();
    if (index >= 0) {
      presenter.more(lines.row(index).position(), by);
      lines.setRowSelectionInterval(index, index);
    }
  }

  void otherPayment() {
    paid.setSelectedIndex((paid.getSelectedIndex() + 1) % PAYMENTS.size());
  }

  void finish() {
    String typed = amount.getText().strip();
    Money money = typed.isEmpty() ? null : TypedAmount.read(typed);
    if (!typed.isEmpty() && money == null) {
      say(texts.get("checkout.pickup.amount-wrong"), "problem");
      amount.requestFocusInWindow();
      return;
    }
    presenter.finish(receipt.getText().strip(), money);
  }

  @Override
  public void show(PickUpPresenter.State state) {
    showing = true;
    paid.setSelectedIndex(Math.max(0, PAYMENTS.indexOf(state.payment())));
    showing = false;
    Found chosen = state.chosen();
    note.setVisible(chosen != null);
    hits.show(state.found());
    lines.show(state.lines());
    CardLayout cards = (CardLayout) middle.getLayout();
    String order = chosen == null ? "" : Masks.written(chosen.order().number());
    if (chosen != null) {
      title.setText(
          texts.get(
              "checkout.pickup.order",
              order,
              chosen.shelf(),
              chosen.order().order().orderer().name()));
      Money sum = state.due();
      due.setText(
          sum == null
              ? texts.get("checkout.pickup.due-unknown")
              : texts.get(
                  "checkout.pickup.due",
                  texts.money(sum),
                  texts.money(chosen.order().order().deposit())));
      cards.show(middle, "lines");
    } else {
      title.setText("");
      cards.show(middle, state.found().isEmpty() ? "hint" : "hits");
    }
    if (!order.equals(shownOrder) && chosen != null) {
      lines.requestFocusInWindow();
    } else if (!state.found().isEmpty()) {
      hits.requestFocusInWindow();
    }
    shownOrder = order;
    bindings.refresh();
  }

  @Override
  public void empty() {
    search.setText("");
    amount.setText("");
    receipt.setText("");
    search.requestFocusInWindow();
  }

  @Override
  public void say(String text, String color) {
    PageFrame shown = frame;
    if (shown != null) {
      shown.status(text, color);
    }
  }
}
