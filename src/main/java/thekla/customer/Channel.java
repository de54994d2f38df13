package thekla.customer;

import java.util.Set;

/** The way a message goes, and the contact points that can take it. */
public enum Channel {
  NONE(Set.of()),
  EMAIL(Set.of(ContactKind.EMAIL)),
  PHONE(Set.of(ContactKind.PHONE, ContactKind.MOBILE)),
  SMS(Set.of(ContactKind.MOBILE)),
  LETTER(Set.of());

  private final Set<ContactKind> reachedBy;

  Channel(Set<ContactKind> reachedBy) {
    this.reachedBy = reachedBy;
  }

  /** Whether this customer can be reached this way; a letter needs a street and a town. */
  public boolean reaches(Customer customer) {
    return switch (this) {
      case NONE -> true;
      case LETTER -> customer.street() != null && customer.town() != null;
      case EMAIL, PHONE, SMS -> customer.contact(reachedBy).isPresent();
    };
  }

  Set<ContactKind> reachedBy() {
    return reachedBy;
  }
}
