package thekla.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.customer.Customer;

/**
 * May we contact this customer, for this, this way?
 *
 * @param ownSimilarGoods whether the message is about the shop's own similar goods only
 * @param tellsOfObjection whether the message itself says how to object
 * @param ecgCheckedOn when the address was last looked up in Austria's ECG list
 */
public record ContactQuestion(
    Customer customer,
    CustomerConsents consents,
    ContactPurpose purpose,
    Channel channel,
    boolean ownSimilarGoods,
    boolean tellsOfObjection,
    @Nullable LocalDate ecgCheckedOn) {

  public static ContactQuestion of(
      Customer customer, CustomerConsents consents, ContactPurpose purpose, Channel channel) {
    return new ContactQuestion(customer, consents, purpose, channel, false, false, null);
  }
}
