package thekla.notice;

import java.util.Optional;
import thekla.customer.Channel;
import thekla.customer.Customer;

/**
 * Where a message goes.
 *
 * @param written as it stands on the card; a postal address in lines
 * @param canonical E.164, an e-mail address in lower case, or the postal address again
 */
public record Recipient(String written, String canonical) {

  /**
   * Empty where the card has nothing for this channel.
   *
   * @param shopCountry "DE", "AT" or "FR"
   */
  public static Optional<Recipient> of(Customer customer, Channel channel, String shopCountry) {
    return channel == Channel.LETTER
        ? PostalAddress.of(customer, shopCountry).map(lines -> new Recipient(lines, lines))
        : customer.contact(channel).map(point -> new Recipient(point.written(), point.canonical()));
  }

  /** Nobody's address in a log. */
  @Override
  public String toString() {
    return "Recipient";
  }
}
