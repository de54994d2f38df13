package thekla.app;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.KeyboardFocusManager;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/** The yardstick of the start: one field in a window, and a line once it can be typed into. */
public final class BareWindow {

  private BareWindow() {}

  public static void main(String[] arguments) {
    SwingUtilities.invokeLater(BareWindow::show);
  }

  private static void show() {
    FlatLightLaf.setup();
    JFrame frame = new JFrame("Bare");
    JPanel panel = new JPanel(new MigLayout("fill", "[grow,fill]"));
    panel.add(new JTextField());
    frame.setContentPane(panel);
    frame.setDefaultCloseOperation(WindowConstants.EXIT_ON_CLOSE);
    frame.setSize(1280, 800);
    frame.setLocationRelativeTo(null);
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .addPropertyChangeListener(
            "focusOwner",
            event -> {
              if (event.getNewValue() instanceof JTextField) {
                SwingUtilities.invokeLater(() -> System.out.println("ready"));
              }
            });
    frame.setVisible(true);
  }
}
