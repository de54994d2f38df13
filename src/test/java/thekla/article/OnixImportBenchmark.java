package thekla.article;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.kernel.SmallHeap;
import thekla.storage.Database;

/**
 * How fast a catalogue comes in, in a program of 256 MiB, beside bare JDBC inserts of the same
 * rows. {@code -Dthekla.benchmark.megabytes=1024} makes the file larger.
 */
@Tag("benchmark")
class OnixImportBenchmark {

  private static final int MEGABYTES = Integer.getInteger("thekla.benchmark.megabytes", 100);

  /** Beside the wall clock: other programs on the machine do not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void a_large_file_comes_in_with_little_memory(@TempDir Path folder) throws Exception {
    SmallHeap.run(
        OnixImportBenchmark.class,
        List.of(
            // the database's own share of a program of 2 GiB would not fit into 256 MiB
            "-Dderby.storage.pageCacheSize=10000",
            "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true"),
        folder,
        String.valueOf(MEGABYTES),
        "article-import.");
  }

  /** The child: folder and megabytes. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path file = folder.resolve("products.xml");
    long products = write(file, Long.parseLong(args[1]) << 20);
    print("products", products);
    print("megabytes", Files.size(file) >> 20);
    try (BookShop shop = new BookShop(folder.resolve("imported"))) {
      long start = System.nanoTime();
      long worked = CPU.getCurrentThreadCpuTime();
      ArticleImportReport report = shop.imports(file);
      double imported = rate(products, System.nanoTime() - start);
      worked = CPU.getCurrentThreadCpuTime() - worked;
      check(report.added() == products && report.findingCount() == 0, report);
      print("products-per-second", imported);
      print("products-per-processor-second", rate(products, worked));
      start = System.nanoTime();
      report = shop.imports(file);
      print("second-run-products-per-second", rate(products, System.nanoTime() - start));
      check(report.changedNothing(), report);
      double bare;
      try (BookShop other = new BookShop(folder.resolve("copied"))) {
        bare = rate(products, copy(shop.database(), other.database()));
      }
      print("bare-jdbc-products-per-second", bare);
      print("percent-of-bare-jdbc", 100 * imported / bare);
    }
    print("heap-limit-megabytes", Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void check(boolean right, Object shown) {
    if (!right) {
      throw new IllegalStateException(String.valueOf(shown));
    }
  }

  private static double rate(long products, long nanos) {
    return 1e9 * (double) products / (double) nanos;
  }

  private static void print(String name, double value) {
    print(name, Math.round(value));
  }

  private static void print(String name, long value) {
    System.out.println("article-import." + name + " " + value);
  }

  /** The rows of the one into the other, as fast as plain JDBC does it. */
  private static long copy(Database from, Database to) {
    return to.call(
        () ->
            to.sql()
                .connectionResult(
                    target ->
                        from.sql()
                            .connectionResult(
                                source ->
                                    copy(source, target, "article", 13)
                                        + copy(source, target, "article_price", 4)
                                        + copy(source, target, "article_word", 4)
                                        + copy(source, target, "article_word_row", 2)
                                        + copy(source, target, "article_word_vocabulary", 2))));
  }

  private static long copy(Connection source, Connection target, String table, int columns)
      throws SQLException {
    String insert = "insert into " + table + " values (?" + ", ?".repeat(columns - 1) + ")";
    long nanos = 0;
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table);
        PreparedStatement row = target.prepareStatement(insert)) {
      boolean more = true;
      while (more) {
        Object[][] batch = new Object[2000][];
        int size = 0;
        while (size < batch.length && (more = rows.next())) {
          batch[size] = new Object[columns];
          for (int i = 0; i < columns; i++) {
            batch[size][i] = rows.getObject(i + 1);
          }
          size++;
        }
        long start = System.nanoTime();
        for (int j = 0; j < size; j++) {
          for (int i = 0; i < columns; i++) {
            row.setObject(i + 1, batch[j][i]);
          }
          row.addBatch();
        }
        row.executeBatch();
        target.commit();
        nanos += System.nanoTime() - start;
      }
    }
    return nanos;
  }

  // --- the file

  private static final String[] SYLLABLES =
      "ba ker lo min tau ren schi fe gor hal ju kra len mo nis os pra que rul sta tz ur vin wei"
          .split(" ");

  /** Products of about 1.6 kB, of which the reader keeps a quarter, as in a wholesaler's file. */
  private static long write(Path file, long bytes) throws IOException {
    Random random = new Random(4711);
    String[] words = new String[30_000];
    for (int i = 0; i < words.length; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = random.nextInt(1, 5); j > 0; j--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
    long products = 0;
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ONIXMessage release=\"3.0\""
              + " xmlns=\"http://ns.editeur.org/onix/3.0/reference\">\n");
      while (written < bytes) {
        String product = product(products++, random, words);
        out.write(product);
        written += product.length();
      }
      out.write("</ONIXMessage>\n");
    }
    return products;
  }

  private static String product(long index, Random random, String[] words) {
    String isbn = isbn(index);
    return OnixMessage.aProduct(isbn, phrase(2 + random.nextInt(4), random, words))
            .by(phrase(2, random, words))
            .publishing(
                "<Publisher><PublishingRole>01</PublishingRole><PublisherName>"
                    + words[random.nextInt(500)]
                    + " Verlag</PublisherName></Publisher><PublishingDate><PublishingDateRole>01"
                    + "</PublishingDateRole><Date dateformat=\"00\">20260314</Date>"
                    + "</PublishingDate>")
            .prices(
                OnixMessage.Product.price(
                    "04", random.nextInt(5, 60) + ".00", "EUR", territory("DE")),
                OnixMessage.Product.price(
                    "04", random.nextInt(5, 60) + ".50", "EUR", territory("AT")))
            .xml()
            .replace("Ein <b>Buch</b>.", phrase(45, random, words) + " &amp; mehr")
        + "\n";
  }

  private static String territory(String country) {
    return "<Territory><CountriesIncluded>" + country + "</CountriesIncluded></Territory>";
  }

  private static String phrase(int length, Random random, String[] words) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // few words are frequent, most are rare
      double skew = random.nextDouble();
      phrase.append(i == 0 ? "" : " ").append(words[(int) (skew * skew * skew * words.length)]);
    }
    return phrase.toString();
  }

  private static String isbn(long index) {
    String digits = "978" + String.format(Locale.ROOT, "%09d", index * 37 % 1_000_000_000);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
