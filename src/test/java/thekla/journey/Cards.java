package thekla.journey;

import thekla.customer.Customer;
import thekla.customer.CustomerKind;

/** Changed cards. */
public final class Cards {

  private Cards() {}

  public static Customer restricted(Customer card) {
    return with(card, card.kind(), true, card.street());
  }

  public static Customer account(Customer card) {
    return with(card, CustomerKind.ACCOUNT_CUSTOMER, card.restricted(), card.street());
  }

  static Customer moved(Customer card, String street) {
    return with(card, card.kind(), card.restricted(), street);
  }

  private static Customer with(
      Customer card,
      CustomerKind kind,
      boolean restricted,
      @org.jspecify.annotations.Nullable String street) {
    return new Customer(
        card.id(),
        card.number(),
        kind,
        card.salutation(),
        card.title(),
        card.firstName(),
        card.lastName(),
        card.company(),
        street,
        card.postcode(),
        card.town(),
        card.country(),
        card.language(),
        card.messageKind(),
        card.note(),
        card.inactive(),
        card.minor(),
        restricted,
        card.version(),
        card.contactPoints());
  }
}
