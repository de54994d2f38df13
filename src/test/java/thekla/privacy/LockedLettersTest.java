package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.privacy.FullLife.ANNA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.cli.CommandLineDoor;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Money;
import thekla.notice.SerialSelection;
import thekla.notice.SerialShop;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLists;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;
import thekla.text.Texts;

/** R-RET-5: what only the law still keeps is in no search, list, count or message. */
class LockedLettersTest {

  @TempDir Path folder;
  private SerialShop serial;
  private ConsentShop shop;

  @BeforeEach
  void open() {
    serial = new SerialShop(folder);
    shop = serial.told.all;
    shop.wall.set(java.time.Instant.parse("2026-11-21T10:00:00Z"));
  }

  @AfterEach
  void close() {
    serial.close();
  }

  private TrackedOrder sold(Customer customer, Intake intake) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(FullLife.line(FullLife.NOVEL)),
                    null,
                    Money.euro(0),
                    null,
                    intake),
                ANNA);
    TrackedOrder order = shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
    assertThat(
            shop.graph.unitOfWork.call(
                () -> shop.graph.followOrders.collect(order.lines().getFirst().key(), 1)))
        .isTrue();
    return order;
  }

  private Map<String, Long> night() {
    return ((Sweep.Result.Done)
            shop.graph.privacy.sweep.run(
                ErasureCause.RETENTION, ANNA, false, Sweep.Progress.SILENT))
        .counts();
  }

  private long ordered(Customer customer) {
    assertThat(customer.id()).isPositive();
    return serial
        .serial()
        .preview
        .preview(new SerialSelection("", "", LocalDate.of(2026, 1, 1), null), Channel.LETTER)
        .chosen();
  }

  private void assertInNoList(TrackedOrder order, Customer customer) {
    OrderLists lists = shop.graph.orderLists;
    for (OrderLists.State state : OrderLists.State.values()) {
      assertThat(lists.list(state, 99)).as(state.name()).isEmpty();
      assertThat(lists.count(state)).as(state.name()).isZero();
    }
    assertThat(lists.ofCustomer(customer.id(), 99)).isEmpty();
    assertThat(lists.countAll(customer.id())).isZero();
    assertThat(lists.lastOrdered(customer.id())).isEmpty();
    assertThat(shop.graph.orderBook.byNumber(order.number())).isEmpty();
    assertThat(shop.graph.orderProgress.byNumber(order.number())).isEmpty();
    assertThat(shop.graph.orderProgress.byId(order.id())).isEmpty();
    assertThat(shop.graph.orderProgress.idOf(order.number())).isEmpty();
    assertThat(shop.graph.checkout.pickUp.find(customer.lastName() + "")).isEmpty();
    assertThat(ordered(customer)).as("chosen for a serial message").isZero();
    assertThat(
            shop.graph.unitOfWork.call(
                () -> shop.graph.followOrders.bringBack(order.lines().getFirst().key(), 1)))
        .isFalse();
  }

  private String held(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> command = new java.util.ArrayList<>(List.of("privacy", "held"));
    command.addAll(Arrays.asList(more));
    int code =
        new CommandLineDoor(() -> shop.graph, new Texts(Locale.GERMANY))
            .run(
                command,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_letter_is_at_hand_for_the_days_of_exchange_and_then_with_the_manager_alone() {
    Customer customer = shop.customer();
    TrackedOrder letter = sold(customer, Intake.EMAIL);
    shop.wall.pass(Duration.ofDays(13));
    assertThat(night()).isEmpty();
    assertThat(shop.graph.orderLists.ofCustomer(customer.id(), 9)).hasSize(1);
    assertThat(ordered(customer)).isEqualTo(1);
    assertThat(held()).isEmpty();

    shop.wall.pass(Duration.ofDays(1));
    assertThat(night()).isEqualTo(Map.of("locked", 1L));
    assertInNoList(letter, customer);
    assertThat(held())
        .contains(String.valueOf(letter.number()), "§ 147 AO", "31.12.2032")
        .doesNotContain(customer.lastName() + "");
    assertThat(held("--json")).contains("\"until\"", "2032-12-31");
    assertThat(night()).as("once is enough").isEmpty();
  }

  @Test
  void at_the_end_of_its_period_it_becomes_a_line_of_nobody_as_it_was() throws Exception {
    Customer customer = shop.customer();
    sold(customer, Intake.LETTER);
    shop.wall.pass(Duration.ofDays(20));
    night();
    shop.wall.set(java.time.Instant.parse("2033-01-01T10:00:00Z"));
    assertThat(night()).containsEntry("rule:LETTER", 1L).containsEntry("customer", 1L);
    assertThat(held()).isEmpty();
    assertThat(new Traces(folder, shop.graph.privacy.map).rows("select state from anonymous_line"))
        .containsExactly("COLLECTED");
  }

  @Test
  void a_consent_given_later_does_not_take_it_out_again() {
    Customer customer = shop.customer();
    TrackedOrder letter = sold(customer, Intake.FAX);
    shop.wall.pass(Duration.ofDays(20));
    night();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    assertInNoList(letter, customer);
    assertThat(held()).contains("31.12.2032");
  }

  /** 8.3: who asks to be erased has what the law keeps locked at once. */
  @Test
  void an_erasure_that_the_floor_holds_locks_at_once() {
    Customer customer = shop.customer();
    TrackedOrder letter = sold(customer, Intake.WEB);
    assertThat(
            shop.graph.privacy.eraseCustomer.erase(customer.number(), ErasureCause.REQUEST, ANNA))
        .isInstanceOf(EraseCustomer.Result.Held.class);
    assertInNoList(letter, customer);
    assertThat(held()).contains(String.valueOf(letter.number()));
  }

  @Test
  void what_was_ordered_at_the_counter_is_never_locked() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    sold(customer, Intake.COUNTER);
    sold(customer, Intake.EMAIL);
    shop.wall.pass(Duration.ofDays(60));
    assertThat(night()).isEmpty();
    assertThat(shop.graph.orderLists.ofCustomer(customer.id(), 9))
        .as("a consent keeps both with the card")
        .hasSize(2);
  }
}
