package thekla.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Puts a sheet's cells together to rows. */
final class SheetRowCollector implements SheetContentsHandler {

  /** Ends the reading. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private final Predicate<SheetRow> each;
  private final MergedCells merged;
  private final List<String> cells = new ArrayList<>();
  private final List<SheetRow.Mark> marks = new ArrayList<>();
  private boolean enough;

  SheetRowCollector(Predicate<SheetRow> each, MergedCells merged) {
    this.each = each;
    this.merged = merged;
  }

  boolean enough() {
    return enough;
  }

  void mark(String reference, String code, boolean refused) {
    marks.add(new SheetRow.Mark(column(reference), code, refused));
  }

  static int column(String reference) {
    return Math.max(0, new CellReference(reference).getCol());
  }

  @Override
  public void startRow(int row) {
    cells.clear();
    marks.clear();
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : column(reference);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, shown == null ? "" : shown);
  }

  @Override
  public void endRow(int row) {
    if (!enough) {
      marks.addAll(merged.marks(row));
      enough = !each.test(new SheetRow(row + 1, List.copyOf(cells), "", List.copyOf(marks)));
    }
  }
}
