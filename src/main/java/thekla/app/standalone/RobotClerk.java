package thekla.app.standalone;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Works at a shown window by key strokes and looks at it, as a clerk would. Runs on a thread of its
 * own; no wait is longer than half a minute.
 */
final class RobotClerk {

  private static final int PATIENCE_SECONDS = 30;
  private static final int LOOK_EVERY_MILLIS = 20;
  private static final int KEY_MILLIS = 8;

  private final JFrame frame;
  private final Robot robot = new Robot();

  RobotClerk(JFrame frame) throws AWTException {
    this.frame = frame;
    robot.setAutoDelay(KEY_MILLIS);
  }

  /** Something did not happen; the message says what. */
  static final class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GaveUp(String message) {
      super(message);
    }
  }

  /** Letters without accents, digits and blanks. */
  void type(String text) {
    text.chars().forEach(letter -> press(KeyEvent.getExtendedKeyCodeForChar(letter)));
  }

  /** Never into another program's window: each key waits until this one has the focus. */
  void press(int key) {
    waitFor("the window has the keyboard", frame::isFocused);
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  /**
   * @param state read on the event thread
   * @throws GaveUp when it does not come
   */
  void waitFor(String what, BooleanSupplier state) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!see(state::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new GaveUp("waited " + PATIENCE_SECONDS + " s in vain until " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
    }
  }

  /** Reads the screen on the event thread. */
  <T> T see(Supplier<T> read) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> answer.completeAsync(read, Runnable::run));
    try {
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof GaveUp known ? known : new GaveUp("the screen does not answer");
    }
  }

  /** On the event thread. */
  boolean focused(String name) {
    Component owner = frame.getFocusOwner();
    return owner != null && name.equals(owner.getName());
  }

  /** On the event thread. */
  <C extends Component> C named(String name, Class<C> type) {
    Component found = find(frame.getContentPane(), name);
    if (found == null) {
      throw new GaveUp("the screen has no " + name);
    }
    return type.cast(found);
  }

  private static @Nullable Component find(Container container, String name) {
    for (Component child : container.getComponents()) {
      if (name.equals(child.getName())) {
        return child;
      }
      Component found = child instanceof Container deeper ? find(deeper, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What the screen shows of the window, once everything is painted. */
  BufferedImage picture() {
    Rectangle place =
        see(
            () -> {
              RepaintManager.currentManager(frame).paintDirtyRegions();
              Toolkit.getDefaultToolkit().sync();
              Component content = frame.getContentPane();
              return new Rectangle(content.getLocationOnScreen(), content.getSize());
            });
    return robot.createScreenCapture(place);
  }
}
