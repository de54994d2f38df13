package thekla.customer;

/** What became of a row of an address file. */
public enum RowOutcome {
  ADDED,
  CHANGED,
  UNCHANGED,
  /** It cannot be stored as it stands. */
  REFUSED,
  /** It looks like a customer the shop has and was left out. */
  POINTED_OUT
}
