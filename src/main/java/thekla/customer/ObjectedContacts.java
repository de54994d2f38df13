package thekla.customer;

import java.util.Collection;
import java.util.Set;

/** What later rooms know of the contact points of an address file. */
public interface ObjectedContacts {

  ObjectedContacts NONE = points -> Set.of();

  /** Those whose owner objected to advertising, in one go. */
  Set<ContactPoint> among(Collection<ContactPoint> points);
}
