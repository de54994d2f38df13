package thekla.ui;

import com.formdev.flatlaf.ui.FlatButtonBorder;
import javax.swing.JButton;

/** How the button looks that does what one came for: the only one in the accent's colour. */
public final class MainButton {

  private MainButton() {}

  public static void mark(JButton button, Theme theme) {
    button.setFont(theme.font("strong"));
    Runnable colour =
        () -> {
          // a host's look paints the colour also where the button cannot be pressed
          button.setBackground(button.isEnabled() ? theme.color("accent") : null);
          button.setForeground(button.isEnabled() ? theme.color("onAccent") : null);
        };
    colour.run();
    button.addPropertyChangeListener("enabled", event -> colour.run());
    if (button.getBorder() instanceof FlatButtonBorder) {
      button.setBorder(new Edge(theme));
    }
  }

  /**
   * A ring in the accent's colour would not be seen around it. Not by a style of its own: what
   * FlatLaf reads of that by annotations keeps the first window waiting.
   */
  private static final class Edge extends FlatButtonBorder {
    Edge(Theme theme) {
      borderColor = theme.color("accent");
      endBorderColor = borderColor;
      hoverBorderColor = borderColor;
      focusedBorderColor = theme.color("onAccent");
      borderWidth = 2;
    }
  }
}
