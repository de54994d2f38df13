package thekla.order.ui;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;
import thekla.customer.Customer;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The grey box with the customer's address, and the customer number beside it. */
final class CustomerBox {

  private final Texts texts;
  private final JLabel number;
  private final JLabel name;
  private final JLabel address;
  private final JLabel open;
  private final Card box;

  CustomerBox(Theme theme, Texts texts, Action edit) {
    this.texts = texts;
    number = Plain.label(theme, "number", "text");
    number.setName("customer-number");
    name = Plain.label(theme, "strong", "text");
    name.setName("customer-name");
    address = Plain.label(theme, "plain", "text");
    address.setName("customer-address");
    open = Plain.label(theme, "plain", "hint");
    box =
        new Card(
            theme,
            "soft",
            new MigLayout(
                theme.layout("insets $6 $10 $6 $10, fillx, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$2[]$2[]")));
    box.add(name, "wmin 0");
    box.add(address, "wmin 0");
    box.add(open, "wmin 0");
    box.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON3 && edit.isEnabled()) {
              edit.actionPerformed(
                  new ActionEvent(box, ActionEvent.ACTION_PERFORMED, "edit-customer"));
            }
          }
        });
  }

  JComponent component() {
    return box;
  }

  JComponent number() {
    return number;
  }

  void show(DeskState state) {
    Orderer orderer = state.orderer();
    if (orderer instanceof Orderer.Known(Customer customer)) {
      number.setText(customer.number());
      name.setText(customer.name());
      address.setText(
          Stream.concat(
                  Stream.of(customer.address()),
                  customer.contactPoints().stream()
                      .map(
                          point ->
                              texts.get("contact." + point.kind().name()) + " " + point.written()))
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(" · ")));
      open.setText(
          state.openOrders() == 0 ? "" : texts.get("desk.open-orders", state.openOrders()));
    } else if (orderer instanceof Orderer.WalkIn(String called)) {
      number.setText(texts.get("desk.walk-in"));
      name.setText(called.isEmpty() ? texts.get("desk.walk-in.nameless") : called);
      address.setText(texts.get("desk.walk-in.note"));
      open.setText("");
    } else {
      number.setText("–");
      name.setText(texts.get("desk.nobody"));
      address.setText(texts.get("desk.nobody.hint"));
      open.setText("");
    }
    open.setVisible(!open.getText().isEmpty());
  }
}
