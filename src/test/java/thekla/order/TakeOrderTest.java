package thekla.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.article.Gtin;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.journey.SampleShop;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.kernel.Refusal;

class TakeOrderTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir static Path folder;
  private static Graph shop;

  @BeforeAll
  static void aShop() {
    shop = SampleShop.open(SampleShop.in(folder));
    notification(customer("10482"), Decision.GIVEN);
  }

  private static void notification(Customer customer, Decision decision) {
    shop.recordConsent.record(
        RecordConsent.Entry.of(
            customer.id(),
            Way.ORAL,
            "de",
            new RecordConsent.Change(ConsentScope.NOTIFICATION, decision)),
        ANNA);
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  private static Customer customer(String number) {
    return shop.customers.byNumber(number).orElseThrow();
  }

  private static OrderLine line() {
    return shop.titles.byGtin(new Gtin("9783426282618")).orElseThrow();
  }

  private static Order.Draft draft(Orderer orderer, OrderLine... lines) {
    return new Order.Draft(0, orderer, List.of(lines), null, Money.euro(0), null);
  }

  private static Order.Placed taken(Order.Draft draft) {
    return ((TakeOrder.Result.Taken) shop.takeOrder.take(draft, ANNA)).order();
  }

  private static List<String> refusals(Order.Draft draft) {
    return ((TakeOrder.Result.Refused) shop.takeOrder.take(draft, ANNA))
        .reasons().stream().map(Refusal::code).toList();
  }

  @Test
  void an_order_of_a_known_customer_is_kept_as_it_was_taken() {
    Order.Draft draft =
        new Order.Draft(
            0,
            new Orderer.Known(customer("10482")),
            List.of(line().withQuantity(2), OrderLine.free("Ein Heft")),
            null,
            Money.euro(500),
            "Geschenk");

    Order.Placed order = taken(draft);

    assertThat(shop.orderBook.byNumber(order.number())).contains(order);
    assertThat(order.message()).isEqualTo(new Message("M", "M", Message.Reason.CUSTOMER_DEFAULT));
    assertThat(order.total()).isEqualTo(Money.euro(4000));
  }

  @Test
  void numbers_go_up_and_pick_up_numbers_are_not_given_twice() {
    Order.Placed first = taken(draft(new Orderer.WalkIn("Eilig"), line()));
    Order.Placed second = taken(draft(new Orderer.WalkIn(""), line()));

    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(second.pickupNumber()).isNotEqualTo(first.pickupNumber());
  }

  @Test
  void somebody_without_a_card_is_told_nothing() {
    assertThat(taken(draft(new Orderer.WalkIn("Eilig"), line())).message())
        .isEqualTo(new Message("K", "K", Message.Reason.WALK_IN));
  }

  @Test
  void a_card_whose_own_kind_reaches_nobody_is_told_nothing_and_the_reason_is_kept() {
    Customer anna = customer("10482");
    Customer unreachable =
        ((SaveCustomer.Result.Saved) shop.saveCustomer.save(without(anna, "Unerreichbar")))
            .customer();
    notification(unreachable, Decision.GIVEN);

    assertThat(taken(draft(new Orderer.Known(unreachable), line())).message())
        .isEqualTo(new Message("K", "M", Message.Reason.NOT_REACHABLE));
  }

  @Test
  void who_did_not_agree_to_be_notified_is_told_nothing_whatever_was_chosen() {
    Customer jonas = customer("10003");
    notification(jonas, Decision.REFUSED);
    Order.Draft chosen =
        new Order.Draft(0, new Orderer.Known(jonas), List.of(line()), "T", Money.euro(0), null);

    Order.Placed order = taken(chosen);

    assertThat(order.message()).isEqualTo(new Message("K", "T", Message.Reason.NO_CONSENT));
  }

  @Test
  void open_orders_follow_a_consent_given_and_withdrawn() {
    Customer jonas = customer("10002");
    Order.Placed order = taken(draft(new Orderer.Known(jonas), line()));
    String own = jonas.messageKind();
    assertThat(message(order)).isEqualTo(new Message("K", own, Message.Reason.NO_CONSENT));

    notification(jonas, Decision.GIVEN);
    assertThat(message(order)).isEqualTo(new Message(own, own, Message.Reason.CUSTOMER_DEFAULT));

    notification(jonas, Decision.WITHDRAWN);
    assertThat(message(order)).isEqualTo(new Message("K", own, Message.Reason.NO_CONSENT));
  }

  private static Message message(Order.Placed order) {
    return ((Order.Placed) shop.orderBook.byNumber(order.number()).orElseThrow()).message();
  }

  @Test
  void a_customers_orders_are_listed_open_ones_first_and_the_newest_first() {
    Customer sabine = customer("10001");
    Order.Draft draft = draft(new Orderer.Known(sabine), line());
    long first = taken(draft).number();
    long second = taken(draft).number();
    long third = taken(draft).number();
    shop.parkOrder.park(draft, ANNA);
    shop.cancelOrder.cancel(second);
    taken(draft(new Orderer.Known(customer("10004")), line()));

    assertThat(shop.orderLists.ofCustomer(sabine.id(), 500))
        .extracting(OrderLists.Row::state, OrderLists.Row::number)
        .containsExactly(
            tuple(OrderLists.State.PLACED, third),
            tuple(OrderLists.State.PLACED, first),
            tuple(OrderLists.State.DRAFT, 0L),
            tuple(OrderLists.State.CANCELLED, second));
    assertThat(shop.orderLists.ofCustomer(sabine.id(), 2)).hasSize(2);
  }

  private static Customer without(Customer card, String name) {
    return new Customer(
        0,
        "",
        card.kind(),
        null,
        null,
        null,
        name,
        null,
        null,
        null,
        null,
        "DE",
        "de",
        "M",
        null,
        false,
        Minor.UNKNOWN,
        false,
        0,
        List.of());
  }

  @Test
  void a_kind_that_cannot_reach_the_customer_is_refused() {
    Order.Draft letter =
        new Order.Draft(0, new Orderer.WalkIn("Eilig"), List.of(line()), "M", Money.euro(0), null);

    assertThat(refusals(letter)).containsExactly("message-unreachable");
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    Order.Draft wrong =
        new Order.Draft(
            0,
            new Orderer.WalkIn("x".repeat(201)),
            List.of(line().withQuantity(0), line().withPrice(Money.euro(-1))),
            null,
            Money.euro(-5),
            "n".repeat(2001));

    TakeOrder.Result.Refused refused = (TakeOrder.Result.Refused) shop.takeOrder.take(wrong, ANNA);

    assertThat(refused.reasons().stream().map(reason -> reason.field() + ":" + reason.code()))
        .containsExactlyInAnyOrder(
            "customer:too-long",
            "line 1:quantity-range",
            "line 2:price-range",
            "deposit:deposit-negative",
            "note:too-long");
  }

  @Test
  void what_no_database_keeps_is_refused_beside_its_field() {
    Order.Draft odd =
        new Order.Draft(
            0,
            new Orderer.WalkIn("Eilig\uD83D"),
            List.of(line(), OrderLine.free("Ein\0Heft")),
            null,
            Money.euro(0),
            "schwarz\0gelb");

    assertThat(TakeOrder.check(odd).stream().map(reason -> reason.field() + ":" + reason.code()))
        .containsExactlyInAnyOrder(
            "customer:control-characters", "line 2:control-characters", "note:control-characters");
  }

  @Test
  void an_order_without_a_title_is_refused_and_so_is_a_deposit_above_the_total() {
    assertThat(refusals(draft(new Orderer.WalkIn("Eilig")))).containsExactly("no-lines");
    assertThat(
            refusals(
                new Order.Draft(
                    0, new Orderer.WalkIn(""), List.of(line()), null, Money.euro(999_00), null)))
        .containsExactly("deposit-above-total");
  }

  @Test
  void a_parked_order_is_taken_once_even_at_two_workplaces() {
    Order.Draft parked = shop.parkOrder.park(draft(new Orderer.WalkIn("Wartet"), line()), ANNA);
    Optional<Order.Draft> here = shop.parkOrder.resume(parked.id());
    Optional<Order.Draft> there = shop.parkOrder.resume(parked.id());

    assertThat(here).contains(parked);
    taken(here.orElseThrow());
    assertThat(refusals(there.orElseThrow())).containsExactly("draft-gone");
    assertThat(shop.parkOrder.resume(parked.id())).isEmpty();
  }

  @Test
  void a_cancelled_order_is_cancelled_once_and_leaves_the_list_of_open_ones() {
    long number = taken(draft(new Orderer.WalkIn("Ab"), line())).number();

    assertThat(shop.cancelOrder.cancel(number)).isInstanceOf(CancelOrder.Result.Done.class);
    assertThat(shop.orderBook.byNumber(number).orElseThrow()).isInstanceOf(Order.Cancelled.class);
    assertThat(cancelling(number)).isEqualTo("order-cancelled");
    assertThat(cancelling(1)).isEqualTo("order-unknown");
    assertThat(shop.orderLists.list(OrderLists.State.PLACED, 500))
        .noneMatch(row -> row.number() == number);
  }

  private static @Nullable String cancelling(long number) {
    return shop.cancelOrder.cancel(number) instanceof CancelOrder.Result.Refused refused
        ? refused.reasons().getFirst().code()
        : null;
  }

  @Test
  void hostile_text_is_text() {
    for (String name :
        List.of("<html><b>x", "'; drop table customer_order; --", "🎁📚", "شهرزاد", "=1+1")) {
      Order.Placed order = taken(draft(new Orderer.WalkIn(name), OrderLine.free(name)));

      assertThat(shop.orderBook.byNumber(order.number())).contains(order);
      assertThat(shop.slips.write(order)).exists();
    }
  }
}
