package thekla.app.standalone;

import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CompletionException;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import thekla.app.DeskSettings;
import thekla.host.OpenThekla;
import thekla.host.TheklaPlugin;

/** The desk in a window of its own. */
public final class Standalone {

  private Standalone() {}

  /**
   * Opens the window and returns; the program ends when it is closed.
   *
   * @param readyMarker prints a line once the desk can be typed into, for measuring
   */
  public static void show(StandaloneHost host, TheklaPlugin plugin, boolean readyMarker) {
    OpenThekla thekla = plugin.open(host);
    SwingUtilities.invokeLater(
        () -> {
          host.apply(DeskSettings.load(host.dataFolder()));
          JFrame frame = frame(thekla, readyMarker);
          frame.setVisible(true);
          thekla.ready().exceptionally(failure -> refused(frame, failure));
        });
  }

  private static JFrame frame(OpenThekla thekla, boolean readyMarker) {
    JFrame frame = new JFrame("Thekla");
    JComponent desk = thekla.orderDesk();
    frame.setContentPane(desk);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.setMinimumSize(new Dimension(700, 590));
    frame.setSize(1280, 800);
    frame.setLocationRelativeTo(null);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            end(frame, thekla);
          }

          @Override
          public void windowOpened(WindowEvent event) {
            if (readyMarker) {
              tellWhenReady();
            }
          }
        });
    return frame;
  }

  /** Ready means: the focus is in a field and the event queue is free. */
  private static void tellWhenReady() {
    if (java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
        instanceof javax.swing.JTextField) {
      System.out.println("ready");
    } else {
      SwingUtilities.invokeLater(Standalone::tellWhenReady);
    }
  }

  private static void end(JFrame frame, OpenThekla thekla) {
    frame.setVisible(false);
    Thread closing =
        new Thread(
            () -> {
              thekla.close();
              SwingUtilities.invokeLater(frame::dispose);
            },
            "thekla-closing");
    closing.start();
  }

  private static Void refused(JFrame frame, Throwable failure) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    SwingUtilities.invokeLater(
        () -> {
          JOptionPane.showMessageDialog(
              frame,
              String.valueOf(cause == null ? "" : cause.getMessage()),
              "Thekla",
              JOptionPane.ERROR_MESSAGE);
          frame.dispose();
          System.exit(3);
        });
    return null;
  }
}
