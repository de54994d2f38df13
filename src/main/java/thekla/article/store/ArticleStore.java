package thekla.article.store;

import static thekla.schema.Tables.ARTICLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.article.Article;
import thekla.article.ArticleDetails.Price;
import thekla.article.Articles;
import thekla.article.Gtin;
import thekla.kernel.Money;
import thekla.kernel.UnitOfWork;
import thekla.storage.Prepared;

/** The catalogue as the desk reads it: offered articles with the price of the shop's country. */
public final class ArticleStore implements Articles {

  private static final Pattern NUMBER = Pattern.compile("\\d{4,13}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
  private static final List<String> BOOK_PREFIXES = List.of("978", "979");

  /** Digits from which on a number is meant, and no title such as "1984". */
  private static final int SURELY_A_NUMBER = 7;

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;
  private final Supplier<String> country;
  private final ArticleWords words;
  private final PriceRows prices;
  private final Prepared offeredOfId;

  /**
   * @param sql the current transaction's
   * @param country the shop's, ISO 3166 of two letters
   */
  public ArticleStore(Supplier<DSLContext> sql, UnitOfWork work, Supplier<String> country) {
    this.sql = sql;
    this.work = work;
    this.country = country;
    this.words = new WordTable(sql);
    this.prices = new PriceRows(sql);
    this.offeredOfId =
        new Prepared(
            sql,
            database ->
                database
                    .selectFrom(ARTICLE)
                    .where(ARTICLE.ID.eq(0L))
                    .and(ARTICLE.WITHDRAWN.isFalse()));
  }

  @Override
  public Optional<Article> byGtin(Gtin gtin) {
    return work.call(
        () -> {
          Long id =
              sql.get()
                  .select(ARTICLE.ID)
                  .from(ARTICLE)
                  .where(ARTICLE.GTIN.eq(gtin.digits()))
                  .fetchOne(ARTICLE.ID);
          return id == null ? Optional.empty() : offered(List.of(id)).stream().findFirst();
        });
  }

  @Override
  public List<Article> find(String text, int limit) {
    if (Gtin.read(text) instanceof Gtin.Reading.Valid(Gtin gtin)) {
      return byGtin(gtin).stream().limit(limit).toList();
    }
    return work.call(
        () -> {
          Set<Long> ids = new LinkedHashSet<>();
          String number = SEPARATORS.matcher(text).replaceAll("");
          boolean numeric = NUMBER.matcher(number).matches();
          if (numeric && number.length() >= SURELY_A_NUMBER) {
            addByNumber(number, limit, ids);
          }
          if (ids.size() < limit) {
            ids.addAll(words.find(text, limit));
          }
          if (numeric && number.length() < SURELY_A_NUMBER) {
            addByNumber(number, limit, ids);
          }
          return offered(ids.stream().limit(limit).toList());
        });
  }

  /** Numbers that begin so; of a book's number the 978 may be left out, as in an ISBN-10. */
  private void addByNumber(String beginning, int limit, Set<Long> ids) {
    List<String> beginnings = new ArrayList<>(List.of(beginning));
    for (String prefix : BOOK_PREFIXES) {
      if (!beginning.startsWith(prefix) && beginning.length() <= 10) {
        beginnings.add(prefix + beginning);
      }
    }
    for (String one : beginnings) {
      if (ids.size() < limit) {
        ids.addAll(
            sql.get()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(
                    ARTICLE.GTIN.between(
                        // inlined digits: the plan fits the table as large as it is today
                        DSL.inline(filled(one, "0")), DSL.inline(filled(one, "9"))))
                .and(ARTICLE.WITHDRAWN.isFalse())
                .orderBy(ARTICLE.GTIN)
                .limit(limit)
                .fetch(ARTICLE.ID));
      }
    }
  }

  private static String filled(String beginning, String digit) {
    return beginning + digit.repeat(13 - beginning.length());
  }

  @Override
  public long count() {
    return sql.get().fetchCount(ARTICLE, ARTICLE.WITHDRAWN.isFalse());
  }

  @Override
  public boolean isEmpty() {
    return !sql.get().fetchExists(ARTICLE);
  }

  private List<Article> offered(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Money> chosen = prices(ids);
    Map<Long, Article> articles = new HashMap<>();
    offeredOfId
        .fetchEach(Prepared.single(ids.stream()))
        .forEach(row -> articles.put(row.get(ARTICLE.ID), article(row, chosen)));
    return ids.stream().filter(articles::containsKey).map(articles::get).toList();
  }

  private static Article article(Record row, Map<Long, Money> prices) {
    Long id = row.get(ARTICLE.ID);
    return new Article(
        id,
        new Gtin(row.get(ARTICLE.GTIN)),
        row.get(ARTICLE.TITLE),
        row.get(ARTICLE.SUBTITLE),
        row.get(ARTICLE.CONTRIBUTORS),
        row.get(ARTICLE.PUBLISHER),
        prices.get(id),
        row.get(ARTICLE.AVAILABILITY),
        row.get(ARTICLE.PRODUCT_FORM),
        row.get(ARTICLE.PUBLISHING_DATE));
  }

  private Map<Long, Money> prices(Collection<Long> ids) {
    Map<Long, Money> chosen = new HashMap<>();
    String shop = country.get();
    prices.of(ids).forEach((id, some) -> chosen.put(id, price(some, shop)));
    return chosen;
  }

  /** The shop's country, then everywhere, then any in euro, then any. */
  private static @Nullable Money price(List<Price> prices, String shop) {
    return prices.stream()
        .min(
            Comparator.comparingInt((Price price) -> rank(price, shop))
                .thenComparing(price -> !price.money().currency().equals(Money.EURO))
                .thenComparing(Price::country)
                .thenComparing(price -> price.money().currency().getCurrencyCode()))
        .map(Price::money)
        .orElse(null);
  }

  private static int rank(Price price, String shop) {
    if (price.country().equals(shop)) {
      return 0;
    }
    if (price.country().equals(Price.EVERYWHERE)) {
      return 1;
    }
    return price.money().currency().equals(Money.EURO) ? 2 : 3;
  }
}
