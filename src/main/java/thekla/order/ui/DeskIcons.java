package thekla.order.ui;

import java.awt.Insets;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JButton;
import org.kordamp.ikonli.feather.Feather;
import thekla.text.Texts;
import thekla.ui.Command;
import thekla.ui.FeatherIcon;
import thekla.ui.Theme;

/** Quiet buttons with an icon, a name for screen readers and the key in the tooltip. */
final class DeskIcons {

  private static final Map<Command, Feather> ICONS =
      Map.of(
          DeskCommands.ORDERS, Feather.LIST,
          DeskCommands.NOTICES, Feather.SEND,
          DeskCommands.GOODS_RECEIPT, Feather.PACKAGE,
          DeskCommands.HOLD_SHELF, Feather.INBOX,
          DeskCommands.IMPORT, Feather.DOWNLOAD,
          DeskCommands.SETTINGS, Feather.SETTINGS,
          DeskCommands.HELP, Feather.HELP_CIRCLE);

  /** As our own look has it; the look scales it. */
  private static final int ROUND = 3;

  private DeskIcons() {}

  static JButton button(Command command, Action action, Texts texts, Theme theme) {
    JButton button = new JButton(action);
    button.setName(command.id());
    Feather icon = ICONS.get(command);
    if (icon != null) {
      button.setIcon(new FeatherIcon(icon, theme.px(17), theme.color("muted")));
      button.setText("");
    }
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setToolTipText(command.label(texts) + "  " + command.keyText(texts));
    button.getAccessibleContext().setAccessibleName(command.label(texts));
    button.setFocusable(false);
    // a host's look may leave as much room beside an icon as beside words
    button.setMargin(new Insets(ROUND, ROUND, ROUND, ROUND));
    return button;
  }
}
