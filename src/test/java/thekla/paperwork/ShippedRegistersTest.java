package thekla.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.order.Retention;
import thekla.register.Keeping;
import thekla.register.Periods;

/**
 * The registers in {@code text/} are made by the program. {@code mvn test
 * -Dtest=ShippedRegistersTest -Dthekla.text=write} makes them anew.
 */
class ShippedRegistersTest {

  private static final Path SHIPPED = Path.of("text");
  private static final boolean WRITE = "write".equals(System.getProperty("thekla.text"));

  @TempDir static Path made;
  private static List<Path> files = List.of();

  @BeforeAll
  static void made_by_the_program() throws IOException {
    files = ShippedRegisters.write(WRITE ? SHIPPED : made, ShippedRegistersTest::periods);
  }

  private static Periods periods(Locale language, String country) {
    return new Periods(
        () ->
            new Keeping(
                new Retention(country, Retention.EXCHANGE_DAYS, Retention.CANCELLED_DAYS), 56, 35));
  }

  /** A font's part has a name made by chance; nothing else may differ. */
  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .replaceAll("[A-Z]{6}\\+(?=Inter|DejaVu)", "");
  }

  @Test
  void no_shipped_file_is_stale() throws IOException {
    assertThat(files).hasSize(20);
    for (Path file : files) {
      Path shipped = WRITE ? file : SHIPPED.resolve(made.relativize(file));
      assertThat(shipped).as("make it with -Dthekla.text=write").exists();
      assertThat(content(shipped).equals(content(file)))
          .as(shipped + " is stale: make it with -Dthekla.text=write")
          .isTrue();
    }
  }

  @Test
  void the_example_names_periods_and_no_field() throws IOException {
    for (Path file : files.stream().filter(one -> one.toString().endsWith(".pdf")).toList()) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        assertThat(text).doesNotContain("{{", "register.", "\u25a1");
        if (file.toString().contains("eispiel")) {
          assertThat(text).contains("14 Tage", "8 Jahre", "VVT-16");
        }
      }
    }
  }
}
