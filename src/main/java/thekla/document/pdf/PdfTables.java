package thekla.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ColumnText;
import thekla.document.ColumnWidths;
import thekla.document.Document;
import thekla.document.Document.Row;
import thekla.document.Document.Text;
import thekla.document.Typography;
import thekla.document.pdf.PdfTags.Part;

/**
 * Sets tables: rows stay in one piece where a page has room for them, heads stand on every page.
 */
final class PdfTables {

  private static final float PADDING = 3;
  private static final float POINTS = Typography.TABLE;
  private static final float LINE = POINTS * Typography.LEADING;

  /** A table of this depth is not torn apart. */
  private static final float SMALL = 110;

  private static final float LARGE = 300;

  /** Widths are added up once more when a line is set. */
  private static final float ROUNDING = 0.5f;

  private static final int FIRST_ROWS = 2;

  private final PdfSheets sheets;

  PdfTables(PdfSheets sheets) {
    this.sheets = sheets;
  }

  void set(Document.Table table, float x, float width, @Nullable Part in) {
    Part whole = sheets.tags().part(in, "Table");
    Columns columns = new Columns(table, x, width);
    List<Row> heads = table.rows().subList(0, Math.min(table.headerRows(), table.rows().size()));
    List<Row> rows = table.rows().subList(heads.size(), table.rows().size());
    float headDepth = columns.depth(heads, true);
    float page = sheets.top() - sheets.bottom();
    sheets.need(Math.min(lead(headDepth, rows, columns), page));
    for (Row head : heads) {
      row(head, columns, true, sheets.tags().part(whole, "TR"), List.of());
    }
    for (int i = 0; i < rows.size(); i++) {
      // the last row takes the one before it along
      float deep = columns.depth(rows.subList(i, i == rows.size() - 2 ? i + 2 : i + 1), false);
      if (deep > sheets.y() - sheets.bottom() && deep <= page - headDepth) {
        sheets.next();
        again(heads, columns);
      }
      row(rows.get(i), columns, false, sheets.tags().part(whole, "TR"), heads);
    }
  }

  /** How much room it needs to begin, that its head is not left alone. */
  float lead(Document.Table table, float x, float width) {
    Columns columns = new Columns(table, x, width);
    int heads = Math.min(table.headerRows(), table.rows().size());
    return lead(
        columns.depth(table.rows().subList(0, heads), true),
        table.rows().subList(heads, table.rows().size()),
        columns);
  }

  /** A small table whole, of others the first rows. */
  private static float lead(float headDepth, List<Row> rows, Columns columns) {
    float deep = headDepth;
    for (int i = 0; i < rows.size(); i++) {
      float more = columns.depth(rows.subList(i, i + 1), false);
      if (i >= FIRST_ROWS && deep + more > SMALL) {
        float first = headDepth + columns.depth(rows.subList(0, FIRST_ROWS), false);
        return first <= LARGE ? first : headDepth + columns.depth(rows.subList(0, 1), false);
      }
      deep += more;
    }
    return deep;
  }

  /** The head of a table that goes on; whoever listens has heard it. */
  private void again(List<Row> heads, Columns columns) {
    for (Row head : heads) {
      sheets.tags().besides(sheets.canvas(), () -> draw(columns.cells(head, true), null, columns));
      line(columns, true);
    }
  }

  private void row(Row row, Columns columns, boolean head, @Nullable Part tagged, List<Row> heads) {
    List<Cell> cells = columns.cells(row, head);
    List<@Nullable Part> parts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      parts.add(head ? sheets.tags().header(tagged) : sheets.tags().part(tagged, "TD"));
    }
    while (draw(cells, parts, columns)) {
      sheets.next();
      again(heads, columns);
    }
    line(columns, head);
  }

  private void line(Columns columns, boolean head) {
    float y = sheets.y();
    sheets
        .tags()
        .besides(
            sheets.canvas(),
            () ->
                sheets.stroke(
                    columns.x,
                    y,
                    columns.x + columns.width,
                    y,
                    head ? Typography.ACCENT : Typography.LINE,
                    head ? 0.9f : 0.4f));
    sheets.moveTo(y);
  }

  /**
   * @return whether something is left for the next page
   */
  private boolean draw(List<Cell> cells, @Nullable List<@Nullable Part> parts, Columns columns) {
    float top = sheets.y() - PADDING + 1;
    float lowest = top - LINE;
    boolean more = false;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.done) {
        continue;
      }
      ColumnText column = cell.column;
      column.setCanvas(sheets.canvas());
      column.setSimpleColumn(
          columns.from(i), sheets.bottom() + PADDING, columns.from(i) + columns.inner(i), top);
      Part part = parts == null ? null : parts.get(i);
      cell.done =
          !sheets.tags().around(sheets.canvas(), part, () -> ColumnText.hasMoreText(column.go()));
      lowest = Math.min(lowest, column.getYLine());
      more |= !cell.done;
    }
    sheets.moveTo(lowest - PADDING - 1);
    return more;
  }

  private static final class Cell {
    final ColumnText column;
    boolean done;

    Cell(ColumnText column, boolean empty) {
      this.column = column;
      done = empty;
    }
  }

  /** The columns of a table on the page, in points. */
  private final class Columns {
    final float x;
    final float width;
    private final Document.Table table;
    private final float[] from;
    private final float[] inner;

    Columns(Document.Table table, float x, float width) {
      this.table = table;
      this.x = x;
      this.width = width;
      int count = table.widths().size();
      float[] all =
          ColumnWidths.of(
              table,
              width,
              2 * PADDING,
              (words, strong) -> PdfFonts.width(words, POINTS, strong) + ROUNDING);
      from = new float[count];
      inner = new float[count];
      float at = x;
      for (int i = 0; i < count; i++) {
        float wide = all[i];
        float before = i == 0 ? 0 : PADDING;
        from[i] = at + before;
        inner[i] = wide - before - (i == count - 1 ? 0 : PADDING);
        at += wide;
      }
    }

    float from(int column) {
      return from[column];
    }

    float inner(int column) {
      return inner[column];
    }

    List<Cell> cells(Row row, boolean head) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < from.length; i++) {
        Text text = text(row, i);
        cells.add(
            new Cell(
                sheets.column(
                    text,
                    POINTS,
                    head || row.strong(),
                    head ? Typography.ACCENT : Typography.INK,
                    table.aligns().get(i)),
                text.runs().isEmpty()));
      }
      return cells;
    }

    private Text text(Row row, int column) {
      return column < row.cells().size() ? row.cells().get(column) : Text.EMPTY;
    }

    float depth(List<Row> some, boolean head) {
      float deep = 0;
      for (Row row : some) {
        deep += depth(row, head);
      }
      return deep;
    }

    private float depth(Row row, boolean head) {
      float deep = LINE;
      for (int i = 0; i < from.length; i++) {
        Text text = text(row, i);
        if (!text.runs().isEmpty()) {
          deep = Math.max(deep, sheets.depth(text, POINTS, head || row.strong(), inner[i]));
        }
      }
      return deep + 2 * PADDING;
    }
  }
}
