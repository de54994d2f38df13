package thekla.ui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** A page, and above it lists that drop down; no window of their own, so none can stay behind. */
final class Layers extends JLayeredPane {

  private static final long serialVersionUID = 1L;
  private @Nullable JComponent page;
  private @Nullable JComponent dropped;
  private @Nullable JComponent anchor;
  private boolean asWide;
  private final transient Masking masking;

  Layers(Masking masking) {
    this.masking = masking;
  }

  private transient Runnable onKey = () -> {};

  /** Told of every key that is pressed here. */
  void onKey(Runnable what) {
    onKey = what;
  }

  @Override
  protected boolean processKeyBinding(
      KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
    onKey.run();
    return super.processKeyBinding(stroke, event, condition, pressed);
  }

  /** The privacy screen in front of everything that stands here. */
  Masking masking() {
    return masking;
  }

  void show(JComponent component, Color background) {
    removeAll();
    dropped = null;
    page = component;
    setOpaque(true);
    setBackground(background);
    add(component, DEFAULT_LAYER);
    revalidate();
    repaint();
  }

  /** What stands below the lists. */
  Container page() {
    JComponent shown = page;
    return shown == null ? this : shown;
  }

  /** Shows a list under a field, as wide as it. */
  void drop(JComponent list, JComponent field) {
    drop(list, field, true);
  }

  /** Shows a sheet under a part of the page, as wide as it needs to be. */
  void dropSheet(JComponent sheet, JComponent below) {
    drop(sheet, below, false);
  }

  private void drop(JComponent list, JComponent field, boolean wide) {
    asWide = wide;
    if (!list.equals(dropped)) {
      lift();
      dropped = list;
      anchor = field;
      if (!list.getLocale().equals(getLocale())) {
        ReadAloud.in(getLocale(), list);
      }
      add(list, POPUP_LAYER);
    }
    place();
  }

  /** Hides the list that is shown. */
  void lift() {
    JComponent list = dropped;
    if (list != null) {
      remove(list);
      repaint(list.getBounds());
      dropped = null;
    }
  }

  static @Nullable Layers of(Component component) {
    return (Layers) SwingUtilities.getAncestorOfClass(Layers.class, component);
  }

  private void place() {
    JComponent list = dropped;
    JComponent field = anchor;
    if (list == null || field == null) {
      return;
    }
    Point below = SwingUtilities.convertPoint(field, 0, field.getHeight(), this);
    Dimension wanted = list.getPreferredSize();
    int height = Math.min(wanted.height, getHeight() - below.y - 4);
    int width =
        asWide ? field.getWidth() : Math.min(wanted.width, Math.max(0, getWidth() - below.x - 4));
    list.setBounds(new Rectangle(below.x, below.y + 2, width, Math.max(0, height)));
    list.revalidate();
    list.repaint();
  }

  @Override
  public void doLayout() {
    JComponent shown = page;
    if (shown != null) {
      shown.setBounds(0, 0, getWidth(), getHeight());
    }
    place();
  }

  @Override
  public Dimension getPreferredSize() {
    JComponent shown = page;
    return shown == null ? super.getPreferredSize() : shown.getPreferredSize();
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, 0);
  }
}
