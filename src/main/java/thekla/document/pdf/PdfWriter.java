package thekla.document.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.Barcode128;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.draw.LineSeparator;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Size;

/** Writes a document as PDF with embedded fonts. */
public final class PdfWriter {

  private static final float POINTS_PER_MILLIMETRE = 72f / 25.4f;
  private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";
  private static final Color LINE = new Color(0x9a, 0xa2, 0xa6);

  private final BaseFont regular = font("Inter-Regular.otf");
  private final BaseFont strong = font("Inter-SemiBold.otf");

  private static BaseFont font(String file) {
    try (InputStream in = PdfWriter.class.getResourceAsStream(FONTS + file)) {
      if (in == null) {
        throw new IOException(file);
      }
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new thekla.kernel.Fault("font", e);
    }
  }

  /** Writes it and leaves the stream open. */
  public void write(Document document, OutputStream out) {
    Document.Page page = document.page();
    float margin = page.margin() * POINTS_PER_MILLIMETRE;
    org.openpdf.text.Document pdf =
        new org.openpdf.text.Document(
            new Rectangle(
                page.width() * POINTS_PER_MILLIMETRE, page.height() * POINTS_PER_MILLIMETRE),
            margin,
            margin,
            margin,
            margin);
    org.openpdf.text.pdf.PdfWriter writer = org.openpdf.text.pdf.PdfWriter.getInstance(pdf, out);
    writer.setCloseStream(false);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language().toLanguageTag()));
    pdf.addTitle(document.title());
    pdf.addCreator("Thekla");
    pdf.open();
    for (Document.Block block : document.blocks()) {
      pdf.add(element(block, writer));
    }
    pdf.close();
  }

  private Element element(Document.Block block, org.openpdf.text.pdf.PdfWriter writer) {
    return switch (block) {
      case Document.Heading heading ->
          paragraph(heading.text(), heading.level() == 1 ? 14 : 11, true, Align.START, 4);
      case Document.Paragraph text ->
          paragraph(text.text(), points(text.size()), text.strong(), text.align(), 2);
      case Document.Table table -> table(table);
      case Document.Barcode barcode -> barcode(barcode, writer);
      case Document.AddressWindow window -> window(window, writer);
      case Document.Rule rule -> new Chunk(new LineSeparator(0.5f, 100, LINE, 1, -2));
    };
  }

  private static float points(Size size) {
    return switch (size) {
      case SMALL -> 7;
      case NORMAL -> 8.5f;
      case BODY -> 11;
      case LARGE -> 13;
      case HUGE -> 40;
    };
  }

  private org.openpdf.text.Paragraph paragraph(
      String text, float points, boolean bold, Align align, float after) {
    org.openpdf.text.Paragraph paragraph =
        new org.openpdf.text.Paragraph(
            points * 1.3f, text, new Font(bold ? strong : regular, points));
    paragraph.setAlignment(alignment(align));
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  private static int alignment(Align align) {
    return switch (align) {
      case START -> Element.ALIGN_LEFT;
      case CENTER -> Element.ALIGN_CENTER;
      case END -> Element.ALIGN_RIGHT;
    };
  }

  private PdfPTable table(Document.Table table) {
    float[] widths = new float[table.widths().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = table.widths().get(i);
    }
    PdfPTable grid = new PdfPTable(widths);
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(4);
    grid.setSpacingAfter(6);
    for (Document.Row row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        float points = points(Size.NORMAL);
        PdfPCell cell =
            new PdfPCell(
                new Phrase(
                    points * 1.3f,
                    row.cells().get(i),
                    new Font(row.strong() ? strong : regular, points)));
        cell.setHorizontalAlignment(alignment(table.aligns().get(i)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.4f);
        cell.setPaddingLeft(i == 0 ? 0 : 3);
        cell.setPaddingRight(i == widths.length - 1 ? 0 : 3);
        cell.setPaddingBottom(4);
        grid.addCell(cell);
      }
    }
    return grid;
  }

  /** Fixed to the page; the element is the room down to where the letter begins. */
  private Element window(Document.AddressWindow window, org.openpdf.text.pdf.PdfWriter writer) {
    float top = writer.getPageSize().getHeight();
    ColumnText column = new ColumnText(writer.getDirectContent());
    column.setSimpleColumn(
        25 * POINTS_PER_MILLIMETRE,
        top - 90 * POINTS_PER_MILLIMETRE,
        105 * POINTS_PER_MILLIMETRE,
        top - 54 * POINTS_PER_MILLIMETRE);
    column.addElement(paragraph(window.sender(), 6.5f, false, Align.START, 6));
    for (String line : window.lines()) {
      column.addElement(paragraph(line, points(Size.BODY), false, Align.START, 0));
    }
    column.go();
    float left = writer.getVerticalPosition(true) - (top - 98 * POINTS_PER_MILLIMETRE);
    return new org.openpdf.text.Paragraph(Math.max(1, left), " ", new Font(regular, 1));
  }

  private Element barcode(Document.Barcode barcode, org.openpdf.text.pdf.PdfWriter writer) {
    Barcode128 code = new Barcode128();
    code.setCode(barcode.code());
    code.setFont(regular);
    code.setSize(8);
    code.setBaseline(9);
    code.setBarHeight(30);
    code.setX(1.1f);
    Image image = code.createImageWithBarcode(writer.getDirectContent(), Color.BLACK, Color.BLACK);
    image.setAlignment(Element.ALIGN_LEFT);
    image.setSpacingBefore(4);
    return image;
  }
}
