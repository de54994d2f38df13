package thekla.goodsreceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.goodsreceipt.GoodsInShop.ANNA;
import static thekla.goodsreceipt.GoodsInShop.ATLAS;
import static thekla.goodsreceipt.GoodsInShop.BERT;
import static thekla.goodsreceipt.GoodsInShop.NOBODY_KNOWS;
import static thekla.goodsreceipt.GoodsInShop.NOVEL;
import static thekla.goodsreceipt.GoodsInShop.booked;
import static thekla.goodsreceipt.GoodsInShop.codes;
import static thekla.goodsreceipt.GoodsInShop.first;
import static thekla.goodsreceipt.GoodsInShop.line;
import static thekla.goodsreceipt.GoodsInShop.told;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.article.SaveArticle;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TrackedOrder;

/** What comes in, for whom and where, on a real database. */
class ReceiveTitlesTest {

  @TempDir Path folder;
  private GoodsInShop shop;

  @BeforeEach
  void aShop() {
    shop = new GoodsInShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  @Test
  void what_comes_goes_to_the_oldest_order_first_and_the_next_gets_the_rest() {
    TrackedOrder first = shop.ordered(shop.agreed(), line(NOVEL, 2));
    shop.shop.wall.pass(Duration.ofMinutes(1));
    TrackedOrder second = shop.ordered(shop.agreed(), line(NOVEL, 3));

    ReceiveTitles.Result.Booked booked = shop.scan("978-3-426-28261-8", 3);

    assertThat(booked.rows())
        .extracting(
            one -> GoodsInShop.whom(one).orderNumber(),
            one -> one.row().pieces(),
            one -> one.shelf())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first.number(), 2, "1"),
            org.assertj.core.groups.Tuple.tuple(second.number(), 1, "2"));
    assertThat(shop.progress(first(first)).awaited()).isZero();
    assertThat(shop.progress(first(second)).awaited()).isEqualTo(2);
  }

  @Test
  void what_nobody_ordered_is_surplus_and_what_nobody_knows_is_unknown() {
    shop.shop.graph.saveArticle.save(new SaveArticle.Draft(ATLAS, "Atlas", "", null));
    shop.ordered(shop.agreed(), line(ATLAS, 1));

    assertThat(told(shop.scan(ATLAS, 3))).containsExactly("1 ARRIVED", "2 SURPLUS");
    assertThat(told(shop.scan(ATLAS, 1))).containsExactly("1 SURPLUS");
    assertThat(told(shop.scan(NOBODY_KNOWS, 1))).containsExactly("1 UNKNOWN");
    assertThat(shop.goodsIn.lists.tally(shop.scan(ATLAS, 1).receipt().id()))
        .isEqualTo(new ReceiptLists.Tally(1, 4, 1, 0));
  }

  @Test
  void nonsense_is_refused_and_books_nothing() {
    for (String typed : List.of("9783426282610", "Kein Titel", "", "97834262")) {
      assertThat(shop.goodsIn.receive.scan(typed, 1, ANNA))
          .isInstanceOf(ReceiveTitles.Result.Refused.class);
    }
    assertThat(shop.goodsIn.receive.scan(NOVEL, 0, ANNA))
        .isInstanceOf(ReceiveTitles.Result.Refused.class);
    assertThat(shop.goodsIn.receipts.openAt(ANNA.workplace())).isEmpty();
  }

  @Test
  void a_free_line_is_received_by_how_its_title_begins() {
    TrackedOrder order = shop.ordered(new Orderer.WalkIn("Eilig"), OrderLine.free("Ein Heft A4"));
    shop.ordered(new Orderer.WalkIn("Zwei"), OrderLine.free("Ein Heft A5"));

    assertThat(codes(refused(shop.goodsIn.receive.scan("ein heft", 1, ANNA))))
        .containsExactly("title-ambiguous");
    assertThat(told(shop.scan("ein heft a4", 1))).containsExactly("1 ARRIVED");
    assertThat(shop.progress(first(order)).waiting()).isEqualTo(1);
  }

  private static List<Refusal> refused(ReceiveTitles.Result result) {
    return ((ReceiveTitles.Result.Refused) result).reasons();
  }

  @Test
  void a_customer_keeps_the_shelf_and_others_get_the_lowest_free_one() {
    Customer anna = shop.agreed();
    TrackedOrder one = shop.ordered(anna, line(NOVEL, 1));
    TrackedOrder two = shop.ordered(shop.agreed(), line(ATLAS, 1));
    TrackedOrder three = shop.ordered(anna, line("9783789113840", 1));
    shop.scan(NOVEL, 1);
    shop.scan(ATLAS, 1);
    shop.scan("9783789113840", 1);

    assertThat(shop.shelves(one)).containsExactly("1");
    assertThat(shop.shelves(two)).containsExactly("2");
    assertThat(shop.shelves(three)).containsExactly("1");

    collect(one);
    collect(three);
    TrackedOrder four = shop.ordered(shop.agreed(), line(NOVEL, 1));
    shop.scan(NOVEL, 1);
    assertThat(shop.shelves(one)).isEmpty();
    assertThat(shop.shelves(four)).containsExactly("1");
  }

  private void collect(TrackedOrder order) {
    shop.shop.graph.unitOfWork.run(() -> shop.shop.graph.followOrders.collect(first(order), 1));
  }

  @Test
  void a_full_shelf_is_shared_where_least_waits_and_the_clerk_may_put_it_elsewhere() {
    shop.goodsIn.setUp.save(new ShelfSettings(2, 56, 15, true));
    List<TrackedOrder> orders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      orders.add(shop.ordered(shop.agreed(), line(NOVEL, 1)));
      shop.shop.wall.pass(Duration.ofSeconds(1));
    }
    shop.scan(NOVEL, 4);
    assertThat(orders.stream().flatMap(order -> shop.shelves(order).stream()))
        .containsExactly("1", "2", "1", "2");

    TrackedOrder moved = orders.getFirst();
    Long customer = ((Orderer.Known) moved.order().orderer()).customer().id();
    assertThat(shop.goodsIn.giveShelf.move(moved.id(), customer, " Tresen ")).isEmpty();
    assertThat(shop.shelves(moved)).containsExactly("Tresen");
    assertThat(codes(shop.goodsIn.giveShelf.move(moved.id(), customer, " ")))
        .containsExactly("shelf-length");
  }

  @Test
  void the_k_rule_is_worked_out_again_when_goods_arrive() {
    Customer customer = shop.agreed();
    TrackedOrder order = shop.ordered(customer, line(NOVEL, 1));
    // what was agreed changes without anybody telling the orders, as on a restored disk
    shop.shop.graph.unitOfWork.run(
        () ->
            shop.shop.graph.orderBook.changeMessages(
                customer.id(), new Message("K", "M", Message.Reason.NO_CONSENT)));
    assertThat(now(order).message().kind()).isEqualTo("K");

    ReceiveTitles.Result.Booked booked = shop.scan(NOVEL, 1);

    assertThat(GoodsInShop.whom(booked.rows().getFirst()).message().kind()).isEqualTo("M");
    shop.shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);
    assertThat(shop.goodsIn.lists.waiting().getFirst().whom().message().reason())
        .isEqualTo(Message.Reason.NO_CONSENT);
  }

  private Order.Placed now(TrackedOrder order) {
    return shop.shop.graph.orderProgress.byId(order.id()).orElseThrow().order().placed();
  }

  @Test
  void two_workplaces_scan_one_title_and_no_piece_and_no_shelf_is_given_twice() throws Exception {
    List<TrackedOrder> orders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      orders.add(shop.ordered(shop.agreed(), line(NOVEL, 1)));
    }
    List<Future<ReceiveTitles.Result>> done = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) {
        Actor actor = i % 2 == 0 ? ANNA : BERT;
        done.add(hands.submit(() -> shop.goodsIn.receive.scan(NOVEL, 1, actor)));
      }
    }
    int arrived = 0;
    for (Future<ReceiveTitles.Result> one : done) {
      arrived += told(booked(one.get())).contains("1 ARRIVED") ? 1 : 0;
    }
    assertThat(arrived).isEqualTo(12);
    assertThat(orders).allMatch(order -> shop.progress(first(order)).arrived() == 1);
    assertThat(orders.stream().flatMap(order -> shop.shelves(order).stream()))
        .doesNotHaveDuplicates()
        .hasSize(12);
    assertThat(shop.goodsIn.receipts.openAt(ANNA.workplace())).isPresent();
    assertThat(shop.goodsIn.receipts.openAt(BERT.workplace())).isPresent();
  }

  @Test
  void a_wrong_scan_is_taken_back_whole() {
    shop.shop.graph.saveArticle.save(new SaveArticle.Draft(NOVEL, "Roman", "", null));
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    shop.scan(NOVEL, 1);
    ReceiveTitles.Result.Booked wrong = shop.scan(NOVEL, 3);

    assertThat(shop.goodsIn.undo.last(ANNA)).isInstanceOf(UndoReceipt.Result.Undone.class);

    assertThat(shop.progress(first(order)).arrived()).isEqualTo(1);
    assertThat(shop.goodsIn.lists.waiting())
        .extracting(one -> one.item().pieces())
        .containsExactly(1);
    assertThat(shop.goodsIn.lists.tally(wrong.receipt().id()))
        .isEqualTo(new ReceiptLists.Tally(1, 0, 0, 0));
    assertThat(shop.goodsIn.undo.last(ANNA)).isInstanceOf(UndoReceipt.Result.Undone.class);
    assertThat(shop.goodsIn.lists.waiting()).isEmpty();
    assertThat(shop.goodsIn.undo.last(ANNA)).isInstanceOf(UndoReceipt.Result.Refused.class);
    assertThat(shop.ear.takenBack).isEmpty();
  }

  @Test
  void what_was_collected_is_not_taken_back() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 1));
    ReceiveTitles.Result.Booked booked = shop.scan(NOVEL, 1);
    collect(order);
    assertThat(shop.goodsIn.undo.undo(booked.receipt().id(), booked.scan(), ANNA))
        .isInstanceOfSatisfying(
            UndoReceipt.Result.Refused.class,
            refused -> assertThat(codes(refused.reasons())).containsExactly("receipt-collected"));
  }

  @Test
  void closing_tells_once_what_came_in_and_what_will_not_come() {
    Customer customer = shop.agreed();
    TrackedOrder order = shop.ordered(customer, line(NOVEL, 2), line(ATLAS, 1));
    TrackedOrder walkIn = shop.ordered(new Orderer.WalkIn("Eilig"), line(NOVEL, 1));
    shop.scan(NOVEL, 1);
    shop.scan(NOVEL, 2);
    booked(shop.goodsIn.report.report(order.lines().get(1).key(), "51", null, ANNA));

    BookedReceipt receipt = shop.closed(ANNA);

    assertThat(shop.ear.closed).containsExactly(receipt);
    assertThat(receipt.arrivals())
        .extracting(
            BookedReceipt.Arrival::line,
            BookedReceipt.Arrival::customerId,
            BookedReceipt.Arrival::pieces)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first(order), customer.id(), 2),
            org.assertj.core.groups.Tuple.tuple(first(walkIn), null, 1));
    assertThat(receipt.reports())
        .extracting(BookedReceipt.Report::code, BookedReceipt.Report::last)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("51", true));
    assertThat(shop.goodsIn.close.close(ANNA)).isInstanceOf(CloseReceipt.Result.Refused.class);
    assertThat(shop.scan(NOVEL, 1).receipt().id()).isNotEqualTo(receipt.id());
  }

  @Test
  void a_closed_receipt_is_undone_until_its_customer_was_told() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 1), line(ATLAS, 1));
    ReceiveTitles.Result.Booked booked = shop.scan(NOVEL, 1);
    ReceiveTitles.Result.Booked second = shop.scan(ATLAS, 1);
    shop.closed(ANNA);

    shop.ear.told = true;
    assertThat(shop.goodsIn.undo.undo(booked.receipt().id(), booked.scan(), ANNA))
        .isInstanceOf(UndoReceipt.Result.Refused.class);
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(1);
    assertThat(shop.shelves(order)).containsExactly("1", "1");

    shop.ear.told = false;
    assertThat(shop.goodsIn.undo.undo(booked.receipt().id(), booked.scan(), ANNA))
        .isInstanceOf(UndoReceipt.Result.Undone.class);
    assertThat(shop.progress(first(order)).arrived()).isZero();
    assertThat(shop.ear.takenBack.getLast().arrivals())
        .extracting(BookedReceipt.Arrival::line)
        .containsExactly(second.rows().getFirst().row().line());
  }

  @Test
  void a_receipt_somebody_forgot_closes_itself() {
    shop.ordered(shop.agreed(), line(NOVEL, 1));
    shop.scan(NOVEL, 1);
    shop.shop.wall.pass(Duration.ofMinutes(14));
    assertThat(shop.goodsIn.close.closeForgotten()).isZero();
    shop.scan(ATLAS, 1);
    shop.shop.wall.pass(Duration.ofMinutes(14));
    assertThat(shop.goodsIn.close.closeForgotten()).isZero();
    shop.shop.wall.pass(Duration.ofMinutes(1));
    assertThat(shop.goodsIn.close.closeForgotten()).isEqualTo(1);
    assertThat(shop.goodsIn.close.closeForgotten()).isZero();
    assertThat(shop.ear.closed).hasSize(1);
  }

  @Test
  void a_last_report_ends_the_waiting_and_is_taken_back() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    booked(shop.goodsIn.report.report(first(order), "51", null, ANNA));
    assertThat(shop.progress(first(order)).dropped()).isEqualTo(2);
    assertThat(shop.shop.graph.orderProgress.byId(order.id()).orElseThrow().order())
        .isInstanceOf(Order.Cancelled.class);
    assertThat(codes(refused(shop.goodsIn.report.report(first(order), "51", null, ANNA))))
        .containsExactly("report-not-awaited");

    assertThat(shop.goodsIn.undo.last(ANNA)).isInstanceOf(UndoReceipt.Result.Undone.class);
    assertThat(shop.progress(first(order)).awaited()).isEqualTo(2);
  }

  @Test
  void another_report_notes_the_day_on_which_it_is_expected() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 1));
    LocalDate day = LocalDate.of(2027, 2, 1);
    ReceiveTitles.Result.Booked booked =
        booked(shop.goodsIn.report.report(first(order), "32", day, ANNA));
    assertThat(booked.rows().getFirst().row().expectedOn()).isEqualTo(day);
    assertThat(shop.progress(first(order)).awaited()).isEqualTo(1);
    assertThat(
            codes(
                refused(
                    shop.goodsIn.report.report(
                        first(order), "32", LocalDate.of(2020, 1, 1), ANNA))))
        .containsExactly("report-day-past");
    assertThat(codes(refused(shop.goodsIn.report.report(first(order), "99", null, ANNA))))
        .containsExactly("report-code-unknown");
  }

  @Test
  void the_shop_adds_a_code_of_its_wholesaler() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 1));
    shop.goodsIn.setUp.save(
        new ReportCode("907", "Kommt nicht", "Ne viendra pas", "Will not come", true));
    booked(shop.goodsIn.report.report(first(order), "907", null, ANNA));
    assertThat(shop.progress(first(order)).dropped()).isEqualTo(1);
  }

  @Test
  void after_the_program_died_the_open_receipt_goes_on() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    long receipt = shop.scan(NOVEL, 1).receipt().id();
    shop.close();
    shop = new GoodsInShop(folder);

    ReceiveTitles.Result.Booked next = shop.scan(NOVEL, 1);

    assertThat(next.receipt().id()).isEqualTo(receipt);
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(2);
    assertThat(shop.closed(ANNA).arrivals())
        .extracting(BookedReceipt.Arrival::pieces)
        .containsExactly(2);
  }
}
