package thekla.order.ui;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Objects;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentWords;
import thekla.consent.Standing;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.order.Message;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The message kind that will be saved, and beside it in words why, and where it would go. */
final class MessageBox {

  private final JComboBox<Choice> kinds = Plain.choices();
  private final JTextArea why;
  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private List<MessageKind> offered = List.of();
  private @Nullable DeskState shown;
  private boolean showing;

  /** The letter first: typing it in the list finds it. */
  private record Choice(MessageKind kind, String label) {
    @Override
    public String toString() {
      return kind.letter() + " – " + label;
    }
  }

  MessageBox(Theme theme, Texts texts, ConsentWords words, CustomerPart part) {
    this.theme = theme;
    this.texts = texts;
    this.words = words;
    why = Plain.words(theme, "plain", "muted", "");
    why.setName("message-why");
    kinds.setName("message");
    kinds.setFont(theme.font("field"));
    kinds.addActionListener(
        event -> {
          if (!showing && kinds.getSelectedItem() instanceof Choice choice) {
            part.kindChosen(choice.kind().letter());
          }
        });
    opensWith(KeyEvent.VK_DOWN);
    opensWith(KeyEvent.VK_UP);
    kinds.addPopupMenuListener(
        new PopupMenuListener() {
          @Override
          public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
            // the choice begins where it stands
          }

          @Override
          public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
            SwingUtilities.invokeLater(MessageBox.this::showAgain);
          }

          @Override
          public void popupMenuCanceled(PopupMenuEvent event) {
            // it closes, too
          }
        });
  }

  /** The arrows walk through the open list only: the closed field may show what a rule forced. */
  private void opensWith(int key) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key, 0);
    Object walk = kinds.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).get(stroke);
    Action walking = walk == null ? null : kinds.getActionMap().get(walk);
    String name = "open-or-walk-" + key;
    kinds.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, name);
    kinds
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                if (!kinds.isPopupVisible()) {
                  kinds.setPopupVisible(true);
                } else if (walking != null) {
                  walking.actionPerformed(event);
                }
              }
            });
  }

  JComponent component() {
    return kinds;
  }

  JComponent why() {
    return why;
  }

  private void showAgain() {
    DeskState state = shown;
    if (state != null) {
      show(state);
    }
  }

  void show(DeskState state) {
    shown = state;
    showing = true;
    try {
      if (!state.kinds().equals(offered)) {
        offered = state.kinds();
        kinds.removeAllItems();
        offered.forEach(kind -> kinds.addItem(new Choice(kind, kind.label(texts.locale()))));
      }
      Message message = state.message();
      if (!kinds.isPopupVisible()) {
        select(message == null ? MessageKind.NONE : message.kind());
      }
      kinds.setEnabled(state.orderer() != null);
      String said = message == null ? "" : why(state, message);
      why.setText(said);
      why.setForeground(theme.color(message != null && message.forced() ? "hint" : "muted"));
      kinds.getAccessibleContext().setAccessibleDescription(said);
    } finally {
      showing = false;
    }
  }

  private void select(String letter) {
    for (int i = 0; i < kinds.getItemCount(); i++) {
      if (kinds.getItemAt(i).kind().letter().equals(letter)) {
        kinds.setSelectedIndex(i);
      }
    }
  }

  private String why(DeskState state, Message message) {
    Seen seen = state.seen();
    if (!(state.orderer() instanceof Orderer.Known(Customer customer)) || seen == null) {
      return texts.get("desk.message.walk-in");
    }
    if (message.forced()) {
      String chosen = label(message.chosen(), state);
      return switch (message.reason()) {
        case NO_CONSENT -> noConsent(seen, chosen);
        case RESTRICTED -> texts.get("desk.message.restricted", chosen);
        default -> texts.get("desk.message.unreachable", chosen);
      };
    }
    return offered.stream()
        .filter(kind -> kind.letter().equals(message.kind()))
        .filter(kind -> !kind.letter().equals(MessageKind.NONE))
        .findFirst()
        .map(kind -> texts.get("desk.message.to", goesTo(customer, kind)))
        .orElseGet(() -> texts.get("desk.message.none"));
  }

  private static String goesTo(Customer customer, MessageKind kind) {
    return customer.contact(kind.channel()).map(ContactPoint::written).orElseGet(customer::address);
  }

  private String noConsent(Seen seen, String chosen) {
    Standing standing = seen.consents().standing(ConsentScope.NOTIFICATION);
    return texts.get(
        "desk.message.no-consent",
        words.since(standing),
        DeskCommands.CONSENT.keyText(texts),
        chosen);
  }

  private String label(String letter, DeskState state) {
    return state.allKinds().stream()
        .filter(kind -> kind.letter().equals(letter))
        .map(kind -> new Choice(kind, kind.label(texts.locale())).toString())
        .findFirst()
        .orElse(Objects.requireNonNull(letter));
  }
}
