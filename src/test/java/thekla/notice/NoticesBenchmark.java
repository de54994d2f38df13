package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;

/** The notices of one goods receipt of 1,000 titles for 1,000 customers, one transaction. */
@Tag("benchmark")
class NoticesBenchmark {

  private static final int TITLES = 1000;
  private static final Duration BAR = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void a_large_parcel() {
    try (ToldShop shop = new ToldShop(folder)) {
      ToldShop.Parcel parcel = shop.parcel();
      Customer last = shop.agreed("de");
      for (int i = 0; i < TITLES; i++) {
        last = shop.agreed("de");
        parcel.with(shop.ordered(last, "M", "Band " + i), "17");
      }
      Instant begun = Instant.now();
      parcel.closed();
      Duration took = Duration.between(begun, Instant.now());
      System.out.printf("notices of %d titles: %d ms%n", TITLES, took.toMillis());
      assertThat(shop.only(last).body()).contains("Band 999");
      assertThat(took).isLessThan(BAR);
    }
  }
}
