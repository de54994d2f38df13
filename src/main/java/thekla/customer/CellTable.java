package thekla.customer;

import java.util.function.Predicate;

/** The rows of a file with columns as they stand there, read as a stream, as often as wanted. */
public interface CellTable {

  /** With the column names and without a mapping. */
  DetectedFile detected();

  /**
   * Hands over the rows below the header, blank ones left out, until there is none or {@code each}
   * answers false.
   *
   * @throws UnreadableFile when the file breaks off or unpacks beyond all bounds
   */
  void read(Predicate<CellRow> each);
}
