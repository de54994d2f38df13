package thekla.register;

/** How a register is laid out; privacy-rules 4.3. */
public enum Layout {
  /** Cover sheet and one sheet an activity, as the German authorities have it. */
  DSK,
  /** List and one form an activity, as the French authority has it. */
  CNIL,
  /** Parts A to D, as the Austrian chamber of commerce has it. */
  WKO,
  /** One row an activity, across. */
  FLAT
}
