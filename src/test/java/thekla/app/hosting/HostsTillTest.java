package thekla.app.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.host.OpenThekla;
import thekla.host.TheklaPlugin;
import thekla.host.TillSale;
import thekla.journey.SampleShop;

/** A host's till, through the door of the plug-in. */
class HostsTillTest {

  private static final String NOVEL = "9783426282618";

  @TempDir Path folder;

  private static String run(OpenThekla thekla, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(thekla.run(List.of(command), print, System.err)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static TillSale sale(String line, String text, int pieces) {
    return new TillSale(
        "Kasse 3",
        "4711",
        line,
        Instant.parse("2026-11-21T12:00:00Z"),
        null,
        "",
        NOVEL,
        text,
        pieces,
        1800L);
  }

  @Test
  void what_the_hosts_till_sells_is_booked_once() {
    try (OpenThekla thekla =
        ServiceLoader.load(TheklaPlugin.class)
            .findFirst()
            .orElseThrow()
            .open(new SampleShop.AnnaAtTheCounter(SampleShop.in(folder)))) {
      thekla.ready().toCompletableFuture().join();
      String order =
          run(thekla, "order", "take", "--walk-in", "Eilig", "--line", NOVEL + ":2").split("\t")[0];
      List<TillSale> receipt =
          List.of(
              sale("1", "Abholfach " + order, 2),
              sale("2", "Abholfach 999999", 1),
              sale("3", "Postkarte", 1));

      assertThat(thekla.sold(receipt))
          .containsExactly("collected", "sale-order-unknown", "no-order");
      assertThat(thekla.sold(receipt))
          .containsExactly("collected", "sale-order-unknown", "no-order");
      assertThat(thekla.sold(List.of(sale("4", order, -1)))).containsExactly("returned");

      assertThat(run(thekla, "order", "list", "--state", "COLLECTED")).contains(order);
      assertThatThrownBy(() -> thekla.sold(List.of(sale(" ", order, 1))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
