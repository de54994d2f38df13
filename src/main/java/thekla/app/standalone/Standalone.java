package thekla.app.standalone;

import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.im.InputContext;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskSettings;
import thekla.host.OpenThekla;
import thekla.host.TheklaPlugin;
import thekla.kernel.Money;
import thekla.privacy.PersonalDataMap;
import thekla.ui.Rehearsal;

/** The desk in a window of its own. */
public final class Standalone {

  /** A window that gets no focus, for example behind another, has its database open then. */
  private static final int UNFOCUSED_MILLIS = 1500;

  private Standalone() {}

  /** Begun on the event thread, while this one goes on to find the plug-in. */
  public static void putOnLook(StandaloneHost host) {
    SwingUtilities.invokeLater(() -> host.apply(DeskSettings.load(host.dataFolder())));
    Thread ahead = new Thread(() -> rehearse(host.locale()), "thekla-rehearsal");
    ahead.setDaemon(true);
    ahead.start();
  }

  private static void rehearse(Locale locale) {
    Rehearsal.run();
    PersonalDataMap unused = PersonalDataMap.load();
    String unusedToo = Money.euro(0).format(locale);
  }

  /**
   * X11's input method reads its tables when it is first asked for, 50 ms of the event thread's.
   */
  private static void openInputMethod() {
    if (System.getProperty("os.name", "").equals("Linux")) {
      Object unused = InputContext.getInstance().getInputMethodControlObject();
    }
  }

  /**
   * Opens the window and returns; the program ends when it is closed. Comes after {@link
   * #putOnLook}.
   *
   * @param readyMarker prints a line once the desk can be typed into, and one once the database is
   *     open, for measuring
   * @param demonstration is given once the desk is shown; then the program ends
   */
  public static void show(
      StandaloneHost host,
      TheklaPlugin plugin,
      boolean readyMarker,
      @Nullable Demonstration demonstration) {
    host.deskToCome();
    OpenThekla thekla = plugin.open(host);
    SwingUtilities.invokeLater(
        () -> {
          JFrame frame = frame(thekla);
          whenReady(
              () -> {
                if (readyMarker) {
                  System.out.println("ready");
                  thekla.ready().thenRun(() -> System.out.println("open"));
                }
                host.deskShown();
              });
          Timer unfocused = new Timer(UNFOCUSED_MILLIS, event -> host.deskShown());
          unfocused.setRepeats(false);
          unfocused.start();
          frame.setVisible(true);
          if (demonstration == null) {
            thekla.ready().exceptionally(failure -> refused(frame, failure));
          } else {
            Path slips = host.dataFolder().resolve("slips");
            new Thread(
                    () -> demonstrate(frame, thekla, slips, demonstration), "thekla-sample-order")
                .start();
          }
        });
    openInputMethod();
  }

  private static void demonstrate(
      JFrame frame, OpenThekla thekla, Path slips, Demonstration demonstration) {
    int code = SampleOrder.take(frame, thekla, slips, demonstration);
    thekla.close();
    System.exit(code);
  }

  private static JFrame frame(OpenThekla thekla) {
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
        });
    return frame;
  }

  /** Ready means: the focus is in a field and the event queue is free. */
  private static void whenReady(Runnable what) {
    KeyboardFocusManager focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    focus.addPropertyChangeListener(
        "focusOwner",
        new PropertyChangeListener() {
          @Override
          public void propertyChange(PropertyChangeEvent event) {
            if (event.getNewValue() instanceof JTextField) {
              focus.removePropertyChangeListener("focusOwner", this);
              SwingUtilities.invokeLater(what);
            }
          }
        });
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
