package thekla.article.onix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleDetails;
import thekla.article.ArticleDetails.Price;
import thekla.article.ArticleProblem;
import thekla.kernel.Money;

/**
 * The consumer prices of a product: those that hold on a day, the fixed or recommended price with
 * tax before others. Where a price is still to come (a title before it is out), the next one.
 */
final class PriceReader {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");

  /** Code list 58, best first; what the trade pays (05 to 08 and others) is never a price here. */
  private static final List<Set<String>> TYPES =
      List.of(
          Set.of("02", "04", "42"),
          Set.of("", "12", "14", "22", "24"),
          Set.of("01", "03", "11", "13", "21", "23", "41"));

  /** Code list 59: unqualified, and for consumers; not for members, schools or libraries. */
  private static final Set<String> QUALIFIERS = Set.of("", "00", "05");

  /** From the header, for prices that do not say it themselves; "" where it says nothing. */
  record Defaults(String priceType, String currency) {}

  private record Candidate(Money money, boolean later, LocalDate from, int rank, Node node) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::later)
          .thenComparing(c -> c.later ? c.from : LocalDate.MIN)
          .thenComparingInt(Candidate::rank);

  private final Defaults defaults;
  private final LocalDate today;
  private final Findings findings;

  PriceReader(Defaults defaults, LocalDate today, Findings findings) {
    this.defaults = defaults;
    this.today = today;
    this.findings = findings;
  }

  List<Price> read(List<Node> prices) {
    List<Candidate> candidates = new ArrayList<>();
    for (Node price : prices) {
      Candidate candidate = candidate(price);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    candidates.sort(BEST_FIRST);
    Map<String, Price> chosen = new TreeMap<>();
    for (Candidate candidate : candidates) {
      Money money = candidate.money;
      for (String country : Territories.of(candidate.node.first(Tag.TERRITORY))) {
        chosen.putIfAbsent(country + money.currency().getCurrencyCode(), new Price(country, money));
      }
    }
    return List.copyOf(chosen.values());
  }

  private @Nullable Candidate candidate(Node price) {
    String amount = price.text(Tag.PRICE_AMOUNT);
    int rank = rank(price);
    if (amount.isEmpty() || rank < 0) {
      return null; // an unpriced item, or not for consumers
    }
    LocalDate from = LocalDate.MIN;
    LocalDate until = LocalDate.MAX;
    for (Node date : price.all(Tag.PRICE_DATE)) {
      String role = date.text(Tag.PRICE_DATE_ROLE);
      String text = date.text(Tag.DATE);
      boolean range = role.equals("24") && text.length() == 16;
      OnixDate first = range ? OnixDate.read(text.substring(0, 8)) : OnixDate.in(date);
      OnixDate last = range ? OnixDate.read(text.substring(8)) : first;
      if (first == null || last == null) {
        findings.add(ArticleProblem.DATE_UNREADABLE, "price-date");
        continue;
      }
      if (role.equals("14") || range) {
        from = first.first();
      }
      if (role.equals("15") || range) {
        until = last.last();
      }
    }
    Money money = until.isBefore(today) ? null : money(price, amount);
    return money == null ? null : new Candidate(money, from.isAfter(today), from, rank, price);
  }

  /** -1 for a price that consumers do not pay. */
  private int rank(Node price) {
    if (!QUALIFIERS.contains(price.text(Tag.PRICE_QUALIFIER))) {
      return -1;
    }
    String type = price.text(Tag.PRICE_TYPE);
    if (type.isEmpty()) {
      type = defaults.priceType;
    }
    for (int rank = 0; rank < TYPES.size(); rank++) {
      if (TYPES.get(rank).contains(type)) {
        return rank;
      }
    }
    return -1;
  }

  private @Nullable Money money(Node price, String amount) {
    boolean negative = amount.startsWith("-");
    if (!AMOUNT.matcher(negative ? amount.substring(1) : amount).matches()) {
      findings.add(ArticleProblem.PRICE_UNREADABLE, "price");
      return null;
    }
    if (negative) {
      findings.add(ArticleProblem.PRICE_NEGATIVE, "price");
      return null;
    }
    String code = price.text(Tag.CURRENCY_CODE);
    if (code.isEmpty()) {
      code = defaults.currency;
    }
    if (code.isEmpty()) {
      findings.add(ArticleProblem.CURRENCY_MISSING, "currency");
      return null;
    }
    Currency currency = currency(code);
    if (currency == null) {
      findings.add(ArticleProblem.CURRENCY_UNKNOWN, "currency");
      return null;
    }
    try {
      Money money = Money.of(new BigDecimal(amount), currency);
      if (money.minor() <= ArticleDetails.PRICE_LIMIT) {
        return money;
      }
      findings.add(ArticleProblem.PRICE_TOO_LARGE, "price", ArticleDetails.PRICE_LIMIT);
    } catch (ArithmeticException e) {
      findings.add(ArticleProblem.PRICE_UNREADABLE, "price");
    }
    return null;
  }

  private static @Nullable Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      return currency.getDefaultFractionDigits() < 0 ? null : currency;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
