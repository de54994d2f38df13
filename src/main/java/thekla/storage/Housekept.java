package thekla.storage;

/** How housekeeping ended. */
public enum Housekept {
  DONE,

  /** Before all was done. */
  STOPPED,

  /** The tables are new, but this user may not tell the server to write a new log. */
  LOG_STAYS
}
