package thekla.customer;

import java.nio.file.Path;

/** Opens CSV files and workbooks whose columns another room knows. */
public interface CellFiles {

  /**
   * @throws UnreadableFile when it is no such file, or no row of it is a header
   */
  CellTable open(Path file, ImportOptions options, ColumnHeadings headings);
}
