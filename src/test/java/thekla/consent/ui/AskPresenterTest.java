package thekla.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.ConsentState;
import thekla.consent.Decision;
import thekla.consent.EvidenceLevel;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Result;
import thekla.consent.TextForm;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The panel that asks how, without a screen. */
class AskPresenterTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Customer customer;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Result.Recorded> done = new ArrayList<>();
  private final List<String> abandoned = new ArrayList<>();
  private final List<String> focused = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
    customer = shop.customer();
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

  private AskPresenter asking(ConsentScope scope, Decision decision) {
    AskPresenter presenter =
        new AskPresenter(
            () -> Work.of(shop, folder),
            new BusinessClock(shop.wall),
            new Background(waiting::add, Runnable::run, failures::add),
            Masking.off(),
            () -> new Texts(Locale.GERMANY),
            (id, channel, consents, back) -> written.add(channel + " " + consents),
            customer.id(),
            List.of(new Change(scope, decision)),
            done::add,
            () -> abandoned.add("abandoned"));
    presenter.attach(
        new AskPresenter.View() {
          @Override
          public void show(AskState state) {
            // read from the presenter
          }

          @Override
          public void focus(String field) {
            focused.add(field);
          }
        });
    answer();
    return presenter;
  }

  private void press(AskPresenter presenter, Way way) {
    presenter.way(way);
    answer();
  }

  private ConsentEvent recorded() {
    return done.getLast().events().getFirst();
  }

  private static List<String> refused(AskPresenter presenter) {
    return presenter.state().problems().values().stream().map(Refusal::code).toList();
  }

  @Test
  void the_script_is_there_to_be_read_and_one_key_records_it_with_the_right_to_withdraw() {
    AskPresenter presenter = asking(ConsentScope.NOTIFICATION, Decision.GIVEN);
    assertThat(presenter.state().form()).isEqualTo(TextForm.SCRIPT);
    assertThat(presenter.state().wordings())
        .containsExactly(
            "Dürfen wir Ihnen Bescheid geben, wenn Ihre Bestellung da ist? Sie können das"
                + " jederzeit widerrufen.");
    press(presenter, Way.ORAL);

    assertThat(recorded().how().rightTold()).isTrue();
    assertThat(recorded().how().text())
        .isEqualTo(
            shop.graph
                .consentTexts
                .current(ConsentPurpose.NOTIFY, "de")
                .orElseThrow()
                .ref(TextForm.SCRIPT));
  }

  @Test
  void a_withdrawal_takes_one_key_and_says_from_where_to_where() {
    shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.GIVEN);
    AskPresenter presenter = asking(ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    assertThat(presenter.state().moves())
        .containsExactly(
            new AskState.Move(ConsentScope.ADS_EMAIL, ConsentState.GIVEN, Decision.WITHDRAWN));
    assertThat(presenter.state().wordings()).isEmpty();
    press(presenter, Way.WRITTEN);

    assertThat(recorded().decision()).isEqualTo(Decision.WITHDRAWN);
    assertThat(recorded().how().rightTold()).isFalse();
  }

  @Test
  void abandoned_nothing_is_recorded() {
    AskPresenter presenter = asking(ConsentScope.STORAGE, Decision.GIVEN);
    presenter.remarkTyped("am Telefon");
    presenter.abandon();
    answer();

    assertThat(abandoned).hasSize(1);
    assertThat(done).isEmpty();
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
  }

  @Test
  void a_signature_asks_where_the_paper_is_and_opens_the_channel() {
    AskPresenter presenter = asking(ConsentScope.ADS_EMAIL, Decision.GIVEN);
    press(presenter, Way.WRITTEN);
    assertThat(refused(presenter)).containsExactly("place-missing");
    assertThat(focused).containsExactly("evidencePlace");
    assertThat(presenter.state().form()).isEqualTo(TextForm.WORDING);
    assertThat(done).isEmpty();

    presenter.placeTyped("Ordner B");
    presenter.record();
    answer();
    assertThat(shop.consents(customer).standing(ConsentScope.ADS_EMAIL).evidence())
        .isEqualTo(EvidenceLevel.E3);
  }

  @Test
  void without_a_place_it_takes_another_key_to_record_it_with_less_evidence() {
    AskPresenter presenter = asking(ConsentScope.ADS_EMAIL, Decision.GIVEN);
    press(presenter, Way.WRITTEN);
    press(presenter, Way.WRITTEN);
    assertThat(refused(presenter)).containsExactly("place-missing");
    assertThat(shop.consents(customer).given(ConsentScope.ADS_EMAIL)).isFalse();

    presenter.record();
    answer();

    assertThat(shop.consents(customer).standing(ConsentScope.ADS_EMAIL).evidence())
        .isEqualTo(EvidenceLevel.E2);
  }

  @Test
  void the_scan_of_a_form_is_kept_under_its_hash() throws IOException {
    Path scan = Files.writeString(folder.resolve("Scan 1.PDF"), "unterschrieben");
    AskPresenter presenter = asking(ConsentScope.PROFILE, Decision.GIVEN);
    presenter.scanned(scan);
    press(presenter, Way.FORM);

    String hash = recorded().how().evidenceHash();
    assertThat(folder.resolve("evidence").resolve(hash + ".pdf")).hasContent("unterschrieben");
    assertThat(shop.consents(customer).standing(ConsentScope.PROFILE).evidence())
        .isEqualTo(EvidenceLevel.E3);
  }

  @Test
  void a_scan_that_is_not_there_or_not_needed_in_the_end_leaves_nothing_behind()
      throws IOException {
    AskPresenter presenter = asking(ConsentScope.PROFILE, Decision.GIVEN);
    presenter.scanned(folder.resolve("gone.pdf"));
    press(presenter, Way.FORM);
    assertThat(refused(presenter)).containsExactly("evidence-unreadable");

    presenter.scanned(Files.writeString(folder.resolve("there.pdf"), "unterschrieben"));
    presenter.dateTyped("1.1.2027");
    press(presenter, Way.FORM);
    assertThat(refused(presenter)).containsExactly("obtained-in-future");
    assertThat(folder.resolve("evidence")).isEmptyDirectory();
  }

  @Test
  void a_day_before_is_recorded_with_both_moments_and_nonsense_is_said() {
    AskPresenter presenter = asking(ConsentScope.STORAGE, Decision.GIVEN);
    presenter.dateTyped("gestern");
    press(presenter, Way.ORAL);
    assertThat(refused(presenter)).containsExactly("day-unreadable");

    presenter.dateTyped("14.3.26");
    press(presenter, Way.ORAL);
    assertThat(LocalDate.ofInstant(recorded().how().obtainedAt(), shop.wall.getZone()))
        .isEqualTo(LocalDate.of(2026, 3, 14));
  }

  @Test
  void for_a_minor_it_must_be_said_who_declared_it() {
    customer =
        shop.save(
            ConsentShop.card(
                "Klein", Map.of(ContactKind.EMAIL, "k@example.org"), Minor.YES, false, null));
    AskPresenter presenter = asking(ConsentScope.ADS_LETTER, Decision.GIVEN);
    assertThat(presenter.state().asksWho()).isTrue();
    press(presenter, Way.ORAL);
    assertThat(refused(presenter)).containsExactly("declarer-missing");

    presenter.declaredBy(IndicatedBy.PARENT);
    press(presenter, Way.ORAL);
    assertThat(shop.consents(customer).standing(ConsentScope.ADS_LETTER).parentAgreed()).isTrue();
  }

  @Test
  void what_another_workplace_wrote_is_shown_first() {
    AskPresenter presenter = asking(ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.REFUSED);
    press(presenter, Way.ORAL);
    assertThat(done).isEmpty();
    assertThat(presenter.state().theirs()).hasSize(1);
    assertThat(presenter.state().moves().getFirst().from()).isEqualTo(ConsentState.REFUSED);

    press(presenter, Way.ORAL);
    assertThat(done).hasSize(1);
  }

  @Test
  void one_can_write_where_the_customer_can_be_reached() {
    AskPresenter presenter = asking(ConsentScope.ADS_EMAIL, Decision.GIVEN);
    assertThat(presenter.state().reach()).containsExactly(Channel.EMAIL, Channel.SMS);
    presenter.compose(Channel.EMAIL, () -> {});

    assertThat(written).containsExactly("EMAIL Werbung per E-Mail");
  }
}
