package thekla.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the first page costs only once, for a thread other than the event thread: the layout
 * library's own start, the icons' font, the smooth drawing of a rounded corner. Nothing is kept but
 * what the libraries keep themselves.
 */
public final class Rehearsal {

  private static final int SIZE = 16;

  private Rehearsal() {}

  public static void run() {
    MigLayout unused = new MigLayout();
    Graphics2D g = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.drawRoundRect(0, 0, SIZE - 1, SIZE - 1, SIZE / 2, SIZE / 2);
    new FeatherIcon(Feather.CHECK, SIZE, Color.BLACK).paint(g, 0, 0);
    g.dispose();
  }
}
