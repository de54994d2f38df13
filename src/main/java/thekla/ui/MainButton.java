package thekla.ui;

import java.util.Map;
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
    // a ring in the accent's colour would not be seen around it
    button.putClientProperty(
        "FlatLaf.style",
        Map.of(
            "borderColor", theme.color("accent"),
            "hoverBorderColor", theme.color("accent"),
            "focusedBorderColor", theme.color("onAccent"),
            "borderWidth", 2));
  }
}
