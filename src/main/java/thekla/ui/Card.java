package thekla.ui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import javax.swing.JPanel;

/** A surface with a thin line and round corners on which things that belong together stand. */
public final class Card extends JPanel {

  private static final long serialVersionUID = 1L;
  private final transient Theme theme;
  private final String fill;

  public Card(Theme theme, LayoutManager layout) {
    this(theme, "card", layout);
  }

  public Card(Theme theme, String fill, LayoutManager layout) {
    super(layout);
    this.theme = theme;
    this.fill = fill;
    setOpaque(false);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int arc = theme.px(10);
    g.setColor(theme.color(fill));
    g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    g.setColor(theme.color(fill.equals("card") ? "line" : fill));
    g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    g.dispose();
  }
}
