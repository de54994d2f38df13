package thekla.customer.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import thekla.customer.AddressField;
import thekla.customer.AddressRow;
import thekla.customer.AddressTable;
import thekla.customer.ColumnHeadings;
import thekla.customer.DetectedFile;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** A file with columns: finds the header, knows which column holds what. */
final class ColumnTable implements AddressTable {

  /** The header stands below a title and some blank rows at most. */
  static final int HEADER_WITHIN = 20;

  /** The columns of address files. */
  static final ColumnHeadings ADDRESSES =
      new ColumnHeadings() {
        @Override
        public int recognised(List<String> cells) {
          return (int) cells.stream().filter(cell -> ColumnNames.field(cell).isPresent()).count();
        }

        @Override
        public boolean isHeader(List<String> cells) {
          Map<Integer, AddressField> mapping = mapping(cells);
          return mapping.values().stream().anyMatch(NAMES::contains)
              || (mapping.size() > 1 && mapping.containsValue(AddressField.NUMBER));
        }
      };

  private static final Set<AddressField> NAMES =
      EnumSet.of(AddressField.LAST_NAME, AddressField.FIRST_NAME, AddressField.COMPANY);

  private final SheetRows rows;
  private final DetectedFile detected;

  private ColumnTable(SheetRows rows, DetectedFile detected) {
    this.rows = rows;
    this.detected = detected;
  }

  /**
   * @throws UnreadableFile when no column is recognised and none was told
   */
  static ColumnTable of(SheetSource file, ImportOptions options) {
    SheetRows rows = file.rows();
    DetectedFile source = file.file();
    List<SheetRow> first = new ArrayList<>();
    rows.read(
        row -> {
          if (!row.isBlank()) {
            first.add(row);
          }
          return row.number() < HEADER_WITHIN;
        });
    if (first.isEmpty()) {
      throw UnreadableFile.because("file-empty");
    }
    Optional<SheetRow> header = header(first, options);
    Map<Integer, AddressField> mapping =
        options.mapping().isEmpty()
            ? header.map(row -> mapping(row.cells())).orElse(Map.of())
            : options.mapping();
    if (mapping.isEmpty()) {
      throw UnreadableFile.because("columns-unknown");
    }
    DetectedFile detected =
        new DetectedFile(
            source.format(),
            source.encoding(),
            source.delimiter(),
            source.sheet(),
            source.sheets(),
            header.map(SheetRow::number).orElse(0),
            header.map(SheetRow::cells).orElse(List.of()),
            mapping);
    return new ColumnTable(rows, detected);
  }

  private static Optional<SheetRow> header(List<SheetRow> first, ImportOptions options) {
    if (options.headerRow().isPresent()) {
      return options.headerRow().get() ? Optional.of(first.getFirst()) : Optional.empty();
    }
    return first.stream().filter(row -> ADDRESSES.isHeader(row.cells())).findFirst();
  }

  private static Map<Integer, AddressField> mapping(List<String> headings) {
    Map<Integer, AddressField> mapping = new HashMap<>();
    Set<AddressField> taken = EnumSet.noneOf(AddressField.class);
    for (int column = 0; column < headings.size(); column++) {
      Optional<AddressField> field = ColumnNames.field(headings.get(column));
      if (field.isPresent() && (taken.add(field.get()) || field.get().repeats())) {
        mapping.put(column, field.get());
      }
    }
    return mapping;
  }

  @Override
  public DetectedFile detected() {
    return detected;
  }

  @Override
  public void read(Predicate<AddressRow> each) {
    int width =
        Math.max(
            detected.columns().size(),
            detected.mapping().keySet().stream().mapToInt(column -> column + 1).max().orElse(0));
    boolean strict = detected.headerRow() > 0;
    rows.read(
        row ->
            row.number() <= detected.headerRow()
                || row.isBlank()
                || each.test(addressRow(row, strict ? width : Integer.MAX_VALUE)));
  }

  private AddressRow addressRow(SheetRow row, int width) {
    Map<AddressField, List<String>> values = new EnumMap<>(AddressField.class);
    for (int column = 0; column < row.cells().size(); column++) {
      AddressField field = detected.field(column);
      String cell = row.cells().get(column);
      if (field != null && !cell.isBlank()) {
        values.computeIfAbsent(field, f -> new ArrayList<>(1)).add(cell);
      }
    }
    List<Refusal> problems = new ArrayList<>();
    List<Refusal> remarks = new ArrayList<>();
    if (!row.problem().isEmpty()) {
      problems.add(Refusal.of(row.problem(), ""));
    }
    if (row.reaches() > width) {
      problems.add(Refusal.of("too-many-cells", "", row.reaches(), width));
    }
    for (SheetRow.Mark mark : row.marks()) {
      AddressField field = detected.field(mark.column());
      if (field != null) {
        (mark.refused() ? problems : remarks).add(Refusal.of(mark.code(), field.key()));
      }
    }
    return new AddressRow(row.number(), values, problems, remarks);
  }
}
