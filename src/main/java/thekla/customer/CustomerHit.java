package thekla.customer;

/** One line of the hit list; empty where nothing is known. */
public record CustomerHit(
    long id,
    String number,
    String name,
    String place,
    String contact,
    boolean inactive,
    boolean restricted) {

  /** The line of this card. */
  public static CustomerHit of(Customer customer) {
    String contact =
        customer.contactPoints().isEmpty() ? "" : customer.contactPoints().getFirst().written();
    return new CustomerHit(
        customer.id(),
        customer.number(),
        customer.name(),
        customer.place(),
        contact,
        customer.inactive(),
        customer.restricted());
  }
}
