package thekla.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts by which a card is found, as they are written; folding them is the search's business.
 *
 * @param names last name, first name, company, town: texts of several words that many cards share
 * @param codes customer number and postcode
 * @param mails whole addresses and the part before the @
 * @param phones digits as dialled within the country, and without the area code
 */
public record CardWords(
    List<String> names, List<String> codes, List<String> mails, List<String> phones) {

  public static CardWords of(Customer card) {
    Set<String> mails = new LinkedHashSet<>();
    Set<String> phones = new LinkedHashSet<>();
    for (ContactPoint point : card.contactPoints()) {
      if (point.kind() == ContactKind.EMAIL) {
        mails.add(point.canonical());
        mails.add(point.canonical().substring(0, point.canonical().lastIndexOf('@')));
      } else {
        phones.addAll(PhoneNumbers.digits(point.canonical()));
      }
    }
    return new CardWords(names(card), codes(card), List.copyOf(mails), List.copyOf(phones));
  }

  /** The names alone; the digits of telephone numbers cost far more than all the rest. */
  public static List<String> names(Customer card) {
    return Stream.of(card.lastName(), card.firstName(), card.company(), card.town())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** The codes alone. */
  public static List<String> codes(Customer card) {
    return Stream.concat(Stream.of(card.number()), Stream.ofNullable(card.postcode())).toList();
  }
}
