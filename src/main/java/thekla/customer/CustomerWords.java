package thekla.customer;

import java.util.Collection;
import java.util.List;

/** The search words of the cards; written in the transaction that writes the cards. */
public interface CustomerWords {

  /** Words of cards that have none yet. */
  void add(List<Customer> cards);

  /** Words in place of those these cards had. */
  void replace(List<Customer> cards);

  void remove(Collection<Long> ids);

  /** Ids of the cards, the best first. */
  List<Long> find(String typed, int limit, boolean withInactive);
}
