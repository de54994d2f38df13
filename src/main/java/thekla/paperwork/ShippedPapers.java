package thekla.paperwork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import thekla.document.Document;
import thekla.document.docx.DocxWriter;
import thekla.document.merge.Fill;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfWriter;
import thekla.text.Texts;

/**
 * The papers as they ship: each as DOCX with its fields to be edited, and as PDF with room to write
 * where a field is. German ones stand at the top, others in a folder of their language.
 */
public final class ShippedPapers {

  private ShippedPapers() {}

  /**
   * Writes all.
   *
   * @param values of a country: its conditions and periods, nothing of a shop
   * @return the files written
   */
  public static List<Path> write(Path folder, BiFunction<Locale, String, Values> values)
      throws IOException {
    List<Path> written = new ArrayList<>();
    for (Locale language : Texts.LANGUAGES) {
      for (Paper paper : Papers.in(language)) {
        if (paper.file().isEmpty()) {
          continue;
        }
        String country = paper.countries().get(0);
        Path place =
            language.equals(Locale.GERMAN) ? folder : folder.resolve(language.getLanguage());
        Files.createDirectories(place);
        Document template = paper.template(country);
        Path docx = place.resolve(paper.file() + ".docx");
        try (OutputStream out = Files.newOutputStream(docx)) {
          new DocxWriter().write(template, out);
        }
        Path pdf = place.resolve(paper.file() + ".pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
          new PdfWriter()
              .write(
                  Fill.fill(template, values.apply(language, country), Fill.Blanks.ROOM).document(),
                  out);
        }
        written.add(docx);
        written.add(pdf);
      }
    }
    return written;
  }
}
