package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.journey.SampleShop;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;

/** Another process works on the data folder, and is killed or in the way. */
class PowerCutTest {

  @TempDir Path folder;

  /** Takes orders for ever and says each number once it is acknowledged. */
  static final class BusyCounter {
    public static void main(String[] arguments) {
      try (Graph shop = SampleShop.open(Path.of(arguments[0]))) {
        System.out.println("open");
        while (true) {
          Order.Draft draft =
              new Order.Draft(
                  0,
                  new Orderer.WalkIn("Eilig"),
                  List.of(OrderLine.free("Ein Heft"), OrderLine.free("Noch eins")),
                  null,
                  Money.euro(0),
                  null);
          if (shop.takeOrder.take(draft, new Actor("Anna", "Theke 1"))
              instanceof TakeOrder.Result.Taken(Order.Placed order)) {
            System.out.println(order.number());
          }
        }
      }
    }
  }

  private static Process busyCounter(Path shop) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BusyCounter.class.getName(),
            shop.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void what_was_acknowledged_survives_a_kill() throws Exception {
    Path shop = SampleShop.in(folder);
    Process counter = busyCounter(shop);
    List<Long> acknowledged = new ArrayList<>();
    try (BufferedReader said = counter.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      while (acknowledged.size() < 50) {
        acknowledged.add(Long.parseLong(said.readLine()));
      }
    } finally {
      counter.destroyForcibly();
    }
    assertThat(counter.waitFor(30, TimeUnit.SECONDS)).isTrue();

    try (Graph reopened = SampleShop.open(shop)) {
      for (long number : acknowledged) {
        assertThat(reopened.orderBook.byNumber(number))
            .hasValueSatisfying(order -> assertThat(order.lines()).hasSize(2));
      }
    }
  }

  @Test
  void a_second_program_on_the_same_folder_is_told_so() throws Exception {
    Path shop = SampleShop.in(folder);
    Process counter = busyCounter(shop);
    try (BufferedReader said = counter.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
      int code =
          Main.run(
              new thekla.app.standalone.StandaloneHost(shop, java.util.Locale.GERMANY),
              List.of("order", "list"),
              System.out,
              new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8));
      assertThat(code).isEqualTo(3);
      assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8))
          .contains("schon geöffnet", shop.toString());
    } finally {
      counter.destroyForcibly();
      counter.waitFor(30, TimeUnit.SECONDS);
    }
  }
}
