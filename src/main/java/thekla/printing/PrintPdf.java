package thekla.printing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import thekla.kernel.Refusal;

/**
 * Prints a PDF on the printer chosen for its kind: as it is where the printer understands PDF, else
 * page by page as a picture of lines. Each job has a thread of its own, so that a printer that does
 * not answer holds up nobody.
 */
public final class PrintPdf {

  private final ChosenPrinters chosen;
  private final Printers printers;
  private final Duration patience;

  /**
   * @param patience how long to wait for a printer before saying that it has not answered yet
   */
  public PrintPdf(ChosenPrinters chosen, Printers printers, Duration patience) {
    this.chosen = chosen;
    this.printers = printers;
    this.patience = patience;
  }

  /** What came of it. */
  public sealed interface Result {
    /** The printer, or its queue, has it. */
    record Printed(String printer) implements Result {}

    /** No printer is chosen for this kind here: the file is to be opened. */
    record NoPrinter() implements Result {}

    /** The file is there still. */
    record Failed(Refusal reason) implements Result {}
  }

  /** Off the event thread; never throws for what a printer does. */
  public Result print(String workplace, PrintKind kind, Path pdf) {
    Optional<String> name = chosen.of(workplace, kind);
    if (name.isEmpty()) {
      return new Result.NoPrinter();
    }
    CompletableFuture<Result> printed = new CompletableFuture<>();
    Thread job = new Thread(() -> printed.complete(tryTo(name.get(), pdf)), "printer");
    job.setDaemon(true);
    job.start();
    try {
      return printed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return failed("printer-silent", name.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("printer-silent", name.get());
    } catch (ExecutionException e) {
      return failed("printer-failed", name.get());
    }
  }

  private Result tryTo(String name, Path pdf) {
    try {
      Optional<PrintService> service = printers.named(name);
      return service.isEmpty() ? failed("printer-gone", name) : print(service.get(), pdf);
    } catch (PrintException | IOException | RuntimeException e) {
      // out of paper, switched off, no right to print: what drivers throw has no common type
      return failed("printer-failed", name);
    }
  }

  private static Result print(PrintService service, Path pdf) throws PrintException, IOException {
    if (service.isDocFlavorSupported(DocFlavor.INPUT_STREAM.PDF)) {
      try (InputStream file = Files.newInputStream(pdf)) {
        service.createPrintJob().print(new SimpleDoc(file, DocFlavor.INPUT_STREAM.PDF, null), null);
      }
      return new Result.Printed(service.getName());
    }
    if (!service.isDocFlavorSupported(DocFlavor.SERVICE_FORMATTED.PAGEABLE)) {
      return failed("printer-cannot", service.getName());
    }
    try (PDDocument pages = Loader.loadPDF(pdf.toFile())) {
      service
          .createPrintJob()
          .print(
              new SimpleDoc(new PDFPageable(pages), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null),
              null);
    }
    return new Result.Printed(service.getName());
  }

  private static Result failed(String code, String printer) {
    return new Result.Failed(Refusal.of(code, "printer", printer));
  }
}
