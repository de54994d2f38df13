package thekla.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.Supplier;
import thekla.article.ArticleImportReport;
import thekla.article.ImportArticles;
import thekla.consent.ConsentImportReport;
import thekla.consent.ImportConsents;
import thekla.customer.CustomerImportReport;
import thekla.customer.ImportCustomers;
import thekla.customer.ImportOptions;
import thekla.customer.ImportProgress;
import thekla.kernel.Actor;
import thekla.kernel.Fault;
import thekla.shop.Shop;
import thekla.shop.ShopDetails;

/** A small bookshop to try, read by the same importers as a shop's own files. */
public final class Sample {

  private static final Shop SHOP =
      new Shop(
          "Buchhandlung am Markt",
          "Marktplatz 1 · 00000 Musterstadt",
          "Tel. 030 23125 000 · laden@buchhandlung-am-markt.example",
          "DE",
          LocalDate.of(1998, 9, 1));

  private final ImportArticles importArticles;
  private final ImportCustomers importCustomers;
  private final ImportConsents importConsents;
  private final Supplier<Actor> actor;
  private final ShopDetails shop;

  public Sample(
      ImportArticles importArticles,
      ImportCustomers importCustomers,
      ImportConsents importConsents,
      Supplier<Actor> actor,
      ShopDetails shop) {
    this.importArticles = importArticles;
    this.importCustomers = importCustomers;
    this.importConsents = importConsents;
    this.actor = actor;
    this.shop = shop;
  }

  /** What the sample brought. */
  public record Report(
      ArticleImportReport articles, CustomerImportReport customers, ConsentImportReport consents) {}

  /** A second run changes nothing. */
  public Report load() {
    shop.save(SHOP);
    Path folder = null;
    try {
      folder = Files.createTempDirectory("thekla-sample");
      return new Report(
          importArticles.run(copy("articles.xml", folder), (products, read, all) -> true),
          importCustomers.run(
              copy("customers.csv", folder),
              ImportOptions.detected("DE", "de"),
              ImportProgress.NONE),
          importConsents.run(
              copy("consents.csv", folder),
              ImportOptions.detected("DE", "de"),
              ImportProgress.NONE,
              actor.get()));
    } catch (IOException e) {
      throw new Fault("sample", e);
    } finally {
      remove(folder);
    }
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Sample.class.getResourceAsStream("/thekla/db/sample/" + name)) {
      if (in == null) {
        throw new IOException(name);
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static void remove(@org.jspecify.annotations.Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new Fault("sample", e);
    }
  }
}
