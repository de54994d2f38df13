package thekla.article.onix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleDetails.Price;

/**
 * Where a price holds, in few rows: a file may name two hundred countries for one price, the shop
 * stands in one of few.
 */
final class Territories {

  /** Countries with a row of their own. */
  private static final List<String> SHOPS = List.of("AT", "BE", "CH", "DE", "FR", "LI", "LU");

  private static final Set<String> EURO_SHOPS = Set.of("AT", "BE", "DE", "FR", "LU");

  private Territories() {}

  /** The countries under which the price is stored. */
  static Collection<String> of(@Nullable Node territory) {
    if (territory == null) {
      return List.of(Price.EVERYWHERE);
    }
    Set<String> included = codes(territory, Tag.COUNTRIES_INCLUDED);
    Set<String> regions = codes(territory, Tag.REGIONS_INCLUDED);
    Set<String> excluded = codes(territory, Tag.COUNTRIES_EXCLUDED);
    boolean world = regions.contains("WORLD") || (included.isEmpty() && regions.isEmpty());
    if (world && SHOPS.stream().noneMatch(excluded::contains)) {
      return List.of(Price.EVERYWHERE);
    }
    if (regions.contains("ECZ")) {
      included.addAll(EURO_SHOPS);
    }
    List<String> countries = new ArrayList<>();
    for (String country : SHOPS) {
      if ((world || included.contains(country)) && !excluded.contains(country)) {
        countries.add(country);
      }
    }
    if (world || !regions.isEmpty() || !SHOPS.containsAll(included)) {
      countries.add(Price.ELSEWHERE);
    }
    return countries;
  }

  private static Set<String> codes(Node territory, Tag tag) {
    String text = territory.text(tag);
    return text.isEmpty() ? new HashSet<>() : new HashSet<>(List.of(text.split(" ")));
  }
}
