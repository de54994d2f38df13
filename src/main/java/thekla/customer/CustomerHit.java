package thekla.customer;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;

/** One line of the hit list; empty where nothing is known. */
public record CustomerHit(
    long id,
    @Personal("customer.number") String number,
    @Personal("customer.last_name") String name,
    @Personal("customer.postcode") String postcode,
    @Personal("customer.town") String town,
    @Personal("contact_point.written") String contact,
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
        orEmpty(customer.postcode()),
        orEmpty(customer.town()),
        contact,
        customer.inactive(),
        customer.restricted());
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** "50823 Köln", as far as it is known. */
  public String place() {
    return (postcode + " " + town).strip();
  }
}
