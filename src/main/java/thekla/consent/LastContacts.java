package thekla.consent;

import java.time.Instant;
import java.util.Optional;

/** When a customer was last in touch with the shop, as far as later rooms know. */
public interface LastContacts {

  Optional<Instant> of(long customerId);
}
