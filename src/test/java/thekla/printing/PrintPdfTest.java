package thekla.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.document.Document;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Refusal;

/** PDFs go through the Java print service, on the print service that writes PostScript. */
class PrintPdfTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HERE = "Theke 1";

  @TempDir Path folder;
  private ConsentShop shop;
  private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private static StreamPrintService postScript(OutputStream paper) {
    return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
        DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
        .getPrintService(paper);
  }

  private ChosenPrinters chosen() {
    return shop.graph.printing.chosen;
  }

  private PrintPdf printing(PrintService service, Duration patience) {
    Printers printers = new Printers(() -> List.of(service));
    ChoosePrinter choose = new ChoosePrinter(shop.graph.unitOfWork, chosen(), printers);
    assertThat(choose.choose(HERE, PrintKind.SLIP, service.getName().toUpperCase(Locale.ROOT)))
        .isEmpty();
    return new PrintPdf(chosen(), printers, patience);
  }

  private Path pdf(int pages) throws IOException {
    Path file = folder.resolve("two.pdf");
    List<Document.Block> blocks = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      blocks.add(Document.Paragraph.plain("Seite " + page));
      blocks.add(new Document.Barcode("EF100137J"));
      if (page < pages - 1) {
        blocks.add(new Document.NewPage());
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      new PdfWriter().write(new Document("t", Locale.GERMAN, Document.Page.A6, blocks), out);
    }
    return file;
  }

  private String printed() {
    return paper.toString(StandardCharsets.ISO_8859_1);
  }

  private static String code(PrintPdf.Result result) {
    return result instanceof PrintPdf.Result.Failed(Refusal reason) ? reason.code() : "";
  }

  @Test
  void without_a_printer_the_file_is_to_be_opened_and_the_choice_is_the_workplaces_own()
      throws IOException {
    PrintPdf printing = printing(postScript(paper), PATIENCE);
    Path file = pdf(1);

    assertThat(printing.print(HERE, PrintKind.LABEL, file))
        .isInstanceOf(PrintPdf.Result.NoPrinter.class);
    assertThat(printing.print("Büro", PrintKind.SLIP, file))
        .isInstanceOf(PrintPdf.Result.NoPrinter.class);
    String longName = "Workplace with a name that is longer than any setting may be called by far";
    shop.graph.unitOfWork.run(() -> chosen().choose(longName, PrintKind.REGISTER, "A"));
    assertThat(chosen().of(longName)).containsOnlyKeys(PrintKind.REGISTER);
    assertThat(printed()).isEmpty();
  }

  @Test
  void every_page_is_on_the_paper_and_its_barcode_can_be_read_there()
      throws IOException, NotFoundException {
    PrintPdf printing = printing(postScript(paper), PATIENCE);

    assertThat(printing.print(HERE, PrintKind.SLIP, pdf(2)))
        .isInstanceOf(PrintPdf.Result.Printed.class);
    assertThat(printed()).startsWith("%!PS-Adobe");
    List<String> pages = List.of(printed().split("%%Page: ", -1));
    assertThat(pages).hasSize(3);
    for (String page : pages.subList(1, 3)) {
      assertThat(
              new MultiFormatReader()
                  .decode(
                      new BinaryBitmap(
                          new HybridBinarizer(
                              new BufferedImageLuminanceSource(PostScriptPage.drawn(page)))),
                      Map.of(DecodeHintType.TRY_HARDER, true))
                  .getText())
          .isEqualTo("EF100137J");
    }
  }

  @Test
  void a_printer_that_is_gone_or_fails_is_told_and_throws_nothing() throws IOException {
    StreamPrintService service = postScript(paper);
    PrintPdf printing = printing(service, PATIENCE);
    Path file = pdf(1);
    service.dispose();
    assertThat(code(printing.print(HERE, PrintKind.SLIP, file))).isEqualTo("printer-failed");
    assertThat(code(printing.print(HERE, PrintKind.SLIP, folder.resolve("none.pdf"))))
        .isEqualTo("printer-failed");

    PrintPdf elsewhere = new PrintPdf(chosen(), new Printers(List::of), PATIENCE);
    assertThat(code(elsewhere.print(HERE, PrintKind.SLIP, file))).isEqualTo("printer-gone");
    ChoosePrinter choose =
        new ChoosePrinter(shop.graph.unitOfWork, chosen(), new Printers(List::of));
    assertThat(choose.choose(HERE, PrintKind.SLIP, "Nonsense"))
        .extracting(Refusal::code)
        .containsExactly("printer-unknown");
    choose.none(HERE, PrintKind.SLIP);
    assertThat(elsewhere.print(HERE, PrintKind.SLIP, file))
        .isInstanceOf(PrintPdf.Result.NoPrinter.class);
  }

  @Test
  void a_printer_that_does_not_answer_holds_up_nobody() throws IOException {
    CountDownLatch stuck = new CountDownLatch(1);
    OutputStream hanging =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            try {
              stuck.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
        };
    PrintPdf printing = printing(postScript(hanging), Duration.ofMillis(300));
    Path file = pdf(1);
    long began = System.nanoTime();
    assertThat(code(printing.print(HERE, PrintKind.SLIP, file))).isEqualTo("printer-silent");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    stuck.countDown();
  }
}
