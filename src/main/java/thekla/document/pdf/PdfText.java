package thekla.document.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads the text of a PDF back, to see what stands in it. */
public final class PdfText {

  private PdfText() {}

  /** How many pages a PDF has that was just written. */
  public static int pages(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      return reader.getNumberOfPages();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * @return empty when it cannot be read as a PDF
   */
  public static Optional<String> of(Path file) {
    try (PdfReader reader = new PdfReader(file.toString())) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      return Optional.of(text.toString());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
