package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Table;
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
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.PartingDay;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;
import thekla.schema.DefaultSchema;
import thekla.storage.ByHand;

/** Orders lose their person and cards go, on a real database. */
class SweepTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private TrackedOrder taken(Orderer orderer, Intake intake) {
    Order.Draft draft =
        new Order.Draft(
            0,
            orderer,
            List.of(
                new OrderLine(null, "9783426282618", "Roman", "Autorin", 2, Money.euro(2000), null),
                OrderLine.free("Heft fuer Quendolin")),
            null,
            Money.euro(0),
            "Geschenk fuer Tante Quendolin",
            intake);
    TakeOrder.Result.Taken taken = (TakeOrder.Result.Taken) shop.graph.takeOrder.take(draft, ANNA);
    return shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  private TrackedOrder sold(Orderer orderer, Intake intake) {
    TrackedOrder order = taken(orderer, intake);
    for (TrackedOrder.Line line : order.lines()) {
      assertThat(
              shop.graph.unitOfWork.call(
                  () -> shop.graph.followOrders.collect(line.key(), line.progress().ordered())))
          .isTrue();
    }
    return order;
  }

  private TrackedOrder sold(Customer customer) {
    return sold(new Orderer.Known(customer), Intake.COUNTER);
  }

  private Map<String, Long> sweep() {
    return ((Sweep.Result.Done)
            shop.graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT))
        .counts();
  }

  private boolean isThere(TrackedOrder order) {
    return shop.graph.orderBook.byNumber(order.number()).isPresent();
  }

  private boolean isThere(Customer customer) {
    return shop.graph.customers.byId(customer.id()).isPresent();
  }

  @Test
  void the_map_reaches_every_table_that_holds_somebody() {
    assertThat(shop.graph.privacy.map.unreached()).isEmpty();
  }

  @Test
  void without_consent_the_order_loses_its_person_and_the_card_goes_after_the_days_for_exchange() {
    Customer customer = shop.customer();
    TrackedOrder order = sold(customer);
    shop.wall.pass(Duration.ofDays(13));
    assertThat(sweep()).isEmpty();
    assertThat(isThere(order)).isTrue();

    shop.wall.pass(Duration.ofDays(1));
    Sweep.Forecast forecast = shop.graph.privacy.sweep.forecast();
    assertThat(forecast.due()).isEqualTo(Map.of("COLLECTED", 1L));
    assertThat(forecast.cardsAtMost()).isEqualTo(1);
    assertThat(isThere(order)).as("a forecast changes nothing").isTrue();

    assertThat(sweep())
        .containsEntry("anonymous_line", 2L)
        .containsEntry("customer_order", 1L)
        .containsEntry("order_line", 2L)
        .containsEntry("customer", 1L)
        .containsEntry("rule:COLLECTED", 1L);
    assertThat(isThere(order)).isFalse();
    assertThat(isThere(customer)).isFalse();
    assertThat(shop.graph.customers.find(customer.number(), 5, true)).isEmpty();
    assertThat(sweep()).as("once is enough").isEmpty();
  }

  @Test
  void zero_days_part_at_once_as_in_octopus() {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    TrackedOrder order = sold(customer);
    sweep();
    assertThat(isThere(order)).isFalse();
    assertThat(isThere(customer)).isFalse();
  }

  @Test
  void the_card_stays_while_another_order_is_open_or_parked() {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    TrackedOrder open = taken(new Orderer.Known(customer), Intake.COUNTER);
    TrackedOrder done = sold(customer);
    sweep();
    assertThat(isThere(done)).isFalse();
    assertThat(isThere(open)).isTrue();
    assertThat(isThere(customer)).isTrue();

    shop.graph.cancelOrder.cancel(open.number());
    shop.wall.pass(Duration.ofDays(30));
    sweep();
    assertThat(isThere(open)).isFalse();
    assertThat(isThere(customer)).isFalse();
  }

  @Test
  void with_consent_both_stay_until_it_is_withdrawn() {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    TrackedOrder order = sold(customer);
    shop.wall.pass(Duration.ofDays(400));
    assertThat(sweep()).isEmpty();
    assertThat(isThere(order)).isTrue();

    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    sweep();
    assertThat(isThere(order)).isFalse();
    assertThat(isThere(customer)).isFalse();
    assertThat(shop.graph.ledger.verify().findings()).isEmpty();
  }

  /** A day worked out before the consent came is not believed. */
  @Test
  void the_ledger_is_asked_again() {
    Customer customer = shop.customer();
    TrackedOrder order = sold(customer);
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.graph.unitOfWork.run(
        () ->
            shop.graph.orderProgress.part(
                order.id(), new PartingDay(LocalDate.of(2020, 1, 1), PartingDay.Rule.COLLECTED)));
    sweep();
    assertThat(isThere(order)).isTrue();
    assertThat(shop.graph.privacy.sweep.forecast().orders()).isZero();
  }

  /** R-RET-2. */
  @Test
  void a_written_order_stays_as_long_as_letters_do() {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    TrackedOrder letter = sold(new Orderer.Known(customer), Intake.EMAIL);
    sweep();
    assertThat(isThere(letter)).isTrue();
    shop.wall.pass(Duration.ofDays(7 * 366));
    sweep();
    assertThat(isThere(letter)).isFalse();
    assertThat(isThere(customer)).isFalse();
  }

  @Test
  void a_hold_keeps_everything_and_is_named() {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    TrackedOrder order = sold(customer);
    assertThat(shop.graph.privacy.holdData.hold(customer.number(), Hold.Reason.DISPUTE, null, ANNA))
        .isEmpty();
    assertThat(shop.graph.privacy.sweep.forecast().held())
        .isEqualTo(Map.of(Hold.Reason.DISPUTE, 1L));
    assertThat(sweep()).isEqualTo(Map.of("held:DISPUTE", 1L));
    assertThat(isThere(order)).isTrue();

    shop.graph.privacy.holdData.release(customer.number(), Hold.Reason.DISPUTE);
    sweep();
    assertThat(isThere(order)).isFalse();
    assertThat(isThere(customer)).isFalse();
  }

  @Test
  void files_go_with_their_order() throws Exception {
    shop.graph.retention.exchangeDays(0);
    TrackedOrder order = sold(shop.customer());
    Path slip = shop.graph.slips.write(order.order().placed());
    assertThat(slip).exists();
    sweep();
    assertThat(slip).doesNotExist();
  }

  @Test
  void the_log_of_erasures_holds_numbers_only() {
    shop.graph.retention.exchangeDays(0);
    sold(shop.customer());
    sweep();
    assertThat(shop.graph.privacy.log.runs(5))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.endedAt()).isNotNull();
              assertThat(run.counts()).containsEntry("customer", 1L);
            });
  }

  @Test
  void somebody_who_comes_back_with_a_backup_is_erased_again() throws Exception {
    shop.graph.retention.exchangeDays(0);
    Customer customer = shop.customer();
    Customer other = shop.customer();
    sold(customer);
    ErasureBook.Face face = shop.graph.privacy.book.faces(List.of(customer.id())).getFirst();
    sweep();

    assertThat(
            shop.graph.privacy.log.remembered(
                PersonMarks.CARD, List.of(shop.graph.privacy.marks.card(face))))
        .hasSize(1);
    assertThat(shop.graph.privacy.replay.replay(ANNA).all()).isEmpty();
    // a card as the backup would bring it back
    shop.graph.unitOfWork.run(
        () ->
            shop.graph.privacy.log.remember(
                Map.of(
                    shop.graph.privacy.marks.card(
                        shop.graph.privacy.book.faces(List.of(other.id())).getFirst()),
                    PersonMarks.CARD),
                LocalDate.of(2030, 1, 1)));
    shop.graph.privacy.replay.replay(ANNA);
    assertThat(isThere(other)).isFalse();
  }

  @Test
  void an_erased_person_is_in_no_table() throws Exception {
    shop.graph.retention.exchangeDays(0);
    Customer customer =
        shop.save(
            ConsentShop.card(
                "Xaverquendolin",
                Map.of(ContactKind.EMAIL, "xaverquendolin@example.org"),
                Minor.UNKNOWN,
                false,
                null));
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    TrackedOrder order = sold(customer);
    sweep();
    String all = everything();
    assertThat(all).doesNotContainIgnoringCase("xaverquendolin");
    assertThat(all).doesNotContainIgnoringCase("quendolin");
    assertThat(all).doesNotContain(String.valueOf(order.number()));
  }

  private String everything() throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = ByHand.connect(folder);
        Statement reading = connection.createStatement()) {
      for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
        try (ResultSet rows = reading.executeQuery("select * from " + table.getName())) {
          while (rows.next()) {
            for (int i = 1; i <= table.fields().length; i++) {
              all.append(rows.getString(i)).append(' ');
            }
          }
        }
      }
    }
    return all.toString();
  }
}
