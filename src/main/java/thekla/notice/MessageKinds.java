package thekla.notice;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import thekla.customer.Channel;
import thekla.customer.Customers;
import thekla.customer.MessageKind;

/** Which way each of the shop's letters stands for. */
final class MessageKinds {

  private final Customers customers;

  MessageKinds(Customers customers) {
    this.customers = customers;
  }

  /** As the table is now; a letter that is no longer in it means nobody is told. */
  Function<String, Channel> now() {
    Map<String, Channel> channels =
        customers.messageKinds().stream()
            .collect(Collectors.toMap(MessageKind::letter, MessageKind::channel));
    return letter -> channels.getOrDefault(letter, Channel.NONE);
  }
}
