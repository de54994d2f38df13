package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.standalone.StandaloneHost;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
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

  /** Records consents for ever and says the place of each once it is acknowledged. */
  static final class BusyAsking {
    public static void main(String[] arguments) {
      try (Graph shop = SampleShop.open(Path.of(arguments[0]))) {
        long customer = shop.customers.byNumber("10001").orElseThrow().id();
        System.out.println("open");
        for (int nth = 0; ; nth++) {
          RecordConsent.Entry entry =
              RecordConsent.Entry.of(
                  customer,
                  Way.ORAL,
                  "de",
                  new RecordConsent.Change(
                      ConsentScope.STORAGE, nth % 2 == 0 ? Decision.GIVEN : Decision.WITHDRAWN),
                  new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN));
          if (shop.recordConsent.record(entry, new Actor("Anna", "Theke 1"))
              instanceof RecordConsent.Result.Recorded recorded) {
            System.out.println(recorded.consents().lastSeq());
          }
        }
      }
    }
  }

  private static Process busyCounter(Path shop) throws IOException {
    return busy(BusyCounter.class, shop);
  }

  private static Process busy(Class<?> errand, Path shop) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            errand.getName(),
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
  void recorded_consents_survive_a_kill_whole_and_the_chain_still_verifies() throws Exception {
    Path shop = SampleShop.in(folder);
    Process asking = busy(BusyAsking.class, shop);
    long acknowledged = 0;
    try (BufferedReader said = asking.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      for (int i = 0; i < 40; i++) {
        acknowledged = Long.parseLong(said.readLine());
      }
    } finally {
      asking.destroyForcibly();
    }
    assertThat(asking.waitFor(30, TimeUnit.SECONDS)).isTrue();

    try (Graph reopened = SampleShop.open(shop)) {
      long customer = reopened.customers.byNumber("10001").orElseThrow().id();
      List<ConsentEvent> history = reopened.consents.history(customer);
      assertThat(history.getLast().seq()).isGreaterThanOrEqualTo(acknowledged);
      assertThat(history.stream().filter(event -> event.how().way() == Way.ORAL).count() % 2)
          .as("a stamp of two kinds is there whole or not at all")
          .isZero();
      assertThat(reopened.ledger.verify().findings()).isEmpty();
    }
  }

  @Test
  void a_second_program_on_the_same_folder_is_told_so() throws Exception {
    Path shop = SampleShop.in(folder);
    Process counter = busyCounter(shop);
    try (BufferedReader said = counter.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          Main.run(
              new StandaloneHost(shop, Locale.GERMANY),
              List.of("order", "list"),
              System.out,
              new PrintStream(err, true, StandardCharsets.UTF_8));
      assertThat(code).isEqualTo(3);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("schon geöffnet", shop.toString());
    } finally {
      counter.destroyForcibly();
      counter.waitFor(30, TimeUnit.SECONDS);
    }
  }
}
