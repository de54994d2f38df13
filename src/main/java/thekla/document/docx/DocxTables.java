package thekla.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import thekla.document.ColumnWidths;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Row;
import thekla.document.Document.Text;
import thekla.document.Typography;
import thekla.document.merge.Tag;

/** Writes tables, and what is made of tables: boxes, forms, lines to sign on. */
final class DocxTables {

  private static final int LABEL_PERCENT = 34;
  private static final int FIELD_HEIGHT = 400;
  private static final int SIGN_ROOM = 840;

  /** Right of a cell's words: its lines begin where the text of the page does. */
  private static final int BESIDE = 216;

  /** Above and below them. */
  private static final int ABOVE = 40;

  /** Around what stands in a box. */
  private static final int IN_BOX = 200;

  /** Of a line to sign on, and of the room to the next. */
  private static final int SIGN_SHARE = 12;

  private final DocxBlocks blocks;
  private final int width;

  DocxTables(DocxBlocks blocks, Document.Page page) {
    this.blocks = blocks;
    width = DocxStyles.width(page);
  }

  void table(Document.Table table, IBody into) {
    XWPFTable grid = grid(into, table.rows().size(), shares(table));
    borders(grid, STBorder.SINGLE, 4, Typography.LINE);
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      boolean head = r < table.headerRows();
      XWPFTableRow written = grid.getRow(r);
      written.setCantSplitRow(true);
      if (head) {
        written.setRepeatHeader(true);
      }
      if (!head && isEdge(row)) {
        across(written);
      }
      for (int c = 0; c < written.getCtRow().sizeOfTcArray(); c++) {
        XWPFParagraph paragraph = DocxBlocks.first(written.getCell(c));
        paragraph.setStyle(head ? "TableHead" : "TableText");
        Text text = c < row.cells().size() ? row.cells().get(c) : Text.EMPTY;
        DocxBlocks.text(
            paragraph, row.strong() ? Text.strong(text.plain()) : text, table.aligns().get(c));
        if (head) {
          under(written.getCell(c), Typography.ACCENT, 8);
        }
      }
    }
    after(into);
  }

  /** Whether the row only begins or ends a section: {@code {{#lines}}}. */
  private static boolean isEdge(Row row) {
    List<Tag> tags =
        row.cells().isEmpty() ? List.of() : Tag.of(row.cells().getFirst().plain().strip());
    return tags.size() == 1
        && (tags.getFirst() instanceof Tag.Open || tags.getFirst() instanceof Tag.Close)
        && row.cells().stream().skip(1).allMatch(Text::isBlank);
  }

  /** One cell over all columns: the first may be too narrow for a word. */
  private void across(XWPFTableRow row) {
    int columns = row.getCtRow().sizeOfTcArray();
    CTTcPr first = properties(row.getCell(0));
    first.getTcW().setW(BigInteger.valueOf(width));
    first.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    for (int c = columns - 1; c > 0; c--) {
      row.removeCell(c);
    }
  }

  private List<Integer> shares(Document.Table table) {
    float[] all =
        ColumnWidths.of(
            table,
            width,
            BESIDE,
            (words, strong) -> LetterWidths.width(words, Typography.TABLE, strong));
    List<Integer> shares = new ArrayList<>();
    for (float one : all) {
      shares.add(Math.round(one));
    }
    return shares;
  }

  private void after(IBody into) {
    after(into, false);
  }

  /** A space, that two tables do not become one. */
  private void after(IBody into, boolean closing) {
    XWPFParagraph space = blocks.paragraph(into);
    space.setSpacingAfter(0);
    if (closing) {
      space.setKeepNext(true);
    }
    space.setStyle("Small");
  }

  private XWPFTable grid(IBody into, int rows, List<Integer> shares) {
    XWPFTable grid;
    if (into instanceof XWPFTableCell cell) {
      throw new IllegalArgumentException("a table in a cell of row " + cell.getTableRow());
    }
    grid = into.getXWPFDocument().createTable(rows, shares.size());
    CTTblPr properties = grid.getCTTbl().getTblPr();
    properties.unsetTblBorders();
    (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
        .setType(STTblLayoutType.FIXED);
    grid.setWidth(String.valueOf(width));
    grid.setCellMargins(ABOVE, 0, ABOVE, BESIDE);
    // the library leaves a nought out, and Word then takes its usual margin
    CTTblWidth left = properties.getTblCellMar().addNewLeft();
    left.setType(STTblWidth.DXA);
    left.setW(BigInteger.ZERO);
    int total = shares.stream().mapToInt(Integer::intValue).sum();
    var columns =
        grid.getCTTbl().getTblGrid() == null
            ? grid.getCTTbl().addNewTblGrid()
            : grid.getCTTbl().getTblGrid();
    while (columns.sizeOfGridColArray() > 0) {
      columns.removeGridCol(0);
    }
    for (int share : shares) {
      columns.addNewGridCol().setW(BigInteger.valueOf((long) width * share / total));
    }
    for (XWPFTableRow row : grid.getRows()) {
      for (int c = 0; c < shares.size(); c++) {
        CTTcPr cell = properties(row.getCell(c));
        var wide = cell.isSetTcW() ? cell.getTcW() : cell.addNewTcW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf((long) width * shares.get(c) / total));
      }
    }
    return grid;
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }

  /** Lines between rows. */
  private static void borders(XWPFTable grid, STBorder.Enum kind, int eighths, int colour) {
    CTTblBorders borders = grid.getCTTbl().getTblPr().addNewTblBorders();
    line(borders.addNewBottom(), kind, eighths, colour);
    line(borders.addNewInsideH(), kind, eighths, colour);
  }

  private static void line(CTBorder border, STBorder.Enum kind, int eighths, int colour) {
    border.setVal(kind);
    border.setSz(BigInteger.valueOf(eighths));
    border.setColor(DocxStyles.colour(colour));
  }

  private static CTTcBorders borders(XWPFTableCell cell) {
    CTTcPr properties = properties(cell);
    return properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
  }

  private static void under(XWPFTableCell cell, int colour, int eighths) {
    line(borders(cell).addNewBottom(), STBorder.SINGLE, eighths, colour);
  }

  void box(Document.Box box, IBody into) {
    XWPFTable grid = grid(into, 1, List.of(100));
    grid.setCellMargins(IN_BOX / 2, IN_BOX, 0, IN_BOX);
    grid.getRow(0).setCantSplitRow(true);
    XWPFTableCell cell = grid.getRow(0).getCell(0);
    CTShd shade = properties(cell).addNewShd();
    shade.setVal(STShd.CLEAR);
    shade.setFill(DocxStyles.colour(Typography.SHADE));
    line(borders(cell).addNewLeft(), STBorder.SINGLE, 24, Typography.ACCENT);
    blocks.write(box.blocks(), cell);
    DocxBlocks.dropFirst(cell);
    after(into);
  }

  /**
   * @param closing whether its last line stands above a signature
   */
  void fields(Document.Fields fields, IBody into, boolean closing) {
    XWPFTable grid =
        grid(into, fields.fields().size(), List.of(LABEL_PERCENT, 100 - LABEL_PERCENT));
    for (int r = 0; r < fields.fields().size(); r++) {
      Document.Field field = fields.fields().get(r);
      XWPFTableRow row = grid.getRow(r);
      row.setHeight(FIELD_HEIGHT);
      XWPFParagraph label = DocxBlocks.first(row.getCell(0));
      label.setStyle("Label");
      DocxBlocks.text(label, Text.of(field.label()), Align.START);
      XWPFParagraph value = DocxBlocks.first(row.getCell(1));
      value.setStyle("TableText");
      DocxBlocks.text(value, field.value(), Align.START);
      under(row.getCell(1), Typography.LINE, 4);
    }
    if (closing) {
      for (XWPFTableCell cell : grid.getRow(grid.getNumberOfRows() - 1).getTableCells()) {
        DocxBlocks.first(cell).setKeepNext(true);
      }
    }
    after(into, closing);
  }

  void signatures(Document.Signatures signatures, IBody into) {
    int count = signatures.labels().size();
    XWPFParagraph room = blocks.paragraph(into);
    room.setSpacingBefore(SIGN_ROOM);
    room.setKeepNext(true);
    List<Integer> shares = new ArrayList<>();
    for (int c = 0; c < 2 * count - 1; c++) {
      shares.add(c % 2 == 0 ? SIGN_SHARE : 1);
    }
    XWPFTable grid = grid(into, 1, shares);
    for (int c = 0; c < count; c++) {
      XWPFTableCell cell = grid.getRow(0).getCell(2 * c);
      XWPFParagraph label = DocxBlocks.first(cell);
      label.setStyle("Label");
      DocxBlocks.text(label, Text.of(signatures.labels().get(c)), Align.START);
      line(borders(cell).addNewTop(), STBorder.SINGLE, 4, Typography.INK);
    }
    after(into);
  }

  /** A thin line across. */
  void rule(XWPFParagraph paragraph) {
    var properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    line(properties.addNewPBdr().addNewBottom(), STBorder.SINGLE, 4, Typography.LINE);
  }
}
