package thekla.document.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thekla.document.Document.Align;
import thekla.document.Document.Row;
import thekla.document.Document.Table;
import thekla.document.Document.Text;
import thekla.document.docx.Xml.Element;

/** Reads a table: a cell over several columns stands in the first of them. */
final class ReadTable {

  private static final int MOST_COLUMNS = 63;

  private final Function<Element, Text> words;
  private final Function<Element, Align> align;

  /**
   * @param words of a cell
   * @param align of a paragraph
   */
  ReadTable(Function<Element, Text> words, Function<Element, Align> align) {
    this.words = words;
    this.align = align;
  }

  /** The cell of a table that is a frame around text. */
  static Optional<Element> onlyCell(Element table) {
    List<Element> rows = inside(table, "w:tr");
    List<Element> cells = rows.size() == 1 ? inside(rows.getFirst(), "w:tc") : List.of();
    return cells.size() == 1 ? Optional.of(cells.getFirst()) : Optional.empty();
  }

  /** Also where a content control stands around them. */
  private static List<Element> inside(Element around, String wanted) {
    List<Element> all = new ArrayList<>();
    around
        .elements()
        .forEach(
            child -> {
              if (child.is(wanted)) {
                all.add(child);
              } else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml")) {
                all.addAll(inside(child, wanted));
              }
            });
    return all;
  }

  Table of(Element table) {
    List<Element> rows = inside(table, "w:tr");
    List<List<Element>> cells = rows.stream().map(ReadTable::cells).toList();
    int columns = cells.stream().mapToInt(List::size).max().orElse(1);
    int heads = 0;
    while (heads < rows.size() && isHead(rows.get(heads))) {
      heads++;
    }
    List<Element> typical =
        cells.isEmpty() ? List.of() : cells.get(Math.min(heads, cells.size() - 1));
    List<Align> aligns = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      Element first = i < typical.size() ? typical.get(i).child("w:p") : null;
      aligns.add(first == null ? Align.START : align.apply(first));
    }
    return new Table(
        widths(table, columns),
        aligns,
        heads,
        cells.stream().map(row -> new Row(row.stream().map(this::cell).toList(), false)).toList());
  }

  private static boolean isHead(Element row) {
    Element looks = row.child("w:trPr");
    return looks != null && Boolean.TRUE.equals(looks.flag("w:tblHeader"));
  }

  private Text cell(Element cell) {
    return cell.children().isEmpty() ? Text.EMPTY : words.apply(cell);
  }

  /** As many as columns: what a cell covers beside its first column is empty. */
  private static List<Element> cells(Element row) {
    List<Element> all = new ArrayList<>();
    for (Element cell : inside(row, "w:tc")) {
      Element looks = cell.child("w:tcPr");
      boolean goesOn =
          looks != null
              && looks.child("w:vMerge") != null
              && !looks.valueOf("w:vMerge").equals("restart");
      all.add(goesOn ? cell.with(List.of()) : cell);
      String span = looks == null ? "" : looks.valueOf("w:gridSpan");
      int wide = span.matches("\\d{1,2}") ? Integer.parseInt(span) : 1;
      for (int i = 1; i < wide && all.size() < MOST_COLUMNS; i++) {
        all.add(cell.with(List.of()));
      }
    }
    return all;
  }

  private static List<Integer> widths(Element table, int columns) {
    Element grid = table.child("w:tblGrid");
    List<Integer> widths = new ArrayList<>();
    if (grid != null) {
      grid.elements()
          .filter(column -> column.is("w:gridCol"))
          .map(column -> column.value("w:w"))
          .forEach(wide -> widths.add(wide.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wide) : 1));
    }
    return widths.size() == columns ? widths : Collections.nCopies(columns, 1);
  }
}
