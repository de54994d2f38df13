package thekla.customer;

import java.util.List;
import java.util.Map;
import thekla.kernel.Refusal;

/**
 * One row of a file with columns.
 *
 * @param number counts from 1, the header included
 * @param cells from left to right, as many as the row has
 * @param problems why the row cannot be read as it stands
 * @param broken cells that hold no value, by column from 0, each with the code that says why
 */
public record CellRow(
    int number, List<String> cells, List<Refusal> problems, Map<Integer, String> broken) {

  /** The cell of this column, or "". */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }
}
