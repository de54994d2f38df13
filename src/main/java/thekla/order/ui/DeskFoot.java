package thekla.order.ui;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.KeyCap;
import thekla.ui.MainButton;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The foot of the desk: its main commands with their keys, what happened last, and the sum. */
final class DeskFoot {

  private static final List<Command> COMMANDS =
      List.of(
          DeskCommands.SAVE,
          DeskCommands.SLIP,
          DeskCommands.CONSENT,
          DeskCommands.PARK,
          DeskCommands.DISCARD);

  private final Theme theme;
  private final Texts texts;
  private final JLabel status;
  private final JLabel total;
  private final List<KeyCap> caps = new ArrayList<>();
  private final JPanel foot;

  DeskFoot(Theme theme, Texts texts, Bindings bindings) {
    this.theme = theme;
    this.texts = texts;
    status = Plain.label(theme, "plain", "muted");
    status.setName("status");
    total = Plain.label(theme, "total", "text");
    total.setName("total");
    foot =
        new JPanel(
            new MigLayout(
                "insets 0, fillx", theme.layout("[grow,fill]$12[]"), theme.layout("[]$3[]")));
    foot.setOpaque(false);
    foot.add(buttons(bindings), "span, wrap, wmin 0");
    foot.add(status, theme.layout("wmin 0, h $30!"));
    foot.add(total);
  }

  private JPanel buttons(Bindings bindings) {
    JPanel buttons = new JPanel(new MigLayout(theme.layout("insets 0, gapx $5, hidemode 3")));
    buttons.setOpaque(false);
    for (Command command : COMMANDS) {
      JButton button = new JButton(bindings.action(command));
      button.setName(command.id());
      button.setToolTipText(command.help(texts) + "  " + command.keyText(texts));
      button.setFont(theme.font("plain"));
      if (command.equals(DeskCommands.SAVE)) {
        MainButton.mark(button, theme);
      }
      buttons.add(button, theme.layout("h $36!"));
      KeyCap cap = new KeyCap(theme, command.keyText(texts));
      caps.add(cap);
      buttons.add(cap, theme.layout("gapright $9"));
    }
    int whole = buttons.getPreferredSize().width;
    // where there is no room for both, the button stays and its key is told by the tooltip
    foot.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            caps.forEach(cap -> cap.setVisible(whole <= foot.getWidth()));
          }
        });
    return buttons;
  }

  JComponent component() {
    return foot;
  }

  void show(DeskState state) {
    total.setText(texts.money(state.total()));
    status.setText(
        state.canUndo()
            ? state.status().text()
                + "  ·  "
                + DeskCommands.UNDO.label(texts)
                + " "
                + DeskCommands.UNDO.keyText(texts)
            : state.status().text());
    status.setForeground(
        theme.color(
            switch (state.status().tone()) {
              case CALM -> "muted";
              case DONE -> "accent";
              case HINT -> "hint";
              case PROBLEM -> "problem";
            }));
  }
}
