package thekla.customer;

import java.util.Set;

/** The way a message goes. */
public enum Channel {
  NONE,
  EMAIL,
  PHONE,
  SMS,
  LETTER;

  /** Whether this customer can be reached this way; a letter needs a street and a town. */
  public boolean reaches(Customer customer) {
    return switch (this) {
      case NONE -> true;
      case LETTER -> customer.street() != null && customer.town() != null;
      case EMAIL, PHONE, SMS -> customer.contact(this).isPresent();
    };
  }

  /** The contact points that can take it. */
  Set<ContactKind> reachedBy() {
    return switch (this) {
      case NONE, LETTER -> Set.of();
      case EMAIL -> Set.of(ContactKind.EMAIL);
      case PHONE -> Set.of(ContactKind.PHONE, ContactKind.MOBILE);
      case SMS -> Set.of(ContactKind.MOBILE);
    };
  }
}
