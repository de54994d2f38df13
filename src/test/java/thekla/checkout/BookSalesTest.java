package thekla.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.checkout.TillShop.ATLAS;
import static thekla.checkout.TillShop.NOVEL;
import static thekla.checkout.TillShop.line;
import static thekla.checkout.TillShop.said;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Progress;
import thekla.order.TrackedOrder;

/** What is sold at the till, booked to its order on a real database. */
class BookSalesTest {

  @TempDir static Path folder;
  private static TillShop shop;

  @BeforeAll
  static void aShop() {
    shop = new TillShop(folder);
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  private static String number(TrackedOrder order) {
    return String.valueOf(order.number());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%d",
        "B%d",
        "B-%d",
        " *%d* ",
        "Abholfach %d",
        "Abholfach: %d",
        "Kundenbestellung Nr. %d",
        "Roman, Bestellnr. %d",
        "retrait n° %d",
        "Pick-up %d"
      })
  void an_order_is_found_by_its_number_in_article_or_text(String written) {
    TrackedOrder order = shop.waiting(line(NOVEL, 2));
    String text = String.format(written, order.number());

    assertThat(said(shop.book(shop.sale(text, NOVEL, 1)))).isEqualTo("COLLECTED");
    Sale plain = shop.sale("4711", NOVEL, 1);
    assertThat(
            said(
                shop.book(
                    new Sale(
                        plain.till(),
                        plain.receipt(),
                        plain.line(),
                        plain.on(),
                        null,
                        plain.article(),
                        NOVEL,
                        text,
                        1,
                        null,
                        Payment.CARD))))
        .isEqualTo("COLLECTED");
    assertThat(shop.now(order).order()).isInstanceOf(Order.Collected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9783426282618", "4711", "Kalender 2027 A4", "Bestseller 100001", ""})
  void other_sales_are_none_of_our_business(String article) {
    assertThat(said(shop.book(shop.sale(article, null, 1)))).isEqualTo("NO_ORDER");
  }

  @Test
  void a_partial_pick_up_leaves_the_rest_on_the_shelf() {
    TrackedOrder order = shop.waiting(line(NOVEL, 3), line(ATLAS, 1));

    assertThat(said(shop.book(shop.sale(number(order), NOVEL, 2)))).isEqualTo("COLLECTED");

    assertThat(shop.progress(order, 1)).isEqualTo(new Progress(3, 3, 2, 0, 0));
    assertThat(shop.progress(order, 2)).isEqualTo(new Progress(1, 1, 0, 0, 0));
    assertThat(shop.now(order).order()).isInstanceOf(Order.Arrived.class);
  }

  @Test
  void a_slip_sold_as_one_article_is_all_that_waits() {
    TrackedOrder order = shop.waiting(line(NOVEL, 2), line(ATLAS, 1));
    assertThat(said(shop.book(shop.sale(number(order), null, 1)))).isEqualTo("COLLECTED");
    assertThat(shop.now(order).order()).isInstanceOf(Order.Collected.class);
  }

  @Test
  void the_amount_tells_one_piece_from_all_of_one_title() {
    TrackedOrder order = shop.waiting(line(NOVEL, 3));
    Sale one = shop.sale(number(order), null, 1);
    shop.book(withAmount(one, 1000));
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
    shop.book(withAmount(shop.sale(number(order), null, 1), 2000));
    assertThat(shop.progress(order, 1).collected()).isEqualTo(3);
  }

  private static Sale withAmount(Sale sale, long cents) {
    return new Sale(
        sale.till(),
        sale.receipt(),
        sale.line(),
        sale.on(),
        sale.order(),
        sale.article(),
        sale.gtin(),
        sale.text(),
        sale.pieces(),
        Money.euro(cents),
        sale.payment());
  }

  @Test
  void a_free_line_is_known_by_its_title() {
    TrackedOrder order = shop.waiting(OrderLine.free("Stadtplan Köln"), line(NOVEL, 1));
    Sale sale = shop.sale(number(order), "4006381333931", 1);
    Sale titled =
        new Sale(
            sale.till(),
            sale.receipt(),
            sale.line(),
            sale.on(),
            null,
            sale.article(),
            sale.gtin(),
            "stadtplan köln",
            1,
            null,
            Payment.CASH);
    assertThat(said(shop.book(titled))).isEqualTo("COLLECTED");
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
    assertThat(shop.progress(order, 2).collected()).isZero();
  }

  @Test
  void what_is_brought_back_within_the_days_is_returned_and_may_be_exchanged() {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    shop.book(shop.sale(number(order), NOVEL, 1));
    shop.shop.wall.pass(Duration.ofDays(14));

    assertThat(said(shop.book(shop.sale(number(order), NOVEL, -1)))).isEqualTo("RETURNED");
    assertThat(shop.progress(order, 1)).isEqualTo(new Progress(1, 1, 1, 0, 1));
    assertThat(said(shop.book(shop.sale(number(order), NOVEL, -1))))
        .isEqualTo("sale-more-than-collected");

    assertThat(said(shop.book(shop.sale(number(order), NOVEL, 1)))).isEqualTo("EXCHANGED");
    assertThat(shop.progress(order, 1)).isEqualTo(new Progress(1, 1, 1, 0, 0));
    assertThat(said(shop.book(shop.sale(number(order), NOVEL, 1)))).isEqualTo("sale-collected");
  }

  @Test
  void a_return_after_the_days_for_exchanges_is_a_finding() {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    shop.book(shop.sale(number(order), NOVEL, 1));
    shop.shop.wall.pass(Duration.ofDays(15));

    assertThat(said(shop.book(shop.sale(number(order), NOVEL, -1)))).isEqualTo("sale-return-late");
    assertThat(shop.progress(order, 1).returned()).isZero();
  }

  @Test
  void what_cannot_be_booked_is_a_finding_and_stops_nobody() {
    TrackedOrder order = shop.waiting(line(NOVEL, 1), line(ATLAS, 2));
    TrackedOrder gone = shop.waiting(line(NOVEL, 1));
    shop.graph.cancelOrder.cancel(gone.number());

    List<Booked> booked =
        shop.graph.checkout.bookSales.book(
            List.of(
                shop.sale("999999", NOVEL, 1),
                shop.sale(number(order), NOVEL, 2),
                shop.sale(number(order), "9783789113840", 1),
                shop.sale(number(order), NOVEL, 0),
                shop.sale(number(gone), NOVEL, 1),
                shop.sale(number(order), NOVEL, -1),
                shop.sale(number(order), null, 2),
                shop.sale(number(order), ATLAS, 1)));

    assertThat(booked)
        .extracting(TillShop::said)
        .containsExactly(
            "sale-order-unknown",
            "sale-more-than-open",
            "sale-not-in-order",
            "sale-no-pieces",
            "sale-order-cancelled",
            "sale-more-than-collected",
            "sale-line-unclear",
            "COLLECTED");
    assertThat(shop.progress(order, 1).collected()).isZero();
    assertThat(shop.progress(order, 2).collected()).isEqualTo(1);
  }

  @Test
  void a_line_that_comes_twice_changes_nothing_and_says_so() {
    TrackedOrder order = shop.waiting(line(NOVEL, 3));
    Sale sale = shop.sale(number(order), NOVEL, 1);
    Sale wrong = shop.sale(number(order), ATLAS, 1);
    shop.book(sale);
    shop.book(wrong);

    Booked again = shop.book(sale);
    Booked wrongAgain = shop.book(wrong);

    assertThat(again.again()).isTrue();
    assertThat(said(again)).isEqualTo("COLLECTED");
    assertThat(wrongAgain.again()).isTrue();
    assertThat(said(wrongAgain)).isEqualTo("sale-not-in-order");
    assertThat(shop.graph.checkout.bookSales.book(List.of(sale, sale))).allMatch(Booked::again);
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
  }

  @Test
  void a_preview_leaves_nothing_behind() {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    Sale sale = shop.sale(number(order), NOVEL, 1);

    assertThat(shop.graph.checkout.bookSales.preview(List.of(sale, sale)))
        .extracting(Booked::again)
        .containsExactly(false, true);

    assertThat(shop.now(order)).isEqualTo(order);
    assertThat(shop.book(sale).again()).isFalse();
  }

  @Test
  void two_workplaces_that_book_the_same_receipts_at_once_book_them_once() throws Exception {
    List<TrackedOrder> orders = new ArrayList<>();
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      orders.add(shop.waiting(line(NOVEL, 2)));
      sales.add(shop.sale(number(orders.getLast()), NOVEL, 1));
    }
    int now = 0;
    try (ExecutorService workplaces = Executors.newFixedThreadPool(4)) {
      List<Future<List<Booked>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        List<Sale> mine = i % 2 == 0 ? sales : sales.reversed();
        all.add(workplaces.submit(() -> shop.graph.checkout.bookSales.book(mine)));
      }
      for (Future<List<Booked>> one : all) {
        now += (int) one.get().stream().filter(booked -> !booked.again()).count();
      }
    }
    assertThat(now).isEqualTo(40);
    assertThat(orders).allMatch(order -> shop.progress(order, 1).collected() == 1);
  }
}
