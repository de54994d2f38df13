package thekla.storage;

import java.util.Collection;
import javax.sql.DataSource;

/** What differs between database engines. */
interface Engine extends AutoCloseable {

  /** The folder of the migrations that only this engine understands. */
  String name();

  DataSource connections();

  /**
   * Writes these tables anew, so that the bytes of deleted rows are in no file any more; nor in the
   * log that was written until now. Locks each table meanwhile.
   *
   * @return false when it was stopped before all was done
   */
  boolean housekeep(Collection<String> tables, HousekeepingProgress progress);

  @Override
  void close();
}
