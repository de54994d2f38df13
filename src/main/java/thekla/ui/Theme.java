package thekla.ui;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.swing.UIManager;

/**
 * Colours, sizes and fonts from the theme's properties. It follows the look and feel that is
 * installed, light, dark or high contrast (a black page), ours or a host's, and changes nothing in
 * it.
 */
public final class Theme {

  private static final Pattern LENGTH = Pattern.compile("\\$(\\d+)");

  private final Properties values = new Properties();
  private final Font base;

  public Theme() {
    Color background = UIManager.getColor("Panel.background");
    String looks = background == null ? "light" : looks(luminance(background));
    try (InputStream in = Theme.class.getResourceAsStream("theme_" + looks + ".properties")) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Font label = UIManager.getFont("Label.font");
    base = label == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 13) : label.deriveFont(Font.PLAIN);
  }

  private static String looks(double luminance) {
    if (luminance == 0) {
      return "contrast";
    }
    return luminance < 0.5 ? "dark" : "light";
  }

  private static double luminance(Color color) {
    return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
  }

  /** A colour by its name in the theme's properties, for example "accent". */
  public Color color(String name) {
    return Color.decode(values.getProperty("color." + name));
  }

  /** A font by its name in the theme's properties, for example "strong"; scales with the base. */
  public Font font(String name) {
    String[] style = values.getProperty("font." + name).split(" ", -1);
    return base.deriveFont(
        style[1].equals("bold") ? Font.BOLD : Font.PLAIN,
        base.getSize2D() * Float.parseFloat(style[0]));
  }

  /** A length in pixels at 100 %, in pixels of this screen. */
  public int px(int length) {
    return Math.round(
        length * base.getSize2D() / Float.parseFloat(values.getProperty("font.size")));
  }

  /** A layout text in which every "$n" is n pixels at 100 %. */
  public String layout(String pattern) {
    return LENGTH.matcher(pattern).replaceAll(match -> px(Integer.parseInt(match.group(1))) + "px");
  }
}
