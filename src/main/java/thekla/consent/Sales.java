package thekla.consent;

import java.util.List;

/** What customers bought, as far as later rooms know. */
public interface Sales {

  /** The numbers of a customer's orders that were not cancelled, the newest first. */
  List<Long> of(long customerId);
}
