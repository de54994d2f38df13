package thekla.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The words beside names and town by which a card is found. */
public final class CardWords {

  private CardWords() {}

  /** Customer number, postcode, and every way in which phone numbers are dialled in the country. */
  public static Set<String> numbers(Customer card) {
    Set<String> words = new LinkedHashSet<>();
    Stream.of(card.number(), card.postcode())
        .filter(Objects::nonNull)
        .map(number -> number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))
        .filter(number -> !number.isEmpty())
        .forEach(words::add);
    for (ContactPoint point : card.contactPoints()) {
      if (point.kind() != ContactKind.EMAIL) {
        words.addAll(PhoneNumbers.digits(point.canonical()));
      }
    }
    return words;
  }

  public static List<String> mails(Customer card) {
    return card.contactPoints().stream()
        .filter(point -> point.kind() == ContactKind.EMAIL)
        .map(ContactPoint::canonical)
        .toList();
  }
}
