package thekla.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import thekla.kernel.UnitOfWork;
import thekla.kernel.UnitOfWork.Stopped;
import thekla.shop.Profile;
import thekla.shop.Profiles;
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

  /** So that its papers can be printed: they are refused while a field of theirs is empty. */
  private static final Profile PROFILE =
      new Profile(
          "Maria Muster",
          "030 23125 000",
          "laden@buchhandlung-am-markt.example",
          "buchhandlung-am-markt.example",
          null,
          null,
          List.of(),
          new Profile.Authority(
              "Landesbeauftragte für den Datenschutz Musterland",
              "Amtsweg 1, 00000 Musterstadt",
              "datenschutz-musterland.example"),
          Profile.EMPTY.chosen(),
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          Profile.Agreement.USUAL,
          Profile.EMPTY.version());

  private final ImportArticles importArticles;
  private final ImportCustomers importCustomers;
  private final ImportConsents importConsents;
  private final Supplier<Actor> actor;
  private final ShopDetails shop;
  private final Profiles profiles;
  private final UnitOfWork work;

  public Sample(
      ImportArticles importArticles,
      ImportCustomers importCustomers,
      ImportConsents importConsents,
      Supplier<Actor> actor,
      ShopDetails shop,
      Profiles profiles,
      UnitOfWork work) {
    this.importArticles = importArticles;
    this.importCustomers = importCustomers;
    this.importConsents = importConsents;
    this.actor = actor;
    this.shop = shop;
    this.profiles = profiles;
    this.work = work;
  }

  /** Titles, customers, consents. */
  public static final int STEPS = 3;

  /** Follows the loading; called on its thread. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param step is done now, of {@link #STEPS}
     * @return false to stop
     */
    boolean at(int step);
  }

  /** What the sample brought. */
  public record Report(
      ArticleImportReport articles, CustomerImportReport customers, ConsentImportReport consents) {}

  /**
   * All of it or nothing; a second run changes nothing.
   *
   * @return empty where it was stopped
   */
  public Optional<Report> load(Progress progress) {
    try {
      return Optional.of(work.call(() -> read(progress)));
    } catch (Stopped stopped) {
      return Optional.empty();
    }
  }

  /** All of it. */
  public Report load() {
    return load(step -> true).orElseThrow();
  }

  private Report read(Progress progress) {
    shop.save(SHOP);
    if (profiles.load().version() == Profile.EMPTY.version()) {
      profiles.save(PROFILE);
    }
    Path folder = null;
    try {
      folder = Files.createTempDirectory("thekla-sample");
      Stopped.unless(progress.at(1));
      ArticleImportReport articles =
          importArticles.run(copy("articles.xml", folder), (products, read, all) -> progress.at(1));
      Stopped.unless(progress.at(2));
      CustomerImportReport customers =
          importCustomers.run(
              copy("customers.csv", folder),
              ImportOptions.detected("DE", "de"),
              ImportProgress.NONE);
      Stopped.unless(progress.at(STEPS));
      ConsentImportReport consents =
          importConsents.run(
              copy("consents.csv", folder),
              ImportOptions.detected("DE", "de"),
              ImportProgress.NONE,
              actor.get());
      Stopped.unless(progress.at(STEPS));
      return new Report(articles, customers, consents);
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

  private static void remove(@Nullable Path folder) {
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
