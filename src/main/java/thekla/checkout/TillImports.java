package thekla.checkout;

import java.time.Instant;
import java.util.List;

/** The till files that were booked, as counts. */
public interface TillImports {

  /**
   * One of them.
   *
   * @param sales lines of sales
   * @param complete whether the file was whole
   */
  record Row(
      String fileName,
      Instant at,
      long sales,
      int collected,
      int returned,
      int again,
      int findings,
      int skipped,
      boolean complete) {}

  void add(Row row);

  /** The newest first. */
  List<Row> last(int limit);
}
