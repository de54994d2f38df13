package thekla.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.merge.Values;
import thekla.order.Retention;
import thekla.register.Keeping;
import thekla.register.Periods;
import thekla.text.Texts;

/**
 * The documents in {@code text/} are made of their sources. {@code mvn test
 * -Dtest=ShippedPapersTest -Dthekla.text=write} makes them anew.
 */
class ShippedPapersTest {

  private static final Path SHIPPED = Path.of("text");
  private static final boolean WRITE = "write".equals(System.getProperty("thekla.text"));

  @TempDir static Path made;

  @BeforeAll
  static void made_of_the_sources() throws IOException {
    ShippedPapers.write(WRITE ? SHIPPED : made, ShippedPapersTest::values);
  }

  private static Values values(Locale language, String country) {
    Texts texts = new Texts(Locale.of(language.getLanguage(), country));
    Periods periods =
        new Periods(
            () ->
                new Keeping(
                    new Retention(country, Retention.EXCHANGE_DAYS, Retention.CANCELLED_DAYS),
                    56,
                    35));
    return PaperValues.form(country, periods, texts);
  }

  /** A font's part has a name made by chance; nothing else may differ. */
  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .replaceAll("[A-Z]{6}\\+(?=Inter|DejaVu)", "");
  }

  @Test
  void no_shipped_file_is_stale() throws IOException {
    if (WRITE) {
      return;
    }
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path shipped = SHIPPED.resolve(made.relativize(file));
        assertThat(shipped).as("make it with -Dthekla.text=write").exists();
        assertThat(content(shipped).equals(content(file)))
            .as(shipped + " is stale: make it with -Dthekla.text=write")
            .isTrue();
      }
    }
  }

  @Test
  void no_field_is_left_in_what_is_printed() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      List<Path> pdfs = files.filter(file -> file.toString().endsWith(".pdf")).toList();
      assertThat(pdfs).hasSizeGreaterThanOrEqualTo(39);
      for (Path file : pdfs) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
          String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
          assertThat(text).as(file.toString()).doesNotContain("{{").doesNotContain("}}");
          assertThat(text).as("its pages are counted").contains("1 / " + pdf.getNumberOfPages());
        }
      }
    }
  }
}
