package thekla.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import thekla.document.Document;
import thekla.document.Typography;

/** Writes a document as PDF: embedded fonts, tagged for screen readers, with title and language. */
public final class PdfWriter {

  /** Writes it and leaves the stream open. */
  public void write(Document document, OutputStream out) {
    List<PdfSheets.Landmark> landmarks = List.of();
    int pages = 1;
    // a list of contents moves the pages it names
    int tries = hasContents(document) ? 2 : document.imprint() == null ? 0 : 1;
    for (int i = 0; i < tries; i++) {
      Setting first = new Setting(document, OutputStream.nullOutputStream(), false);
      PdfSheets sheets = first.set(document, PdfTags.none(), landmarks, 0);
      landmarks = sheets.landmarks();
      pages = sheets.page();
    }
    Setting setting = new Setting(document, out, true);
    setting.set(document, PdfTags.of(setting.writer), landmarks, pages);
    setting.pdf.close();
  }

  private static boolean hasContents(Document document) {
    return document.blocks().stream().anyMatch(Document.Contents.class::isInstance);
  }

  /** A file that is begun. */
  static final class Setting {
    final org.openpdf.text.Document pdf;
    final org.openpdf.text.pdf.PdfWriter writer;

    Setting(Document document, OutputStream out, boolean tagged) {
      Document.Page page = document.page();
      pdf =
          new org.openpdf.text.Document(
              new Rectangle(
                  page.width() * PdfSheets.POINTS_PER_MILLIMETRE,
                  page.height() * PdfSheets.POINTS_PER_MILLIMETRE));
      writer = org.openpdf.text.pdf.PdfWriter.getInstance(pdf, out);
      writer.setCloseStream(false);
      if (tagged) {
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
      }
      writer
          .getExtraCatalog()
          .put(PdfName.LANG, new PdfString(document.language().toLanguageTag()));
      pdf.addTitle(document.title());
      pdf.addCreator("Thekla");
      reproducible(document.imprint());
      if (tagged) {
        writer.createXmpMetadata();
      }
      pdf.open();
    }

    /** The same version of a text gives the same file, whenever it is made. */
    private void reproducible(Document.@Nullable Imprint imprint) {
      LocalDate day = imprint == null ? null : imprint.day();
      if (imprint == null || day == null) {
        return;
      }
      PdfDate made = new PdfDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
      byte[] name =
          UUID.nameUUIDFromBytes(imprint.line().getBytes(UTF_8)).toString().getBytes(UTF_8);
      writer.getInfo().put(PdfName.CREATIONDATE, made);
      writer.getInfo().put(PdfName.MODDATE, made);
      writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(name, name));
    }

    /** Sets a document from the top of the page. */
    PdfSheets set(Document document, PdfTags tags, List<PdfSheets.Landmark> landmarks, int pages) {
      PdfSheets sheets = new PdfSheets(pdf, writer, document, tags, pages);
      new PdfBlocks(sheets, Typography.of(document.page()), landmarks).set(document.blocks());
      sheets.finish();
      return sheets;
    }
  }
}
