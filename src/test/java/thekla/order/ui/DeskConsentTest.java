package thekla.order.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Stamp;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.customer.Minor;
import thekla.order.Fate;
import thekla.order.Message;
import thekla.order.OrderLists;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** Consents at the desk without a screen; answers come when the test lets them. */
class DeskConsentTest {

  @TempDir static Path folder;
  private static ConsentShop shop;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<DeskPresenter.Field> focused = new ArrayList<>();
  private DeskPresenter desk;

  @BeforeAll
  static void aShop() {
    shop = new ConsentShop(folder);
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  @BeforeEach
  void aDesk() {
    DeskWork work =
        new DeskWork(
            shop.graph.customers,
            shop.graph.consents,
            shop.graph.messageRule,
            shop.graph.retention,
            shop.graph.titles,
            shop.graph.takeOrder,
            shop.graph.parkOrder,
            shop.graph.orderLists,
            order -> "slip.pdf",
            order -> "slip.pdf");
    Texts german = new Texts(Locale.GERMANY);
    desk =
        new DeskPresenter(
            () -> work,
            shop.graph.clock,
            () -> ConsentShop.ANNA,
            new Background(waiting::add, Runnable::run, failures::add),
            Masking.off(),
            () -> german,
            this::readAloud);
    desk.attach(
        new DeskPresenter.View() {
          @Override
          public void show(DeskState state) {
            // the tests look at the state themselves
          }

          @Override
          public void works(String who) {
            // nobody looks
          }

          @Override
          public void focus(DeskPresenter.Field field) {
            focused.add(field);
          }
        });
    answer();
  }

  /** As the desk's session does it. */
  private void readAloud(long customerId, List<RecordConsent.Change> changes, Runnable recorded) {
    shop.graph.recordConsent.record(
        RecordConsent.Entry.of(
            customerId, Way.ORAL, "de", changes.toArray(RecordConsent.Change[]::new)),
        ConsentShop.ANNA);
    recorded.run();
  }

  private void answer() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(failures).isEmpty();
  }

  private static Customer agreed(ConsentScope... scopes) {
    Customer customer = shop.customer();
    Arrays.stream(scopes).forEach(scope -> record(customer, scope, Decision.GIVEN));
    return customer;
  }

  private static void record(Customer customer, ConsentScope scope, Decision decision) {
    RecordConsent.Result result = shop.record(customer, Way.ORAL, scope, decision);
    assertThat(result).isInstanceOf(RecordConsent.Result.Recorded.class);
  }

  private void choose(Customer customer) {
    desk.customer().choose(customer.id());
    answer();
  }

  private Seen seen() {
    Seen seen = desk.state().seen();
    if (seen == null) {
      throw new AssertionError("nobody is chosen");
    }
    return seen;
  }

  private void line(String title) {
    desk.lines().titleTyped(title);
    desk.lines().freeLine();
    answer();
  }

  private OrderLists.Row save(Customer customer) {
    desk.save();
    answer();
    return shop.graph.orderLists.ofCustomer(customer.id(), 1).getFirst();
  }

  @Test
  void consents_come_with_the_customer_in_one_job() {
    Customer customer = agreed(ConsentScope.STORAGE, ConsentScope.NOTIFICATION);
    desk.customer().choose(customer.id());
    assertThat(waiting).hasSize(1);
    waiting.poll().run();

    assertThat(seen().consents()).isEqualTo(shop.consents(customer));
    assertThat(desk.state().message())
        .isEqualTo(new Message("M", "M", Message.Reason.CUSTOMER_DEFAULT));
    answer();
  }

  @Test
  void without_consent_k_is_shown_and_saved_and_the_choice_is_kept() {
    Customer customer = agreed();
    choose(customer);
    desk.customer().kindChosen("S");

    assertThat(desk.state().message()).isEqualTo(new Message("K", "S", Message.Reason.NO_CONSENT));
    line("Ein Heft");
    assertThat(save(customer).message())
        .isEqualTo(new Message("K", "S", Message.Reason.NO_CONSENT));
  }

  @Test
  void what_the_screen_shows_is_what_is_saved_whatever_was_agreed_and_chosen() {
    List<Decision> decisions =
        List.of(Decision.GIVEN, Decision.REFUSED, Decision.WITHDRAWN, Decision.LAPSED);
    Random random = new Random(20261121);
    for (int i = 0; i < 60; i++) {
      Customer customer =
          shop.save(
              ConsentShop.card(
                  "Zufall" + i,
                  random.nextBoolean()
                      ? Map.of(ContactKind.EMAIL, "zufall" + i + "@example.org")
                      : Map.of(ContactKind.PHONE, String.format("0221 33%04d", i)),
                  Minor.UNKNOWN,
                  random.nextInt(4) == 0,
                  null));
      for (int events = random.nextInt(4); events > 0; events--) {
        record(
            customer,
            random.nextInt(4) == 0 ? ConsentScope.STORAGE : ConsentScope.NOTIFICATION,
            decisions.get(random.nextInt(decisions.size())));
      }
      choose(customer);
      List<MessageKind> offered = desk.state().kinds();
      if (random.nextBoolean()) {
        desk.customer().kindChosen(offered.get(random.nextInt(offered.size())).letter());
      }
      line("Buch");
      Message shown = desk.state().message();

      assertThat(save(customer).message()).as("round %s", i).isEqualTo(shown);
    }
  }

  @Test
  void f8_records_the_consent_and_restores_the_kind_and_the_focus() {
    Customer customer = agreed();
    choose(customer);
    desk.customer().kindChosen("S");
    desk.focused(DeskPresenter.Field.NOTE);
    desk.consent().ask();
    answer();

    assertThat(shop.consents(customer).given(ConsentScope.NOTIFICATION)).isTrue();
    assertThat(desk.state().message()).isEqualTo(new Message("S", "S", Message.Reason.CHOSEN));
    assertThat(focused.getLast()).isEqualTo(DeskPresenter.Field.NOTE);
    assertThat(desk.state().status().text()).contains("aufgenommen").contains("S – ");
    long rows = shop.graph.consents.lastSeq(customer.id());
    desk.consent().ask();
    answer();
    assertThat(desk.state().status().text()).contains("liegt schon vor");
    assertThat(shop.graph.consents.lastSeq(customer.id())).isEqualTo(rows);
  }

  @Test
  void f8_says_why_it_does_nothing_for_a_walk_in_and_a_restricted_card() {
    desk.customer().typed("Eilig");
    desk.customer().walkIn();
    answer();
    desk.consent().ask();
    assertThat(desk.state().status().text()).contains("Ohne Karte");
    Customer restricted =
        shop.save(ConsentShop.card("Gesperrt", Map.of(), Minor.UNKNOWN, true, null));
    choose(restricted);
    desk.consent().ask();
    answer();
    assertThat(desk.state().status().text()).contains("eingeschränkt");
    assertThat(shop.graph.consents.lastSeq(restricted.id())).isZero();
  }

  @Test
  void a_change_at_another_workplace_is_seen_and_nothing_typed_is_lost() {
    Customer customer = agreed(ConsentScope.NOTIFICATION);
    choose(customer);
    line("Ein Heft");
    desk.customer().kindChosen("S");
    desk.depositTyped("5");
    desk.noteTyped("Geschenk");
    desk.lines().titleTyped("Zau");
    desk.customer().typed("mül");
    answer();
    desk.consent().lookAgain();
    answer();
    DeskState before = desk.state();

    record(customer, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);
    desk.consent().lookAgain();
    answer();

    DeskState after = desk.state();
    assertThat(after.message()).isEqualTo(new Message("K", "S", Message.Reason.NO_CONSENT));
    assertThat(after.lines()).isEqualTo(before.lines());
    assertThat(after.deposit()).isEqualTo("5");
    assertThat(after.note()).isEqualTo("Geschenk");
    assertThat(after.titleText()).isEqualTo("Zau");
    assertThat(after.customerText()).isEqualTo("mül");
    assertThat(after.customerHits()).isEqualTo(before.customerHits());
  }

  @Test
  void a_stamp_text_corrected_at_another_workplace_is_seen_too() {
    Customer customer = agreed();
    choose(customer);
    Stamp corrected = new Stamp("Am Telefon zugestimmt.", LocalDate.of(2026, 11, 20));
    shop.graph.recordConsent.correctStamp(customer.id(), corrected);

    desk.consent().lookAgain();
    answer();

    assertThat(seen().consents().stamp()).contains(corrected);
  }

  @Test
  void a_changed_card_is_seen_too() {
    Customer customer = agreed();
    choose(customer);
    Customer moved =
        shop.save(
            ConsentShop.card("Umgezogen", Map.of(), Minor.UNKNOWN, false, null)
                .stored(customer.id(), customer.number(), customer.version()));
    desk.consent().lookAgain();
    answer();
    assertThat(seen().customer().version()).isEqualTo(moved.version());
    assertThat(seen().customer().lastName()).isEqualTo("Umgezogen");
  }

  @Test
  void a_late_answer_never_shows_for_another_customer() {
    Customer first = agreed(ConsentScope.STORAGE);
    Customer second = agreed();
    choose(first);
    record(first, ConsentScope.STORAGE, Decision.WITHDRAWN);
    desk.consent().lookAgain();
    desk.customer().choose(second.id());
    answer();
    assertThat(seen().customer().id()).isEqualTo(second.id());
    assertThat(seen().consents()).isEqualTo(shop.consents(second));

    desk.customer().choose(first.id());
    desk.customer().typed("Eilig");
    desk.customer().walkIn();
    answer();
    assertThat(desk.state().orderer()).isEqualTo(new Orderer.WalkIn("Eilig"));
    assertThat(desk.state().seen()).isNull();
  }

  @Test
  void a_parked_order_comes_back_with_what_was_agreed_meanwhile() {
    Customer customer = agreed();
    choose(customer);
    desk.customer().kindChosen("S");
    line("Ein Heft");
    desk.park();
    answer();
    assertThat(desk.state().seen()).isNull();
    record(customer, ConsentScope.NOTIFICATION, Decision.GIVEN);
    desk.park();
    answer();
    assertThat(seen().customer().id()).isEqualTo(customer.id());
    assertThat(desk.state().message()).isEqualTo(new Message("S", "S", Message.Reason.CHOSEN));
  }

  @Test
  void what_was_discarded_comes_back_up_to_date() {
    Customer customer = agreed();
    choose(customer);
    line("Ein Heft");
    desk.discard();
    answer();
    assertThat(desk.state().fate()).isNull();
    record(customer, ConsentScope.STORAGE, Decision.GIVEN);
    desk.undo();
    answer();
    assertThat(desk.state().fate()).isInstanceOf(Fate.Stays.class);
  }

  @Test
  void the_fate_follows_the_setting_of_the_shop() {
    shop.graph.retention.exchangeDays(0);
    choose(agreed());
    assertThat(desk.state().fate()).isEqualTo(new Fate.Goes(0));
    shop.graph.retention.exchangeDays(14);
    choose(agreed());
    assertThat(desk.state().fate()).isEqualTo(new Fate.Goes(14));
  }

  @Test
  void a_customer_with_two_hundred_events_is_read_within_a_frame() {
    Customer customer = agreed();
    for (int i = 0; i < 200; i++) {
      record(
          customer,
          i % 2 == 0 ? ConsentScope.STORAGE : ConsentScope.NOTIFICATION,
          i % 3 == 0 ? Decision.WITHDRAWN : Decision.GIVEN);
    }
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      desk.customer().choose(customer.id());
      Runnable job = waiting.remove();
      long began = System.nanoTime();
      job.run();
      nanos.add(System.nanoTime() - began);
      answer();
    }
    assertThat(seen().consents().standings()).hasSize(2);
    List<Long> warm = nanos.subList(100, 200).stream().sorted().toList();
    System.out.printf(
        "customer with 200 events: median %d µs, p95 %d µs%n",
        warm.get(50) / 1000, warm.get(95) / 1000);
    assertThat(warm.get(50)).as("nanoseconds, median").isLessThan(16_700_000);
  }
}
