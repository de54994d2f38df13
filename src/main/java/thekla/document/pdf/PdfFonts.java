package thekla.document.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.DefaultSplitCharacter;
import org.openpdf.text.pdf.PdfChunk;
import thekla.document.Document.Run;
import thekla.document.Document.Text;
import thekla.document.Unparted;
import thekla.kernel.Fault;

/**
 * The embedded fonts of documents: Inter for the letters of Europe, DejaVu for Arabic, Hebrew and
 * signs. A letter none of them has is shown as a sign of its own: nothing vanishes.
 */
final class PdfFonts {

  private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
  private static final int UNKNOWN = 0xfffd;
  private static final String NARROW_SPACE = "\u202f";

  private static final Map<String, BaseFont> READ = new HashMap<>();

  private PdfFonts() {}

  static BaseFont regular() {
    return font(INTER + "Regular.otf");
  }

  private static synchronized BaseFont font(String file) {
    return READ.computeIfAbsent(file, PdfFonts::read);
  }

  private static BaseFont read(String file) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file);
      }
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new Fault("font", e);
    }
  }

  /**
   * @param strong the whole text, whatever its runs
   */
  static Phrase phrase(Text text, float points, boolean strong, int colour) {
    Phrase phrase = new Phrase();
    Color ink = new Color(colour);
    for (Run run : text.runs()) {
      for (Chunk chunk : chunks(run, points, strong || run.strong(), ink)) {
        phrase.add(chunk);
      }
    }
    return phrase;
  }

  private static List<Chunk> chunks(Run run, float points, boolean strong, Color ink) {
    BaseFont first =
        font(
            INTER
                + (strong
                    ? run.emphasis() ? "SemiBoldItalic.otf" : "SemiBold.otf"
                    : run.emphasis() ? "Italic.otf" : "Regular.otf"));
    List<Chunk> chunks = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    BaseFont now = first;
    String text = Unparted.in(run.text()).replace(NARROW_SPACE, "\u00a0");
    for (int c : text.codePoints().toArray()) {
      BaseFont font = c == '\n' || first.charExists(c) ? first : second(strong);
      int shown = c == '\n' || font.charExists(c) ? c : UNKNOWN;
      if (Character.isISOControl(c) && c != '\n') {
        shown = ' ';
        font = first;
      }
      if (!font.equals(now) && !words.isEmpty()) {
        chunks.add(chunk(words, now, points, ink));
        words.setLength(0);
      }
      now = font;
      words.appendCodePoint(shown);
    }
    if (!words.isEmpty()) {
      chunks.add(chunk(words, now, points, ink));
    }
    return chunks;
  }

  private static Chunk chunk(StringBuilder words, BaseFont font, float points, Color ink) {
    Chunk chunk = new Chunk(words.toString(), new Font(font, points, Font.NORMAL, ink));
    chunk.setSplitCharacter(PdfFonts::breaks);
    return chunk;
  }

  /** Where a line may end: not after one letter and a hyphen, nor between it and a number. */
  private static boolean breaks(
      int start, int current, int end, char[] letters, PdfChunk @Nullable [] chunks) {
    boolean close =
        switch (letters[current]) {
          case '-' ->
              current < start + 2
                  || (current + 1 < end && Character.isDigit(letters[current + 1]))
                  || !Character.isLetterOrDigit(letters[current - 1])
                  || !Character.isLetterOrDigit(letters[current - 2]);
          default -> false;
        };
    return !close
        && DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, current, end, letters, chunks);
  }

  private static BaseFont second(boolean strong) {
    return font(DEJAVU + (strong ? "-Bold.ttf" : ".ttf"));
  }

  /** Whether it has words that run from right to left. */
  static boolean isFromRight(Text text) {
    return text.runs().stream()
        .flatMapToInt(run -> run.text().codePoints())
        .anyMatch(
            c -> {
              byte way = Character.getDirectionality(c);
              return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                  || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            });
  }

  /** How wide a line is, in points. */
  static float width(String words, float points, boolean strong) {
    float width = 0;
    for (Chunk chunk : chunks(new Run(words, strong, false), points, strong, Color.BLACK)) {
      width += chunk.getWidthPoint();
    }
    return width;
  }
}
