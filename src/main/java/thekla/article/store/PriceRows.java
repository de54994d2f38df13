package thekla.article.store;

import static thekla.schema.Tables.ARTICLE_PRICE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleDetails;
import thekla.article.ArticleDetails.Price;
import thekla.kernel.Money;
import thekla.storage.Inserts;
import thekla.storage.Prepared;

/** The prices of articles, by country and currency. */
final class PriceRows {

  private static final Comparator<Price> ORDER =
      Comparator.comparing(Price::country)
          .thenComparing(price -> price.money().currency().getCurrencyCode());

  private final Supplier<DSLContext> sql;
  private final Prepared ofArticle;
  private final Inserts newPrices;

  PriceRows(Supplier<DSLContext> sql) {
    this.sql = sql;
    this.ofArticle =
        new Prepared(
            sql,
            database -> database.selectFrom(ARTICLE_PRICE).where(ARTICLE_PRICE.ARTICLE_ID.eq(0L)));
    newPrices =
        new Inserts(
            sql,
            ARTICLE_PRICE,
            ARTICLE_PRICE.ARTICLE_ID,
            ARTICLE_PRICE.COUNTRY,
            ARTICLE_PRICE.CURRENCY,
            ARTICLE_PRICE.AMOUNT);
  }

  /** Of each article that has any, in the order of country and currency. */
  Map<Long, List<Price>> of(Collection<Long> ids) {
    Map<Long, List<Price>> prices = new HashMap<>();
    ofArticle
        .fetchEach(Prepared.single(ids.stream()))
        .forEach(
            row ->
                prices
                    .computeIfAbsent(row.get(ARTICLE_PRICE.ARTICLE_ID), id -> new ArrayList<>())
                    .add(price(row)));
    prices.values().forEach(some -> some.sort(ORDER));
    return prices;
  }

  private static Price price(Record row) {
    return new Price(
        row.get(ARTICLE_PRICE.COUNTRY),
        new Money(
            row.get(ARTICLE_PRICE.AMOUNT), Currency.getInstance(row.get(ARTICLE_PRICE.CURRENCY))));
  }

  void add(Map<Long, ArticleDetails> articles) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    articles.forEach(
        (id, article) ->
            article
                .supply()
                .prices()
                .forEach(
                    price ->
                        rows.add(
                            new @Nullable Object[] {
                              id,
                              price.country(),
                              price.money().currency().getCurrencyCode(),
                              price.money().minor()
                            })));
    newPrices.add(rows);
  }

  void remove(Collection<Long> ids) {
    DSLContext database = sql.get();
    BatchBindStep batch =
        database.batch(database.deleteFrom(ARTICLE_PRICE).where(ARTICLE_PRICE.ARTICLE_ID.eq(0L)));
    for (Long id : ids) {
      batch = batch.bind(id);
    }
    batch.execute();
  }
}
