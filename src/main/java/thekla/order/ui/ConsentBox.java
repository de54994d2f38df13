package thekla.order.ui;

import java.util.EnumMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentState;
import thekla.consent.ConsentWords;
import thekla.consent.CustomerConsents;
import thekla.text.Texts;
import thekla.ui.Badge;
import thekla.ui.FeatherIcon;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The indicator under the customer number: a word and a sign, and the three kinds in short. */
final class ConsentBox {

  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private final Badge indicator;
  private final Map<ConsentKind, JLabel> kinds = new EnumMap<>(ConsentKind.class);
  private final JPanel panel;

  /**
   * @param open shows the recorded text
   */
  ConsentBox(Theme theme, Texts texts, ConsentWords words, Runnable open) {
    this.theme = theme;
    this.texts = texts;
    this.words = words;
    indicator = new Badge(theme);
    indicator.setName("dsgvo");
    indicator.addActionListener(event -> open.run());
    panel =
        new JPanel(new MigLayout("insets 0", theme.layout("[]$6[]"), theme.layout("[]$4[]$1[]")));
    panel.setOpaque(false);
    panel.add(indicator, "span, wrap");
    for (ConsentKind kind : ConsentKind.values()) {
      JLabel label = Plain.label(theme, "small", "muted");
      label.setName("consent-" + kind.name());
      label.setHorizontalTextPosition(JLabel.LEADING);
      label.setIconTextGap(theme.px(2));
      kinds.put(kind, label);
      panel.add(label, kind == ConsentKind.NOTIFICATION ? "wrap" : "");
    }
    show(null);
  }

  JComponent component() {
    return panel;
  }

  /** What the recorded text drops from. */
  JComponent indicator() {
    return indicator;
  }

  /**
   * @param consents null where there is no customer with a card: then it keeps its place, empty
   */
  void show(@Nullable CustomerConsents consents) {
    CustomerConsents shown = consents == null ? CustomerConsents.none(0) : consents;
    indicator.setVisible(consents != null);
    String key = DeskCommands.SHOW_CONSENT.keyText(texts);
    if (shown.anyGiven()) {
      indicator.show(
          texts.get("desk.dsgvo"), Feather.CHECK, texts.get("desk.dsgvo.given", key), "accent");
    } else {
      indicator.show(
          texts.get("desk.dsgvo.none.brief"),
          Feather.MINUS,
          texts.get("desk.dsgvo.none", key),
          "muted");
    }
    kinds.forEach(
        (kind, label) -> {
          ConsentState state = shown.state(kind);
          String said = words.sentence(kind, shown);
          label.setVisible(consents != null);
          label.setText(words.brief(kind));
          label.setIcon(
              new FeatherIcon(
                  ConsentSigns.sign(state), theme.px(11), theme.color(ConsentSigns.color(state))));
          label.setToolTipText(said);
          label.getAccessibleContext().setAccessibleName(said);
        });
  }
}
