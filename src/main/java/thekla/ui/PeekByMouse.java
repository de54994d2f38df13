package thekla.ui;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a page is pressed on, on what can show a masked value. What a component without mouse
 * listeners of its own would have left to the one below it, it still leaves to it. For the event
 * thread.
 */
final class PeekByMouse implements MouseListener {

  private final JComponent root;
  private final Consumer<Point> pressed;
  private boolean passing;

  /**
   * @param pressed told the place in {@code root}, once the press has done what it does
   */
  PeekByMouse(JComponent root, Consumer<Point> pressed) {
    this.root = root;
    this.pressed = pressed;
  }

  void watch(Component page) {
    Parts.each(page, this::listen);
  }

  private void listen(Component part) {
    if (part instanceof JLabel
        || part instanceof JTable
        || part instanceof JList<?>
        || part instanceof JTextComponent) {
      part.removeMouseListener(this);
      part.addMouseListener(this);
    }
  }

  /** A second click is an edit or a choice of words, no look. */
  @Override
  public void mousePressed(MouseEvent event) {
    if (!passing && SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
      Point place = SwingUtilities.convertPoint(event.getComponent(), event.getPoint(), root);
      SwingUtilities.invokeLater(() -> pressed.accept(place));
    }
    pass(event);
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    pass(event);
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    pass(event);
  }

  @Override
  public void mouseEntered(MouseEvent event) {
    pass(event);
  }

  @Override
  public void mouseExited(MouseEvent event) {
    pass(event);
  }

  private void pass(MouseEvent event) {
    Component from = event.getComponent();
    if (passing || hasOwn(from)) {
      return;
    }
    Component below = below(from);
    if (below != null) {
      passing = true;
      try {
        below.dispatchEvent(SwingUtilities.convertMouseEvent(from, event, below));
      } finally {
        passing = false;
      }
    }
  }

  private @Nullable Component below(Component from) {
    for (Component at = from.getParent(); at != null && !at.equals(root); at = at.getParent()) {
      if (hasOwn(at)) {
        return at;
      }
    }
    return null;
  }

  private boolean hasOwn(Component component) {
    for (MouseListener listener : component.getMouseListeners()) {
      // who only waits to show a tooltip leaves the press to what lies below, too
      if (!listener.equals(this) && !(listener instanceof ToolTipManager)) {
        return true;
      }
    }
    return false;
  }
}
