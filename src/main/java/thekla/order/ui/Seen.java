package thekla.order.ui;

import java.util.Map;
import thekla.consent.CustomerConsents;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.order.Message;
import thekla.order.Retention;

/**
 * Everything the desk tells of one customer, read in one go.
 *
 * @param messages what would be saved, by the letter that is asked for
 */
public record Seen(
    Customer customer,
    long openOrders,
    CustomerConsents consents,
    Map<String, Message> messages,
    Retention retention) {

  public Seen {
    messages = Map.copyOf(messages);
  }

  /**
   * What would be saved.
   *
   * @param chosen null for the card's own
   */
  Message message(@org.jspecify.annotations.Nullable String chosen) {
    String asked = chosen == null ? customer.messageKind() : chosen;
    return messages.getOrDefault(
        asked, new Message(MessageKind.NONE, asked, Message.Reason.NOT_REACHABLE));
  }
}
