package thekla.customer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import thekla.customer.CellRow;
import thekla.customer.CellTable;
import thekla.customer.ColumnHeadings;
import thekla.customer.DetectedFile;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** A file with columns as it stands, below its header. */
record SheetCells(SheetRows rows, DetectedFile detected) implements CellTable {

  /**
   * @throws UnreadableFile when none of the first rows is a header
   */
  static SheetCells of(SheetSource source, ColumnHeadings headings) {
    List<SheetRow> first = new ArrayList<>();
    source
        .rows()
        .read(
            row -> {
              if (!row.isBlank()) {
                first.add(row);
              }
              return row.number() < ColumnTable.HEADER_WITHIN;
            });
    if (first.isEmpty()) {
      throw UnreadableFile.because("file-empty");
    }
    Optional<SheetRow> header =
        first.stream().filter(row -> headings.isHeader(row.cells())).findFirst();
    if (header.isEmpty()) {
      throw UnreadableFile.because("columns-unknown");
    }
    DetectedFile file = source.file();
    return new SheetCells(
        source.rows(),
        new DetectedFile(
            file.format(),
            file.encoding(),
            file.delimiter(),
            file.sheet(),
            file.sheets(),
            header.get().number(),
            header.get().cells(),
            Map.of()));
  }

  @Override
  public void read(Predicate<CellRow> each) {
    rows.read(
        row -> row.number() <= detected.headerRow() || row.isBlank() || each.test(cellRow(row)));
  }

  private CellRow cellRow(SheetRow row) {
    List<Refusal> problems = new ArrayList<>();
    int width = detected.columns().size();
    if (!row.problem().isEmpty()) {
      problems.add(Refusal.of(row.problem(), ""));
    }
    if (row.reaches() > width) {
      problems.add(Refusal.of("too-many-cells", "", row.reaches(), width));
    }
    Map<Integer, String> broken = new HashMap<>();
    for (SheetRow.Mark mark : row.marks()) {
      if (mark.refused()) {
        broken.put(mark.column(), mark.code());
      }
    }
    return new CellRow(row.number(), row.cells(), problems, broken);
  }
}
