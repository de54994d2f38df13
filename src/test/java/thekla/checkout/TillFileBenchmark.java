package thekla.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.checkout.TillShop.ATLAS;
import static thekla.checkout.TillShop.NOVEL;
import static thekla.checkout.TillShop.line;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.order.TrackedOrder;

/** A till file of 10,000 sales, all of them of orders. */
@Tag("benchmark")
class TillFileBenchmark {

  private static final int ORDERS = 5_000;
  private static final Duration BAR = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void ten_thousand_sales_of_a_file() throws Exception {
    try (TillShop shop = new TillShop(folder.resolve("data"))) {
      StringBuilder file = new StringBuilder("till;receipt;time;article;gtin;pieces\n");
      for (int i = 0; i < ORDERS; i++) {
        TrackedOrder order = shop.waiting(line(NOVEL, 1), line(ATLAS, 1));
        for (String gtin : new String[] {NOVEL, ATLAS}) {
          file.append("1;").append(i).append(";2026-11-21T12:00;").append(order.number());
          file.append(';').append(gtin).append(";1\n");
        }
      }
      Path csv = Files.writeString(folder.resolve("sales.csv"), file, StandardCharsets.UTF_8);

      long begun = System.nanoTime();
      TillReport report = shop.graph.checkout.bookFile.book(csv, false, BookTillFile.Watch.NOBODY);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      System.out.println("booking a till file of 10,000 sales: " + took.toMillis() + " ms");
      assertThat(report.count(Booked.Outcome.COLLECTED)).isEqualTo(2 * ORDERS);
      begun = System.nanoTime();
      assertThat(shop.graph.checkout.bookFile.book(csv, false, BookTillFile.Watch.NOBODY).again())
          .isEqualTo(2 * ORDERS);
      System.out.println(
          "the same again: " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
      assertThat(took).isLessThan(BAR);
    }
  }
}
