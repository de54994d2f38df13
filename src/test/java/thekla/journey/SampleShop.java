package thekla.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.consent.ConsentScope;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.host.Host;
import thekla.host.StaffMember;
import thekla.host.Workplace;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.text.Texts;

/** The sample shop, imported once and copied for each test that wants one of its own. */
public final class SampleShop {

  private static @Nullable Path original;

  private SampleShop() {}

  /** A data folder with the sample shop in it. */
  public static synchronized Path in(Path folder) {
    try {
      Path from = original;
      if (from == null) {
        from = Files.createTempDirectory("thekla-sample-shop");
        original = from;
        try (Graph graph = open(from)) {
          graph.sample.load();
          annaAgrees(graph);
        }
      }
      copy(from, folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the desk's tests expect of the customer 10482: storage and notification are given. */
  public static void annaAgrees(Graph graph) {
    Customer anna = graph.customers.byNumber("10482").orElseThrow();
    CustomerConsents before = graph.consents.of(anna.id());
    List<RecordConsent.Change> missing =
        Stream.of(ConsentScope.STORAGE, ConsentScope.NOTIFICATION)
            .filter(scope -> !before.given(scope))
            .map(scope -> new RecordConsent.Change(scope, Decision.GIVEN))
            .toList();
    if (!missing.isEmpty()) {
      graph.recordConsent.record(
          RecordConsent.Entry.of(
              anna.id(), Way.ORAL, "de", missing.toArray(RecordConsent.Change[]::new)),
          new Actor("Anna", "Theke 1"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  public static Graph open(Path folder) {
    Texts texts = new Texts(Locale.GERMANY);
    return Graph.open(new AnnaAtTheCounter(folder), BusinessClock.system(), () -> texts);
  }

  /** A host with one clerk at one counter. */
  public record AnnaAtTheCounter(Path dataFolder) implements Host {
    @Override
    public StaffMember staffMember() {
      return new StaffMember("7", "Anna", "LADEN");
    }

    @Override
    public Workplace workplace() {
      return new Workplace("1", "Theke 1");
    }

    @Override
    public Locale locale() {
      return Locale.GERMANY;
    }
  }
}
