package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.customer.Minor;
import thekla.kernel.Money;
import thekla.kernel.UnitOfWork;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.privacy.EraseCustomer;
import thekla.privacy.ErasureCause;
import thekla.privacy.Sweep;
import thekla.storage.ByHand;
import thekla.storage.PostgresServer;
import thekla.text.Texts;

/** Two programs on one server, each with a data folder of its own. */
class SeveralProgramsTest {

  private static final int ORDERS = 40;
  private static final String RARE = "Quöndrßmüller";

  @TempDir Path folder;
  private final ExecutorService programs = Executors.newFixedThreadPool(2);
  private Path first;
  private Path second;
  private ConsentShop one;
  private ConsentShop other;

  @BeforeEach
  void twoPrograms() {
    first = folder.resolve("first");
    second = folder.resolve("second");
    PostgresServer.one().write(second, PostgresServer.one().database(first));
    one = new ConsentShop(first);
    other = new ConsentShop(second);
  }

  @AfterEach
  void bothEnd() {
    programs.shutdown();
    other.close();
    one.close();
  }

  private static Order.Placed taken(ConsentShop shop, Customer customer) {
    return ((TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(OrderLine.free("Heft"), OrderLine.free("Karte")),
                    null,
                    Money.euro(0),
                    null),
                ANNA))
        .order();
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = ByHand.connect(first);
        Statement reading = connection.createStatement();
        ResultSet row = reading.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The first one's work is done but not committed while the second one begins its own. */
  private <T> T meanwhile(Runnable uncommitted, Callable<T> begun) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    UnitOfWork work = one.graph.unitOfWork;
    Future<?> slow =
        programs.submit(
            () ->
                work.run(
                    () -> {
                      uncommitted.run();
                      done.countDown();
                      pause();
                    }));
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    T result = begun.call();
    slow.get(20, TimeUnit.SECONDS);
    return result;
  }

  private static void pause() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<Long> takesMany(ConsentShop shop) {
    Set<Long> numbers = new HashSet<>();
    Customer customer = shop.customer();
    for (int i = 0; i < ORDERS; i++) {
      shop.record(
          customer,
          Way.ORAL,
          ConsentScope.NOTIFICATION,
          i % 2 == 0 ? Decision.GIVEN : Decision.WITHDRAWN);
      numbers.add(taken(shop, customer).number());
    }
    return numbers;
  }

  @Test
  void orders_taken_at_once_have_numbers_of_their_own_and_the_chain_is_whole() throws Exception {
    Future<Set<Long>> here = programs.submit(() -> takesMany(one));
    Future<Set<Long>> there = programs.submit(() -> takesMany(other));
    Set<Long> numbers = new HashSet<>(here.get());
    numbers.addAll(there.get());

    assertThat(numbers).hasSize(2 * ORDERS);
    assertThat(one.graph.ledger.verify()).isEqualTo(new Verification(2 * ORDERS, 0, List.of()));
    assertThat(count("select count(distinct pickup_number) from customer_order"))
        .isEqualTo(2 * ORDERS);
  }

  @Test
  void who_withdraws_while_an_order_is_taken_elsewhere_gets_no_message_for_it() throws Exception {
    Customer customer = one.customer();
    one.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    meanwhile(
        () -> assertThat(taken(one, customer).message().kind()).isEqualTo("M"),
        () -> other.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.WITHDRAWN));

    assertThat(one.graph.orderLists.ofCustomer(customer.id(), 9))
        .singleElement()
        .satisfies(row -> assertThat(row.message().reason()).isEqualTo(Message.Reason.NO_CONSENT));
  }

  @Test
  void a_card_that_changes_while_an_order_is_taken_elsewhere_changes_its_message()
      throws Exception {
    Customer customer = one.customer();
    one.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    Customer unreachable = RecordConsentTest.with(customer, List.of());
    meanwhile(() -> taken(one, customer), () -> other.save(unreachable));

    assertThat(one.graph.orderLists.ofCustomer(customer.id(), 9))
        .singleElement()
        .satisfies(row -> assertThat(row.message().kind()).isEqualTo(MessageKind.NONE));
  }

  private static Object sweep(ConsentShop shop) {
    return shop.graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT);
  }

  @Test
  void two_sweeps_leave_each_line_once() throws Exception {
    one.graph.retention.exchangeDays(0);
    for (int i = 0; i < 5; i++) {
      one.sellTo(one.customer());
    }
    meanwhile(() -> sweep(one), () -> sweep(other));

    assertThat(count("select count(*) from anonymous_line")).isEqualTo(5);
    assertThat(count("select count(*) from customer")).isZero();
  }

  @Test
  void who_is_erased_while_an_order_is_taken_elsewhere_stays() throws Exception {
    Customer customer = one.customer();
    Object result =
        meanwhile(
            () -> taken(one, customer),
            () -> other.graph.privacy.eraseCustomer.erase(customer.number(), ANNA));

    assertThat(result).isInstanceOf(EraseCustomer.Result.Held.class);
    assertThat(other.graph.customers.byId(customer.id())).isPresent();
  }

  private Customer rare() {
    return one.save(ConsentShop.card(RARE, Map.of(), Minor.UNKNOWN, false, null));
  }

  private void erase(ConsentShop shop, Customer customer) {
    shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA);
  }

  @Test
  void a_rare_name_is_forgotten_with_the_last_two_who_bear_it() throws Exception {
    Customer here = rare();
    Customer there = rare();
    String known = "select count(*) from customer_word_vocabulary where word like 'quon%'";
    assertThat(count(known)).isPositive();
    meanwhile(
        () -> erase(one, here),
        () -> {
          erase(other, there);
          return true;
        });

    assertThat(count(known)).isZero();
  }

  @Test
  void a_name_that_is_saved_while_its_last_bearer_is_erased_elsewhere_is_still_known()
      throws Exception {
    Customer gone = rare();
    meanwhile(
        () -> erase(one, gone),
        () -> other.save(ConsentShop.card(RARE, Map.of(), Minor.UNKNOWN, false, null)));

    assertThat(other.graph.customers.find("quöndrßmülker", 5, false)).hasSize(1);
  }

  @Test
  void what_one_changes_the_other_goes_by() {
    one.graph.retention.exchangeDays(3);
    assertThat(other.graph.retention.load().exchangeDays()).isEqualTo(3);

    Customer customer = rare();
    assertThat(other.graph.customers.find("quöndr", 5, false)).hasSize(1);
    assertThat(other.graph.customers.find("quöndrßmülker", 5, false))
        .as("the words that misspelled ones are compared with")
        .hasSize(1);

    one.graph.issueText.issue(
        ConsentPurpose.CARD, "de", "Wir speichern.", "Dürfen wir speichern?", true, ANNA);
    assertThat(other.graph.consentTexts.current(ConsentPurpose.CARD, "de").orElseThrow())
        .extracting(ConsentText::version)
        .isEqualTo(2);

    one.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    assertThat(other.consents(customer).given(ConsentScope.STORAGE)).isTrue();
  }

  @Test
  void two_that_make_a_new_shop_at_once_make_one() throws Exception {
    Path third = folder.resolve("third");
    Path fourth = folder.resolve("fourth");
    PostgresServer.one().write(fourth, PostgresServer.one().empty(third));
    Future<ConsentShop> begun = programs.submit(() -> new ConsentShop(third));
    try (ConsentShop now = new ConsentShop(fourth);
        ConsentShop then = begun.get()) {
      ContactPoint mail = new ContactPoint(ContactKind.EMAIL, "a@example.org", "a@example.org", "");
      assertThat(now.graph.objections.mark(mail)).isEqualTo(then.graph.objections.mark(mail));
      assertThat(now.graph.consentTexts.all())
          .hasSize(ConsentPurpose.values().length * Texts.LANGUAGES.size());
    }
  }
}
