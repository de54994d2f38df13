package thekla.order;

/**
 * How an order reached the shop (R-RET-2): what was written is a trade letter, what was said is
 * not.
 */
public enum Intake {
  COUNTER,
  PHONE,
  EMAIL,
  FAX,
  LETTER,
  WEB;

  public boolean written() {
    return this != COUNTER && this != PHONE;
  }
}
