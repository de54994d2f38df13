package thekla.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_WORD_ROW;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import thekla.customer.store.CustomerStore;
import thekla.customer.store.CustomerWordIndex;
import thekla.search.LuceneSearch;
import thekla.storage.Database;

/**
 * From the typed words to the lines of the hit list among a million customers, in turns with Lucene
 * in the same program. {@code -Dthekla.benchmark.customers=100000} makes the shop smaller. It stays
 * in {@code target/benchmark} and only ever grows: the next run takes it as it is.
 */
@Tag("benchmark")
class CustomerSearchBenchmark {

  private static final int CUSTOMERS = Integer.getInteger("thekla.benchmark.customers", 1_000_000);
  private static final int BATCH = 2000;
  private static final int QUERIES = 1500;
  private static final int ROUNDS = 3;
  private static final String CALLING_CODE = "49";
  private static final Path FOLDER = Path.of("target", "benchmark", "customers");

  /** In milliseconds; the 99th percentile of exact searches, and of those with a typing error. */
  private static final double EXACT_BAR = 16;

  private static final double ERROR_BAR = 50;

  /** Beside the wall clock: other programs on the machine do not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private record Kind(String name, double bar, List<String> queries) {
    boolean isExact() {
      return bar == EXACT_BAR;
    }
  }

  /** One side's times of one kind, in milliseconds, and how often only it found somebody. */
  private static final class Times {
    private final double[] wall;
    private final double[] processor;
    private int onlyHere;

    Times(int queries) {
      wall = new double[queries];
      processor = new double[queries];
    }

    void sort() {
      Arrays.sort(wall);
      Arrays.sort(processor);
    }
  }

  private interface Search {
    List<?> find(String typed) throws IOException;
  }

  private final Random random = new Random(7);

  @Test
  void a_customer_is_found_while_one_types() throws Exception {
    try (Database database = Database.open(FOLDER)) {
      CustomerWordIndex words = new CustomerWordIndex(database::sql, CALLING_CODE);
      CustomerStore customers = new CustomerStore(database::sql, database, words);
      fill(database, customers, words);
      int there = Math.toIntExact(customers.count());
      print("customers", "%d", there);
      Path lucenes = FOLDER.resolve("lucene-" + there);
      if (!Files.exists(lucenes)) {
        fill(database, lucenes);
      }
      try (LuceneSearch lucene = new LuceneSearch(lucenes, CALLING_CODE)) {
        measure(kinds(there), customers, lucene);
      }
    }
  }

  /** Goes on where the last run was stopped. */
  private static void fill(Database database, CustomerStore customers, CustomerWordIndex words) {
    TownOfReaders town = new TownOfReaders();
    int there = Math.toIntExact(customers.count());
    for (int i = 0; i < there; i++) {
      town.next();
    }
    long start = System.nanoTime();
    List<Customer> batch = new ArrayList<>();
    for (int i = there; i < CUSTOMERS; i++) {
      batch.add(town.next());
      if (batch.size() == BATCH || i == CUSTOMERS - 1) {
        database.run(() -> words.add(customers.add(batch, Instant.EPOCH)));
        batch.clear();
      }
    }
    if (there < CUSTOMERS) {
      double seconds = (System.nanoTime() - start) / 1e9;
      print("filled-customers-per-second", "%.0f", (CUSTOMERS - there) / seconds);
    }
  }

  private static void fill(Database database, Path lucenes) throws IOException {
    Path unfinished = FOLDER.resolve("lucene-unfinished");
    try (LuceneSearch.Filling filling = new LuceneSearch.Filling(unfinished)) {
      database.run(
          () -> {
            try (var rows =
                database
                    .sql()
                    .select(
                        CUSTOMER_WORD_ROW.WORDS,
                        CUSTOMER.INACTIVE,
                        CUSTOMER.NUMBER,
                        CUSTOMER.FIRST_NAME,
                        CUSTOMER.LAST_NAME,
                        CUSTOMER.COMPANY,
                        CUSTOMER.POSTCODE,
                        CUSTOMER.TOWN,
                        CONTACT_POINT.WRITTEN)
                    .from(CUSTOMER)
                    .join(CUSTOMER_WORD_ROW)
                    .on(CUSTOMER_WORD_ROW.ID.eq(CUSTOMER.ID))
                    .leftJoin(CONTACT_POINT)
                    .on(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                    .and(CONTACT_POINT.POSITION.eq((short) 0))
                    .fetchLazy()) {
              rows.forEach(
                  row -> {
                    List<String> shown = new ArrayList<>();
                    for (int i = 2; i < row.size(); i++) {
                      Object text = row.get(i);
                      shown.add(text == null ? "" : text.toString());
                    }
                    filling.add(row.value1(), row.value2(), String.join(" ", shown));
                  });
            }
          });
    }
    Files.move(unfinished, lucenes);
  }

  private static void measure(List<Kind> kinds, CustomerStore customers, LuceneSearch lucene)
      throws IOException {
    int exact = 0;
    int missed = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      for (Kind kind : kinds) {
        Times ours = new Times(kind.queries().size());
        Times lucenes = new Times(kind.queries().size());
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < kind.queries().size(); i++) {
          String query = kind.queries().get(i);
          boolean weFound = find(typed -> customers.find(typed, 20, false), query, ours, i);
          boolean luceneFound =
              find(typed -> lucene.find(typed, !kind.isExact()), query, lucenes, i);
          ours.onlyHere += weFound && !luceneFound ? 1 : 0;
          lucenes.onlyHere += luceneFound && !weFound ? 1 : 0;
          if (luceneFound && !weFound) {
            differences.add(query);
          }
        }
        if (round > 0) {
          // the first round is for warming
          print(kind, round, ours, lucenes, differences);
          exact += kind.isExact() ? kind.queries().size() : 0;
          missed += kind.isExact() ? lucenes.onlyHere : 0;
        }
      }
    }
    assertThat(missed).as("exact searches where only Lucene found").isLessThan(exact / 500 + 1);
  }

  private static boolean find(Search search, String query, Times times, int i) throws IOException {
    long start = System.nanoTime();
    long processor = CPU.getCurrentThreadCpuTime();
    boolean found = !search.find(query).isEmpty();
    times.processor[i] = (CPU.getCurrentThreadCpuTime() - processor) / 1e6;
    times.wall[i] = (System.nanoTime() - start) / 1e6;
    return found;
  }

  private static void print(
      Kind kind, int round, Times ours, Times lucenes, List<String> differences) {
    ours.sort();
    lucenes.sort();
    double worst = at(ours.wall, 0.99);
    print(
        kind.name(),
        "round %d n %d | thekla ms p50 %.2f p95 %.2f p99 %.2f processor p99 %.2f | lucene p50 %.2f"
            + " p95 %.2f p99 %.2f processor p99 %.2f | p99 ratio %.2f | bar %.0f %s | only thekla"
            + " %d, only lucene %d %s",
        round,
        ours.wall.length,
        at(ours.wall, 0.5),
        at(ours.wall, 0.95),
        worst,
        at(ours.processor, 0.99),
        at(lucenes.wall, 0.5),
        at(lucenes.wall, 0.95),
        at(lucenes.wall, 0.99),
        at(lucenes.processor, 0.99),
        worst / at(lucenes.wall, 0.99),
        kind.bar(),
        worst <= kind.bar() ? "met" : "missed",
        ours.onlyHere,
        lucenes.onlyHere,
        differences.stream().limit(5).toList());
  }

  private static void print(String name, String format, Object... values) {
    System.out.printf(Locale.ROOT, "customer-search." + name + " " + format + "%n", values);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  // --- what is typed

  private List<Kind> kinds(int customers) {
    List<Customer> readers = new ArrayList<>();
    TownOfReaders town = new TownOfReaders();
    for (int i = 0; i < customers; i++) {
      Customer reader = town.next();
      if (!reader.inactive() && random.nextInt(Math.max(1, customers / QUERIES)) == 0) {
        readers.add(reader);
      }
    }
    Map<String, Function<Customer, String>> exact = new LinkedHashMap<>();
    exact.put("one-word", r -> prefix(word(r)));
    exact.put("two-words", r -> prefix(word(r)) + " " + prefix(word(r)));
    exact.put("two-names", r -> prefix(name(r)) + " " + prefix(last(r)));
    exact.put("letter-and-name", r -> last(r).substring(0, 1) + " " + prefix(name(r)));
    exact.put("three-words", r -> prefix(town(r)) + " " + prefix(first(r)) + " " + prefix(last(r)));
    Map<String, Function<Customer, String>> misspelled = new LinkedHashMap<>();
    misspelled.put("error-in-one-word", r -> misspelled(name(r)));
    misspelled.put("error-in-one-of-two", r -> misspelled(last(r)) + " " + prefix(first(r)));
    List<Kind> kinds = new ArrayList<>();
    exact.forEach((name, query) -> kinds.add(kind(name, EXACT_BAR, readers, query)));
    kinds.add(new Kind("adversarial", EXACT_BAR, Adversary.pairs()));
    misspelled.forEach((name, query) -> kinds.add(kind(name, ERROR_BAR, readers, query)));
    return kinds;
  }

  private static Kind kind(
      String name, double bar, List<Customer> readers, Function<Customer, String> query) {
    return new Kind(name, bar, readers.stream().limit(QUERIES).map(query).toList());
  }

  private String word(Customer reader) {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> last(reader);
      case 3, 4 -> first(reader);
      case 5 -> town(reader);
      case 6 -> reader.number();
      case 7 -> contact(reader, ContactKind.MOBILE).replace("+49 ", "0").replace(" ", "");
      default -> contact(reader, ContactKind.EMAIL);
    };
  }

  private static String contact(Customer reader, ContactKind kind) {
    return reader.contactPoints().stream()
        .filter(point -> point.kind() == kind)
        .map(ContactPoint::written)
        .findFirst()
        .orElse(last(reader));
  }

  private static String last(Customer reader) {
    return known(reader.lastName());
  }

  private static String first(Customer reader) {
    return known(reader.firstName());
  }

  private static String town(Customer reader) {
    return known(reader.town());
  }

  private static String known(@Nullable String text) {
    return Objects.requireNonNull(text);
  }

  private String name(Customer reader) {
    return random.nextBoolean() ? last(reader) : first(reader);
  }

  private String prefix(String word) {
    String one = word.split("[- ]")[0];
    return one.substring(0, 1 + random.nextInt(one.length()));
  }

  /** One letter wrong, superfluous, missing or swapped; the end may be missing too. */
  private String misspelled(String word) {
    String one = word.split("[- ']")[0];
    StringBuilder typed = new StringBuilder(one.length() < 4 ? "Schneider" : one);
    typed.setLength(Math.max(4, typed.length() - random.nextInt(3)));
    int at = random.nextInt(typed.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> typed.setCharAt(at, letter);
      case 1 -> typed.insert(at, letter);
      case 2 -> {
        if (typed.length() > 4) {
          typed.deleteCharAt(at);
        }
      }
      default -> {
        char swapped = typed.charAt(at);
        typed.setCharAt(at, typed.charAt(at + 1));
        typed.setCharAt(at + 1, swapped);
      }
    }
    return typed.toString();
  }
}
