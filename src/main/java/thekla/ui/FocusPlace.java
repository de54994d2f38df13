package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Where the focus was on a page, to be found again when the page is built anew: by the component's
 * name, else by its place in the tree.
 *
 * @param name null where it has none
 * @param path places of children from the root; null where the focus was elsewhere
 */
record FocusPlace(@Nullable String name, @Nullable Class<?> type, @Nullable List<Integer> path) {

  /** Where it is now. */
  static FocusPlace in(Container root) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner == null || !SwingUtilities.isDescendingFrom(owner, root) || owner.equals(root)) {
      return new FocusPlace(null, null, null);
    }
    List<Integer> path = new ArrayList<>();
    Component at = owner;
    while (!at.equals(root)) {
      Container parent = at.getParent();
      path.addFirst(Arrays.asList(parent.getComponents()).indexOf(at));
      at = parent;
    }
    return new FocusPlace(owner.getName(), owner.getClass(), path);
  }

  /**
   * Puts it there again, if that can have it; some parts of a page come in an event of their own.
   */
  void restore(Container root) {
    if (path != null && !restored(root)) {
      SwingUtilities.invokeLater(() -> restored(root));
    }
  }

  private boolean restored(Container root) {
    Component found = name == null ? byPath(root) : byName(root);
    return found != null
        && found.isFocusable()
        && found.isEnabled()
        && shows(found, root)
        && found.requestFocusInWindow();
  }

  private @Nullable Component byName(Container parent) {
    for (Component child : parent.getComponents()) {
      if (child.getClass().equals(type)
          && child.getName() != null
          && child.getName().equals(name)) {
        return child;
      }
      Component found = child instanceof Container inner ? byName(inner) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Component byPath(Container root) {
    Component at = root;
    for (int index : path == null ? List.<Integer>of() : path) {
      if (!(at instanceof Container inner) || index < 0 || index >= inner.getComponentCount()) {
        return null;
      }
      at = inner.getComponent(index);
    }
    return at.getClass().equals(type) ? at : null;
  }

  /** Not on a tab or a card that is behind another. */
  private static boolean shows(Component component, Container root) {
    Component at = component;
    while (at != null && !at.equals(root)) {
      if (!at.isVisible()) {
        return false;
      }
      at = at.getParent();
    }
    return at != null;
  }
}
