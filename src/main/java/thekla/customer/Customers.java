package thekla.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The shop's customers. Cards that only a locked letter keeps are none of them (R-RET-5). Off the
 * event thread only.
 */
public interface Customers {

  /**
   * Customers whose words begin with these words, in any order: names, company, town, number, phone
   * digits, e-mail. Umlauts in any spelling; a typing error still finds.
   *
   * @param withInactive restricted ones too
   * @return the best first, at most {@code limit}
   */
  List<CustomerHit> find(String words, int limit, boolean withInactive);

  Optional<Customer> byId(long id);

  /** Which saving of the card is on the disk; empty when the card is gone. */
  Optional<Integer> version(long id);

  Optional<Customer> byNumber(String number);

  /**
   * Also a card that only a locked letter keeps (R-RET-5): for who erases, restricts and answers.
   */
  Optional<Customer> byNumberWithLocked(String number);

  /** Customers with these numbers, in one go. */
  List<Customer> withNumbers(Collection<String> numbers);

  /** Customers that have one of these canonical contact values; cut off where there are masses. */
  List<Customer> withContacts(Collection<String> canonical);

  /**
   * When the customer gave this value; empty where the card does not have it or nobody knows.
   *
   * @param canonical as in {@link ContactPoint}
   */
  Optional<Instant> contactCollectedAt(long customerId, String canonical);

  /** The shop's message kinds in their order. */
  List<MessageKind> messageKinds();

  Optional<MessageKind> messageKind(String letter);

  /** Whether the shop has no customer yet. */
  boolean isEmpty();

  long count();
}
