package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.util.Collection;
import java.util.List;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * Looks and feels bind keys themselves, in tables for example F8; on a page its commands come
 * first. Keys that fields need stay theirs.
 */
final class KeysFirst {

  private static final String LEFT = "left to the page";

  private final List<KeyStroke> keys;

  private KeysFirst(List<KeyStroke> keys) {
    this.keys = keys;
  }

  /** Also in what is added to the page later. */
  static void in(Container page, Collection<KeyStroke> keys) {
    List<KeyStroke> ours = keys.stream().filter(Keys::isFree).toList();
    if (!ours.isEmpty()) {
      Parts.each(page, new KeysFirst(ours)::leave);
    }
  }

  private void leave(Component component) {
    if (component instanceof JComponent one) {
      leave(one, JComponent.WHEN_FOCUSED);
      leave(one, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }
  }

  /** What the component was told to do itself stays. */
  private void leave(JComponent component, int condition) {
    InputMap theirs = SwingUtilities.getUIInputMap(component, condition);
    if (theirs == null) {
      return;
    }
    InputMap map = component.getInputMap(condition);
    for (KeyStroke key : keys) {
      Object bound = theirs.get(key);
      if (bound != null && bound.equals(map.get(key))) {
        map.put(key, LEFT);
      }
    }
  }
}
