package thekla.ui;

import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.JTextField;
import javax.swing.KeyStroke;

/**
 * Takes the key that is pressed in it, whatever else that does on the page. Tab leaves it, Escape
 * too.
 */
public final class KeyField extends JTextField {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<KeyStroke> pressed;
  private final transient Runnable leave;

  public KeyField(Consumer<KeyStroke> pressed, Runnable leave) {
    this.pressed = pressed;
    this.leave = leave;
    setEditable(false);
    setFocusable(true);
  }

  @Override
  protected void processKeyEvent(KeyEvent event) {
    if (event.getID() == KeyEvent.KEY_PRESSED) {
      switch (event.getKeyCode()) {
        case KeyEvent.VK_SHIFT,
            KeyEvent.VK_CONTROL,
            KeyEvent.VK_ALT,
            KeyEvent.VK_ALT_GRAPH,
            KeyEvent.VK_META,
            KeyEvent.VK_CAPS_LOCK,
            KeyEvent.VK_NUM_LOCK,
            KeyEvent.VK_UNDEFINED -> {
          // another one follows
        }
        case KeyEvent.VK_ESCAPE -> leave.run();
        default -> pressed.accept(KeyStroke.getKeyStrokeForEvent(event));
      }
    }
    event.consume();
  }
}
