package thekla.order;

import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.CustomerConsents;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;

/**
 * How long an order and its person belong together; privacy-rules 8.2.
 *
 * @param country of the shop, which decides the periods of the law (R-RET-10)
 * @param exchangeDays after the collection, 0 is at once
 */
public record Retention(String country, int exchangeDays) {

  public static final int EXCHANGE_DAYS = 14;
  public static final int MOST_EXCHANGE_DAYS = 365;
  public static final Retention DEFAULT = new Retention("DE", EXCHANGE_DAYS);

  /** What the screen says, and what checkout and eraser do. */
  public Fate fate(Orderer orderer, CustomerConsents consents) {
    return switch (orderer) {
      case Orderer.Known(Customer customer) -> fate(customer, consents);
      case Orderer.WalkIn(String name) ->
          name.isBlank() ? new Fate.Nameless() : new Fate.NameGoes();
    };
  }

  private Fate fate(Customer customer, CustomerConsents consents) {
    if (customer.restricted()) {
      return new Fate.Locked();
    }
    if (customer.kind() == CustomerKind.ACCOUNT_CUSTOMER) {
      return new Fate.Statutory(voucherYears());
    }
    ConsentEvent agreed = consents.standing(ConsentScope.STORAGE).event();
    return agreed != null && consents.given(ConsentScope.STORAGE)
        ? new Fate.Stays(agreed.how().obtainedAt())
        : new Fate.Goes(exchangeDays);
  }

  /** How long vouchers are kept: § 147 AO, § 132 BAO, C. com. L123-22 (privacy-rules 8.1). */
  private int voucherYears() {
    return switch (country) {
      case "AT" -> 7;
      case "FR" -> 10;
      default -> 8;
    };
  }
}
