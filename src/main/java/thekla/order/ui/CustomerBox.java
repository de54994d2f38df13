package thekla.order.ui;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.feather.Feather;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentWords;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Badge;
import thekla.ui.Card;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The grey box with the customer's address; beside it number and consents. */
final class CustomerBox {

  private final Texts texts;
  private final Theme theme;
  private final JLabel number;
  private final ConsentBox consents;
  private final JPanel beside;
  private final JLabel name;
  private final Badge badge;
  private final JLabel address;
  private final JLabel open;
  private final Card box;

  /**
   * @param showConsent shows the recorded text
   */
  CustomerBox(Theme theme, Texts texts, ConsentWords words, Action edit, Runnable showConsent) {
    this.texts = texts;
    this.theme = theme;
    number = Plain.label(theme, "number", "text");
    number.setName("customer-number");
    consents = new ConsentBox(theme, texts, words, showConsent);
    beside = new JPanel(new MigLayout("insets 0, wrap 1", "[grow,fill]", theme.layout("[]$4[]")));
    beside.setOpaque(false);
    beside.add(number, "wmin 0");
    beside.add(consents.component(), "wmin 0");
    name = Plain.label(theme, "strong", "text");
    name.setName("customer-name");
    badge = new Badge(theme);
    badge.setName("customer-badge");
    address = Plain.label(theme, "plain", "text");
    address.setName("customer-address");
    open = Plain.label(theme, "plain", "hint");
    open.setName("customer-open");
    box =
        new Card(
            theme,
            "soft",
            new MigLayout(
                theme.layout("insets $8 $10 $8 $10, fillx, hidemode 3"),
                theme.layout("[grow,fill]$10[]"),
                theme.layout("[]$3[]$3[]")));
    box.add(name, "cell 0 0, wmin 0");
    box.add(badge, "cell 1 0");
    box.add(address, "cell 0 1 2 1, wmin 0");
    box.add(open, "cell 0 2 2 1, wmin 0");
    MouseAdapter rightClick =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON3 && edit.isEnabled()) {
              edit.actionPerformed(
                  new ActionEvent(box, ActionEvent.ACTION_PERFORMED, "edit-customer"));
            }
          }
        };
    box.addMouseListener(rightClick);
    badge.addMouseListener(rightClick);
  }

  JComponent component() {
    return box;
  }

  /** The number, and under it the indicator. */
  JComponent beside() {
    return beside;
  }

  JComponent indicator() {
    return consents.indicator();
  }

  void show(DeskState state) {
    Orderer orderer = state.orderer();
    Seen seen = state.seen();
    consents.show(seen == null ? null : seen.consents());
    badge.setVisible(false);
    if (orderer instanceof Orderer.Known(Customer customer) && seen != null) {
      number.setText(customer.number());
      name.setText(customer.name());
      address.setText(address(customer));
      open.setText(seen.openOrders() == 0 ? "" : texts.get("desk.open-orders", seen.openOrders()));
      badge(seen);
    } else if (orderer instanceof Orderer.WalkIn(String called)) {
      number.setText(texts.get("desk.walk-in"));
      name.setText(called.isEmpty() ? texts.get("desk.walk-in.nameless") : called);
      address.setText(texts.get("desk.walk-in.note"));
      open.setText(texts.get("desk.walk-in.no-consent"));
    } else {
      number.setText("–");
      name.setText(texts.get("desk.nobody"));
      // what one does, and in a line of its own what else there is: both need their room
      String hint = texts.get("desk.nobody.hint");
      int first = hint.indexOf(" · ");
      address.setText(first < 0 ? hint : hint.substring(0, first));
      open.setText(first < 0 ? "" : hint.substring(first + 3));
    }
    open.setForeground(theme.color(orderer == null ? "muted" : "hint"));
    open.setVisible(!open.getText().isEmpty());
  }

  /** Section 7 of the rules: what the clerk must see on choosing a customer. */
  private void badge(Seen seen) {
    Customer customer = seen.customer();
    if (customer.restricted()) {
      badge.show(
          texts.get("desk.badge.restricted"),
          Feather.LOCK,
          texts.get("desk.badge.restricted.help"),
          "problem");
      badge.setVisible(true);
    } else if (customer.kind() != CustomerKind.ACCOUNT_CUSTOMER
        && !seen.consents().given(ConsentScope.STORAGE)) {
      badge.show(
          texts.get("desk.badge.this-order"),
          Feather.CLOCK,
          texts.get("desk.badge.this-order.help"),
          "muted");
      badge.setVisible(true);
    }
  }

  private String address(Customer customer) {
    return Stream.concat(
            Stream.of(customer.address()),
            customer.contactPoints().stream()
                .map(point -> texts.get("contact." + point.kind().name()) + " " + point.written()))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
