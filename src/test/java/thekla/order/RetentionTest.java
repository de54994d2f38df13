package thekla.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;

/** What becomes of an order's data, rule by rule; privacy-rules 8. */
class RetentionTest {

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

  private static Fate fate(Retention retention, Customer customer) {
    return retention.fate(new Orderer.Known(customer), shop.consents(customer));
  }

  @Test
  void with_consent_to_storage_it_stays_and_the_day_is_told() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    assertThat(fate(Retention.DEFAULT, customer)).isEqualTo(new Fate.Stays(shop.wall.instant()));
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    assertThat(fate(Retention.DEFAULT, customer)).isEqualTo(new Fate.Goes(14));
  }

  @Test
  void without_it_the_card_goes_after_the_days_for_exchange() {
    Customer customer = shop.customer();
    assertThat(fate(new Retention("DE", 0, 30), customer)).isEqualTo(new Fate.Goes(0));
    assertThat(fate(new Retention("DE", 30, 30), customer)).isEqualTo(new Fate.Goes(30));
  }

  @Test
  void other_consents_keep_nothing() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    assertThat(fate(Retention.DEFAULT, customer)).isEqualTo(new Fate.Goes(14));
  }

  @Test
  void an_account_customer_follows_the_law_of_the_shops_country() {
    Customer customer = account(shop.customer());
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    assertThat(fate(new Retention("DE", 14, 30), customer)).isEqualTo(new Fate.Statutory(8));
    assertThat(fate(new Retention("AT", 14, 30), customer)).isEqualTo(new Fate.Statutory(7));
    assertThat(fate(new Retention("FR", 14, 30), customer)).isEqualTo(new Fate.Statutory(10));
  }

  @Test
  void a_restricted_card_is_only_kept_whatever_else_holds() {
    Customer customer =
        shop.save(ConsentShop.card("Gesperrt", Map.of(), Minor.UNKNOWN, true, null));
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    assertThat(fate(Retention.DEFAULT, customer)).isEqualTo(new Fate.Locked());
    assertThat(fate(Retention.DEFAULT, account(customer))).isEqualTo(new Fate.Locked());
  }

  @Test
  void a_walk_ins_name_goes_with_the_collection() {
    CustomerConsents none = CustomerConsents.none(0);
    assertThat(Retention.DEFAULT.fate(new Orderer.WalkIn("Eilig"), none))
        .isEqualTo(new Fate.NameGoes());
    assertThat(Retention.DEFAULT.fate(new Orderer.WalkIn(" "), none))
        .isEqualTo(new Fate.Nameless());
  }

  @Test
  void the_setting_is_kept_and_has_its_bounds() {
    RetentionSettings settings = shop.graph.retention;
    assertThat(settings.load()).isEqualTo(Retention.DEFAULT);
    settings.exchangeDays(0);
    settings.exchangeDays(3);
    assertThat(settings.load().exchangeDays()).isEqualTo(3);
    assertThatThrownBy(() -> settings.exchangeDays(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings.exchangeDays(366))
        .isInstanceOf(IllegalArgumentException.class);
    settings.exchangeDays(14);
  }

  private static Customer account(Customer card) {
    return new Customer(
        card.id(),
        card.number(),
        CustomerKind.ACCOUNT_CUSTOMER,
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
}
