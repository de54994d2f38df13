package thekla.order.ui;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The message kind, as far as this customer can be reached by it, and where it would go. */
final class MessageBox {

  private final JComboBox<Choice> kinds = Plain.choices();
  private final JLabel contact;
  private final Texts texts;
  private List<MessageKind> offered = List.of();
  private boolean showing;

  /** The letter first: typing it in the list finds it. */
  private record Choice(MessageKind kind, String label) {
    @Override
    public String toString() {
      return kind.letter() + " – " + label;
    }
  }

  MessageBox(Theme theme, Texts texts, CustomerPart part) {
    this.texts = texts;
    contact = Plain.label(theme, "plain", "muted");
    kinds.setName("message");
    kinds.setFont(theme.font("field"));
    kinds.addActionListener(
        event -> {
          if (!showing && kinds.getSelectedItem() instanceof Choice choice) {
            part.kindChosen(choice.kind().letter());
          }
        });
  }

  JComponent component() {
    return kinds;
  }

  JComponent contact() {
    return contact;
  }

  void show(DeskState state) {
    showing = true;
    try {
      if (!state.kinds().equals(offered)) {
        offered = state.kinds();
        kinds.removeAllItems();
        offered.forEach(kind -> kinds.addItem(new Choice(kind, kind.label(texts.locale()))));
      }
      String letter = letter(state);
      for (int i = 0; i < kinds.getItemCount(); i++) {
        Choice choice = kinds.getItemAt(i);
        if (choice.kind().letter().equals(letter)) {
          kinds.setSelectedIndex(i);
          contact.setText(contact(state, choice.kind()));
        }
      }
      kinds.setEnabled(state.orderer() != null);
    } finally {
      showing = false;
    }
  }

  private static String letter(DeskState state) {
    String chosen = state.kind();
    if (chosen != null) {
      return chosen;
    }
    return state.orderer() instanceof Orderer.Known(Customer customer)
            && state.kinds().stream().anyMatch(k -> k.letter().equals(customer.messageKind()))
        ? customer.messageKind()
        : MessageKind.NONE;
  }

  private String contact(DeskState state, MessageKind kind) {
    if (!(state.orderer() instanceof Orderer.Known(Customer customer))) {
      return state.orderer() == null ? "" : texts.get("desk.message.walk-in");
    }
    if (kind.letter().equals(MessageKind.NONE)) {
      return texts.get("desk.message.none");
    }
    return texts.get(
        "desk.message.to",
        customer.contact(kind.channel()).map(ContactPoint::written).orElse(customer.address()));
  }
}
