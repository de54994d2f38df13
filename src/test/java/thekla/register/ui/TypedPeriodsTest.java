package thekla.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.kernel.Refusal;
import thekla.order.Retention;
import thekla.register.Activity;
import thekla.register.Example;
import thekla.register.Keeping;
import thekla.register.Periods;
import thekla.text.Texts;

/** The kinds of data of an activity, as people read and write their periods. */
class TypedPeriodsTest {

  private static final Periods PERIODS =
      new Periods(() -> new Keeping(new Retention("DE", 30, 40), 56, 35));
  private static final TypedPeriods GERMAN = in("de");

  private static TypedPeriods in(String language) {
    return new TypedPeriods(new Texts(Locale.of(language)), PERIODS.byCountry());
  }

  private static String typed(Activity activity) {
    return TypedActivity.of(activity).text("dataCategories");
  }

  private static List<String> refused(String typed) {
    return GERMAN.unknown("dataCategories", GERMAN.stored(typed)).stream()
        .map(refusal -> refusal.code() + refusal.details())
        .toList();
  }

  @Test
  void a_field_is_read_as_the_period_it_gives_today_by_the_law_of_its_line() {
    assertThat(GERMAN.shown("Bestellung | * | {{period.order}} | Abholung | § 1 | weg"))
        .isEqualTo(
            "Bestellung | * | [Frist: Bestellung und Person = 30 Tage] | Abholung | § 1 | weg");
    assertThat(GERMAN.shown("a | DE | {{period.voucher}}\nb | AT | {{period.voucher}}"))
        .isEqualTo("a | DE | [Frist: Belege = 8 Jahre]\nb | AT | [Frist: Belege = 7 Jahre]");
    assertThat(in("fr").shown("a | * | {{period.order}}"))
        .isEqualTo("a | * | [durée: Commande et personne = 30 jours]");
    assertThat(in("en").shown("a | * | {{period.order}}"))
        .isEqualTo("a | * | [period: Order and person = 30 days]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "en"})
  void every_activity_of_the_example_comes_back_as_it_was(String language) {
    TypedPeriods periods = in(language);
    int fields = 0;
    for (Activity activity : Example.activities(language)) {
      String stored = typed(activity);
      String shown = periods.shown(stored);
      fields += stored.contains("{{") ? 1 : 0;

      assertThat(shown).doesNotContain("{{").isEqualTo(periods.shown(shown));
      assertThat(periods.stored(shown)).isEqualTo(stored);
      assertThat(periods.unknown("dataCategories", stored)).isEmpty();
    }
    assertThat(fields).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "en"})
  void every_period_has_a_name_of_its_own_that_can_be_typed(String language) {
    TypedPeriods periods = in(language);
    List<String> shown =
        Periods.names().stream().map(name -> periods.shown("{{period." + name + "}}")).toList();

    assertThat(new HashSet<>(shown)).hasSameSizeAs(Periods.names());
    for (int i = 0; i < shown.size(); i++) {
      String without = shown.get(i).replaceFirst(" = .*]", "]");
      assertThat(periods.stored(without)).isEqualTo("{{period." + Periods.names().get(i) + "}}");
    }
  }

  @Test
  void it_is_written_by_its_name_and_own_words_stay_own_words() {
    assertThat(GERMAN.stored("a | * | [frist:bestellung und person] ab dann"))
        .isEqualTo("a | * | {{period.order}} ab dann");
    for (String own : List.of("a | * | 3 Monate [Aushang: Theke]", "a | * | 3 Monate", "a", "")) {
      assertThat(GERMAN.stored(own)).isEqualTo(own);
      assertThat(GERMAN.shown(own)).isEqualTo(own);
      assertThat(refused(own)).isEmpty();
    }
    assertThat(GERMAN.stored("a | * | x\n\nb | * | y\n")).isEqualTo("a | * | x\n\nb | * | y\n");
  }

  @Test
  void an_unknown_name_another_length_and_a_strange_field_are_refused_with_their_line() {
    assertThat(refused("a | * | 1 Tag\n\nb | * | [Frist: Bestelung]"))
        .containsExactly("activity-period-unknown[2, Bestelung]");
    assertThat(refused("a | * | [Frist: Bestellung und Person = 20 Tage]"))
        .containsExactly("activity-period-value[1, Bestellung und Person, 30 Tage]");
    assertThat(refused("a | AT | [Frist: Belege = 8 Jahre]"))
        .containsExactly("activity-period-value[1, Belege, 7 Jahre]");
    assertThat(refused("a | * | {{period.oder}} {{order}} {{"))
        .containsExactly(
            "activity-period-unknown[1, period.oder]",
            "activity-period-unknown[1, order]",
            "activity-period-unknown[1, {{]");
    assertThat(refused("a | * | {{period.order}}{{#period.orderAtOnce}}!{{/period.orderAtOnce}}"))
        .isEmpty();
  }

  @Test
  void the_name_alone_stands_while_the_settings_are_not_read() {
    TypedPeriods unread = new TypedPeriods(new Texts(Locale.GERMAN), Map.of());

    assertThat(unread.shown("a | * | {{period.order}}"))
        .isEqualTo("a | * | [Frist: Bestellung und Person]");
    assertThat(unread.stored("a | * | [Frist: Bestellung und Person = 9 Tage]"))
        .isEqualTo("a | * | {{period.order}}");
  }

  @Test
  void the_help_and_the_refusals_name_what_can_be_typed() {
    Texts german = new Texts(Locale.GERMAN);

    assertThat(german.get("activity.dataCategories.help", TypedPeriods.example(german)))
        .contains("[Frist: Bestellung und Person] kommt aus den Einstellungen")
        .contains("Im Abholfach, Belege")
        .contains("Nachweis bei Telefonwerbung");
    assertThat(german.refusal(Refusal.of("activity-period-value", "", 2, "Belege", "8 Jahre")))
        .startsWith("Zeile 2: „Belege“ kommt aus den Einstellungen und ist 8 Jahre.");
  }
}
