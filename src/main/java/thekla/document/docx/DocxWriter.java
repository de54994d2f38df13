package thekla.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import thekla.document.Document;
import thekla.document.Typography;
import thekla.kernel.Fault;

/** Writes a document as DOCX: real styles, lists, tables and fields, to be edited further. */
public final class DocxWriter {

  static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

  /**
   * As of Word 2013 and every later one ([MS-DOCX] 2.11.1). Where nothing is said, Word opens a
   * file as one of 2007, with fewer of its tools; the library has no way to say it.
   */
  private static final byte[] SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat>\
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat></w:settings>"""
          .getBytes(StandardCharsets.UTF_8);

  /** Writes it and leaves the stream open. The same document gives the same bytes. */
  public void write(Document document, OutputStream out) throws IOException {
    try (XWPFDocument file = new XWPFDocument()) {
      DocxStyles.put(file, document);
      properties(file, document);
      page(file, document.page());
      Document.Imprint imprint = document.imprint();
      if (imprint != null) {
        foot(file, imprint);
      }
      new DocxBlocks(file, document).write();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      file.write(packed);
      Repack.of(packed.toByteArray(), Map.of("word/settings.xml", SETTINGS), out);
    }
  }

  static int twips(double millimetres) {
    return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
  }

  private static void properties(XWPFDocument file, Document document) {
    POIXMLProperties.CoreProperties properties = file.getProperties().getCoreProperties();
    properties.setTitle(document.title());
    properties.setCreator("Thekla");
    Document.Imprint imprint = document.imprint();
    LocalDate day = imprint == null ? null : imprint.day();
    Instant made = day == null ? Instant.EPOCH : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    properties.setCreated(Optional.of(Date.from(made)));
    try {
      properties.setModified(made.toString());
    } catch (InvalidFormatException e) {
      throw new Fault("document-day", e);
    }
    file.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Thekla");
  }

  private static void page(XWPFDocument file, Document.Page page) {
    CTSectPr section = file.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(twips(page.width())));
    size.setH(BigInteger.valueOf(twips(page.height())));
    if (page.width() > page.height()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    BigInteger margin = BigInteger.valueOf(twips(page.margin()));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(twips(8)));
    margins.setFooter(BigInteger.valueOf(twips(8)));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void foot(XWPFDocument file, Document.Imprint imprint) {
    XWPFFooter footer = file.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph line = footer.createParagraph();
    line.setStyle("Footer");
    CTBorder above = line.getCTP().getPPr().addNewPBdr().addNewTop();
    above.setVal(STBorder.SINGLE);
    above.setSz(BigInteger.valueOf(4));
    above.setSpace(BigInteger.valueOf(4));
    above.setColor(DocxStyles.colour(Typography.LINE));
    line.createRun().setText(imprint.line());
    line.createRun().addTab();
    field(line, "PAGE", "1");
    line.createRun().setText(" / ");
    field(line, "NUMPAGES", "1");
    if (!imprint.note().isBlank()) {
      XWPFParagraph note = footer.createParagraph();
      note.setStyle("Footer");
      note.createRun().setText(imprint.note());
    }
  }

  private static void field(XWPFParagraph line, String instruction, String shown) {
    var field = line.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue(shown);
  }
}
