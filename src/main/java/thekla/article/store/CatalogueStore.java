package thekla.article.store;

import static thekla.schema.Tables.ARTICLE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleDetails;
import thekla.article.ArticleDetails.Description;
import thekla.article.ArticleDetails.Price;
import thekla.article.ArticleDetails.Publication;
import thekla.article.ArticleDetails.Supply;
import thekla.article.Catalogue;
import thekla.article.Gtin;
import thekla.storage.Inserts;
import thekla.storage.Locks;
import thekla.storage.Prepared;

/** The catalogue as imports write it: whole batches, a handful of statements each. */
public final class CatalogueStore implements Catalogue {

  private final Supplier<DSLContext> sql;
  private final ArticleWords words;
  private final PriceRows prices;
  private final Prepared knownOfGtin;
  private final Prepared gtinOfReference;
  private final Prepared articleOfId;
  private final Inserts newArticles;

  /**
   * @param sql the current transaction's
   */
  public CatalogueStore(Supplier<DSLContext> sql) {
    this.sql = sql;
    this.words = new WordTable(sql);
    this.prices = new PriceRows(sql);
    this.knownOfGtin =
        new Prepared(
            sql,
            database ->
                database
                    .select(ARTICLE.ID, ARTICLE.GTIN, ARTICLE.FINGERPRINT, ARTICLE.WITHDRAWN)
                    .from(ARTICLE)
                    .where(ARTICLE.GTIN.eq("")));
    this.gtinOfReference =
        new Prepared(
            sql,
            database ->
                database
                    .select(ARTICLE.RECORD_REFERENCE, ARTICLE.GTIN)
                    .from(ARTICLE)
                    .where(ARTICLE.RECORD_REFERENCE.eq(""))
                    .and(ARTICLE.WITHDRAWN.isFalse()));
    this.articleOfId =
        new Prepared(sql, database -> database.selectFrom(ARTICLE).where(ARTICLE.ID.eq(0L)));
    newArticles =
        new Inserts(
            sql,
            ARTICLE,
            ARTICLE.RECORD_REFERENCE,
            ARTICLE.TITLE,
            ARTICLE.SUBTITLE,
            ARTICLE.CONTRIBUTORS,
            ARTICLE.PUBLISHER,
            ARTICLE.PRODUCT_FORM,
            ARTICLE.AVAILABILITY,
            ARTICLE.PUBLISHING_DATE,
            ARTICLE.WITHDRAWN,
            ARTICLE.FINGERPRINT,
            ARTICLE.CHANGED_AT,
            ARTICLE.GTIN);
  }

  @Override
  public Map<Gtin, Known> known(Collection<Gtin> gtins) {
    // two who read the same catalogue would both add what is new
    Locks.turn(sql.get(), "article");
    Map<Gtin, Known> known = new HashMap<>();
    knownOfGtin
        .fetchEach(Prepared.single(gtins.stream().map(Gtin::digits)))
        .forEach(
            row -> {
              Gtin gtin = new Gtin(row.get(ARTICLE.GTIN));
              known.put(
                  gtin,
                  new Known(
                      row.get(ARTICLE.ID),
                      gtin,
                      row.get(ARTICLE.FINGERPRINT),
                      row.get(ARTICLE.WITHDRAWN)));
            });
    return known;
  }

  @Override
  public Map<String, Gtin> byRecordReference(Collection<String> references) {
    Map<String, Gtin> gtins = new HashMap<>();
    gtinOfReference
        .fetchEach(Prepared.single(references.stream()))
        .forEach(
            row -> gtins.put(row.get(ARTICLE.RECORD_REFERENCE), new Gtin(row.get(ARTICLE.GTIN))));
    return gtins;
  }

  @Override
  public Map<Gtin, ArticleDetails> details(Collection<Known> articles) {
    List<Long> ids = articles.stream().map(Known::id).toList();
    Map<Long, List<Price>> stored = prices.of(ids);
    Map<Gtin, ArticleDetails> details = new HashMap<>();
    articleOfId
        .fetchEach(Prepared.single(ids.stream()))
        .forEach(
            row -> {
              Gtin gtin = new Gtin(row.get(ARTICLE.GTIN));
              details.put(
                  gtin, details(gtin, row, stored.getOrDefault(row.get(ARTICLE.ID), List.of())));
            });
    return details;
  }

  private static ArticleDetails details(Gtin gtin, Record row, List<Price> prices) {
    return new ArticleDetails(
        gtin,
        row.get(ARTICLE.RECORD_REFERENCE),
        new Description(
            row.get(ARTICLE.TITLE),
            row.get(ARTICLE.SUBTITLE),
            row.get(ARTICLE.CONTRIBUTORS),
            row.get(ARTICLE.PRODUCT_FORM)),
        new Publication(row.get(ARTICLE.PUBLISHER), row.get(ARTICLE.PUBLISHING_DATE)),
        new Supply(row.get(ARTICLE.AVAILABILITY), prices));
  }

  @Override
  public void add(Collection<ArticleDetails> articles, Instant at) {
    LocalDateTime moment = utc(at);
    newArticles.add(
        articles.stream().map(article -> row(article, moment, article.gtin().digits())).toList());
    Map<Gtin, Known> stored = known(articles.stream().map(ArticleDetails::gtin).toList());
    Map<Long, ArticleDetails> byId = new HashMap<>();
    for (ArticleDetails article : articles) {
      Known known = stored.get(article.gtin());
      if (known != null) {
        byId.put(known.id(), article);
      }
    }
    prices.add(byId);
    words.add(texts(byId));
  }

  @Override
  public void replace(Map<Long, ArticleDetails> articles, Instant at) {
    DSLContext database = sql.get();
    LocalDateTime moment = utc(at);
    BatchBindStep batch =
        database.batch(
            database
                .update(ARTICLE)
                .set(ARTICLE.RECORD_REFERENCE, "")
                .set(ARTICLE.TITLE, "")
                .set(ARTICLE.SUBTITLE, "")
                .set(ARTICLE.CONTRIBUTORS, "")
                .set(ARTICLE.PUBLISHER, "")
                .set(ARTICLE.PRODUCT_FORM, "")
                .set(ARTICLE.AVAILABILITY, "")
                .set(ARTICLE.PUBLISHING_DATE, "")
                .set(ARTICLE.WITHDRAWN, false)
                .set(ARTICLE.FINGERPRINT, "")
                .set(ARTICLE.CHANGED_AT, moment)
                .where(ARTICLE.ID.eq(0L)));
    for (Map.Entry<Long, ArticleDetails> article : articles.entrySet()) {
      batch = batch.bind(row(article.getValue(), moment, article.getKey()));
    }
    batch.execute();
    prices.remove(articles.keySet());
    prices.add(articles);
    words.replace(texts(articles));
  }

  /** In the order of the columns of {@link #newArticles}; the key goes last. */
  private static @Nullable Object[] row(ArticleDetails article, LocalDateTime moment, Object key) {
    return new @Nullable Object[] {
      article.recordReference(),
      article.description().title(),
      article.description().subtitle(),
      article.description().contributors(),
      article.publication().publisher(),
      article.description().productForm(),
      article.supply().availability(),
      article.publication().publishingDate(),
      false,
      article.fingerprint(),
      moment,
      key
    };
  }

  /** Its rows stay, as old orders name them; its words go. */
  @Override
  public void withdraw(Collection<Long> ids, Instant at) {
    DSLContext database = sql.get();
    BatchBindStep batch =
        database.batch(
            database
                .update(ARTICLE)
                .set(ARTICLE.WITHDRAWN, true)
                .set(ARTICLE.CHANGED_AT, utc(at))
                .where(ARTICLE.ID.eq(0L)));
    for (Long id : ids) {
      batch = batch.bind(true, utc(at), id);
    }
    batch.execute();
    words.remove(ids);
  }

  private static List<ArticleWords.Texts> texts(Map<Long, ArticleDetails> articles) {
    return articles.entrySet().stream()
        .map(
            article -> {
              Description description = article.getValue().description();
              return new ArticleWords.Texts(
                  article.getKey(),
                  description.title(),
                  description.subtitle(),
                  description.contributors());
            })
        .toList();
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
