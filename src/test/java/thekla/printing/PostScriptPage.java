package thekla.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/** A page of the JDK's PostScript as a printer would lay it on paper: its filled shapes. */
final class PostScriptPage {

  private static final int DOTS_PER_POINT = 4;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 850;

  private final BufferedImage paper =
      new BufferedImage(
          WIDTH * DOTS_PER_POINT, HEIGHT * DOTS_PER_POINT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D pen = paper.createGraphics();
  private final Deque<Double> stack = new ArrayDeque<>();
  private final Deque<AffineTransform> saved = new ArrayDeque<>();
  private AffineTransform now = new AffineTransform();
  private Path2D.Double path = new Path2D.Double();

  private PostScriptPage() {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.setTransform(
        new AffineTransform(DOTS_PER_POINT, 0, 0, -DOTS_PER_POINT, 0, paper.getHeight()));
  }

  /**
   * @param content what stands between one {@code %%Page:} and the next
   */
  static BufferedImage drawn(String content) {
    PostScriptPage page = new PostScriptPage();
    content
        .lines()
        .skip(1)
        .filter(line -> !line.startsWith("%"))
        .forEach(
            line -> {
              for (String word :
                  line.replace("[", " [ ").replace("]", " ] ").strip().split("\\s+")) {
                page.does(word);
              }
            });
    return page.paper;
  }

  private void does(String word) {
    switch (word) {
      case "div" -> {
        double by = stack.pop();
        stack.push(stack.pop() / by);
      }
      case "exch" -> {
        double top = stack.pop();
        double below = stack.pop();
        stack.push(top);
        stack.push(below);
      }
      case "translate" -> {
        double[] by = numbers(2);
        now.translate(by[0], by[1]);
      }
      case "scale" -> {
        double[] by = numbers(2);
        now.scale(by[0], by[1]);
      }
      case "concat" -> now.concatenate(matrix());
      case "G" -> saved.push(new AffineTransform(now));
      case "R" -> now = saved.pop();
      case "N" -> path = new Path2D.Double();
      case "P" -> path.closePath();
      case "M" -> {
        double[] to = points(1);
        path.moveTo(to[0], to[1]);
      }
      case "L" -> {
        double[] to = points(1);
        path.lineTo(to[0], to[1]);
      }
      case "C" -> {
        double[] to = points(3);
        path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
      }
      case "SG" -> {
        float grey = stack.pop().floatValue();
        pen.setColor(new Color(grey, grey, grey));
      }
      case "SC" -> {
        double[] colour = numbers(3);
        pen.setColor(new Color((float) colour[0], (float) colour[1], (float) colour[2]));
      }
      case "WF", "EF" -> {
        path.setWindingRule(word.equals("WF") ? Path2D.WIND_NON_ZERO : Path2D.WIND_EVEN_ODD);
        pen.fill(path);
      }
      default -> {
        if (word.matches("-?[\\d.]+(E-?\\d+)?")) {
          stack.push(Double.valueOf(word));
        }
      }
    }
  }

  private AffineTransform matrix() {
    return new AffineTransform(numbers(6));
  }

  /** Numbers in the order in which they were written. */
  private double[] numbers(int count) {
    double[] numbers = new double[count];
    for (int place = count - 1; place >= 0; place--) {
      numbers[place] = stack.pop();
    }
    return numbers;
  }

  /** Points, where they lie on the paper. */
  private double[] points(int count) {
    double[] written = numbers(count * 2);
    now.transform(written, 0, written, 0, count);
    return written;
  }
}
