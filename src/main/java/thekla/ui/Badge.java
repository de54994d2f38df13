package thekla.ui;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import org.kordamp.ikonli.feather.Feather;

/**
 * A word and a sign in a round outline, muted ones in plain letters; it can be clicked and takes no
 * focus.
 */
public final class Badge extends JButton {

  private static final long serialVersionUID = 1L;
  private final transient Theme theme;

  public Badge(Theme theme) {
    this.theme = theme;
    Plain.text(this);
    setBorder(BorderFactory.createEmptyBorder(theme.px(2), theme.px(8), theme.px(2), theme.px(9)));
    setIconTextGap(theme.px(4));
    setOpaque(false);
    setContentAreaFilled(false);
    setFocusPainted(false);
    setFocusable(false);
    setRolloverEnabled(false);
  }

  /**
   * @param said the same in whole words, for the tooltip and screen readers
   * @param color of the theme
   */
  public void show(String text, Feather sign, String said, String color) {
    setFont(
        color.equals("muted") ? theme.font("small") : theme.font("small").deriveFont(Font.BOLD));
    setText(text);
    setIcon(new FeatherIcon(sign, theme.px(12), theme.color(color)));
    setForeground(theme.color(color));
    setToolTipText(said);
    getAccessibleContext().setAccessibleName(said);
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(getForeground());
    g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, getHeight(), getHeight());
    g.dispose();
    super.paintComponent(graphics);
  }
}
