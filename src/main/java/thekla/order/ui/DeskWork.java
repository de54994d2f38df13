package thekla.order.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.Consents;
import thekla.consent.CustomerConsents;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.MessageKind;
import thekla.order.MessageRule;
import thekla.order.Order;
import thekla.order.OrderLists;
import thekla.order.ParkOrder;
import thekla.order.RetentionSettings;
import thekla.order.TakeOrder;
import thekla.order.Titles;

/**
 * What the desk works with. Off the event thread.
 *
 * @param slips makes the pick-up slip, opens it, and tells the name of its file
 * @param printedSlips the same, but printed
 */
public record DeskWork(
    Customers customers,
    Consents consents,
    MessageRule messageRule,
    RetentionSettings retention,
    Titles titles,
    TakeOrder takeOrder,
    ParkOrder parkOrder,
    OrderLists lists,
    Function<Order.Placed, String> slips,
    Function<Order.Placed, String> printedSlips) {

  /** Empty when the card is gone. */
  Optional<Seen> seen(long customerId) {
    return customers.byId(customerId).map(this::seen);
  }

  Seen seen(Customer customer) {
    CustomerConsents agreed = consents.of(customer.id());
    return new Seen(
        customer,
        lists.countOpen(customer.id()),
        agreed,
        customers.messageKinds().stream()
            .collect(
                Collectors.toMap(
                    MessageKind::letter, kind -> messageRule.decide(customer, kind, agreed))),
        retention.load());
  }

  /** What a second look at a customer found. */
  sealed interface SecondLook {
    record Same() implements SecondLook {}

    record Changed(Seen now) implements SecondLook {}

    record Gone() implements SecondLook {}
  }

  /** Three look-ups where nothing has changed, which is nearly always. */
  SecondLook lookAgain(Seen before) {
    long id = before.customer().id();
    @Nullable Integer version = customers.version(id).orElse(null);
    if (version == null) {
      return new SecondLook.Gone();
    }
    return version == before.customer().version() && consents.stillStands(before.consents())
        ? new SecondLook.Same()
        : seen(id).<SecondLook>map(SecondLook.Changed::new).orElseGet(SecondLook.Gone::new);
  }
}
