package thekla.order.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentWords;
import thekla.consent.CustomerConsents;
import thekla.consent.Standing;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.DropDown;
import thekla.ui.FeatherIcon;
import thekla.ui.KeyCap;
import thekla.ui.PageFrame;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What was recorded: the text beside the stamp and, for each kind, date, way and clerk. */
final class ConsentSheet {

  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private final DropDown sheet;
  private final JComponent below;

  ConsentSheet(Theme theme, Texts texts, ConsentWords words, Bindings bindings, JComponent below) {
    this.theme = theme;
    this.texts = texts;
    this.words = words;
    this.below = below;
    sheet = new DropDown(theme, "consent-sheet", bindings);
  }

  /** Opens it, or closes it where it is open. */
  void toggle(CustomerConsents consents) {
    if (sheet.isOpen()) {
      sheet.close();
    } else {
      fill(consents);
      sheet.open(below);
    }
  }

  void showAgain(CustomerConsents consents) {
    if (sheet.isOpen()) {
      fill(consents);
    }
  }

  void close() {
    sheet.close();
  }

  private void fill(CustomerConsents consents) {
    List<String> said = new ArrayList<>();
    JPanel panel =
        new JPanel(
            new MigLayout(
                theme.layout("insets $10 $14 $12 $14, wrap 5, gapy $4"),
                theme.layout("[]$6[]$16[]$16[]$16[grow]"),
                theme.layout("[]$8[]")));
    panel.setOpaque(false);
    String stamp = words.stamp(consents);
    said.add(stamp);
    JLabel recorded =
        consents.stamp().isPresent()
            ? Plain.label(theme, "strong", "text", stamp)
            : Plain.label(theme, "plain", "muted", stamp);
    recorded.setName("consent-stamp");
    panel.add(recorded, "span 4, wmin 0");
    panel.add(new KeyCap(theme, Command.cap(PageFrame.BACK.key(), texts)), "right");
    for (ConsentKind kind : ConsentKind.values()) {
      for (ConsentScope scope : shown(kind, consents)) {
        said.add(row(panel, scope, consents.standing(scope)));
      }
    }
    sheet.fill(panel, String.join(". ", said));
  }

  /** One row a kind; of advertising every scope that was ever asked for. */
  private static List<ConsentScope> shown(ConsentKind kind, CustomerConsents consents) {
    List<ConsentScope> scopes = ConsentScope.of(kind);
    List<ConsentScope> decided =
        scopes.stream().filter(scope -> consents.standing(scope).event() != null).toList();
    return decided.isEmpty() ? List.of(scopes.getFirst()) : decided;
  }

  private String row(JPanel panel, ConsentScope scope, Standing standing) {
    ConsentEvent event = standing.event();
    String name = event == null ? words.kind(scope.kind()) : words.scope(scope);
    String state = words.since(standing);
    String way = event == null ? "" : words.way(event.how().way());
    String clerk =
        event == null ? "" : event.recordedBy().clerk() + ", " + event.recordedBy().workplace();
    JLabel sign = Plain.label(theme, "plain", "text");
    sign.setIcon(
        new FeatherIcon(
            ConsentSigns.sign(standing.state()),
            theme.px(13),
            theme.color(ConsentSigns.color(standing.state()))));
    panel.add(sign);
    panel.add(Plain.label(theme, "plain", "text", name));
    panel.add(Plain.label(theme, "plain", "text", state));
    panel.add(Plain.label(theme, "plain", "muted", way));
    panel.add(Plain.label(theme, "plain", "muted", clerk), "wmin 0");
    return String.join(", ", List.of(name, state, way, clerk));
  }
}
