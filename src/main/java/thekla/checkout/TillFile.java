package thekla.checkout;

import thekla.kernel.Refusal;

/** What a till wrote, read a line at a time from its beginning to its end. Off the event thread. */
public interface TillFile {

  /** Told what stands there. */
  interface Reader {
    /**
     * @param fileLine of the file, from 1
     */
    void sale(Sale sale, long fileLine);

    void skipped(Skipped why);

    /** A line nobody can read; the next ones are read all the same. */
    void broken(long fileLine, Refusal why);

    /** Asked before each line. */
    boolean goOn();
  }

  /** Why a line is none of ours. */
  enum Skipped {
    /** Of a receipt for practice. */
    TRAINING,
    /** Of a receipt, or a line of one, that was called off. */
    CANCELLED,
    /** No sale: money changed or carried, a tip, a receipt that is none. */
    OTHER
  }

  /**
   * @return whether the file was whole; false where it breaks off
   * @throws UnreadableTillFile where it cannot be read on
   */
  boolean read(Reader reader);
}
