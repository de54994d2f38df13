package thekla.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;

/**
 * A phone number, an e-mail address …
 *
 * @param written as the customer gave it
 * @param canonical E.164 for numbers, lower case for e-mail addresses; what comparisons use
 */
public record ContactPoint(
    ContactKind kind,
    @Personal("contact_point.written") String written,
    @Personal("contact_point.canonical") String canonical,
    @Personal("contact_point.note") @Nullable String note) {

  /**
   * Empty when nobody could be reached there.
   *
   * @param country where a number without a country code is dialled
   */
  public static Optional<ContactPoint> read(ContactKind kind, String written, String country) {
    return CardRules.contactPoint(kind, written, country);
  }

  /** Whether both reach the same person the same way. */
  public boolean isSameAs(ContactPoint other) {
    return kind == other.kind && canonical.equals(other.canonical);
  }

  /** This point, written so that it means the same on a card of this country. */
  public ContactPoint in(String country) {
    boolean same =
        read(kind, written, country).filter(read -> read.canonical.equals(canonical)).isPresent();
    return same ? this : new ContactPoint(kind, canonical, canonical, note);
  }
}
