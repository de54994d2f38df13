package thekla.document.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Item;
import thekla.document.Document.Run;
import thekla.document.Document.Text;
import thekla.document.Typography;
import thekla.document.Unparted;

/** Writes the blocks of a document as paragraphs and tables. */
final class DocxBlocks {

  private static final int LETTER_TEXT = 98;
  private static final int AFTER_LIST = 120;

  /** Letters of a caption, and of a text that is not torn from its heading. */
  private static final int CAPTION = 270;

  private static final int FEW_LINES = 400;

  /** Of a box to tick and the space behind it. */
  private static final int BOX_WIDTH = 240;

  private final XWPFDocument file;
  private final Document document;
  private final DocxTables tables;
  private final BigInteger bullets;
  private int headings;
  private int textFrom;

  DocxBlocks(XWPFDocument file, Document document) {
    this.file = file;
    this.document = document;
    tables = new DocxTables(this, document.page());
    bullets = file.getNumbering().addNum(BigInteger.ZERO);
  }

  void write() {
    write(document.blocks(), file);
  }

  /**
   * @param into the file or a cell
   */
  void write(List<Block> blocks, IBody into) {
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Document.Heading heading ->
            heading(heading, into, i > 0 && blocks.get(i - 1) instanceof Document.NewPage);
        case Document.Paragraph paragraph -> {
          XWPFParagraph written = styled(into, style(paragraph.size()));
          text(written, paragraph.text(), paragraph.align());
          if (Typography.isBoxed(paragraph.text())) {
            written.setIndentationLeft(BOX_WIDTH);
            written.setIndentationHanging(BOX_WIDTH);
          }
          if (closes(blocks, i) || heads(blocks, i)) {
            written.setKeepNext(true);
          }
          if (i > 0
              && blocks.get(i - 1) instanceof Document.Heading
              && paragraph.text().plain().length() <= FEW_LINES) {
            properties(written).addNewKeepLines();
          }
        }
        case Document.Items items -> {
          XWPFParagraph last = items(items, into, 0, list(items));
          if (last != null) {
            last.setSpacingAfter(AFTER_LIST);
            if (closes(blocks, i)) {
              last.setKeepNext(true);
            }
          }
        }
        case Document.Table table -> tables.table(table, into);
        case Document.Box box -> tables.box(box, into);
        case Document.Fields fields -> tables.fields(fields, into, closes(blocks, i));
        case Document.Signatures signatures -> tables.signatures(signatures, into);
        case Document.Contents contents -> contents(contents, into);
        case Document.NewPage page -> {
          if (i + 1 == blocks.size() || !(blocks.get(i + 1) instanceof Document.Heading)) {
            paragraph(into).setPageBreak(true);
          }
        }
        case Document.Barcode barcode ->
            text(styled(into, "Large"), Text.of(barcode.code()), Align.START);
        case Document.AddressWindow window -> window(window, into);
        case Document.Rule rule -> tables.rule(paragraph(into));
      }
    }
  }

  /** A letter's last sentence and its greeting stand above the signature. */
  private static boolean closes(List<Block> blocks, int i) {
    return blocks.subList(i + 1, Math.min(i + 3, blocks.size())).stream()
        .anyMatch(Document.Signatures.class::isInstance);
  }

  /** A caption stands with what it announces, and words that head a paragraph with it. */
  private static boolean heads(List<Block> blocks, int i) {
    if (i + 1 == blocks.size() || !(blocks.get(i) instanceof Document.Paragraph paragraph)) {
      return false;
    }
    return switch (blocks.get(i + 1)) {
      case Document.Table table -> paragraph.text().plain().length() <= CAPTION;
      case Document.Fields fields -> paragraph.text().plain().length() <= CAPTION;
      case Document.Items items -> paragraph.text().plain().length() <= CAPTION;
      case Document.Box box -> paragraph.text().plain().length() <= CAPTION;
      case Document.Paragraph next ->
          !paragraph.text().runs().isEmpty()
              && paragraph.text().runs().stream().allMatch(Run::strong);
      default -> false;
    };
  }

  private static CTPPr properties(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr()
        ? paragraph.getCTP().getPPr()
        : paragraph.getCTP().addNewPPr();
  }

  private static String style(Document.Size size) {
    return switch (size) {
      case SMALL -> "Small";
      case NORMAL, BODY -> "Normal";
      case LARGE -> "Large";
      case HUGE -> "Huge";
    };
  }

  /** A new paragraph at the end. */
  XWPFParagraph paragraph(IBody into) {
    XWPFParagraph paragraph =
        into instanceof XWPFTableCell cell ? cell.addParagraph() : file.createParagraph();
    if (textFrom > 0 && into instanceof XWPFDocument) {
      paragraph.setSpacingBefore(textFrom);
      textFrom = 0;
    }
    return paragraph;
  }

  XWPFParagraph styled(IBody into, String style) {
    XWPFParagraph paragraph = paragraph(into);
    paragraph.setStyle(style);
    return paragraph;
  }

  static void text(XWPFParagraph paragraph, Text text, Align align) {
    switch (align) {
      case START -> {}
      case CENTER -> paragraph.setAlignment(ParagraphAlignment.CENTER);
      case END -> paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    for (Run run : text.runs()) {
      XWPFRun written = paragraph.createRun();
      if (run.strong()) {
        written.setBold(true);
      }
      if (run.emphasis()) {
        written.setItalic(true);
      }
      String[] lines = Unparted.in(allowed(run.text())).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          written.addBreak();
        }
        if (!lines[i].isEmpty()) {
          written.setText(lines[i], written.getCTR().sizeOfTArray());
        }
      }
    }
  }

  /** Without what XML cannot hold. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (c >= 0x20 && c < 0xd800)
                    || (c > 0xdfff && c != 0xfffe && c != 0xffff))
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  /**
   * @param first of a new page, where it needs no room above
   */
  private void heading(Document.Heading heading, IBody into, boolean first) {
    XWPFParagraph paragraph = styled(into, "Heading" + Math.clamp(heading.level(), 1, 4));
    if (first) {
      paragraph.setPageBreak(true);
      paragraph.setSpacingBefore(0);
    }
    BigInteger id = BigInteger.valueOf(headings);
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(id);
    start.setName(bookmark(headings++));
    text(paragraph, heading.text(), Align.START);
    paragraph.getCTP().addNewBookmarkEnd().setId(id);
  }

  private static String bookmark(int heading) {
    return "_Toc" + (100_000 + heading);
  }

  /** A numbered list begins with one: it needs a number of its own. */
  private BigInteger list(Document.Items items) {
    if (!items.numbered()) {
      return bullets;
    }
    BigInteger list = file.getNumbering().addNum(BigInteger.ONE);
    for (int level = 0; level < 3; level++) {
      var restart = file.getNumbering().getNum(list).getCTNum().addNewLvlOverride();
      restart.setIlvl(BigInteger.valueOf(level));
      restart.addNewStartOverride().setVal(BigInteger.ONE);
    }
    return list;
  }

  /**
   * @return the last paragraph; null where there is none
   */
  private @Nullable XWPFParagraph items(
      Document.Items items, IBody into, int level, BigInteger list) {
    XWPFParagraph last = null;
    for (Item item : items.items()) {
      XWPFParagraph paragraph = styled(into, items.numbered() ? "ListNumber" : "ListBullet");
      paragraph.setNumID(list);
      paragraph.setNumILvl(BigInteger.valueOf(level));
      text(paragraph, item.text(), Align.START);
      last = paragraph;
      Document.Items below = item.below();
      if (below != null) {
        XWPFParagraph lowest =
            items(
                below,
                into,
                Math.min(level + 1, 2),
                below.numbered() == items.numbered() ? list : list(below));
        last = lowest == null ? last : lowest;
      }
    }
    return last;
  }

  /**
   * A list of contents: each line leads to its heading and asks for its page. Not as one field of
   * contents, whose pages LibreOffice does not look up when it opens a file.
   */
  private void contents(Document.Contents contents, IBody into) {
    XWPFParagraph line = styled(into, "TOCHeading");
    text(line, Text.of(contents.heading()), Align.START);
    List<Document.Heading> all = headings(document.blocks()).toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).level() != 2) {
        continue;
      }
      line = styled(into, "TOC2");
      CTHyperlink link = line.getCTP().addNewHyperlink();
      link.setAnchor(bookmark(i));
      link.addNewR().addNewT().setStringValue(all.get(i).text().plain());
      link.addNewR().addNewTab();
      var page = link.addNewFldSimple();
      page.setInstr(" PAGEREF " + bookmark(i) + " \\h ");
      page.setDirty(true);
      page.addNewR().addNewT().setStringValue("");
    }
    line.setSpacingAfter(AFTER_LIST);
  }

  private static Stream<Document.Heading> headings(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Document.Heading heading -> Stream.of(heading);
                  case Document.Box box -> headings(box.blocks());
                  default -> Stream.empty();
                });
  }

  /** A frame fixed to the page; the first text below it keeps clear of it. */
  private void window(Document.AddressWindow window, IBody into) {
    XWPFParagraph sender = styled(into, "Small");
    framed(sender);
    text(sender, Text.of(window.sender()), Align.START);
    for (String line : window.lines()) {
      XWPFParagraph paragraph = paragraph(into);
      framed(paragraph);
      paragraph.setSpacingAfter(0);
      text(paragraph, Text.of(line), Align.START);
    }
    textFrom = DocxWriter.twips(LETTER_TEXT - document.page().margin());
  }

  private static void framed(XWPFParagraph paragraph) {
    CTFramePr frame = properties(paragraph).addNewFramePr();
    frame.setW(BigInteger.valueOf(DocxWriter.twips(80)));
    frame.setH(BigInteger.valueOf(DocxWriter.twips(36)));
    frame.setHRule(STHeightRule.EXACT);
    frame.setWrap(STWrap.AROUND);
    frame.setHAnchor(STHAnchor.PAGE);
    frame.setVAnchor(STVAnchor.PAGE);
    frame.setX(BigInteger.valueOf(DocxWriter.twips(25)));
    frame.setY(BigInteger.valueOf(DocxWriter.twips(54)));
  }

  /** The first paragraph of a new cell is there already. */
  static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
  }

  /** Takes away the empty paragraph a new cell comes with. */
  static void dropFirst(XWPFTableCell cell) {
    if (cell.getParagraphs().size() > 1) {
      cell.removeParagraph(0);
    }
  }
}
