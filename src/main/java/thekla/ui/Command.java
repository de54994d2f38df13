package thekla.ui;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;

/**
 * Something a user can do.
 *
 * @param id its texts are {@code command.<id>} and {@code command.<id>.help}
 */
public record Command(String id, KeyStroke key) {

  public static Command of(String id, String key) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    if (stroke == null) {
      throw new IllegalArgumentException(key);
    }
    return new Command(id, stroke);
  }

  // by hand: a record's own are made at their first call, while the window waits

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Command command && command.id.equals(id) && command.key.equals(key);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  public String label(Texts texts) {
    return texts.get("command." + id);
  }

  public String help(Texts texts) {
    return texts.get("command." + id + ".help");
  }

  /** The key it has at the desk that speaks so: the clerk's own, or the shipped one. */
  public KeyStroke key(Texts texts) {
    String own = texts.own(Keys.KEY + id);
    return own == null ? key : KeyStroke.getKeyStroke(own);
  }

  /** "F10", "Umschalt+F7": as it is written on the key cap at the desk that speaks so. */
  public String keyText(Texts texts) {
    String own = texts.own(Keys.CAP + id);
    return own == null ? cap(key, texts) : own;
  }

  /** What is written on the cap of a key. */
  public static String cap(KeyStroke key, Texts texts) {
    StringBuilder text = new StringBuilder();
    int modifiers = key.getModifiers();
    if ((modifiers & InputEvent.CTRL_DOWN_MASK) != 0) {
      text.append(texts.get("key.control")).append('+');
    }
    if ((modifiers & InputEvent.ALT_DOWN_MASK) != 0) {
      text.append(texts.get("key.alt")).append('+');
    }
    if ((modifiers & InputEvent.SHIFT_DOWN_MASK) != 0) {
      text.append(texts.get("key.shift")).append('+');
    }
    return text.append(
            switch (key.getKeyCode()) {
              case KeyEvent.VK_ESCAPE -> texts.get("key.escape");
              case KeyEvent.VK_DELETE -> texts.get("key.delete");
              case KeyEvent.VK_ENTER -> texts.get("key.enter");
              case KeyEvent.VK_UP -> texts.get("key.up");
              case KeyEvent.VK_DOWN -> texts.get("key.down");
              case KeyEvent.VK_PAGE_UP -> texts.get("key.page-up");
              case KeyEvent.VK_PAGE_DOWN -> texts.get("key.page-down");
              default -> KeyEvent.getKeyText(key.getKeyCode());
            })
        .toString();
  }
}
