package thekla.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/** Something that scrolls up and down only: as wide as it is seen, at least as high. */
public final class Downwards extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1L;
  private final transient Theme theme;

  private Downwards(Theme theme, JComponent what) {
    super(new BorderLayout());
    this.theme = theme;
    setOpaque(false);
    add(what);
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
