package thekla.ui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JLabel;

/** A key as it looks on the keyboard, beside what it does. */
public final class KeyCap extends JLabel {

  private static final long serialVersionUID = 1L;
  private final transient Theme theme;

  public KeyCap(Theme theme, String key) {
    super(key);
    Plain.text(this);
    this.theme = theme;
    setFont(theme.font("small"));
    setHorizontalAlignment(CENTER);
    setForeground(theme.color("muted"));
    setBorder(BorderFactory.createEmptyBorder(theme.px(1), theme.px(5), theme.px(1), theme.px(5)));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int arc = theme.px(6);
    g.setColor(theme.color("line"));
    g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    g.dispose();
    super.paintComponent(graphics);
  }
}
