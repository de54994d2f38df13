package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;

/** R-RET-18: a planted name is found before, and nothing is left after. */
class ResidueTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
    shop.graph.retention.exchangeDays(0);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private ResidueCheck.Outcome check(String... terms) {
    return shop.graph.privacy.residue.check(List.of(terms), place -> true).orElseThrow();
  }

  private static List<String> places(ResidueCheck.Outcome outcome) {
    return outcome.hits().stream().map(ResidueCheck.Hit::place).toList();
  }

  @Test
  void a_planted_person_is_found_everywhere_before_and_nowhere_after() throws Exception {
    for (int i = 0; i < 50; i++) {
      shop.customer();
    }
    Customer customer =
        shop.save(
            ConsentShop.card(
                "Quöndrßmüller",
                Map.of(
                    ContactKind.EMAIL, "zebulon.q@example.org",
                    ContactKind.MOBILE, "0171 8765432"),
                Minor.UNKNOWN,
                false,
                null));
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(OrderLine.free("Heft").withPrice(Money.euro(100))),
                    null,
                    Money.euro(0),
                    "für Zebulon Quöndrßmüller"),
                ANNA);
    shop.graph.slips.write(taken.order());
    String number = String.valueOf(taken.order().number());
    TrackedOrder order = shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
    String[] terms = {"QUÖNDRSSMÜLLER", "zebulon.q@example.org", "+49 171 8765432", "zebulon"};

    // an orderly end writes what was only in the log into the tables' files
    shop.close();
    shop = new ConsentShop(folder);

    ResidueCheck.Outcome before = check(terms);
    assertThat(places(before))
        .contains(
            "customer.last_name",
            "customer_word_row.words",
            "contact_point.canonical",
            "customer_order.note",
            "slips/abholschein-" + number + ".pdf")
        .anyMatch(place -> place.startsWith("database/seg0/"));

    shop.graph.unitOfWork.run(
        () -> shop.graph.followOrders.collect(order.lines().getFirst().key(), 1));
    shop.graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT);
    assertThat(shop.graph.customers.byId(customer.id())).isEmpty();
    assertThat(places(check(terms)))
        .as("deleted rows stay readable in the files until they are written anew")
        .isNotEmpty()
        .allMatch(place -> place.startsWith("database/"));
    assertThat(shop.graph.privacy.housekeeping.isDue()).isTrue();

    assertThat(shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT))
        .isEqualTo(Housekeeping.Result.DONE);

    ResidueCheck.Outcome after = check(terms);
    assertThat(after.hits()).isEmpty();
    assertThat(after.clean()).isTrue();
    assertThat(Files.readString(after.certificate()))
        .contains("places with a hit 0")
        .doesNotContainIgnoringCase("zebulon");
    assertThat(shop.graph.privacy.housekeeping.isDue()).isFalse();
    assertThat(shop.graph.ledger.verify().findings()).isEmpty();
  }

  @Test
  void housekeeping_can_be_stopped_and_is_still_due() {
    Customer customer = shop.customer();
    shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA);
    int[] steps = {0};
    assertThat(shop.graph.privacy.housekeeping.run(ANNA, (step, of, table) -> ++steps[0] < 3))
        .isEqualTo(Housekeeping.Result.STOPPED);
    assertThat(steps[0]).isEqualTo(3);
    assertThat(shop.graph.privacy.housekeeping.isDue()).isTrue();
  }

  @Test
  void files_of_all_kinds_are_looked_into() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Frau MÜLLER-LÜDENSCHEIDT");
    Files.write(
        folder.resolve("b.bin"), "xxMüller-Lüdenscheidtxx".getBytes(StandardCharsets.UTF_16LE));
    try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("c.zip")))) {
      out.putNextEntry(new ZipEntry("d.csv"));
      out.write("mueller-luedenscheidt;1".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("e.txt"), "Müller und Lüdenscheidt");

    assertThat(places(check("Müller-Lüdenscheidt")))
        .contains("a.txt", "b.bin", "c.zip")
        .doesNotContain("e.txt");
  }

  /** A word of its own in every place. */
  @Test
  void one_word_planted_in_each_place_is_found_before_and_nowhere_after() throws Exception {
    FullLife life = new FullLife(shop, folder);
    life.arrives();
    List<String> words = List.copyOf(FullLife.PLANTED.values());
    for (Map.Entry<String, String> word : FullLife.PLANTED.entrySet()) {
      assertThat(places(check(word.getValue()))).as(word.getKey()).isNotEmpty();
    }
    shop.wall.pass(Duration.ofDays(31));
    life.orders.forEach(life::collects);
    for (int run = 1; run <= 2; run++) {
      shop.graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT);
    }
    assertThat(shop.graph.customers.byId(life.customer.id())).isEmpty();
    assertThat(places(check(words.toArray(String[]::new))))
        .allMatch(place -> place.startsWith("database/"));
    assertThat(shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT))
        .isEqualTo(Housekeeping.Result.DONE);
    assertThat(places(check(words.toArray(String[]::new)))).isEmpty();
    assertThat(shop.graph.ledger.verify().findings()).isEmpty();
  }
}
