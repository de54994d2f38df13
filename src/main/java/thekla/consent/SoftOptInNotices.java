package thekla.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * That a customer was told of the right to object in the moment an address was taken with a sale.
 */
public interface SoftOptInNotices {

  /**
   * @param orderNumber of the sale it was taken with
   */
  record Notice(String contactMark, long orderNumber, Instant toldAt, String clerk) {}

  Optional<Notice> notice(long customerId, String contactMark);

  void add(long customerId, Notice notice);
}
