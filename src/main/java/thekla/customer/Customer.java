package thekla.customer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;

/**
 * A customer's card. Nothing but a name or a company is required, a salutation never (R-GEN-1).
 *
 * @param country ISO 3166 letters, for example "DE"
 * @param language "de", "fr" or "en"
 * @param messageKind the letter new orders begin with
 * @param restricted stored and not used (Art. 18 GDPR)
 * @param version counts the savings; a save with an old one is refused
 */
public record Customer(
    long id,
    @Personal("customer.number") String number,
    CustomerKind kind,
    @Personal(value = "customer.salutation", absent = true) @Nullable String salutation,
    @Personal(value = "customer.title", absent = true) @Nullable String title,
    @Personal("customer.first_name") @Nullable String firstName,
    @Personal("customer.last_name") @Nullable String lastName,
    @Personal("customer.company") @Nullable String company,
    @Personal("customer.street") @Nullable String street,
    @Personal("customer.postcode") @Nullable String postcode,
    @Personal("customer.town") @Nullable String town,
    String country,
    String language,
    String messageKind,
    @Personal("customer.note") @Nullable String note,
    boolean inactive,
    Minor minor,
    boolean restricted,
    int version,
    List<ContactPoint> contactPoints) {

  public Customer {
    contactPoints = List.copyOf(contactPoints);
  }

  /** "Anna Müller", "Schule am Park · Anna Müller" or "Schule am Park". */
  public String name() {
    String person = joined(" ", title, firstName, lastName);
    if (company == null) {
      return person;
    }
    return person.isEmpty() ? company : company + " · " + person;
  }

  /** "Venloer Str. 12 · 50823 Köln", as far as it is known. */
  public String address() {
    return Stream.of(street == null ? "" : street, place())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** "50823 Köln", as far as it is known. */
  public String place() {
    return joined(" ", postcode, town);
  }

  /** The first contact point of one of these kinds. */
  public Optional<ContactPoint> contact(Set<ContactKind> kinds) {
    return contactPoints.stream().filter(point -> kinds.contains(point.kind())).findFirst();
  }

  /** Where a message of this channel would go. */
  public Optional<ContactPoint> contact(Channel channel) {
    return contact(channel.reachedBy());
  }

  Customer withNumber(String given) {
    return stored(id, given, version);
  }

  /** This card as it is kept: under this id and number, saved so many times. */
  public Customer stored(long storedId, String storedNumber, int storedVersion) {
    return copy(
        storedId,
        storedNumber,
        messageKind,
        inactive,
        minor,
        restricted,
        storedVersion,
        contactPoints);
  }

  /** This card with other contact points. */
  public Customer with(List<ContactPoint> points) {
    return copy(id, number, messageKind, inactive, minor, restricted, version, points);
  }

  Customer with(String letter, boolean nowInactive) {
    return copy(id, number, letter, nowInactive, minor, restricted, version, contactPoints);
  }

  /** This card, restricted and a minor's also where the other is. */
  Customer restrictedAs(Customer other) {
    return copy(
        id,
        number,
        messageKind,
        inactive,
        other.minor == Minor.YES ? Minor.YES : minor,
        restricted || other.restricted,
        version,
        contactPoints);
  }

  private Customer copy(
      long ofId,
      String ofNumber,
      String letter,
      boolean nowInactive,
      Minor nowMinor,
      boolean nowRestricted,
      int ofVersion,
      List<ContactPoint> points) {
    return new Customer(
        ofId,
        ofNumber,
        kind,
        salutation,
        title,
        firstName,
        lastName,
        company,
        street,
        postcode,
        town,
        country,
        language,
        letter,
        note,
        nowInactive,
        nowMinor,
        nowRestricted,
        ofVersion,
        points);
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(separator));
  }
}
