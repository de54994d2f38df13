package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ContactAnswer.Ruling;
import thekla.consent.ContactAnswer.Verdict;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Entry;
import thekla.consent.store.ObjectionStore;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;

/** The matrix of privacy-rules 6.3, line by line. */
class ContactPolicyTest {

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

  private static ContactAnswer ask(Customer customer, ContactPurpose purpose, Channel channel) {
    return shop.graph.contactPolicy.ask(
        ContactQuestion.of(customer, shop.consents(customer), purpose, channel));
  }

  private static String why(ContactAnswer answer) {
    return answer.forbidding().map(Ruling::code).orElse("");
  }

  private static void signed(Customer customer, ConsentScope scope, IndicatedBy by) {
    shop.graph.recordConsent.record(
        new Entry(
            customer.id(),
            List.of(new Change(scope, Decision.GIVEN)),
            Way.FORM,
            null,
            null,
            "de",
            0,
            true,
            by,
            "Ordner 2026",
            null,
            -1,
            null),
        ANNA);
  }

  private static ContactPolicy policy(String country, boolean softOptIn, boolean frenchBusiness) {
    ObjectionStore marks = (ObjectionStore) shop.graph.objections;
    return new ContactPolicy(
        marks,
        marks,
        () -> new ContactSettings(country, softOptIn, frenchBusiness),
        shop.graph.clock);
  }

  @Test
  void nobody_who_was_not_asked_is_notified_or_written_to() {
    Customer customer = shop.customer();

    assertThat(why(ask(customer, ContactPurpose.NOTIFY, Channel.EMAIL)))
        .isEqualTo("notification-never-asked");
    assertThat(why(ask(customer, ContactPurpose.ADS, Channel.LETTER))).isEqualTo("ads-never-asked");
    assertThat(ask(customer, ContactPurpose.CONSENT_REQUEST, Channel.EMAIL).allowed()).isTrue();
  }

  @Test
  void advertising_said_at_the_counter_opens_the_letter_and_no_electronic_channel() {
    Customer customer = shop.customer();
    for (ConsentScope scope : ConsentScope.of(ConsentKind.ADVERTISING)) {
      shop.record(customer, Way.ORAL, scope, Decision.GIVEN);
    }

    assertThat(ask(customer, ContactPurpose.ADS, Channel.LETTER).allowed()).isTrue();
    for (Channel closed : List.of(Channel.EMAIL, Channel.SMS, Channel.PHONE)) {
      ContactAnswer answer = ask(customer, ContactPurpose.ADS, closed);
      assertThat(why(answer)).as(closed.name()).isEqualTo("evidence-missing");
    }

    signed(customer, ConsentScope.ADS_EMAIL, IndicatedBy.SUBJECT);
    assertThat(ask(customer, ContactPurpose.ADS, Channel.EMAIL).allowed()).isTrue();
    assertThat(ask(customer, ContactPurpose.ADS, Channel.SMS).allowed()).isFalse();
  }

  @Test
  void a_mail_proves_consent_to_calls_but_not_to_mails() {
    Customer customer = shop.customer();
    shop.record(customer, Way.EMAIL, ConsentScope.ADS_PHONE, Decision.GIVEN);
    shop.record(customer, Way.EMAIL, ConsentScope.ADS_EMAIL, Decision.GIVEN);

    assertThat(ask(customer, ContactPurpose.ADS, Channel.PHONE).allowed()).isTrue();
    assertThat(why(ask(customer, ContactPurpose.ADS, Channel.EMAIL))).isEqualTo("evidence-missing");
  }

  @Test
  void what_was_taken_over_serves_for_notices_and_not_for_electronic_advertising() {
    Customer customer = shop.customer();
    shop.record(customer, Way.IMPORT, ConsentScope.NOTIFICATION, Decision.GIVEN);
    shop.record(customer, Way.IMPORT, ConsentScope.ADS_EMAIL, Decision.GIVEN);

    assertThat(ask(customer, ContactPurpose.NOTIFY, Channel.EMAIL).allowed()).isTrue();
    assertThat(why(ask(customer, ContactPurpose.ADS, Channel.EMAIL)))
        .as("R-CON-7")
        .isEqualTo("evidence-missing");
  }

  @Test
  void an_objection_outlives_the_card_and_meets_the_next_one_with_the_same_address() {
    Customer first = shop.customer();
    shop.record(first, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    String address = first.contact(Channel.EMAIL).orElseThrow().written();

    Customer second =
        shop.save(
            ConsentShop.card(
                "Andere Karte", Map.of(ContactKind.EMAIL, address), Minor.UNKNOWN, false, null));

    assertThat(why(ask(second, ContactPurpose.ADS, Channel.EMAIL)))
        .as("R-CON-17, R-CON-19")
        .isEqualTo("objected");
    assertThat(ask(second, ContactPurpose.CONSENT_REQUEST, Channel.EMAIL).allowed())
        .as("the list blocks advertising only, R-CON-21")
        .isTrue();
    assertThat(
            ConsentShop.refusals(
                shop.record(second, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.GIVEN)))
        .containsExactly("objection-stands");
  }

  @Test
  void a_restricted_card_is_not_used() {
    Customer customer =
        shop.save(
            ConsentShop.card(
                "Gesperrt", Map.of(ContactKind.EMAIL, "g@example.org"), Minor.UNKNOWN, true, null));
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);

    assertThat(why(ask(customer, ContactPurpose.NOTIFY, Channel.EMAIL))).isEqualTo("restricted");
  }

  @Test
  void for_a_minor_a_parent_signs_and_in_france_the_minor_too() {
    Customer minor =
        shop.save(
            ConsentShop.card(
                "Jung", Map.of(ContactKind.EMAIL, "jung@example.org"), Minor.YES, false, null));
    signed(minor, ConsentScope.ADS_EMAIL, IndicatedBy.SUBJECT);
    assertThat(why(ask(minor, ContactPurpose.ADS, Channel.EMAIL)))
        .as("R-CON-13")
        .isEqualTo("minor-without-parent");

    Customer other =
        shop.save(
            ConsentShop.card(
                "Jünger", Map.of(ContactKind.EMAIL, "j2@example.org"), Minor.YES, false, null));
    signed(other, ConsentScope.ADS_EMAIL, IndicatedBy.PARENT);
    assertThat(ask(other, ContactPurpose.ADS, Channel.EMAIL).allowed()).isTrue();
    ContactQuestion question =
        ContactQuestion.of(other, shop.consents(other), ContactPurpose.ADS, Channel.EMAIL);
    assertThat(why(policy("FR", false, false).ask(question))).isEqualTo("minor-only-parent");

    signed(other, ConsentScope.ADS_EMAIL, IndicatedBy.SUBJECT);
    assertThat(
            policy("FR", false, false)
                .ask(
                    ContactQuestion.of(
                        other, shop.consents(other), ContactPurpose.ADS, Channel.EMAIL))
                .allowed())
        .isTrue();
  }

  private static ContactQuestion soft(
      Customer customer, Channel channel, @Nullable LocalDate ecgCheckedOn) {
    return new ContactQuestion(
        customer, shop.consents(customer), ContactPurpose.ADS, channel, true, true, ecgCheckedOn);
  }

  private static void told(Customer customer, Channel channel) {
    ObjectionStore marks = (ObjectionStore) shop.graph.objections;
    marks.add(
        customer.id(),
        new SoftOptInNotices.Notice(
            marks.mark(customer, channel).orElseThrow(), 100_001, shop.graph.clock.now(), "Anna"));
  }

  @Test
  void soft_opt_in_is_off_and_nothing_without_the_recorded_notice() {
    Customer customer = shop.customer();
    assertThat(policy("DE", true, false).ask(soft(customer, Channel.EMAIL, null)).allowed())
        .as("R-CON-11: never told, cannot be healed")
        .isFalse();

    told(customer, Channel.EMAIL);
    told(customer, Channel.PHONE);
    assertThat(shop.graph.contactPolicy.ask(soft(customer, Channel.EMAIL, null)).allowed())
        .as("off by default")
        .isFalse();
    assertThat(policy("DE", true, false).ask(soft(customer, Channel.EMAIL, null)).allowed())
        .isTrue();
    assertThat(policy("DE", true, false).ask(soft(customer, Channel.PHONE, null)).allowed())
        .as("never by phone")
        .isFalse();
    assertThat(
            policy("DE", true, false)
                .ask(
                    ContactQuestion.of(
                        customer, shop.consents(customer), ContactPurpose.ADS, Channel.EMAIL))
                .allowed())
        .as("only for the shop's own similar goods")
        .isFalse();
  }

  @Test
  void in_austria_soft_opt_in_wants_the_ecg_list_looked_up() {
    Customer customer = shop.customer();
    told(customer, Channel.EMAIL);
    LocalDate today = shop.graph.clock.today();

    assertThat(policy("AT", true, false).ask(soft(customer, Channel.EMAIL, null)).allowed())
        .isFalse();
    assertThat(
            policy("AT", true, false)
                .ask(soft(customer, Channel.EMAIL, today.minusDays(31)))
                .allowed())
        .isFalse();
    assertThat(
            policy("AT", true, false)
                .ask(soft(customer, Channel.EMAIL, today.minusDays(30)))
                .allowed())
        .isTrue();
  }

  @Test
  void soft_opt_in_ends_with_an_objection() {
    Customer customer = shop.customer();
    told(customer, Channel.EMAIL);
    shop.wall.pass(Duration.ofMinutes(1));
    shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);

    assertThat(policy("DE", true, false).ask(soft(customer, Channel.EMAIL, null)).allowed())
        .isFalse();
  }

  @Test
  void french_businesses_may_be_written_to_only_where_the_shop_wants_it() {
    Customer german =
        shop.save(
            ConsentShop.card(
                "Firma", Map.of(ContactKind.EMAIL, "f@example.org"), Minor.UNKNOWN, false, "SARL"));

    assertThat(policy("DE", false, true).ask(soft(german, Channel.EMAIL, null)).allowed())
        .as("a business in Germany is treated as a consumer is")
        .isFalse();
  }

  @Test
  void every_answer_names_its_rules_and_their_source() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.ADS_EMAIL, Decision.GIVEN);

    ContactAnswer answer = ask(customer, ContactPurpose.ADS, Channel.EMAIL);

    assertThat(answer.rulings())
        .extracting(Ruling::rule)
        .containsExactly(
            ContactRule.RESTRICTED,
            ContactRule.REACHABLE,
            ContactRule.OBJECTION,
            ContactRule.CONSENT,
            ContactRule.SAME_ADDRESS,
            ContactRule.EVIDENCE);
    assertThat(answer.rulings()).allMatch(ruling -> !ruling.rule().source().isEmpty());
    assertThat(answer.rulings().getLast().verdict()).isEqualTo(Verdict.FORBIDS);
  }
}
