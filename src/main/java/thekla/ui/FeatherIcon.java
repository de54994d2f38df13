package thekla.ui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.swing.Icon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * A glyph of the Feather font. Read directly: Ikonli's own icon looks for icon fonts in every jar,
 * and the window waits for it.
 */
public final class FeatherIcon implements Icon {

  private static final Font FEATHER = feather();

  private final String glyph;
  private final int size;
  private final Color color;

  /**
   * @param size in pixels
   */
  public FeatherIcon(Feather icon, int size, Color color) {
    glyph = Character.toString(icon.getCode());
    this.size = size;
    this.color = color;
  }

  private static Font feather() {
    try (InputStream in = new FeatherIkonHandler().getFontResourceAsStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Feather", e);
    }
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    paint(graphics, x, y);
  }

  void paint(Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(FEATHER.deriveFont((float) size));
    g.setColor(color);
    g.drawString(glyph, x, y + g.getFontMetrics().getAscent());
    g.dispose();
  }

  @Override
  public int getIconWidth() {
    return size;
  }

  @Override
  public int getIconHeight() {
    return size;
  }
}
