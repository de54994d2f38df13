package thekla.customer.imports;

import java.util.List;

/**
 * One row of a file with columns.
 *
 * @param number counts from 1, the header included
 * @param problem why the row cannot be read at all, or ""
 * @param marks cells that are worth a word
 */
record SheetRow(int number, List<String> cells, String problem, List<Mark> marks) {

  /**
   * Something about a cell; counts only where the column is read.
   *
   * @param refused whether the row cannot be taken because of it
   */
  record Mark(int column, String code, boolean refused) {}

  static SheetRow of(int number, List<String> cells) {
    return new SheetRow(number, cells, "", List.of());
  }

  /** How many cells there are, blank ones at the end left out. */
  int reaches() {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
