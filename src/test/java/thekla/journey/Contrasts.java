package thekla.journey;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.JViewport;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * Compares every text painted with what lies under it, every icon too, and the edge of every field
 * and button with what lies around it. Ratios are those of EN 301 549, 9.1.4.3 and 9.1.4.11. What
 * is disabled is left out, as it is there.
 */
final class Contrasts {

  private static final double OF_PARTS = 3;

  private final Container content;
  private final BufferedImage painted;
  private final double ofText;
  private final Set<String> weak = new TreeSet<>();
  private int measured;

  private Contrasts(Container content, double ofText) {
    this.content = content;
    this.ofText = ofText;
    painted =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
  }

  /**
   * On the event thread.
   *
   * @param ofText the least ratio of text; icons and edges have 3:1
   * @return what is too weak, in words
   */
  static Set<String> look(Container content, double ofText) {
    Contrasts contrasts = new Contrasts(content, ofText);
    RepaintManager painting = RepaintManager.currentManager(content);
    boolean buffered = painting.isDoubleBufferingEnabled();
    painting.setDoubleBufferingEnabled(false);
    try {
      Graphics2D canvas = contrasts.painted.createGraphics();
      canvas.setClip(0, 0, content.getWidth(), content.getHeight());
      canvas.setFont(content.getFont());
      content.paint(contrasts.new Measuring(canvas));
      canvas.dispose();
    } finally {
      painting.setDoubleBufferingEnabled(buffered);
    }
    contrasts.edges(content);
    if (contrasts.measured < 5) {
      contrasts.weak.add("only " + contrasts.measured + " texts were seen");
    }
    return contrasts.weak;
  }

  /** Relative luminance's ratio, 1 to 21. */
  static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private void text(Graphics2D canvas, String text, Rectangle2D at) {
    Rectangle seen = canvas.getTransform().createTransformedShape(at).getBounds();
    Shape clip = canvas.getClip();
    if (clip != null) {
      seen = seen.intersection(canvas.getTransform().createTransformedShape(clip).getBounds());
    }
    seen = seen.intersection(new Rectangle(painted.getWidth(), painted.getHeight()));
    if (text.isBlank() || seen.isEmpty() || isDisabledAt(seen)) {
      return;
    }
    measured++;
    Color under = mostFrequent(seen);
    Color ink = over(canvas, under);
    boolean icon = canvas.getFont().getFontName().toLowerCase(Locale.ROOT).contains("feather");
    double ratio = ratio(ink, under);
    if (ratio < (icon ? OF_PARTS : ofText)) {
      weak.add(
          (icon ? "icon" : "\"" + text + "\"")
              + " %.2f: %s on %s".formatted(ratio, hex(ink), hex(under)));
    }
  }

  private static Color over(Graphics2D canvas, Color under) {
    Color ink = canvas.getColor();
    double alpha = ink.getAlpha() / 255.0;
    if (canvas.getComposite() instanceof AlphaComposite composite) {
      alpha *= composite.getAlpha();
    }
    return new Color(
        mixed(ink.getRed(), under.getRed(), alpha),
        mixed(ink.getGreen(), under.getGreen(), alpha),
        mixed(ink.getBlue(), under.getBlue(), alpha));
  }

  private static int mixed(int ink, int under, double alpha) {
    return (int) Math.round(ink * alpha + under * (1 - alpha));
  }

  private boolean isDisabledAt(Rectangle seen) {
    Component at =
        SwingUtilities.getDeepestComponentAt(
            content, seen.x + seen.width / 2, seen.y + seen.height / 2);
    return at != null && !at.isEnabled();
  }

  private Color mostFrequent(Rectangle area) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = painted.getRGB(area.x, area.y);
    for (int y = area.y; y < area.y + area.height; y++) {
      for (int x = area.x; x < area.x + area.width; x++) {
        int color = painted.getRGB(x, y);
        if (counts.merge(color, 1, Integer::sum) > counts.getOrDefault(best, 0)) {
          best = color;
        }
      }
    }
    return new Color(best);
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }

  private void edges(Container parent) {
    for (Component child : parent.getComponents()) {
      if (child instanceof JComponent part
          && part.isShowing()
          && part.isEnabled()
          && hasEdge(part)) {
        edge(part);
      }
      if (child instanceof Container inner) {
        edges(inner);
      }
    }
  }

  private static boolean hasEdge(JComponent part) {
    return switch (part) {
      case JTextComponent text -> text.isEditable() && !(text.getParent() instanceof JViewport);
      case JScrollPane scroll -> scroll.getViewport().getView() instanceof JTextComponent;
      case JComboBox<?> list -> true;
      case JToggleButton ticked -> true;
      // one that is words or an icon alone is known by these
      case AbstractButton button ->
          !(button.getParent() instanceof JComboBox<?> || button.getParent() instanceof JScrollBar)
              && button.isContentAreaFilled()
              && button.isBorderPainted()
              && button.getClientProperty("JButton.buttonType") == null;
      default -> false;
    };
  }

  /** Along a line from outside into the part, at half its height: is there something to be seen? */
  private void edge(JComponent part) {
    Rectangle visible = SwingUtilities.convertRectangle(part, part.getVisibleRect(), content);
    Rectangle whole = SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), content);
    int y = whole.y + whole.height / 2;
    int left = whole.x - 1;
    if (left < 0 || visible.x != whole.x || y < visible.y || y >= visible.y + visible.height) {
      return;
    }
    Component at = SwingUtilities.getDeepestComponentAt(content, left + 2, y);
    if (at == null || !SwingUtilities.isDescendingFrom(at, part)) {
      return;
    }
    int deep = part instanceof JToggleButton ? whole.height : 6;
    Color outside = new Color(painted.getRGB(left, y));
    double best = 0;
    for (int x = left; x < Math.min(left + deep, visible.x + visible.width); x++) {
      best = Math.max(best, ratio(outside, new Color(painted.getRGB(x, y))));
    }
    if (best < OF_PARTS) {
      weak.add(
          "edge of %s %s %.2f on %s"
              .formatted(part.getClass().getSimpleName(), part.getName(), best, hex(outside)));
    }
  }

  /** Paints as another does, and compares each text before it is painted. */
  private final class Measuring extends OtherCanvas {

    Measuring(Graphics2D canvas) {
      super(canvas);
    }

    @Override
    public Graphics create() {
      return new Measuring((Graphics2D) canvas.create());
    }

    private void compare(String text, double x, double y) {
      FontMetrics metrics = canvas.getFontMetrics();
      text(
          canvas,
          text,
          new Rectangle2D.Double(
              x, y - metrics.getAscent(), metrics.stringWidth(text), metrics.getHeight()));
    }

    @Override
    public void drawString(String text, int x, int y) {
      compare(text, x, y);
      canvas.drawString(text, x, y);
    }

    @Override
    public void drawString(String text, float x, float y) {
      compare(text, x, y);
      canvas.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
      drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
      StringBuilder all = new StringBuilder();
      for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
        all.append(c);
      }
      compare(all.toString(), x, y);
      text.first();
      canvas.drawString(text, x, y);
    }

    @Override
    public void drawChars(char[] data, int offset, int length, int x, int y) {
      compare(new String(data, offset, length), x, y);
      canvas.drawChars(data, offset, length, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
      Rectangle2D at = glyphs.getLogicalBounds();
      text(
          canvas,
          "glyphs",
          new Rectangle2D.Double(at.getX() + x, at.getY() + y, at.getWidth(), at.getHeight()));
      canvas.drawGlyphVector(glyphs, x, y);
    }
  }
}
