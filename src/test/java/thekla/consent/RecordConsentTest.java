package thekla.consent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Entry;
import thekla.consent.RecordConsent.Result;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;

class RecordConsentTest {

  @TempDir static Path folder;
  private static ConsentShop shop;

  @BeforeAll
  static void aShop() {
    shop = new ConsentShop(folder);
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  private static Entry entry(
      Customer customer, @Nullable Way way, @Nullable LocalDate obtained, Change... changes) {
    return new Entry(
        customer.id(),
        List.of(changes),
        way,
        "am Telefon",
        obtained,
        "de",
        0,
        true,
        IndicatedBy.SUBJECT,
        null,
        null,
        -1,
        null);
  }

  private static Change given(ConsentScope scope) {
    return new Change(scope, Decision.GIVEN);
  }

  @Test
  void what_was_said_is_kept_with_how_when_and_by_whom() {
    Customer customer = shop.customer();

    Result result =
        shop.graph.recordConsent.record(
            entry(customer, Way.ORAL, null, given(ConsentScope.NOTIFICATION)), ANNA);

    ConsentEvent event = ((Result.Recorded) result).events().getFirst();
    assertThat(shop.graph.consents.history(customer.id())).containsExactly(event);
    assertThat(event.recordedBy()).isEqualTo(ANNA);
    assertThat(event.how().remark()).isEqualTo("am Telefon");
    assertThat(event.how().rightTold()).isTrue();
    assertThat(event.how().text())
        .isEqualTo(
            shop.graph
                .consentTexts
                .current(ConsentPurpose.NOTIFY, "de")
                .orElseThrow()
                .ref(TextForm.SCRIPT));
    assertThat(shop.consents(customer).state(ConsentKind.NOTIFICATION))
        .isEqualTo(ConsentState.GIVEN);
    assertThat(shop.consents(customer).state(ConsentKind.STORAGE))
        .isEqualTo(ConsentState.NEVER_ASKED);
  }

  @Test
  void not_asked_is_not_refused_and_refused_is_not_withdrawn() {
    Customer customer = shop.customer();
    assertThat(shop.consents(customer).state(ConsentScope.STORAGE))
        .isEqualTo(ConsentState.NEVER_ASKED);

    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.REFUSED);
    assertThat(shop.consents(customer).state(ConsentScope.STORAGE)).isEqualTo(ConsentState.REFUSED);

    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.EMAIL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    assertThat(shop.consents(customer).state(ConsentScope.STORAGE))
        .isEqualTo(ConsentState.WITHDRAWN);
    assertThat(shop.graph.consents.history(customer.id())).hasSize(3);
  }

  @Test
  void nothing_ticked_no_way_and_impossible_dates_are_refused() {
    Customer customer = shop.customer();
    LocalDate tomorrow = LocalDate.of(2026, 11, 22);

    assertThat(refused(entry(customer, null, null))).contains("nothing-ticked", "way-missing");
    assertThat(refused(entry(customer, Way.WRITTEN, tomorrow, given(ConsentScope.STORAGE))))
        .containsExactly("obtained-in-future");
    assertThat(
            refused(
                entry(
                    customer,
                    Way.WRITTEN,
                    LocalDate.of(1899, 12, 31),
                    given(ConsentScope.STORAGE))))
        .containsExactly("obtained-before-shop");
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
  }

  @Test
  void a_text_version_that_does_not_exist_is_refused() {
    Customer customer = shop.customer();
    Entry entry =
        new Entry(
            customer.id(),
            List.of(given(ConsentScope.STORAGE)),
            Way.ORAL,
            null,
            null,
            "de",
            77,
            false,
            IndicatedBy.SUBJECT,
            null,
            null,
            -1,
            null);

    assertThat(refused(entry)).containsExactly("consent-text-unknown");
  }

  @Test
  void a_back_dated_consent_carries_both_moments() {
    Customer customer = shop.customer();
    shop.graph.recordConsent.record(
        entry(customer, Way.WRITTEN, LocalDate.of(2026, 3, 14), given(ConsentScope.STORAGE)), ANNA);

    ConsentEvent event = shop.graph.consents.history(customer.id()).getFirst();
    assertThat(event.how().obtainedAt()).isBefore(event.recordedAt());
    assertThat(event.how().obtainedAt().toString()).isEqualTo("2026-03-13T23:00:00Z");
  }

  @Test
  void an_older_paper_does_not_undo_a_later_withdrawal() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);

    assertThat(
            refused(
                entry(
                    customer, Way.WRITTEN, LocalDate.of(2020, 1, 1), given(ConsentScope.STORAGE))))
        .containsExactly("older-than-decision");
    assertThat(shop.consents(customer).state(ConsentScope.STORAGE))
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void a_list_taken_over_never_overwrites_a_withdrawal() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);

    assertThat(
            ConsentShop.refusals(
                shop.record(customer, Way.IMPORT, ConsentScope.NOTIFICATION, Decision.GIVEN)))
        .containsExactly("withdrawal-stands");
  }

  @Test
  void after_an_objection_only_a_signature_opens_the_channel_again() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);

    assertThat(
            ConsentShop.refusals(
                shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.GIVEN)))
        .as("R-CON-22")
        .containsExactly("objection-stands");

    Entry signed =
        new Entry(
            customer.id(),
            List.of(given(ConsentScope.ADS_EMAIL)),
            Way.WRITTEN,
            null,
            null,
            "de",
            0,
            true,
            IndicatedBy.SUBJECT,
            "Ordner 2026",
            null,
            -1,
            null);
    assertThat(shop.graph.recordConsent.record(signed, ANNA)).isInstanceOf(Result.Recorded.class);
    assertThat(shop.consents(customer).given(ConsentScope.ADS_EMAIL)).isTrue();
  }

  @Test
  void the_second_workplace_sees_what_changed_and_nothing_is_written() {
    Customer customer = shop.customer();
    long seen = shop.consents(customer).lastSeq();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.REFUSED);

    Entry late =
        new Entry(
            customer.id(),
            List.of(given(ConsentScope.STORAGE)),
            Way.ORAL,
            null,
            null,
            "de",
            0,
            true,
            IndicatedBy.SUBJECT,
            null,
            null,
            seen,
            null);

    Result result = shop.graph.recordConsent.record(late, ANNA);
    assertThat(result).isInstanceOf(Result.ChangedMeanwhile.class);
    assertThat(((Result.ChangedMeanwhile) result).theirs())
        .extracting(ConsentEvent::decision)
        .containsExactly(Decision.REFUSED);
    assertThat(shop.graph.consents.history(customer.id())).hasSize(1);
  }

  @Test
  void a_new_meaning_makes_older_consents_outdated_and_leaves_them_bound_to_their_text() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.PROFILE, Decision.GIVEN);
    ConsentText before =
        shop.graph.consentTexts.current(ConsentPurpose.PROFILE, "de").orElseThrow();

    shop.graph.issueText.issue(
        ConsentPurpose.PROFILE, "de", before.wording() + " ", before.script() + "!", false, ANNA);
    assertThat(shop.consents(customer).standing(ConsentScope.PROFILE).outdated()).isFalse();

    shop.graph.issueText.issue(
        ConsentPurpose.PROFILE, "de", "Auch an Verlage.", "Auch an Verlage?", true, ANNA);
    Standing standing = shop.consents(customer).standing(ConsentScope.PROFILE);
    assertThat(standing.outdated()).as("R-CON-4").isTrue();
    TextRef shown = requireNonNull(decided(standing).how().text());
    assertThat(shop.graph.consentTexts.byHash(shown.hash())).contains(before.script());
  }

  @Test
  void another_address_lapses_what_was_agreed_for_the_old_one() {
    Customer customer = shop.customer();
    for (ConsentScope scope : ConsentScope.values()) {
      shop.record(customer, Way.ORAL, scope, Decision.GIVEN);
    }
    shop.wall.pass(Duration.ofMinutes(5));

    Customer moved =
        shop.save(with(shop.graph.customers.byId(customer.id()).orElseThrow(), "neu@example.org"));

    CustomerConsents now = shop.consents(moved);
    assertThat(now.state(ConsentScope.ADS_EMAIL)).as("R-CON-6").isEqualTo(ConsentState.NEVER_ASKED);
    assertThat(decided(now.standing(ConsentScope.ADS_EMAIL)).how().way())
        .isEqualTo(Way.CONTACT_CHANGED);
    assertThat(now.given(ConsentScope.ADS_SMS)).isTrue();
    assertThat(now.given(ConsentScope.NOTIFICATION)).isTrue();
  }

  @Test
  void confirmed_it_holds_for_the_new_address_with_the_same_evidence() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.GIVEN);
    shop.wall.pass(Duration.ofMinutes(5));

    Customer changed =
        with(shop.graph.customers.byId(customer.id()).orElseThrow(), "ganz-neu@example.org");
    shop.graph.saveCustomer.save(changed, true);

    Standing standing = shop.consents(customer).standing(ConsentScope.ADS_EMAIL);
    assertThat(standing.given()).isTrue();
    assertThat(standing.evidence()).isEqualTo(EvidenceLevel.E1);
    assertThat(decided(standing).contactMark())
        .isEqualTo(
            shop.graph.objections.mark(
                new ContactPoint(ContactKind.EMAIL, "x", "ganz-neu@example.org", null)));
  }

  private static ConsentEvent decided(Standing standing) {
    return requireNonNull(standing.event());
  }

  static Customer with(Customer card, String email) {
    return with(
        card,
        card.contactPoints().stream()
            .map(
                point ->
                    point.kind() == ContactKind.EMAIL
                        ? new ContactPoint(ContactKind.EMAIL, email, "", null)
                        : point)
            .toList());
  }

  static Customer with(Customer card, List<ContactPoint> contacts) {
    return new Customer(
        card.id(),
        card.number(),
        card.kind(),
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
        contacts);
  }

  private static List<String> refused(Entry entry) {
    return ConsentShop.refusals(shop.graph.recordConsent.record(entry, ANNA));
  }
}
