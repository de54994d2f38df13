package thekla.storage;

/** Told of every step of housekeeping, and asked whether to go on. */
public interface HousekeepingProgress {

  HousekeepingProgress SILENT = (step, steps, table) -> true;

  /**
   * @param step from 1
   * @param table that comes next, "" for the log
   * @return false to stop before this step
   */
  boolean goOn(int step, int steps, String table);
}
