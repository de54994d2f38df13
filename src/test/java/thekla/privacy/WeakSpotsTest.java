package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.privacy.FullLife.ANNA;
import static thekla.privacy.FullLife.planted;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.ConsentState;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.MergeCustomers;
import thekla.customer.SaveCustomer;
import thekla.kernel.Money;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;
import thekla.privacy.PersonalDataMap.Erasure;

/** What went wrong in other programs, each once here. */
class WeakSpotsTest {

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

  private TrackedOrder taken(Customer customer, Intake intake) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken) shop.graph.takeOrder.take(draft(customer, intake), ANNA);
    return shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  private static Order.Draft draft(Customer customer, Intake intake) {
    return new Order.Draft(
        0,
        new Orderer.Known(customer),
        List.of(FullLife.line(FullLife.NOVEL)),
        null,
        Money.euro(0),
        null,
        intake);
  }

  private TrackedOrder sold(Customer customer, Intake intake) {
    TrackedOrder order = taken(customer, intake);
    assertThat(
            shop.graph.unitOfWork.call(
                () -> shop.graph.followOrders.collect(order.lines().getFirst().key(), 1)))
        .isTrue();
    return order;
  }

  private Map<String, Long> sweep() {
    return ((Sweep.Result.Done)
            shop.graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT))
        .counts();
  }

  private EraseCustomer.Result erase(Customer customer) {
    return shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA);
  }

  private boolean isThere(Customer customer) {
    return shop.graph.customers.byNumberWithLocked(customer.number()).isPresent();
  }

  private List<String> rows(String sql) throws SQLException {
    return traces().rows(sql);
  }

  private Set<String> naming(long customer, List<Long> orders) throws SQLException {
    return traces().naming(customer, orders);
  }

  private Traces traces() {
    return new Traces(folder, shop.graph.privacy.map);
  }

  /** 1: a mass deletion that only marks. */
  @Test
  void every_path_that_removes_a_person_goes_through_the_one_eraser() throws Exception {
    Customer asked = shop.customer();
    Customer swept = shop.customer();
    sold(swept, Intake.COUNTER);
    Customer kept = shop.customer();
    FullLife life = new FullLife(shop, folder);
    Customer dropped = life.customer;
    assertThat(
            shop.graph.privacy.holdData.hold(
                dropped.number(), Hold.Reason.DISPUTE, LocalDate.of(2027, 3, 1), ANNA))
        .isEmpty();
    shop.graph.unitOfWork.run(() -> shop.graph.privacy.holds.candidate(dropped.id()));

    erase(asked);
    sweep();
    assertThat(shop.graph.mergeCustomers.merge(kept, dropped))
        .isInstanceOf(MergeCustomers.Result.Merged.class);

    assertThat(List.of(isThere(asked), isThere(swept), isThere(dropped))).containsOnly(false);
    for (Customer gone : List.of(asked, swept, dropped)) {
      assertThat(naming(gone.id(), List.of(-1L))).isEmpty();
      assertThat(rows("select id from customer_order where customer_id = " + gone.id())).isEmpty();
    }
    assertThat(shop.graph.privacy.log.runs(10))
        .extracting(ErasureLog.Run::cause)
        .contains(ErasureCause.REQUEST, ErasureCause.CHECKOUT, ErasureCause.DUPLICATE);
    assertThat(
            shop.graph.unitOfWork.call(
                () -> shop.graph.privacy.holds.holds(List.of(kept.id()), shop.graph.clock.today())))
        .as("what held the dropped card's orders holds them on the other")
        .containsEntry(kept.id(), new Hold(Hold.Reason.DISPUTE, LocalDate.of(2027, 3, 1)));
    assertThat(shop.graph.orderLists.lastOrdered(kept.id())).isPresent();
    assertThat(shop.graph.ledger.verify().findings()).isEmpty();
  }

  @Test
  void of_two_holds_for_one_reason_the_longer_stays_when_cards_are_merged() {
    Customer kept = shop.customer();
    Customer dropped = shop.customer();
    LocalDate short_ = LocalDate.of(2027, 3, 1);
    shop.graph.privacy.holdData.hold(kept.number(), Hold.Reason.DISPUTE, null, ANNA);
    shop.graph.privacy.holdData.hold(dropped.number(), Hold.Reason.DISPUTE, short_, ANNA);
    shop.graph.privacy.holdData.hold(dropped.number(), Hold.Reason.AUTHORITY, short_, ANNA);
    shop.graph.mergeCustomers.merge(kept, dropped);
    assertThat(shop.graph.privacy.eraseCustomer.holds(kept))
        .containsExactly(new Hold(Hold.Reason.DISPUTE, null));
    shop.graph.privacy.holdData.release(kept.number(), Hold.Reason.DISPUTE);
    assertThat(shop.graph.privacy.eraseCustomer.holds(kept))
        .containsExactly(new Hold(Hold.Reason.AUTHORITY, short_));
  }

  /** 2: any invoice blocks for ever, and nobody is told. */
  @Test
  void an_order_long_ago_does_not_block_for_ever_and_the_hold_names_its_day() throws SQLException {
    Customer customer = shop.customer();
    sold(customer, Intake.EMAIL);
    EraseCustomer.Result.Held held = (EraseCustomer.Result.Held) erase(customer);
    assertThat(held.reasons()).containsExactly(Hold.Reason.FLOOR);
    LocalDate until = java.util.Objects.requireNonNull(held.until());
    assertThat(until).isBetween(LocalDate.of(2032, 1, 1), LocalDate.of(2037, 12, 31));
    String row = "select id from customer where id = " + customer.id();
    assertThat(rows(row)).as("the letter keeps it").hasSize(1);

    shop.wall.set(until.plusDays(1).atTime(12, 0).atZone(shop.wall.getZone()).toInstant());
    assertThat(erase(customer)).isInstanceOf(EraseCustomer.Result.Erased.class);
    assertThat(rows(row)).isEmpty();
  }

  @Test
  void an_open_order_holds_without_a_day_that_anybody_knows() {
    Customer customer = shop.customer();
    taken(customer, Intake.COUNTER);
    assertThat(erase(customer))
        .isEqualTo(
            new EraseCustomer.Result.Held(
                Map.of("held:OPEN_ORDER", 1L), List.of(Hold.Reason.OPEN_ORDER), null));
    assertThat(isThere(customer)).isTrue();
  }

  /** 3: the same rows are picked again and again. */
  @Test
  void who_was_erased_is_not_picked_again() throws Exception {
    Customer customer = shop.customer();
    sold(customer, Intake.COUNTER);
    TrackedOrder back = sold(customer, Intake.COUNTER);
    shop.graph.unitOfWork.run(
        () -> shop.graph.followOrders.bringBack(back.lines().getFirst().key(), 1));
    assertThat(sweep()).containsEntry("customer_order", 2L);
    List<String> lines = rows("select id from anonymous_line");
    assertThat(sweep()).isEmpty();
    assertThat(shop.graph.privacy.replay.replay(ANNA).all()).isEmpty();
    assertThat(erase(customer))
        .isInstanceOfSatisfying(
            EraseCustomer.Result.Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo("customer-unknown"));
    assertThat(rows("select id from anonymous_line")).hasSize(2).isEqualTo(lines);
  }

  /** 4: a search for what is left that looks at names only. */
  @Test
  void phone_numbers_and_notes_are_looked_for_too() {
    new FullLife(shop, folder);
    assertThat(places("0171/87 65 432")).contains("contact_point.canonical");
    assertThat(places(planted("card note"))).contains("customer.note");
    assertThat(places(planted("order note"))).contains("customer_order.note");
    assertThat(places(planted("remark"))).contains("consent_event.remark");
    assertThat(places(planted("body"))).contains("outgoing_message.body");
  }

  private List<String> places(String... terms) {
    return shop
        .graph
        .privacy
        .residue
        .check(List.of(terms), place -> true)
        .orElseThrow()
        .hits()
        .stream()
        .map(ResidueCheck.Hit::place)
        .toList();
  }

  /** 5: one flag for each purpose, ticked from the start. */
  @Test
  void consents_are_rows_with_a_history_and_nobody_agreed_by_default() {
    Customer customer = shop.customer();
    for (ConsentScope scope : ConsentScope.values()) {
      assertThat(shop.consents(customer).state(scope)).isEqualTo(ConsentState.NEVER_ASKED);
    }
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.wall.pass(Duration.ofDays(1));
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    shop.wall.pass(Duration.ofDays(1));
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    assertThat(shop.graph.consents.history(customer.id()))
        .extracting(thekla.consent.ConsentEvent::decision)
        .containsExactly(Decision.GIVEN, Decision.WITHDRAWN, Decision.GIVEN);
  }

  /** 6: keys that anybody can work out from an address. */
  @Test
  void keys_cannot_be_guessed_from_an_address() throws Exception {
    Customer customer = shop.customer();
    String address = customer.contactPoints().getFirst().written();
    String objected = shop.graph.objections.mark(customer, Channel.EMAIL).orElseThrow();
    String erased = shop.graph.privacy.marks.contact(address);
    List<String> guesses = new ArrayList<>();
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      for (String text : List.of(address, "contact " + address, "EMAIL " + address)) {
        guesses.add(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance(algorithm)
                        .digest(text.getBytes(StandardCharsets.UTF_8))));
      }
    }
    assertThat(guesses).doesNotContain(objected, erased);
    assertThat(objected).doesNotContain(address);
    try (ConsentShop other = new ConsentShop(folder.resolve("other"))) {
      assertThat(other.graph.objections.mark(customer, Channel.EMAIL).orElseThrow())
          .as("another shop has another secret")
          .isNotEqualTo(objected);
      assertThat(other.graph.privacy.marks.contact(address)).isNotEqualTo(erased);
    }
  }

  /** 7: logs, receipts and returns are forgotten, and orders are never deleted. */
  @Test
  void receipts_sales_messages_and_files_forget_the_order_too() throws Exception {
    FullLife life = new FullLife(shop, folder);
    life.arrives();
    List<Long> ids = life.orders.stream().map(TrackedOrder::id).toList();
    assertThat(naming(life.customer.id(), ids))
        .contains("receipt_row", "notice_order", "shelf_item", "outgoing_message");
    shop.graph.parkOrder.discard(life.draft);
    life.orders.forEach(life::collects);
    assertThat(naming(life.customer.id(), ids)).contains("till_booking");
    try (var slips = Files.list(folder.resolve("slips"));
        var labels = Files.list(folder.resolve("labels"))) {
      assertThat(slips).hasSize(3);
      assertThat(labels).hasSize(3);
    }
    sweep();
    assertThat(naming(life.customer.id(), ids)).isEmpty();
    try (var slips = Files.list(folder.resolve("slips"));
        var labels = Files.list(folder.resolve("labels"))) {
      assertThat(slips).isEmpty();
      assertThat(labels).isEmpty();
    }
    assertThat(life.scan).doesNotExist();
    for (TrackedOrder order : life.orders) {
      assertThat(rows("select receipt from till_booking"))
          .noneMatch(receipt -> receipt.contains(String.valueOf(order.number())));
    }
  }

  /** 8: relations are followed one level deep. */
  @Test
  void relations_are_followed_to_the_end() throws Exception {
    FullLife life = new FullLife(shop, folder);
    List<Long> ids = new ArrayList<>(life.orders.stream().map(TrackedOrder::id).toList());
    ids.add(life.draft);
    shop.graph.privacy.holdData.hold(life.customer.number(), Hold.Reason.DISPUTE, null, ANNA);
    shop.graph.unitOfWork.run(() -> shop.graph.privacy.holds.candidate(life.customer.id()));
    life.arrives();
    Set<String> named = naming(life.customer.id(), ids);
    life.orders.forEach(life::collects);
    named.addAll(naming(life.customer.id(), ids));
    Set<String> all = new java.util.TreeSet<>();
    shop.graph
        .privacy
        .map
        .with(Erasure.ROW_OF_CUSTOMER, Erasure.ROW_OF_ORDER, Erasure.CLEAR_OF_ORDER)
        .forEach(column -> all.add(column.table()));
    all.removeAll(named);
    assertThat(String.join(" ", all))
        .as("not reached by this life: by SignedForm-, SerialMessages- and TellOfObjectionTest")
        .isEqualTo(
            "consent_form consent_form_text customer_interest serial_recipient soft_opt_in_notice");

    shop.graph.privacy.holdData.release(life.customer.number(), Hold.Reason.DISPUTE);
    shop.wall.pass(Duration.ofDays(31));
    sweep();
    sweep();
    assertThat(naming(life.customer.id(), ids)).isEmpty();
    assertThat(rows("select customer_id from customer_order")).isEmpty();
  }

  /** 9: hidden on the screen, and found by another search. */
  @Test
  void no_search_finds_who_was_erased() {
    FullLife life = new FullLife(shop, folder);
    shop.graph.parkOrder.discard(life.draft);
    life.arrives();
    for (String typed : searches(life)) {
      assertThat(shop.graph.customers.find(typed, 5, true)).as(typed).isNotEmpty();
    }
    life.orders.forEach(life::collects);
    sweep();
    for (String typed : searches(life)) {
      assertThat(shop.graph.customers.find(typed, 5, true)).as(typed).isEmpty();
    }
    assertThat(shop.graph.customers.byNumber(life.customer.number())).isEmpty();
  }

  private static List<String> searches(FullLife life) {
    return List.of(
        planted("last name"),
        planted("first name").substring(0, 8),
        planted("company"),
        planted("town"),
        planted("e-mail"),
        "01718765432",
        life.customer.number());
  }

  /** 10: a screen that was open saves the person back. */
  @Test
  void a_stale_card_at_another_workplace_does_not_come_back() throws Exception {
    FullLife life = new FullLife(shop, folder);
    shop.graph.parkOrder.discard(life.draft);
    Customer stale = life.customer;
    life.arrives();
    life.orders.forEach(life::collects);
    sweep();
    assertThat(isThere(stale)).isFalse();

    assertThat(shop.graph.saveCustomer.save(stale))
        .isInstanceOfSatisfying(
            SaveCustomer.Result.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(thekla.kernel.Refusal::code)
                    .containsExactly("customer-gone"));
    assertThat(shop.graph.takeOrder.take(draft(stale, Intake.COUNTER), ANNA))
        .isInstanceOfSatisfying(
            TakeOrder.Result.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(thekla.kernel.Refusal::code)
                    .containsExactly("customer-gone"));
    assertThat(shop.record(stale, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN))
        .isInstanceOf(thekla.consent.RecordConsent.Result.Refused.class);
    Customer other = shop.customer();
    assertThat(shop.graph.mergeCustomers.merge(other, stale))
        .isInstanceOf(MergeCustomers.Result.Refused.class);
    assertThat(rows("select last_name from customer")).doesNotContain(planted("last name"));
    assertThat(naming(stale.id(), List.of(-1L))).isEmpty();
  }
}
