package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.privacy.FullLife.ANNA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.journey.Cards;
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
    shop.wall.set(Instant.parse("2026-11-21T10:00:00Z"));
  }

  @AfterEach
  void close() {
    serial.close();
  }

  private TrackedOrder sold(Customer customer, Intake intake) {
    TrackedOrder order = ordered(customer, intake);
    assertThat(
            shop.graph.unitOfWork.call(
                () -> shop.graph.followOrders.collect(order.lines().getFirst().key(), 1)))
        .isTrue();
    return order;
  }

  private TrackedOrder ordered(Customer customer, Intake intake) {
    return ordered(customer, intake, Money.euro(0));
  }

  private TrackedOrder ordered(Customer customer, Intake intake, Money deposit) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(FullLife.line(FullLife.NOVEL)),
                    null,
                    deposit,
                    null,
                    intake),
                ANNA);
    return shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  private Map<String, Long> night() {
    return ((Sweep.Result.Done)
            shop.graph.privacy.sweep.run(
                ErasureCause.RETENTION, ANNA, false, Sweep.Progress.SILENT))
        .counts();
  }

  private long orderedThisYear() {
    return chosen(new SerialSelection("", "", LocalDate.of(2026, 1, 1), null));
  }

  private long everybody() {
    return chosen(new SerialSelection("", "", null, null));
  }

  private long chosen(SerialSelection selection) {
    return serial.serial().preview.preview(selection, Channel.LETTER).chosen();
  }

  /** Rows of the search with words of this card. */
  private int searched(Customer customer) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"));
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from customer_word_row where id = " + customer.id())) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Nobody but the manager comes to the card. */
  private void assertNobodyFinds(Customer customer) {
    assertThat(searched(customer)).as("its words").isZero();
    Customers customers = shop.graph.customers;
    for (String typed : seen(customer)) {
      assertThat(customers.find(typed, 9, true)).as(typed).isEmpty();
    }
    assertThat(customers.byId(customer.id())).isEmpty();
    assertThat(customers.version(customer.id())).isEmpty();
    assertThat(customers.byNumber(customer.number())).isEmpty();
    assertThat(customers.withNumbers(List.of(customer.number()))).isEmpty();
    assertThat(
            customers.withContacts(
                customer.contactPoints().stream().map(ContactPoint::canonical).toList()))
        .isEmpty();
    assertThat(everybody()).as("chosen for a serial message").isZero();
    assertThat(
            shop.graph.saveCustomer.save(
                ConsentShop.card(
                    customer.lastName() + "",
                    Map.of(
                        ContactKind.EMAIL, customer.contact(Channel.EMAIL).orElseThrow().written()),
                    Minor.UNKNOWN,
                    false,
                    null)))
        .isInstanceOfSatisfying(
            SaveCustomer.Result.Saved.class,
            saved -> {
              assertThat(saved.customer().id()).isNotEqualTo(customer.id());
              assertThat(saved.lookAlikes()).as("who comes again is somebody new").isEmpty();
            });
  }

  private void assertIsFound(Customer customer) {
    for (String typed : seen(customer)) {
      assertThat(shop.graph.customers.find(typed, 9, false))
          .as(typed)
          .extracting(hit -> hit.id())
          .containsExactly(customer.id());
    }
    assertThat(shop.graph.customers.byNumber(customer.number())).isPresent();
    assertThat(searched(customer)).isOne();
  }

  private static List<String> seen(Customer customer) {
    return List.of(
        customer.lastName() + "",
        customer.number(),
        customer.contactPoints().getFirst().canonical(),
        customer.contactPoints().getLast().written());
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
    assertThat(orderedThisYear()).as("chosen for a serial message").isZero();
    assertThat(
            shop.graph.unitOfWork.call(
                () -> shop.graph.followOrders.bringBack(order.lines().getFirst().key(), 1)))
        .isFalse();
  }

  private String held(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> command = new ArrayList<>(List.of("privacy", "held"));
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
    assertThat(orderedThisYear()).isEqualTo(1);
    assertThat(held()).isEmpty();

    shop.wall.pass(Duration.ofDays(1));
    assertIsFound(customer);
    assertThat(night()).isEqualTo(Map.of("locked", 1L, "locked_card", 1L));
    assertInNoList(letter, customer);
    assertThat(held())
        .contains(String.valueOf(letter.number()), "§ 147 AO", "31.12.2032")
        .doesNotContain(customer.lastName() + "");
    assertThat(held("--json")).contains("\"until\"", "2032-12-31");
    assertThat(night()).as("once is enough").isEmpty();
    assertNobodyFinds(customer);
  }

  @Test
  void a_card_that_anything_else_keeps_is_at_hand() {
    Customer waiting = shop.customer();
    sold(waiting, Intake.EMAIL);
    TrackedOrder open = ordered(waiting, Intake.COUNTER);
    Customer agreed = shop.customer();
    sold(agreed, Intake.EMAIL);
    Customer disputed = shop.customer();
    sold(disputed, Intake.EMAIL);
    Customer restricted = shop.customer();
    sold(restricted, Intake.EMAIL);
    shop.save(Cards.restricted(restricted));
    shop.wall.pass(Duration.ofDays(1));
    shop.graph.privacy.holdData.hold(disputed.number(), Hold.Reason.DISPUTE, null, ANNA);
    shop.wall.pass(Duration.ofDays(13));
    // its letter is locked before the consent: the consent keeps the card
    assertThat(shop.graph.unitOfWork.call(shop.graph.privacy.letters::batch).of("locked"))
        .isEqualTo(4);
    shop.record(agreed, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);

    assertThat(night()).doesNotContainKey("locked_card");
    List.of(waiting, agreed, disputed).forEach(this::assertIsFound);

    shop.graph.unitOfWork.run(
        () -> shop.graph.followOrders.collect(open.lines().getFirst().key(), 1));
    shop.record(agreed, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    shop.graph.privacy.holdData.release(disputed.number(), Hold.Reason.DISPUTE);
    shop.wall.pass(Duration.ofDays(15));
    assertThat(night()).containsEntry("locked_card", 3L);
    assertThat(everybody()).as("the restricted card").isEqualTo(1);
    assertThat(shop.graph.customers.byId(restricted.id())).isPresent();
    assertThat(shop.graph.customers.byId(waiting.id())).isEmpty();
    assertThat(shop.graph.customers.byId(agreed.id())).isEmpty();
    assertThat(shop.graph.customers.byId(disputed.id())).isEmpty();
  }

  @Test
  void a_letter_that_was_called_off_is_locked_after_its_days_unless_money_is_to_be_given_back() {
    Customer customer = shop.customer();
    TrackedOrder off = ordered(customer, Intake.EMAIL);
    TrackedOrder paid = ordered(shop.customer(), Intake.EMAIL, Money.euro(500));
    for (TrackedOrder order : List.of(off, paid)) {
      assertThat(
              shop.graph.unitOfWork.call(
                  () -> shop.graph.followOrders.drop(order.lines().getFirst().key(), 1)))
          .isTrue();
    }
    shop.wall.pass(Duration.ofDays(29));
    assertThat(night()).isEmpty();
    shop.wall.pass(Duration.ofDays(1));
    assertThat(night()).isEqualTo(Map.of("locked", 1L, "locked_card", 1L));
    assertThat(held()).contains(String.valueOf(off.number()));
    assertThat(shop.graph.orderProgress.byNumber(paid.number())).isPresent();
  }

  @Test
  void an_account_customer_stays_at_hand() {
    Customer account = shop.save(Cards.account(shop.customer()));
    sold(account, Intake.EMAIL);
    shop.wall.pass(Duration.ofDays(20));
    night();
    assertIsFound(account);
  }

  @Test
  void the_manager_can_still_hold_a_locked_card_and_try_to_erase_it() {
    Customer customer = shop.customer();
    sold(customer, Intake.EMAIL);
    shop.wall.pass(Duration.ofDays(20));
    night();
    assertThat(shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA))
        .isInstanceOfSatisfying(
            EraseCustomer.Result.Held.class,
            kept -> assertThat(kept.reasons()).containsExactly(Hold.Reason.FLOOR));
    assertThat(shop.graph.privacy.holdData.hold(customer.number(), Hold.Reason.DISPUTE, null, ANNA))
        .isEmpty();
  }

  @Test
  void at_the_end_of_its_period_it_becomes_a_line_of_nobody_as_it_was() throws Exception {
    Customer customer = shop.customer();
    sold(customer, Intake.LETTER);
    shop.wall.pass(Duration.ofDays(20));
    night();
    shop.wall.set(Instant.parse("2033-01-01T10:00:00Z"));
    assertThat(night()).containsEntry("rule:LETTER", 1L).containsEntry("customer", 1L);
    assertThat(held()).isEmpty();
    assertThat(new Traces(folder, shop.graph.privacy.map).rows("select state from anonymous_line"))
        .containsExactly("COLLECTED");
  }

  @Test
  void a_consent_given_later_does_not_take_it_out_again() {
    Customer customer = shop.customer();
    TrackedOrder letter = sold(customer, Intake.FAX);
    TrackedOrder open = ordered(customer, Intake.COUNTER);
    shop.wall.pass(Duration.ofDays(20));
    night();
    assertIsFound(customer);
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    assertThat(shop.graph.orderLists.ofCustomer(customer.id(), 9))
        .extracting(OrderLists.Row::number)
        .containsExactly(open.number());
    assertThat(shop.graph.orderProgress.byNumber(letter.number())).isEmpty();
    assertThat(held()).contains("31.12.2032");
  }

  /** 8.3: who asks to be erased has what the law keeps locked at once. */
  @Test
  void an_erasure_that_the_floor_holds_locks_at_once() {
    Customer customer = shop.customer();
    TrackedOrder letter = sold(customer, Intake.WEB);
    assertThat(shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA))
        .isInstanceOf(EraseCustomer.Result.Held.class);
    assertInNoList(letter, customer);
    assertNobodyFinds(customer);
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
