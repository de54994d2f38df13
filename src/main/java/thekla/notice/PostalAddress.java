package thekla.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.customer.Channel;
import thekla.customer.Customer;

/** Where a letter goes, one line below the other. */
public final class PostalAddress {

  private static final int LONGEST = 320;

  private PostalAddress() {}

  /**
   * Name, street, place and, abroad, the country in capitals; empty when the card has no street or
   * no town.
   *
   * @param shopCountry "DE", "AT" or "FR"
   */
  public static Optional<String> of(Customer customer, String shopCountry) {
    if (!Channel.LETTER.reaches(customer)) {
      return Optional.empty();
    }
    String street = customer.street();
    String company = customer.company();
    String person =
        Stream.of(customer.title(), customer.firstName(), customer.lastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    String country =
        customer.country().equals(shopCountry)
            ? ""
            : Locale.of("", customer.country())
                .getDisplayCountry(Locale.of(language(shopCountry)))
                .toUpperCase(Locale.ROOT);
    String lines =
        Stream.of(
                company == null ? "" : company,
                person,
                street == null ? "" : street,
                customer.place(),
                country)
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    return Optional.of(lines.substring(0, Math.min(LONGEST, lines.length())));
  }

  /** The post of the shop's country must be able to read it. */
  private static String language(String shopCountry) {
    return shopCountry.equals("FR") ? "fr" : "de";
  }
}
