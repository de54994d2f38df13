package thekla.order.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.journey.SampleShop;
import thekla.kernel.Actor;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The desk without a screen; answers come when the test lets them. */
class DeskPresenterTest {

  @TempDir static Path folder;
  private static Graph shop;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private DeskPresenter desk;

  @BeforeAll
  static void aShop() {
    shop = SampleShop.open(SampleShop.in(folder));
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  @BeforeEach
  void aDesk() {
    DeskWork work =
        new DeskWork(
            shop.customers,
            shop.consents,
            shop.messageRule,
            shop.retention,
            shop.titles,
            shop.takeOrder,
            shop.parkOrder,
            shop.orderLists,
            order -> "slip.pdf",
            order -> "slip.pdf");
    Texts german = new Texts(Locale.GERMANY);
    desk =
        new DeskPresenter(
            () -> work,
            shop.clock,
            () -> new Actor("Anna", "Theke 1"),
            new Background(waiting::add, Runnable::run, failures::add),
            Masking.off(),
            () -> german,
            (customer, changes, recorded) -> {});
    answer();
  }

  private void answer() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(failures).isEmpty();
  }

  private String chosen() {
    return desk.state().orderer() instanceof Orderer.Known known ? known.customer().number() : "";
  }

  @Test
  void enter_never_takes_a_hit_of_what_was_typed_before() {
    desk.customer().typed("sabine müller");
    answer();
    desk.customer().typed("anna müller köln venloer");
    desk.customer().typed("10482");
    desk.customer().entered(0);
    assertThat(chosen()).isEmpty();
    answer();
    assertThat(chosen()).isEqualTo("10482");
  }

  @Test
  void of_many_key_strokes_only_the_newest_is_asked() {
    for (String text : List.of("m", "mü", "mül", "müll", "mülle")) {
      desk.customer().typed(text);
    }
    assertThat(waiting).hasSize(1);
    answer();
    assertThat(desk.state().customerHits()).isNotEmpty();
  }

  @Test
  void what_is_typed_while_an_order_is_saved_belongs_to_the_next_customer() {
    desk.customer().typed("Eilig");
    desk.customer().walkIn();
    desk.lines().titleTyped("9783426282618");
    desk.lines().titleEntered(-1);
    answer();
    desk.save();
    desk.customer().typed("mül");
    answer();
    assertThat(desk.lastNumber()).isPositive();
    assertThat(desk.customer().text()).isEqualTo("mül");
    assertThat(desk.state().lines()).isEmpty();
  }

  @Test
  void nothing_is_saved_for_nobody_and_the_reason_is_said() {
    desk.lines().titleTyped("9783426282618");
    desk.lines().titleEntered(-1);
    answer();
    desk.save();
    assertThat(desk.state().problems()).containsKey("customer");
    assertThat(desk.state().lines()).hasSize(1);
  }

  @Test
  void a_price_of_minus_one_is_refused_and_the_old_one_stays() {
    desk.lines().titleTyped("9783426282618");
    desk.lines().titleEntered(-1);
    answer();
    desk.lines().priceTyped(0, "-1");
    assertThat(desk.state().problems()).containsKey("line 1");
    assertThat(desk.state().lines().getFirst().price()).isNotNull();
    desk.lines().priceTyped(0, "12,50");
    assertThat(desk.state().problems()).isEmpty();
    assertThat(desk.state().total().minor()).isEqualTo(1250);
  }

  @Test
  void the_same_title_twice_is_two_pieces() {
    for (int i = 0; i < 2; i++) {
      desk.lines().titleTyped("978-3-426-28261-8");
      desk.lines().titleEntered(-1);
      answer();
    }
    assertThat(desk.state().lines()).hasSize(1);
    assertThat(desk.state().lines().getFirst().quantity()).isEqualTo(2);
  }

  @Test
  void a_title_the_customer_waits_for_already_is_pointed_out() {
    for (int i = 0; i < 2; i++) {
      desk.customer().typed("10482");
      desk.customer().entered(0);
      answer();
      desk.lines().titleTyped("9783426282618");
      desk.lines().titleEntered(-1);
      answer();
      if (i == 0) {
        desk.save();
        answer();
        assertThat(desk.state().status().text()).contains("gespeichert");
      }
    }
    long anna = shop.customers.byNumber("10482").orElseThrow().id();
    assertThat(shop.orderLists.alreadyOrdered(anna, "9783426282618")).isPresent();
    assertThat(desk.state().notes().get(0)).startsWith("schon bestellt am");
  }
}
