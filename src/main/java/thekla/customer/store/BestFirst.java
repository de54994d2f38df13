package thekla.customer.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.CardWords;
import thekla.customer.Customer;
import thekla.search.SearchWords;

/** The order of hits: most words met whole, then last name, first name, number. */
final class BestFirst {

  private BestFirst() {}

  static Comparator<Customer> of(String typed) {
    Set<String> wanted = new HashSet<>(SearchWords.of(typed));
    return Comparator.<Customer>comparingLong(card -> -met(card, wanted))
        .thenComparing(card -> folded(card.lastName(), card.company()))
        .thenComparing(card -> folded(card.firstName()))
        .thenComparing(Customer::number);
  }

  private static long met(Customer card, Set<String> wanted) {
    CardWords words = CardWords.of(card);
    return Stream.concat(
            SearchWords.of(words.names()).stream(), words.codes().stream().map(SearchWords::code))
        .distinct()
        .filter(wanted::contains)
        .count();
  }

  private static String folded(@Nullable String... texts) {
    return String.join(" ", SearchWords.of(Stream.of(texts).flatMap(Stream::ofNullable).toList()));
  }
}
