package thekla.order;

import java.time.LocalDate;
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
 * @param cancelledDays after an order was called off or was not available
 */
public record Retention(String country, int exchangeDays, int cancelledDays) {

  public static final int EXCHANGE_DAYS = 14;
  public static final int MOST_EXCHANGE_DAYS = 365;
  public static final int CANCELLED_DAYS = 30;
  /** privacy-rules 8.2: prospect, inactive customer. */
  public static final int IDLE_YEARS = 3;
  public static final Retention DEFAULT = new Retention("DE", EXCHANGE_DAYS, CANCELLED_DAYS);

  /** What the screen says, and what checkout and eraser do. */
  public Fate fate(Orderer orderer, CustomerConsents consents) {
    return switch (orderer) {
      case Orderer.Known(Customer customer) -> fate(customer, consents);
      case Orderer.WalkIn(String name) ->
          name.isBlank() ? new Fate.Nameless() : new Fate.NameGoes();
    };
  }

  /** The same for an order that reached the shop so: what came in writing is kept as a letter. */
  public Fate fate(Orderer orderer, CustomerConsents consents, Intake intake) {
    Fate fate = fate(orderer, consents);
    return intake.written() && (fate instanceof Fate.Goes || fate instanceof Fate.NameGoes)
        ? new Fate.Letter(letterYears(country))
        : fate;
  }

  private Fate fate(Customer customer, CustomerConsents consents) {
    if (customer.restricted()) {
      return new Fate.Locked();
    }
    if (customer.kind() == CustomerKind.ACCOUNT_CUSTOMER) {
      return new Fate.Statutory(voucherYears(country));
    }
    ConsentEvent agreed = consents.standing(ConsentScope.STORAGE).event();
    return agreed != null && consents.given(ConsentScope.STORAGE)
        ? new Fate.Stays(agreed.how().obtainedAt())
        : new Fate.Goes(exchangeDays);
  }

  /**
   * When an order that is done loses its person.
   *
   * @param on the day it was done
   */
  public PartingDay partingDay(
      Orderer orderer, CustomerConsents consents, Intake intake, boolean collected, LocalDate on) {
    if (orderer instanceof Orderer.Known(Customer customer)) {
      if (customer.kind() == CustomerKind.ACCOUNT_CUSTOMER && collected) {
        return new PartingDay(afterYears(on, voucherYears(country)), PartingDay.Rule.VOUCHERS);
      }
      if (consents.given(ConsentScope.STORAGE)) {
        return new PartingDay(null, PartingDay.Rule.CARD);
      }
    }
    if (intake.written()) {
      return new PartingDay(afterYears(on, letterYears(country)), PartingDay.Rule.LETTER);
    }
    return collected
        ? new PartingDay(on.plusDays(exchangeDays), PartingDay.Rule.COLLECTED)
        : new PartingDay(on.plusDays(cancelledDays), PartingDay.Rule.CANCELLED);
  }

  /**
   * Since when nobody may have come, for a card to go: from the last contact on in France, from the
   * end of its year on elsewhere (privacy-rules 8.2: prospect, inactive customer).
   */
  public LocalDate idleSince(LocalDate today) {
    LocalDate day = today.minusYears(IDLE_YEARS);
    return country.equals("FR") ? day : day.withDayOfYear(1);
  }

  /** Periods of the law begin at the end of the year (privacy-rules 8.2). */
  private static LocalDate afterYears(LocalDate on, int years) {
    return LocalDate.of(on.getYear() + years + 1, 1, 1);
  }

  /** How long trade letters are kept: § 147 AO, § 132 BAO, C. com. L123-22 (privacy-rules 8.1). */
  public static int letterYears(String country) {
    return switch (country) {
      case "AT" -> 7;
      case "FR" -> 10;
      default -> 6;
    };
  }

  /** How long vouchers are kept: § 147 AO, § 132 BAO, C. com. L123-22 (privacy-rules 8.1). */
  public static int voucherYears(String country) {
    return switch (country) {
      case "AT" -> 7;
      case "FR" -> 10;
      default -> 8;
    };
  }
}
