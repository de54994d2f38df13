package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.app.cli.CommandLineDoor;
import thekla.consent.ConsentShop;
import thekla.journey.SampleShop;
import thekla.text.Texts;

/** The residue check by marks over a whole data folder: the sample shop, and 20,000 customers. */
@Tag("benchmark")
class ResidueBenchmark {

  private static final int CUSTOMERS = Integer.getInteger("thekla.benchmark.customers", 20_000);
  private static final int ERASED = 200;

  @TempDir Path folder;

  @Test
  void the_sample_shop() {
    Path shop = SampleShop.in(folder);
    try (Graph graph = SampleShop.open(shop)) {
      graph.privacy.eraseCustomer.erase("10057", ANNA);
      checked(graph, "sample shop");
    }
  }

  @Test
  void many_customers() throws Exception {
    Path file = folder.resolve("kunden.csv");
    StringBuilder csv = new StringBuilder("Nummer;Vorname;Nachname;Straße;PLZ;Ort;E-Mail;Mobil\n");
    for (int i = 0; i < CUSTOMERS; i++) {
      String name = word(i);
      csv.append(500_000 + i).append(";Kim;").append(name).append(";Hauptstr. ").append(i);
      csv.append(";50667;Köln;").append(name.toLowerCase(Locale.ROOT)).append("@example.org;");
      csv.append(String.format(Locale.ROOT, "0171 %07d%n", 1_000_000 + i));
    }
    Files.writeString(file, csv);
    try (ConsentShop shop = new ConsentShop(folder.resolve("shop"))) {
      int code =
          new CommandLineDoor(() -> shop.graph, new Texts(Locale.GERMANY))
              .run(List.of("import", "customers", file.toString()), System.out, System.err);
      assertThat(code).isZero();
      assertThat(shop.graph.customers.count()).isEqualTo(CUSTOMERS);
      for (int i = 0; i < ERASED; i++) {
        assertThat(shop.graph.privacy.eraseCustomer.erase(String.valueOf(500_000 + i * 7), ANNA))
            .isInstanceOf(EraseCustomer.Result.Erased.class);
      }
      checked(shop.graph, "before housekeeping");
      shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT);
      assertThat(checked(shop.graph, "after housekeeping").hits()).isEmpty();
    }
  }

  /** Letters that spell a number. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("Quend");
    for (int left = number; left > 0; left /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(left % 20)).append('a');
    }
    return word.toString();
  }

  private static ResidueCheck.Outcome checked(Graph graph, String what) {
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    ResidueCheck.Outcome outcome =
        graph.privacy.residue.checkRemembered(place -> true).orElseThrow();
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "residue, %s: %,d marks (%,d borne by others), %,d values, %,d files, %.1f MB in %.1f s"
            + " (processor %.1f s), %d places%n",
        what,
        outcome.terms(),
        outcome.borne(),
        outcome.values(),
        outcome.files(),
        outcome.bytes() / 1e6,
        seconds,
        used,
        outcome.hits().size());
    outcome.hits().forEach(hit -> System.out.println("  " + hit.place() + ": " + hit.terms()));
    return outcome;
  }
}
