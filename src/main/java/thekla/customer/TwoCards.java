package thekla.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two cards of one person. */
public record TwoCards(Customer kept, Customer dropped) {

  /** The card that is kept, with what only the other one has: fields, contact points, notes. */
  public Customer together() {
    return new Customer(
        kept.id(),
        kept.number(),
        kept.kind(),
        either(kept.salutation(), dropped.salutation()),
        either(kept.title(), dropped.title()),
        either(kept.firstName(), dropped.firstName()),
        either(kept.lastName(), dropped.lastName()),
        either(kept.company(), dropped.company()),
        either(kept.street(), dropped.street()),
        either(kept.postcode(), dropped.postcode()),
        either(kept.town(), dropped.town()),
        kept.country(),
        kept.language(),
        kept.messageKind(),
        note(),
        kept.inactive(),
        kept.minor() == Minor.UNKNOWN ? dropped.minor() : kept.minor(),
        kept.restricted(),
        kept.version(),
        contactPoints());
  }

  private List<ContactPoint> contactPoints() {
    List<ContactPoint> all = new ArrayList<>(kept.contactPoints());
    dropped.contactPoints().stream()
        .filter(point -> all.stream().noneMatch(point::isSameAs))
        .map(point -> point.in(kept.country()))
        .forEach(all::add);
    return all;
  }

  /** A note says what no field does: none of the two is thrown away. */
  private @Nullable String note() {
    String note = kept.note();
    String other = dropped.note();
    if (note == null || other == null || note.strip().equals(other.strip())) {
      return either(note, other);
    }
    return note + "\n" + other;
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
