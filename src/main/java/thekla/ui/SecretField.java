package thekla.ui;

import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JPasswordField;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/**
 * A field for what concerns a person: while the privacy screen is on it shows signs for letters,
 * tells a screen reader no text and lets nothing be copied; else it is a text field like any other.
 */
public class SecretField extends JPasswordField {

  private static final long serialVersionUID = 1L;
  private static final char SIGN = '•';

  private final transient WhileShown screen = new WhileShown(this, this::conceal);

  @SuppressWarnings("this-escape")
  public SecretField() {
    if (UIManager.getBoolean("PasswordField.showCapsLock")
        || UIManager.getBoolean("PasswordField.showRevealButton")) {
      // the sign of a locked shift key belongs to passwords; our own look has it switched off,
      // because reading a style takes the start's time
      putClientProperty("FlatLaf.style", "showCapsLock: false; showRevealButton: false");
    }
    conceal(false);
  }

  private void conceal(boolean hidden) {
    setEchoChar(hidden ? SIGN : 0);
    enableInputMethods(!hidden);
    putClientProperty("JPasswordField.cutCopyAllowed", !hidden);
    useKeysOf(hidden ? "PasswordField" : "TextField");
  }

  /** A password is one word; other text has words to walk through. */
  private void useKeysOf(String kind) {
    if (UIManager.get(kind + ".focusInputMap") instanceof InputMap keys) {
      SwingUtilities.replaceUIInputMap(this, JComponent.WHEN_FOCUSED, keys);
    }
  }

  /** What was typed, for the program; nothing else asks for it while it is hidden. */
  @Override
  @SuppressWarnings("deprecation")
  public String getText() {
    return super.getText();
  }

  public boolean hides() {
    return echoCharIsSet();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // the look and feel brings its own sign and keys
    if (screen != null) {
      conceal(hides());
    }
  }

  @Override
  public void addNotify() {
    super.addNotify();
    screen.added();
  }

  @Override
  public void removeNotify() {
    screen.removed();
    super.removeNotify();
  }
}
