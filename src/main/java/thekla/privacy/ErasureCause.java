package thekla.privacy;

/** What an erasure is done for; all of them are done by the one eraser (R-RET-8). */
public enum ErasureCause {
  /** Orders that are sold. */
  CHECKOUT,
  /** Periods that are over. */
  RETENTION,
  /** The person asked for it (Art. 17). */
  REQUEST,
  /** A card that another one replaces. */
  DUPLICATE,
  /** A backup brought back who was erased. */
  REPLAY,
  /** Erases nobody: the files are written anew. */
  HOUSEKEEPING
}
