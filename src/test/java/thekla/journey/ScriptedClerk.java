package thekla.journey;

import static org.assertj.core.api.Assertions.fail;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Posts key strokes as fast as it is told to, for days of work in minutes. */
final class ScriptedClerk {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(3);
  private static final int SCANNER_MILLIS = 4;

  private final Desk desk;
  private final int typingMillis;

  /**
   * @param typingMillis from one typed letter to the next
   */
  ScriptedClerk(Desk desk, int typingMillis) {
    this.desk = desk;
    this.typingMillis = typingMillis;
  }

  void type(String text) {
    letters(text, typingMillis);
  }

  /** Thirteen digits and Enter. */
  void scan(String number) {
    letters(number, SCANNER_MILLIS);
    press(KeyEvent.VK_ENTER);
  }

  void press(int key) {
    press(key, 0);
  }

  void press(int key, int modifiers) {
    await("somebody hears the key", ScriptedClerk::somebodyHears);
    char letter =
        switch (key) {
          case KeyEvent.VK_ENTER -> '\n';
          case KeyEvent.VK_ESCAPE -> (char) KeyEvent.VK_ESCAPE;
          default -> KeyEvent.CHAR_UNDEFINED;
        };
    post(KeyEvent.KEY_PRESSED, modifiers, key, letter);
    if (letter != KeyEvent.CHAR_UNDEFINED) {
      post(KeyEvent.KEY_TYPED, modifiers, KeyEvent.VK_UNDEFINED, letter);
    }
    post(KeyEvent.KEY_RELEASED, modifiers, key, letter);
    pause(typingMillis);
  }

  void pressShift(int key) {
    press(key, InputEvent.SHIFT_DOWN_MASK);
  }

  /** Between two pages nobody has the focus for a moment; no clerk is that fast. */
  private static boolean somebodyHears() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner != null && owner.isShowing();
  }

  private void letters(String text, int pace) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int key = KeyEvent.getExtendedKeyCodeForChar(letter);
      post(KeyEvent.KEY_PRESSED, 0, key, letter);
      post(KeyEvent.KEY_TYPED, 0, KeyEvent.VK_UNDEFINED, letter);
      post(KeyEvent.KEY_RELEASED, 0, key, letter);
      pause(pace);
    }
  }

  /** To the window; it finds the field that has the focus when its turn comes. */
  private void post(int id, int modifiers, int key, char letter) {
    EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
    queue.postEvent(
        new KeyEvent(desk.frame(), id, System.currentTimeMillis(), modifiers, key, letter));
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Looks often, and without the robot's rests. */
  void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE;
    while (!execute(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        desk.picture(Path.of("target/pictures/clerk-waits.png"));
        fail(
            "in vain: %s; the desk says: %s; in the fields: %s, %s"
                .formatted(what, desk.text("status"), desk.text("customer"), desk.text("title")));
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }
}
