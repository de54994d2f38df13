package thekla.customer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file was taken for.
 *
 * @param encoding the name of the character set; "" for a workbook
 * @param delimiter between the columns of a CSV file; "" otherwise
 * @param sheet the workbook's sheet that is read; "" otherwise
 * @param sheets all sheets of the workbook
 * @param headerRow the row of the column names, 0 where there is none
 * @param columns the column names from left to right
 * @param mapping which column holds what, counted from 0; columns not in it are not read
 */
public record DetectedFile(
    FileFormat format,
    String encoding,
    String delimiter,
    String sheet,
    List<String> sheets,
    int headerRow,
    List<String> columns,
    Map<Integer, AddressField> mapping) {

  /** The columns' fields beside their names. */
  public @Nullable AddressField field(int column) {
    return mapping.get(column);
  }
}
