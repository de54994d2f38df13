package thekla.article;

import static thekla.schema.Tables.ARTICLE;
import static thekla.schema.Tables.ARTICLE_PRICE;
import static thekla.schema.Tables.ARTICLE_WORD;
import static thekla.schema.Tables.ARTICLE_WORD_ROW;
import static thekla.schema.Tables.ARTICLE_WORD_VOCABULARY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import thekla.article.SaveArticle.Draft;
import thekla.article.onix.OnixFile;
import thekla.article.store.ArticleStore;
import thekla.article.store.CatalogueStore;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.storage.Database;
import thekla.storage.EmptyShop;

/** A shop with an empty catalogue on a real database; the shop may move to another country. */
public final class BookShop implements AutoCloseable {

  private static final BusinessClock CLOCK =
      new BusinessClock(
          Clock.fixed(
              LocalDate.of(2026, 11, 21).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));

  private final Database database;
  private final ArticleStore articles;
  private final CatalogueStore catalogue;
  private String country = "DE";

  public BookShop(Path folder) {
    database = Database.open(EmptyShop.in(folder));
    articles = new ArticleStore(database::sql, database, () -> country);
    catalogue = new CatalogueStore(database::sql);
  }

  public void movesTo(String newCountry) {
    country = newCountry;
  }

  /** As on its first day. */
  public void isEmptied() {
    database.run(
        () -> {
          database.sql().deleteFrom(ARTICLE_WORD).execute();
          database.sql().deleteFrom(ARTICLE_WORD_ROW).execute();
          database.sql().deleteFrom(ARTICLE_WORD_VOCABULARY).execute();
          database.sql().deleteFrom(ARTICLE_PRICE).execute();
          database.sql().deleteFrom(ARTICLE).execute();
        });
    country = "DE";
  }

  public Database database() {
    return database;
  }

  public Articles articles() {
    return articles;
  }

  public Optional<Article> article(String isbn) {
    return articles.byGtin(new Gtin(isbn));
  }

  public ArticleImportReport imports(Path file) {
    return imports(file, (products, read, all) -> true);
  }

  public ArticleImportReport imports(Path file, ImportArticles.Progress progress) {
    return new ImportArticles(catalogue, OnixFile::open, database, CLOCK).run(file, progress);
  }

  public SaveArticle.Result adds(String number, String title, Money price) {
    return new SaveArticle(catalogue, articles, database, CLOCK, () -> country)
        .save(new Draft(number, title, "", price));
  }

  @Override
  public void close() {
    database.close();
  }
}
