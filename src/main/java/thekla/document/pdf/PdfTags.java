package thekla.document.pdf;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** Says what each piece of a page is, so that a screen reader reads it in its order. */
final class PdfTags {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final @Nullable PdfStructureElement root;

  /** A piece: a paragraph, a cell, a list. */
  record Part(PdfStructureElement element) {}

  private PdfTags(@Nullable PdfStructureElement root) {
    this.root = root;
  }

  /** Nothing is said: a first try, or many letters for the printer. */
  static PdfTags none() {
    return new PdfTags(null);
  }

  static PdfTags of(org.openpdf.text.pdf.PdfWriter writer) {
    return new PdfTags(
        new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
  }

  /**
   * @param in null: the document
   * @return null where nothing is said
   */
  @Nullable Part part(@Nullable Part in, String kind) {
    if (root == null) {
      return null;
    }
    return new Part(new PdfStructureElement(in == null ? root : in.element(), new PdfName(kind)));
  }

  /** A cell that heads its column. */
  @Nullable Part header(@Nullable Part row) {
    Part cell = part(row, "TH");
    if (cell != null) {
      PdfDictionary scope = new PdfDictionary();
      scope.put(PdfName.O, new PdfName("Table"));
      scope.put(new PdfName("Scope"), new PdfName("Column"));
      PdfArray attributes = new PdfArray();
      attributes.add(scope);
      cell.element().put(PdfName.A, attributes);
    }
    return cell;
  }

  /** What is seen, in words. */
  void describe(@Nullable Part figure, String words) {
    if (figure != null) {
      figure.element().put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
    }
  }

  <T> T around(PdfContentByte canvas, @Nullable Part part, Supplier<T> drawing) {
    if (part == null) {
      return drawing.get();
    }
    canvas.beginMarkedContentSequence(part.element());
    try {
      return drawing.get();
    } finally {
      canvas.endMarkedContentSequence();
    }
  }

  /** What belongs to the page and not to its text. */
  void besides(PdfContentByte canvas, Runnable drawing) {
    if (root == null) {
      drawing.run();
      return;
    }
    canvas.beginMarkedContentSequence(ARTIFACT);
    drawing.run();
    canvas.endMarkedContentSequence();
  }
}
