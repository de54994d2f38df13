package thekla.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.kernel.Actor;
import thekla.kernel.Money;

/** What happens to an order after it was taken, on a real database. */
class FollowOrdersTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");
  private static final String NOVEL = "9783426282618";
  private static final String ATLAS = "9783551551672";

  @TempDir static Path folder;
  private static ConsentShop shop;
  private static final List<String> EVENTS = new ArrayList<>();

  @BeforeAll
  static void aShop() {
    shop = new ConsentShop(folder);
    shop.graph.followOrders.tell(
        new OrderEvents() {
          @Override
          public void shelfCleared(LineKey line, int pieces) {
            EVENTS.add("shelf " + pieces);
          }

          @Override
          public void closed(TrackedOrder order) {
            EVENTS.add("closed");
          }

          @Override
          public void reopened(TrackedOrder order) {
            EVENTS.add("reopened");
          }
        });
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  private static OrderLine line(String gtin, int pieces) {
    return new OrderLine(null, gtin, "Titel " + gtin, null, pieces, Money.euro(1000), null);
  }

  private static TrackedOrder taken(Orderer orderer, Intake intake, OrderLine... lines) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(0, orderer, List.of(lines), null, Money.euro(0), null, intake),
                ANNA);
    EVENTS.clear();
    return shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  private static TrackedOrder taken(OrderLine... lines) {
    return taken(new Orderer.WalkIn("Eilig"), Intake.COUNTER, lines);
  }

  private static TrackedOrder now(TrackedOrder order) {
    return shop.graph.orderProgress.byId(order.id()).orElseThrow();
  }

  private static LineKey first(TrackedOrder order) {
    return order.lines().getFirst().key();
  }

  private static boolean in(Callable<Boolean> work) {
    return shop.graph.unitOfWork.call(
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static @Nullable LocalDate partsOn(TrackedOrder order) {
    return shop.graph.orderProgress.partingDay(order.id()).map(PartingDay::on).orElse(null);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(shop.wall.instant(), ZoneOffset.UTC);
  }

  @Test
  void pieces_come_in_are_collected_and_then_it_is_done() {
    TrackedOrder order = taken(line(NOVEL, 2), line(ATLAS, 1));
    FollowOrders follow = shop.graph.followOrders;
    LineKey atlas = order.lines().get(1).key();

    assertThat(in(() -> follow.arrive(first(order), 2))).isTrue();
    assertThat(now(order).order()).isInstanceOf(Order.Placed.class);
    assertThat(in(() -> follow.arrive(atlas, 1))).isTrue();
    assertThat(now(order).order()).isInstanceOf(Order.Arrived.class);
    assertThat(in(() -> follow.collect(first(order), 1))).isTrue();
    assertThat(now(order).order()).isInstanceOf(Order.Arrived.class);
    assertThat(in(() -> follow.collect(first(order), 1))).isTrue();
    assertThat(in(() -> follow.collect(atlas, 1))).isTrue();

    assertThat(now(order).order()).isEqualTo(new Order.Collected(order.order().placed(), today()));
    assertThat(EVENTS).containsExactly("shelf 1", "shelf 1", "shelf 1", "closed");
    assertThat(partsOn(order)).isEqualTo(today().plusDays(14));
  }

  @Test
  void more_than_is_open_changes_nothing() {
    TrackedOrder order = taken(line(NOVEL, 2));
    FollowOrders follow = shop.graph.followOrders;

    assertThat(in(() -> follow.arrive(first(order), 3))).isFalse();
    assertThat(in(() -> follow.undoArrival(first(order), 1))).isFalse();
    assertThat(in(() -> follow.collect(first(order), 3))).isFalse();
    assertThat(in(() -> follow.drop(first(order), 3))).isFalse();
    assertThat(in(() -> follow.bringBack(first(order), 1))).isFalse();
    assertThat(in(() -> follow.arrive(new LineKey(order.id(), 9), 1))).isFalse();
    assertThat(in(() -> follow.arrive(new LineKey(-1, 1), 1))).isFalse();
    assertThat(now(order)).isEqualTo(order);
    assertThat(EVENTS).isEmpty();
  }

  @Test
  void a_wrong_scan_is_taken_back_and_a_dropped_title_comes_after_all() {
    TrackedOrder order = taken(line(NOVEL, 1));
    FollowOrders follow = shop.graph.followOrders;

    in(() -> follow.arrive(first(order), 1));
    in(() -> follow.undoArrival(first(order), 1));
    assertThat(now(order)).isEqualTo(order);
    in(() -> follow.drop(first(order), 1));
    assertThat(now(order).order()).isInstanceOf(Order.Cancelled.class);
    assertThat(partsOn(order)).isEqualTo(today().plusDays(30));
    in(() -> follow.undoDrop(first(order), 1));

    assertThat(now(order)).isEqualTo(order);
    assertThat(partsOn(order)).isNull();
    assertThat(EVENTS).containsExactly("shelf 1", "closed", "reopened");
  }

  @Test
  void what_is_sold_without_having_been_booked_in_is_collected() {
    TrackedOrder order = taken(line(NOVEL, 2));
    in(() -> shop.graph.followOrders.collect(first(order), 2));
    assertThat(now(order).order()).isInstanceOf(Order.Collected.class);
    assertThat(now(order).lines().getFirst().progress()).isEqualTo(new Progress(2, 2, 2, 0, 0));
    in(() -> shop.graph.followOrders.bringBack(first(order), 1));
    assertThat(now(order).lines().getFirst().progress()).isEqualTo(new Progress(2, 2, 2, 0, 1));
  }

  @Test
  void calling_off_the_rest_leaves_what_was_collected() {
    TrackedOrder order = taken(line(NOVEL, 3));
    in(() -> shop.graph.followOrders.arrive(first(order), 2));
    in(() -> shop.graph.followOrders.collect(first(order), 1));
    EVENTS.clear();

    assertThat(shop.graph.cancelOrder.cancel(order.number()))
        .isInstanceOf(CancelOrder.Result.Done.class);

    assertThat(now(order).order()).isInstanceOf(Order.Collected.class);
    assertThat(now(order).lines().getFirst().progress()).isEqualTo(new Progress(3, 1, 1, 2, 0));
    assertThat(EVENTS).containsExactly("shelf 1", "closed");
    assertThat(shop.graph.cancelOrder.cancel(order.number()))
        .isInstanceOf(CancelOrder.Result.Refused.class);
  }

  /** R-RET-2, R-RET-4, R-RET-22. */
  @Test
  void the_day_of_parting_follows_consent_intake_and_the_kind_of_customer() {
    Customer agreed = shop.customer();
    shop.record(agreed, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    TrackedOrder kept = taken(new Orderer.Known(agreed), Intake.COUNTER, line(NOVEL, 1));
    in(() -> shop.graph.followOrders.collect(first(kept), 1));
    assertThat(partsOn(kept)).isNull();

    shop.record(agreed, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    assertThat(partsOn(kept)).isEqualTo(today().plusDays(14));

    TrackedOrder letter = taken(new Orderer.WalkIn("Brief"), Intake.LETTER, line(NOVEL, 1));
    in(() -> shop.graph.followOrders.collect(first(letter), 1));
    assertThat(partsOn(letter)).isEqualTo(LocalDate.of(today().getYear() + 7, 1, 1));
  }

  /** An order customer becomes an account customer: the vouchers' period from now on (R-RET-4). */
  @Test
  void a_customer_who_gets_an_account_moves_the_orders_that_are_done() {
    Customer customer = shop.customer();
    TrackedOrder order = taken(new Orderer.Known(customer), Intake.COUNTER, line(NOVEL, 1));
    in(() -> shop.graph.followOrders.collect(first(order), 1));
    assertThat(partsOn(order)).isEqualTo(today().plusDays(14));

    Customer account = shop.save(of(customer, CustomerKind.ACCOUNT_CUSTOMER));

    assertThat(shop.graph.orderProgress.partingDay(order.id()))
        .contains(
            new PartingDay(LocalDate.of(today().getYear() + 9, 1, 1), PartingDay.Rule.VOUCHERS));
    shop.save(of(account, CustomerKind.ORDER_CUSTOMER));
    assertThat(partsOn(order)).isEqualTo(today().plusDays(14));
  }

  private static Customer of(Customer card, CustomerKind kind) {
    return new Customer(
        card.id(),
        card.number(),
        kind,
        card.salutation(),
        card.title(),
        card.firstName(),
        card.lastName(),
        card.company(),
        card.street(),
        card.postcode(),
        card.town(),
        card.country(),
        card.language(),
        card.messageKind(),
        card.note(),
        card.inactive(),
        card.minor(),
        card.restricted(),
        card.version(),
        card.contactPoints());
  }

  @Test
  void another_number_of_days_counts_for_orders_that_are_done_too() {
    TrackedOrder order = taken(line(NOVEL, 1));
    in(() -> shop.graph.followOrders.collect(first(order), 1));

    shop.graph.retention.exchangeDays(0);
    assertThat(partsOn(order)).isEqualTo(today());
    shop.graph.retention.exchangeDays(14);
    assertThat(partsOn(order)).isEqualTo(today().plusDays(14));
  }

  @Test
  void the_oldest_order_for_a_title_stands_first() {
    String gtin = "9783789113840";
    TrackedOrder first = taken(line(gtin, 1));
    TrackedOrder second = taken(line(ATLAS, 1), line(gtin, 2));
    TrackedOrder gone = taken(line(gtin, 1));
    shop.graph.cancelOrder.cancel(gone.number());
    in(() -> shop.graph.followOrders.arrive(second.lines().get(1).key(), 1));

    assertThat(shop.graph.orderProgress.awaited(gtin, 10))
        .extracting(OrderProgress.Awaited::number, one -> one.progress().awaited())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first.number(), 1),
            org.assertj.core.groups.Tuple.tuple(second.number(), 1));
  }

  @Test
  void two_hands_on_one_order_book_no_piece_twice() throws Exception {
    TrackedOrder order = taken(line(NOVEL, 6), line(ATLAS, 6));
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> booked = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        LineKey line = order.lines().get(i % 2).key();
        booked.add(
            hands.submit(
                () ->
                    shop.graph.unitOfWork.callAgain(
                        () -> shop.graph.followOrders.arrive(line, 1))));
      }
      int done = 0;
      for (Future<Boolean> one : booked) {
        done += one.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(12);
    }
    assertThat(now(order).order()).isInstanceOf(Order.Arrived.class);
    assertThat(now(order).lines()).allMatch(line -> line.progress().arrived() == 6);
  }
}
