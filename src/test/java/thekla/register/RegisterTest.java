package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Register;
import thekla.kernel.Fault;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** The living register, on a real database. */
class RegisterTest {

  private static final Texts GERMAN = RegisterShop.GERMAN;

  @TempDir Path folder;
  private RegisterShop shop;
  private Register register;

  @BeforeEach
  void aShopWithARegister() {
    shop = new RegisterShop(folder);
    register = shop.register;
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void begins_once_with_the_sixteen_activities_of_the_example() {
    assertThat(register.read.entries()).hasSize(16);
    assertThat(shop.entry("VVT-01").activity()).isEqualTo(Example.activities("de").getFirst());
    assertThat(shop.entry("VVT-01").version()).isEqualTo(1);
    assertThat(register.start.start("fr"))
        .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("register-begun"));
    assertThat(register.read.entries()).hasSize(16);
  }

  @Test
  void the_fresh_example_has_no_errors_only_what_the_shop_must_still_tell() {
    List<Finding> findings = register.findings.of(register.read.now(GERMAN), GERMAN);

    assertThat(findings).noneMatch(Finding::isError);
    assertThat(findings)
        .extracting(Finding::rule)
        .contains(
            RegisterRule.PROCESSOR_WITHOUT_NAME,
            RegisterRule.CONTROLLER_INCOMPLETE,
            RegisterRule.MEASURE_NOT_KEPT);
  }

  @Test
  void a_missing_or_unknown_key_in_an_activity_is_a_fault() {
    String whole = RegisterJson.line(Example.activities("de").getFirst());

    assertThat(RegisterJson.activity(whole)).isEqualTo(Example.activities("de").getFirst());
    assertThatThrownBy(
            () -> RegisterJson.activity(whole.replaceFirst("\"source\":\"[^\"]*\",", "")))
        .isInstanceOf(Fault.class);
    assertThatThrownBy(() -> RegisterJson.activity(whole.replace("\"source\"", "\"sauce\"")))
        .isInstanceOf(Fault.class);
    assertThat(RegisterJson.typedActivity("{}")).isEmpty();
  }

  @Test
  void periods_and_data_come_from_settings_and_schema() {
    shop.shop.graph.retention.exchangeDays(7);

    Content content = register.read.now(GERMAN);

    Content.Sheet orders = content.sheets().getFirst();
    assertThat(orders.lines())
        .extracting(Content.Line::period)
        .contains("7 Tage", "30 Tage", "56 Tage", "6 Jahre")
        .noneMatch(period -> period.contains("{{"));
    assertThat(orders.stored())
        .contains(
            new Content.Stored(
                "Bestellung und Besorgung",
                "Titel, Mengen, Preise",
                "7 Tage nach Abholung und Bezahlung"));
    assertThat(content.periods()).containsEntry("order", "P7D").containsEntry("voucher", "P8Y");
  }

  @Test
  void a_register_begun_in_german_is_read_in_french_where_it_still_says_the_example() {
    Activity changed =
        RegisterShop.retitled(shop.entry("VVT-01").activity(), "Unser eigener Titel");
    register.saveActivity.save(changed, 1);

    Content content = register.read.now(new Texts(Locale.FRANCE));

    assertThat(content.language()).isEqualTo("fr");
    assertThat(content.sheets().get(0).activity().title()).isEqualTo("Unser eigener Titel");
    assertThat(content.sheets().get(0).activity().purposes())
        .isEqualTo(Example.activities("fr").get(0).purposes());
    assertThat(content.sheets().get(1).activity()).isEqualTo(Example.activities("fr").get(1));
    assertThat(content.sheets().get(0).lines())
        .extracting(Content.Line::period)
        .contains("14 jours");
  }

  @Test
  void of_two_workplaces_that_save_one_activity_the_second_is_refused() {
    RegisterEntry seen = shop.entry("VVT-02");
    assertThat(
            register.saveActivity.save(
                RegisterShop.retitled(seen.activity(), "Theke 1"), seen.version()))
        .isInstanceOf(SaveActivity.Result.Saved.class);

    assertThat(
            refused(
                register.saveActivity.save(
                    RegisterShop.retitled(seen.activity(), "Theke 2"), seen.version())))
        .containsExactly("activity-changed-elsewhere ");
    assertThat(refused(register.endActivity.end("VVT-02", seen.version())))
        .containsExactly("activity-changed-elsewhere id");
    assertThat(shop.entry("VVT-02").activity().title()).isEqualTo("Theke 1");
    assertThat(shop.entry("VVT-02").version()).isEqualTo(2);
  }

  @Test
  void a_new_activity_gets_the_next_number_and_an_impossible_one_is_refused() {
    Activity own =
        RegisterShop.retitled(shop.entry("VVT-06").activity(), "Lesekreis")
            .with("", Activity.Status.ACTIVE);

    assertThat(register.saveActivity.save(own, 0)).isInstanceOf(SaveActivity.Result.Saved.class);
    assertThat(shop.entry("VVT-17").activity().title()).isEqualTo("Lesekreis");
    assertThat(refused(register.saveActivity.save(own.with("VVT-17", Activity.Status.ACTIVE), 0)))
        .containsExactly("activity-id-taken id");
    assertThat(refused(register.saveActivity.save(own.with("Nr. 1", Activity.Status.ACTIVE), 0)))
        .containsExactly("activity-id id");
    assertThat(refused(register.saveActivity.save(RegisterShop.retitled(own, " "), 0)))
        .containsExactly("activity-empty title");
    assertThat(refused(register.saveActivity.save(own.with("VVT-99", Activity.Status.ACTIVE), 3)))
        .containsExactly("activity-unknown id");
    assertThat(register.read.entries()).hasSize(17);
  }

  private static List<String> refused(SaveActivity.Result result) {
    return result instanceof SaveActivity.Result.Refused(List<Refusal> reasons)
        ? reasons.stream().map(one -> one.code() + " " + one.field()).toList()
        : List.of();
  }
}
