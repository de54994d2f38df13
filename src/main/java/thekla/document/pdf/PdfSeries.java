package thekla.document.pdf;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.document.Document;

/**
 * Many documents of one kind in one file for the printer, each from a page of its own. Nothing of a
 * document is kept once it is added. Not tagged: it is made for paper.
 */
public final class PdfSeries implements AutoCloseable {

  private final OutputStream out;
  private PdfWriter.@Nullable Setting setting;

  /**
   * @param out is left open
   */
  public PdfSeries(OutputStream out) {
    this.out = out;
  }

  public void add(Document document) {
    PdfWriter.Setting begun = setting;
    if (begun == null) {
      begun = new PdfWriter.Setting(document, out, false);
      setting = begun;
    } else {
      begun.pdf.newPage();
    }
    int pages = 1;
    if (document.imprint() != null) {
      PdfWriter.Setting first =
          new PdfWriter.Setting(document, OutputStream.nullOutputStream(), false);
      pages = first.set(document, PdfTags.none(), List.of(), 0).page();
    }
    begun.set(document, PdfTags.none(), List.of(), pages);
  }

  /** Ends the file; without a document nothing is written. */
  @Override
  public void close() {
    PdfWriter.Setting begun = setting;
    if (begun != null) {
      begun.pdf.close();
    }
  }
}
