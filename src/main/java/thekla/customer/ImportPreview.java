package thekla.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param detected empty when the file could not be read; the report says why
 * @param firstRows the first rows as they would be saved
 */
public record ImportPreview(
    Optional<DetectedFile> detected, List<Row> firstRows, CustomerImportReport report) {

  /**
   * @param customer as it would be saved; null for a row that would be refused
   */
  public record Row(
      int number, RowOutcome outcome, @Nullable Customer customer, List<RowFinding> findings) {}
}
