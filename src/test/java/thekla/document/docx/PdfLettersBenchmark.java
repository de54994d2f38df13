package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.Document;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfLetters;
import thekla.kernel.SmallHeap;

/** Letters to 10,000 customers as one PDF, made of the shop's DOCX in a program of 256 MiB. */
@Tag("benchmark")
class PdfLettersBenchmark {

  private static final int LETTERS = Integer.getInteger("thekla.benchmark.letters", 10_000);

  @Test
  void ten_thousand_letters_in_one_file(@TempDir Path folder) throws Exception {
    SmallHeap.run(PdfLettersBenchmark.class, List.of(), folder, String.valueOf(LETTERS), "letters");
    try (PDDocument read = Loader.loadPDF(folder.resolve("letters.pdf").toFile())) {
      assertThat(read.getNumberOfPages()).isEqualTo(2 * LETTERS);
    }
  }

  /** The child: folder and letters. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int letters = Integer.parseInt(args[1]);
    Document letter =
        ((DocxReader.Result.Read) DocxReader.read(WordFile.saved("two-page-letter.docx", folder)))
            .document();
    Path out = folder.resolve("letters.pdf");
    long start = System.nanoTime();
    int[] told = {0};
    PdfLetters.Result result =
        PdfLetters.print(
            letter,
            IntStream.range(0, letters).mapToObj(PdfLettersBenchmark::customer).iterator(),
            out,
            done -> {
              told[0] = done;
              return true;
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!result.equals(new PdfLetters.Result.Printed(letters)) || told[0] != letters) {
      throw new IllegalStateException(String.valueOf(result));
    }
    System.out.printf(
        Locale.ROOT,
        "letters as one PDF: %,d of two pages in %.1f s, %.2f ms each, %.1f MiB, heap at most %d MiB%n",
        letters,
        seconds,
        1000 * seconds / letters,
        Files.size(out) / 1048576.0,
        Runtime.getRuntime().maxMemory() >> 20);
    start = System.nanoTime();
    result =
        PdfLetters.print(
            letter,
            IntStream.range(0, letters).mapToObj(PdfLettersBenchmark::customer).iterator(),
            folder.resolve("stopped.pdf"),
            done -> done < 100);
    if (!result.equals(new PdfLetters.Result.Cancelled(100))
        || Files.exists(folder.resolve("stopped.pdf"))) {
      throw new IllegalStateException(String.valueOf(result));
    }
    System.out.printf(
        Locale.ROOT, "letters stopped after 100: %.0f ms%n", (System.nanoTime() - start) / 1e6);
  }

  private static Values customer(int i) {
    return new Values()
        .put("customer", "Kim Kunde" + i)
        .put("street", "Hauptstr. " + i)
        .put("town", "50667 Köln")
        .put("today", "22.11.2026")
        .put("received", "01.11.2026")
        .put("shop", "Kapitel & Söhne")
        .put("clerk", "B. Berg")
        .rows(
            "lines",
            List.of(
                new Values().put("title", "Momo").put("count", "1").put("price", "12,00 €"),
                new Values().put("title", "Titel " + i).put("count", "2").put("price", "8,00 €")));
  }
}
