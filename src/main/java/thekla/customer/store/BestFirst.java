package thekla.customer.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.CardWords;
import thekla.customer.Customer;
import thekla.search.SearchWords;

/** The order of hits: most words met whole, then last name, first name, number. */
final class BestFirst {

  private static final Comparator<Placed> ORDER =
      Comparator.<Placed>comparingLong(placed -> -placed.met())
          .thenComparing(Placed::name)
          .thenComparing(Placed::firstName)
          .thenComparing(placed -> placed.card().number());

  private BestFirst() {}

  /** What a card is placed by, worked out once and not for each comparison. */
  private record Placed(Customer card, long met, String name, String firstName) {}

  static List<Customer> of(Stream<Customer> cards, String typed) {
    Set<String> wanted = new HashSet<>(SearchWords.of(typed));
    return cards
        .map(
            card ->
                new Placed(
                    card,
                    met(card, wanted),
                    folded(card.lastName(), card.company()),
                    folded(card.firstName())))
        .sorted(ORDER)
        .map(Placed::card)
        .toList();
  }

  private static long met(Customer card, Set<String> wanted) {
    return Stream.concat(
            SearchWords.of(CardWords.names(card)).stream(),
            CardWords.codes(card).stream().map(SearchWords::code))
        .distinct()
        .filter(wanted::contains)
        .count();
  }

  private static String folded(@Nullable String... texts) {
    return String.join(" ", SearchWords.of(Stream.of(texts).flatMap(Stream::ofNullable).toList()));
  }
}
