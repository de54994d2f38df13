package thekla.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.ConsentState;
import thekla.consent.ConsentWords;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Result;
import thekla.consent.Stamp;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The consents on the customer screen without a screen; answers come when the test lets them. */
class ConsentPresenterTest {

  private static final Actor BERND = new Actor("Bernd", "Theke 2");

  @TempDir Path folder;
  private ConsentShop shop;
  private ConsentPresenter presenter;
  private Texts texts = new Texts(Locale.GERMANY);
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Long> changed = new ArrayList<>();
  private final List<List<Change>> asked = new ArrayList<>();
  private final List<Consumer<Result.Recorded>> answers = new ArrayList<>();
  private Customer customer;
  private boolean cardRefused;
  private int cardsSaved;

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
    customer = shop.customer();
    presenter =
        new ConsentPresenter(
            () -> Work.of(shop, folder),
            new BusinessClock(shop.wall),
            new Background(waiting::add, Runnable::run, failures::add),
            Masking.off(),
            () -> texts,
            new ConsentWays(
                then -> {
                  cardsSaved++;
                  if (!cardRefused) {
                    then.accept(customer.id());
                  }
                },
                (id, changes, done, abandoned) -> {
                  asked.add(changes);
                  answers.add(done);
                },
                changed::add));
    presenter.open(customer.id());
    answer();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void answer() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(failures).isEmpty();
  }

  private void stamp() {
    presenter.stamp();
    answer();
  }

  private ConsentTabState.Line line(ConsentScope scope) {
    return presenter.state().lines().stream()
        .filter(line -> line.scope() == scope)
        .findFirst()
        .orElseThrow();
  }

  private List<ConsentEvent> history() {
    return shop.graph.consents.history(customer.id());
  }

  private List<String> refused() {
    return presenter.state().problems().values().stream().map(Refusal::code).toList();
  }

  @Test
  void nothing_is_ticked_for_a_customer_who_was_never_asked() {
    assertThat(presenter.state().lines())
        .noneMatch(ConsentTabState.Line::ticked)
        .allMatch(line -> line.standing().state() == ConsentState.NEVER_ASKED);
    assertThat(presenter.state().told()).isFalse();
    assertThat(presenter.state().way()).isEqualTo(Way.ORAL);
  }

  @Test
  void one_click_records_what_was_ticked_with_text_and_date_and_saves_the_card() {
    presenter.tick(ConsentScope.STORAGE, true);
    presenter.tick(ConsentScope.NOTIFICATION, true);
    presenter.told(true);
    stamp();

    assertThat(history())
        .extracting(ConsentEvent::scope)
        .containsExactly(ConsentScope.STORAGE, ConsentScope.NOTIFICATION);
    assertThat(history())
        .allMatch(event -> event.how().way() == Way.ORAL && event.how().rightTold());
    ConsentTabState state = presenter.state();
    assertThat(state.stampText()).isEqualTo("Kunde hat gem. DSGVO zugestimmt.");
    assertThat(state.stampDate()).isEqualTo("21.11.2026");
    assertThat(shop.consents(customer).stamp())
        .contains(new Stamp("Kunde hat gem. DSGVO zugestimmt.", LocalDate.of(2026, 11, 21)));
    assertThat(line(ConsentScope.STORAGE).standing().given()).isTrue();
    assertThat(state.said().key()).isEqualTo("consent.stamped");
    assertThat(state.told()).as("not pre-ticked for the next one").isFalse();
    assertThat(cardsSaved).isEqualTo(1);
    assertThat(changed).containsExactly(customer.id());
    assertThat(asked).as("the stamp asks nothing").isEmpty();
  }

  @Test
  void a_stamp_with_nothing_ticked_is_refused_with_the_reason_and_saves_no_card() {
    stamp();

    assertThat(refused()).containsExactly("nothing-ticked");
    assertThat(history()).isEmpty();
    assertThat(cardsSaved).isZero();

    presenter.tick(ConsentScope.STORAGE, true);
    assertThat(refused()).isEmpty();
  }

  @Test
  void a_stamp_without_the_reminder_is_recorded_so_and_says_it() {
    presenter.tick(ConsentScope.STORAGE, true);
    stamp();

    assertThat(history()).noneMatch(event -> event.how().rightTold());
    assertThat(presenter.state().said().key()).isEqualTo("consent.stamped.untold");
  }

  @Test
  void another_way_beside_the_stamp_holds_for_that_stamp_only() {
    presenter.chosen(Way.EMAIL);
    presenter.tick(ConsentScope.STORAGE, true);
    stamp();

    assertThat(history().getFirst().how().way()).isEqualTo(Way.EMAIL);
    assertThat(presenter.state().way()).isEqualTo(Way.ORAL);
  }

  @Test
  void oral_advertising_is_recorded_and_its_electronic_channels_stay_closed_and_say_why() {
    presenter.tick(ConsentScope.ADS_EMAIL, true);
    presenter.tick(ConsentScope.ADS_LETTER, true);
    stamp();

    ConsentWords words = new ConsentWords(texts, shop.wall.getZone());
    assertThat(line(ConsentScope.ADS_EMAIL).standing().given()).isTrue();
    assertThat(line(ConsentScope.ADS_EMAIL).answer().orElseThrow().allowed()).isFalse();
    assertThat(words.why(line(ConsentScope.ADS_EMAIL).answer().orElseThrow()))
        .contains("mündlich", "nötig: eine Unterschrift");
    assertThat(line(ConsentScope.ADS_LETTER).answer().orElseThrow().allowed()).isTrue();
    assertThat(words.why(line(ConsentScope.ADS_LETTER).answer().orElseThrow()))
        .contains("am 21.11.2026 zugestimmt");
  }

  @Test
  void a_stamp_on_something_else_does_not_renew_what_was_given_to_an_older_text() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.graph.issueText.issue(
        ConsentPurpose.CARD, "de", "Anderer Wortlaut", "Anders gefragt?", true, ConsentShop.ANNA);
    presenter.reload();
    answer();
    assertThat(line(ConsentScope.STORAGE).standing().outdated()).isTrue();

    presenter.tick(ConsentScope.NOTIFICATION, true);
    stamp();

    assertThat(line(ConsentScope.STORAGE).standing().outdated()).isTrue();
    assertThat(history()).hasSize(2);
  }

  @Test
  void a_tick_survives_coming_back_and_another_language_and_is_said_once_before_leaving() {
    presenter.tick(ConsentScope.STORAGE, true);
    texts = new Texts(Locale.FRANCE);
    presenter.open(customer.id());
    answer();

    assertThat(line(ConsentScope.STORAGE).pending()).isTrue();
    assertThat(presenter.state().said().key()).isEqualTo("consent.still-ticked");
    assertThat(presenter.holdsBack(false)).isTrue();
    assertThat(presenter.state().said().key()).isEqualTo("consent.unstamped");
    assertThat(presenter.holdsBack(false)).isFalse();

    stamp();
    assertThat(presenter.state().stampText())
        .isEqualTo("Le client a donné son accord selon le RGPD.");
    assertThat(presenter.state().stampDate()).isEqualTo("21/11/2026");
  }

  @Test
  void another_customer_begins_without_the_ticks_of_the_one_before() {
    presenter.tick(ConsentScope.STORAGE, true);
    presenter.open(shop.customer().id());
    answer();

    assertThat(presenter.unstamped()).isFalse();
  }

  @Test
  void what_was_ticked_and_typed_for_a_customer_is_there_again_after_another_card() {
    presenter.tick(ConsentScope.STORAGE, true);
    presenter.textTyped("Am Telefon zugestimmt.");
    presenter.open(shop.customer().id());
    answer();
    assertThat(presenter.state().lines()).noneMatch(ConsentTabState.Line::ticked);
    assertThat(presenter.state().stampText()).isEmpty();

    presenter.open(customer.id());
    answer();

    assertThat(line(ConsentScope.STORAGE).pending()).isTrue();
    assertThat(presenter.state().stampText()).isEqualTo("Am Telefon zugestimmt.");
    presenter.begin();
    answer();
    assertThat(presenter.unstamped()).as("a new card").isFalse();
  }

  @Test
  void a_stamp_text_corrected_at_another_workplace_is_seen_and_the_ticks_stay() {
    presenter.tick(ConsentScope.STORAGE, true);
    presenter.lookAgain();
    answer();
    assertThat(presenter.state().stampText()).isEmpty();
    shop.graph.recordConsent.correctStamp(
        customer.id(), new Stamp("Am Telefon zugestimmt.", LocalDate.of(2026, 11, 20)));

    presenter.lookAgain();
    answer();

    assertThat(presenter.state().stampText()).isEqualTo("Am Telefon zugestimmt.");
    assertThat(presenter.state().stampDate()).isEqualTo("20.11.2026");
    assertThat(line(ConsentScope.STORAGE).pending()).isTrue();
  }

  @Test
  void unticking_a_given_one_asks_and_stays_ticked_until_it_is_recorded() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    presenter.reload();
    answer();
    presenter.tick(ConsentScope.STORAGE, false);

    assertThat(asked)
        .containsExactly(List.of(new Change(ConsentScope.STORAGE, Decision.WITHDRAWN)));
    assertThat(line(ConsentScope.STORAGE).ticked()).isTrue();

    Result result = shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    answers.getFirst().accept((Result.Recorded) result);
    answer();
    assertThat(line(ConsentScope.STORAGE).ticked()).isFalse();
    assertThat(line(ConsentScope.STORAGE).standing().state()).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void what_is_refused_after_it_was_given_is_a_withdrawal() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    presenter.reload();
    answer();
    presenter.refuse(ConsentScope.STORAGE);
    presenter.refuse(ConsentScope.NOTIFICATION);
    presenter.withdraw(ConsentScope.ADS_SMS);

    assertThat(asked)
        .containsExactly(
            List.of(new Change(ConsentScope.STORAGE, Decision.WITHDRAWN)),
            List.of(new Change(ConsentScope.NOTIFICATION, Decision.REFUSED)));
  }

  @Test
  void what_another_workplace_wrote_is_shown_and_the_ticks_stay() {
    presenter.tick(ConsentScope.STORAGE, true);
    shop.graph.recordConsent.record(
        RecordConsent.Entry.of(
            customer.id(),
            Way.EMAIL,
            "de",
            new Change(ConsentScope.NOTIFICATION, Decision.REFUSED)),
        BERND);
    stamp();

    assertThat(history()).hasSize(1);
    assertThat(presenter.state().theirs()).hasSize(1);
    assertThat(new ConsentWords(texts, shop.wall.getZone()).told(presenter.state().theirs()))
        .isEqualTo("Theke 2, Bernd: Kundenbenachrichtigung abgelehnt (per E-Mail)");
    assertThat(line(ConsentScope.STORAGE).pending()).isTrue();

    stamp();
    assertThat(line(ConsentScope.STORAGE).standing().given()).isTrue();
    assertThat(presenter.state().theirs()).isEmpty();
  }

  @Test
  void a_card_that_is_refused_records_nothing_and_keeps_the_ticks() {
    cardRefused = true;
    presenter.tick(ConsentScope.STORAGE, true);
    stamp();

    assertThat(history()).isEmpty();
    assertThat(presenter.unstamped()).isTrue();
  }

  @Test
  void a_new_card_is_saved_by_its_first_stamp() {
    presenter.open(0);
    presenter.tick(ConsentScope.STORAGE, true);
    stamp();

    assertThat(presenter.customerId()).isEqualTo(customer.id());
    assertThat(shop.consents(customer).given(ConsentScope.STORAGE)).isTrue();
  }

  @Test
  void text_and_date_are_corrected_with_the_card_and_a_wrong_date_is_said() {
    presenter.tick(ConsentScope.STORAGE, true);
    stamp();
    shop.wall.pass(Duration.ofDays(3));
    presenter.textTyped("Formular im Ordner B");
    presenter.dateTyped("31.2.2026");
    List<String> saved = new ArrayList<>();
    presenter.save(customer.id(), () -> saved.add("saved"));
    answer();
    assertThat(refused()).containsExactly("day-unreadable");
    assertThat(saved).isEmpty();

    presenter.dateTyped("1.12.2026");
    presenter.save(customer.id(), () -> saved.add("saved"));
    answer();
    assertThat(refused()).containsExactly("obtained-in-future");

    presenter.dateTyped("20.11.26");
    presenter.save(customer.id(), () -> saved.add("saved"));
    answer();
    assertThat(saved).containsExactly("saved");
    assertThat(shop.consents(customer).stamp())
        .contains(new Stamp("Formular im Ordner B", LocalDate.of(2026, 11, 20)));
    assertThat(history()).as("the ledger stays as it is").hasSize(1);
  }
}
