package thekla.customer;

/** Follows an import; called on the importing thread. */
public interface ImportProgress {

  ImportProgress NONE = rows -> true;

  /**
   * @param rows decided so far; saved, if it is no dry run
   * @return false to stop here
   */
  boolean rows(long rows);
}
