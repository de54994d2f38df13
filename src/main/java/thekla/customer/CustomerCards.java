package thekla.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the cards are kept; for the use cases of this room, inside their transaction. */
public interface CustomerCards {

  Optional<Customer> byId(long id);

  /** Whoever else writes these cards, or something of them, waits for the caller's work. */
  void hold(Collection<Long> ids);

  /** Whoever else brings in lists waits, so that nobody is brought in twice. */
  void holdLists();

  List<Customer> withNumbers(Collection<String> numbers);

  /** Customers that have one of these canonical contact values; cut off where there are masses. */
  List<Customer> withContacts(Collection<String> canonical);

  /** Customers of one of these {@link NameKey}s; cut off where there are masses. */
  List<Customer> withNameKeys(Collection<String> nameKeys);

  List<MessageKind> messageKinds();

  /** So many customer numbers nobody has, leaving out those for which {@code kept} holds. */
  List<String> newNumbers(int count, Predicate<String> kept);

  /**
   * Adds new cards in one go.
   *
   * @return the same cards in the same order, with their ids
   * @throws CardConflict when a number was taken meanwhile
   */
  List<Customer> add(List<Customer> cards, Instant now);

  /**
   * Changes cards in one go, each only if it still has this version.
   *
   * @return the same cards with their new versions
   * @throws CardConflict when one of them was changed meanwhile; nothing may be committed then
   */
  List<Customer> change(List<Customer> cards, Instant now);
}
