package thekla.order;

/**
 * What came of one title of an order, in pieces.
 *
 * @param arrived came in for it, also what was collected since
 * @param collected sold to the customer
 * @param dropped will not come: not available, or called off
 * @param returned of the collected ones, brought back
 */
public record Progress(int ordered, int arrived, int collected, int dropped, int returned) {

  /** Still to come. */
  public int awaited() {
    return Math.max(0, ordered - arrived - dropped);
  }

  /** On the hold shelf. */
  public int waiting() {
    return Math.max(0, arrived - collected);
  }

  public boolean open() {
    return awaited() > 0 || waiting() > 0;
  }

  Progress arrive(int more) {
    return new Progress(ordered, arrived + more, collected, dropped, returned);
  }

  Progress collect(int more) {
    return new Progress(ordered, arrived, collected + more, dropped, returned);
  }

  Progress drop(int more) {
    return new Progress(ordered, arrived, collected, dropped + more, returned);
  }

  Progress bringBack(int more) {
    return new Progress(ordered, arrived, collected, dropped, returned + more);
  }
}
