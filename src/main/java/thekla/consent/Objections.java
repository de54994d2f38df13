package thekla.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thekla.customer.Channel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;

/**
 * Who objected to advertising, as keyed hashes of addresses and numbers (R-CON-19): kept when the
 * card is erased, and asked for nothing else (R-CON-21).
 */
public interface Objections {

  /** The keyed hash of where this channel reaches a customer; empty where it reaches nobody. */
  Optional<String> mark(Customer customer, Channel channel);

  /** The keyed hash of one address or number in its canonical form. */
  String mark(ContactPoint point);

  boolean contains(String mark, Channel channel);

  /** The channels each of these marks objected to; who did not is left out. */
  Map<String, Set<Channel>> of(Collection<String> marks);

  void add(String mark, Channel channel, Instant at);

  void lift(String mark, Channel channel);

  /**
   * A withdrawal is an objection, too (R-CON-17, 6.7); only a consent with a signature or better
   * lifts one (R-CON-22).
   */
  default void heed(ConsentEvent event) {
    String mark = event.contactMark();
    Channel channel = event.scope().channel().orElse(Channel.NONE);
    if (mark == null || channel == Channel.NONE) {
      return;
    }
    if (event.decision() == Decision.WITHDRAWN) {
      add(mark, channel, event.recordedAt());
    } else if (event.decision() == Decision.GIVEN
        && EvidenceLevel.of(event.how()).reaches(EvidenceLevel.E3)) {
      lift(mark, channel);
    }
  }
}
