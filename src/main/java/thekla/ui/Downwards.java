package thekla.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;

/**
 * Something that scrolls up and down only: as wide as it is seen, at least as high. What gets the
 * focus in it is scrolled to.
 */
public final class Downwards extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1L;
  private final transient Theme theme;

  /** What gets the focus is seen. */
  private final transient FocusListener following =
      new FocusAdapter() {
        @Override
        public void focusGained(FocusEvent event) {
          reveal(event.getComponent());
        }
      };

  private Downwards(Theme theme, JComponent what) {
    super(new BorderLayout());
    this.theme = theme;
    setOpaque(false);
    add(what);
    Parts.each(what, this::follow);
  }

  private void follow(Component part) {
    part.removeFocusListener(following);
    part.addFocusListener(following);
  }

  /** A text field would scroll itself only, an area the pane around it. */
  private void reveal(Component component) {
    Component whole =
        component.getParent() instanceof JViewport viewport
                && viewport.getParent() instanceof JScrollPane pane
            ? pane
            : component;
    Rectangle place = SwingUtilities.convertRectangle(whole.getParent(), whole.getBounds(), this);
    place.grow(0, theme.px(24));
    scrollRectToVisible(place);
  }

  public static JScrollPane scrolling(Theme theme, JComponent what) {
    JScrollPane scroll = new JScrollPane(new Downwards(theme, what));
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setOpaque(false);
    Tabs.leavePageKeys(scroll);
    scroll.getViewport().setOpaque(false);
    return scroll;
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return theme.px(24);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > getPreferredSize().height;
  }
}
