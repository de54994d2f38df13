package thekla.customer;

/** Whether the customer is a minor, as far as the shop was told; never a birth date (R-CON-12). */
public enum Minor {
  YES,
  NO,
  UNKNOWN
}
