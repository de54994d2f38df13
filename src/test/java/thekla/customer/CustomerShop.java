package thekla.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import thekla.customer.imports.AddressFileReader;
import thekla.customer.store.CustomerStore;
import thekla.customer.store.CustomerWordIndex;
import thekla.kernel.BusinessClock;
import thekla.storage.Database;
import thekla.storage.EmptyShop;

/** A shop with its customers, on a real database in a folder of the test. */
final class CustomerShop implements AutoCloseable {

  final Database database;
  final CustomerStore store;
  final SaveCustomer save;
  final ImportCustomers imports;
  final PreviewImport preview;
  private final Path folder;
  private final Wall wall = new Wall();

  /** A clock on the wall that a test sets. */
  private static final class Wall extends Clock {
    private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  CustomerShop(Path folder) {
    this(folder, List.of());
  }

  CustomerShop(Path folder, List<CardChanges> listeners) {
    this.folder = folder;
    database = Database.open(EmptyShop.in(folder));
    CustomerWordIndex words = new CustomerWordIndex(database::sql, "49");
    BusinessClock clock = new BusinessClock(wall);
    store = new CustomerStore(database::sql, database, words);
    save = SaveCustomer.into(store, words, database, clock, listeners);
    AddressFileReader files = new AddressFileReader();
    imports =
        new ImportCustomers(files, store, words, database, clock, listeners, ObjectedContacts.NONE);
    preview = new PreviewImport(files, imports);
  }

  /** A new card with this name; the rest by {@link CardOf}. */
  static CardOf card(String firstName, String lastName) {
    return new CardOf(firstName, lastName);
  }

  Instant now() {
    return wall.now;
  }

  void aDayLater() {
    wall.now = wall.now.plus(1, ChronoUnit.DAYS);
  }

  Customer saved(CardOf card) {
    SaveCustomer.Result result = save.save(card.build());
    if (result instanceof SaveCustomer.Result.Saved saved) {
      return saved.customer();
    }
    throw new AssertionError(result);
  }

  Path file(String name, String text, Charset encoding) {
    return file(name, text.getBytes(encoding));
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A CSV file in UTF-8 of these lines. */
  Path csv(String... lines) {
    return file("addresses.csv", String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  static ImportOptions detected() {
    return ImportOptions.detected("DE", "de");
  }

  CustomerImportReport imported(Path file) {
    return imports.run(file, detected(), ImportProgress.NONE);
  }

  List<Customer> found(String words) {
    return store.find(words, 50, true).stream()
        .flatMap(hit -> store.byId(hit.id()).stream())
        .toList();
  }

  Customer only(String words) {
    List<Customer> found = found(words);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " customers for " + words);
    }
    return found.getFirst();
  }

  /** "7 REFUSED email email-not-possible" for each finding. */
  static Stream<String> told(CustomerImportReport report) {
    return report.findings().stream()
        .map(
            finding ->
                String.join(
                    " ",
                    String.valueOf(finding.row()),
                    finding.outcome().name(),
                    finding.field(),
                    finding.code()));
  }

  @Override
  public void close() {
    database.close();
  }
}
