package thekla.journey;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints as another does, and notes every text that is painted. */
final class PaintedText extends CanvasBehind {

  private final List<String> texts;
  private final List<GlyphVector> glyphs;

  PaintedText(Graphics2D canvas, List<String> texts, List<GlyphVector> glyphs) {
    super(canvas);
    this.texts = texts;
    this.glyphs = glyphs;
  }

  /** Whether one of these vectors shows the text. */
  static boolean shows(List<GlyphVector> painted, String text) {
    return painted.stream().anyMatch(one -> shows(one, text));
  }

  private static boolean shows(GlyphVector painted, String text) {
    GlyphVector wanted = painted.getFont().createGlyphVector(painted.getFontRenderContext(), text);
    List<Integer> all = codes(painted);
    return Collections.indexOfSubList(all, codes(wanted)) >= 0;
  }

  private static List<Integer> codes(GlyphVector glyphs) {
    return Arrays.stream(glyphs.getGlyphCodes(0, glyphs.getNumGlyphs(), null)).boxed().toList();
  }

  @Override
  public Graphics create() {
    return new PaintedText((Graphics2D) canvas.create(), texts, glyphs);
  }

  @Override
  public void drawString(String text, int x, int y) {
    texts.add(text);
    canvas.drawString(text, x, y);
  }

  @Override
  public void drawString(String text, float x, float y) {
    texts.add(text);
    canvas.drawString(text, x, y);
  }

  private void note(AttributedCharacterIterator text) {
    StringBuilder all = new StringBuilder();
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      all.append(c);
    }
    texts.add(all.toString());
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    note(text);
    canvas.drawString(text, x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    note(text);
    canvas.drawString(text, x, y);
  }

  @Override
  public void drawChars(char[] data, int offset, int length, int x, int y) {
    texts.add(new String(data, offset, length));
    canvas.drawChars(data, offset, length, x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector painted, float x, float y) {
    glyphs.add(painted);
    canvas.drawGlyphVector(painted, x, y);
  }

  @Override
  public void draw(Shape shape) {
    canvas.draw(shape);
  }

  @Override
  public boolean drawImage(Image image, AffineTransform form, @Nullable ImageObserver observer) {
    return canvas.drawImage(image, form, observer);
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    canvas.drawImage(image, op, x, y);
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform form) {
    canvas.drawRenderedImage(image, form);
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform form) {
    canvas.drawRenderableImage(image, form);
  }

  @Override
  public void fill(Shape shape) {
    canvas.fill(shape);
  }

  @Override
  public boolean hit(Rectangle rect, Shape shape, boolean stroke) {
    return canvas.hit(rect, shape, stroke);
  }
}
