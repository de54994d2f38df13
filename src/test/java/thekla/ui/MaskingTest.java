package thekla.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.ui.Masks.Level.ALL;
import static thekla.ui.Masks.Level.LITTLE;
import static thekla.ui.Masks.Level.MORE;
import static thekla.ui.Masks.Level.NOTHING;
import static thekla.ui.Masks.Way.HIDDEN;
import static thekla.ui.Masks.Way.INITIALS;
import static thekla.ui.Masks.Way.LAST_TWO_DIGITS;
import static thekla.ui.Masks.Way.TOWN_ONLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.kernel.Personal;

class MaskingTest {

  private static final Masks MASKS =
      new Masks(
          Map.of(
              "customer.last_name", new Masks.Rule(INITIALS, LITTLE),
              "contact_point.written", new Masks.Rule(LAST_TWO_DIGITS, LITTLE),
              "customer.street", new Masks.Rule(TOWN_ONLY, LITTLE),
              "customer.town", new Masks.Rule(Masks.Way.NONE, ALL),
              "customer_order.number", new Masks.Rule(LAST_TWO_DIGITS, LITTLE),
              "order_line.title", new Masks.Rule(HIDDEN, LITTLE)));

  private final Masking masking = new Masking(MASKS);
  private final Seen seen = new Seen();
  private final View front = masking.before(View.class, seen);

  sealed interface Whom {
    record Known(@Personal("customer.last_name") String name, Phone phone) implements Whom {}

    record Nobody() implements Whom {}
  }

  record Phone(@Personal("contact_point.written") String written) {}

  record Row(
      long id,
      @Personal("customer_order.number") long number,
      Whom whom,
      @Personal(value = "order_line.title", absent = true) @Nullable String title,
      @Personal("customer.street") String street,
      @Personal("customer.town") String town) {}

  record State(
      List<Row> rows,
      Map<String, Phone> phones,
      Optional<Phone> first,
      @Personal(Personal.NOBODY) List<Phone> shops,
      String said) {}

  /** Package-private, as the views of the pages are. */
  interface View {
    void show(State state);

    void say(String text, String color);

    void focus(String field);
  }

  private static final class Seen implements View {
    private final List<State> states = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int focused;

    @Override
    public void show(State state) {
      states.add(state);
    }

    @Override
    public void say(String text, String color) {
      said.add(text);
    }

    @Override
    public void focus(String field) {
      focused++;
    }
  }

  private static final Row ROW =
      new Row(
          7,
          4711,
          new Whom.Known("Anna Müller", new Phone("0171 3920 082")),
          "Emma",
          "Venloer Str. 12",
          "Köln");

  private static State state(String said) {
    Phone phone = new Phone("0221 5550143");
    return new State(
        List.of(ROW, new Row(8, 0, new Whom.Nobody(), null, "", "Bonn")),
        Map.of("home", phone),
        Optional.of(phone),
        List.of(new Phone("0221 1111")),
        said);
  }

  @Test
  void while_it_is_off_a_view_is_told_the_same_object() {
    State told = state("3 Zeilen");
    front.show(told);
    assertThat(seen.states.getFirst()).isSameAs(told);
  }

  @Test
  void deep_inside_everything_is_masked_by_its_column() {
    masking.turn(true);
    front.show(state("3 Zeilen"));
    State shown = seen.states.getFirst();
    assertThat(shown.rows().getFirst())
        .isEqualTo(new Row(7, -111, new Whom.Known("A. M.", new Phone("… 82")), null, "", "Köln"));
    assertThat(shown.phones()).containsEntry("home", new Phone("… 43"));
    assertThat(shown.first()).contains(new Phone("… 43"));
    assertThat(shown.shops()).containsExactly(new Phone("0221 1111"));
    assertThat(shown.said()).isEqualTo("3 Zeilen");
  }

  @Test
  void what_a_view_hands_back_leads_to_what_is_behind_it() {
    masking.turn(true);
    front.show(state(""));
    Row shown = seen.states.getFirst().rows().getFirst();
    assertThat(masking.real(shown)).isSameAs(ROW);
    assertThat(masking.real(ROW)).isSameAs(ROW);
  }

  @Test
  void turning_it_shows_again_what_concerns_a_person_and_nothing_else() {
    front.show(state(""));
    front.say("nur so", "muted");
    front.focus("title");
    masking.turn(true);
    masking.turn(false);
    assertThat(seen.states).hasSize(3);
    assertThat(Masks.written(seen.states.get(1).rows().getFirst().number())).isEqualTo("… 11");
    assertThat(seen.states.get(2)).isEqualTo(seen.states.get(0));
    assertThat(seen.said).hasSize(1);
    assertThat(seen.focused).isEqualTo(1);
  }

  @Test
  void a_name_in_a_sentence_is_masked_and_shown_again() {
    String sentence =
        "Für " + Masking.part("customer.last_name", "Anna Müller") + " erinnert (4711)";
    front.say(sentence, "accent");
    masking.turn(true);
    masking.turn(false);
    assertThat(seen.said)
        .containsExactly(
            "Für Anna Müller erinnert (4711)",
            "Für A. M. erinnert (4711)",
            "Für Anna Müller erinnert (4711)");
  }

  @Test
  void a_name_with_the_marks_of_a_sentence_in_it_is_masked_like_any() {
    masking.turn(true);
    front.say("Für " + Masking.part("customer.last_name", "An\uE002na \uE000M"), "accent");
    front.say("Ein Titel mit \uE000 darin", "accent");
    assertThat(seen.said).containsExactly("Für A. M.", "Ein Titel mit \uE000 darin");
  }

  @Test
  void a_column_nobody_classed_is_hidden() {
    masking.turn(true);
    front.say(Masking.part("no.such_column", "Anna"), "accent");
    assertThat(seen.said).containsExactly(Masks.HIDDEN);
  }

  @Test
  void a_page_that_is_left_is_told_nothing_any_more() {
    front.show(state(""));
    masking.forget();
    masking.turn(true);
    assertThat(seen.states).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INITIALS        | LITTLE  | Anna Müller          | A. M.",
        "INITIALS        | LITTLE  | Jean-Luc O'Brien     | J. L. O. B.",
        "INITIALS        | MORE    | Anna Müller          | Ann. Mül.",
        "INITIALS        | MORE    | Jo Li                | J. L.",
        "INITIALS        | NOTHING | Anna                 | •••",
        "INITIALS        | ALL     | Anna                 | Anna",
        "INITIALS        | LITTLE  | محمد علي             | م. ع.",
        "LAST_TWO_DIGITS | LITTLE  | 0171 3920 082        | … 82",
        "LAST_TWO_DIGITS | MORE    | 0171 3920 082        | … 0082",
        "LAST_TWO_DIGITS | LITTLE  | 82                   | •••",
        "LAST_TWO_DIGITS | LITTLE  | anna.42@post.example | a…",
        "LAST_TWO_DIGITS | MORE    | anna.42@post.example | ann…",
        "TOWN_ONLY       | LITTLE  | Venloer Str. 12      | ''",
        "TOWN_ONLY       | MORE    | Venloer Str. 12      | Ven. S. 1.",
        "HIDDEN          | LITTLE  | Emma                 | •••",
        "HIDDEN          | ALL     | Emma                 | Emma",
        "NONE            | LITTLE  | Köln                 | Köln"
      })
  void a_value_is_masked(Masks.Way way, Masks.Level level, String value, String masked) {
    assertThat(new Masks.Rule(way, level).masked(value)).isEqualTo(masked);
  }

  private static String shown(Masks.Level level, long number) {
    return Masks.written(new Masks.Rule(LAST_TWO_DIGITS, level).masked(number));
  }

  @Test
  void a_number_keeps_its_last_digits() {
    assertThat(shown(LITTLE, 104_817)).isEqualTo("… 17");
    assertThat(shown(LITTLE, 104_800)).isEqualTo("… 00");
    assertThat(shown(LITTLE, 7)).isEqualTo("… 07");
    assertThat(shown(MORE, 104_817)).isEqualTo("… 4817");
    assertThat(shown(ALL, 104_817)).isEqualTo("104817");
    assertThat(shown(NOTHING, 104_817)).isEmpty();
    assertThat(new Masks.Rule(HIDDEN, LITTLE).masked(104_817)).isZero();
    assertThat(new Masks.Rule(LAST_TWO_DIGITS, NOTHING).masked(104_817)).isZero();
  }
}
