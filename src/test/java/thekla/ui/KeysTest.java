package thekla.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** Which command may have which key. */
class KeysTest {

  private static final Command SAVE = Command.of("save", "F10");
  private static final Command PARK = Command.of("park", "F5");
  private static final Command FREE = Command.of("free-line", "shift ENTER");
  private static final Command FILTER = Command.of("filter", "F4");
  private static final Command OTHER = Command.of("other", "F4");
  private static final KeyPlace DESK = KeyPlace.of("desk", SAVE, PARK, FREE);
  private static final KeyPlace CARD =
      new KeyPlace("card", List.of(SAVE), List.of(List.of(FILTER), List.of(OTHER)));
  private static final List<KeyPlace> PLACES = List.of(DESK, CARD);

  private static KeyStroke key(String key) {
    return KeyStroke.getKeyStroke(key);
  }

  private static String refused(Keys keys, Command command, String key) {
    return keys.refusal(command, key(key), PLACES)
        .map(reason -> reason.code() + reason.details())
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAB",
        "shift TAB",
        "ENTER",
        "A",
        "shift A",
        "5",
        "SPACE",
        "ctrl A",
        "ctrl C",
        "ctrl V",
        "ctrl X",
        "ctrl alt Q",
        "alt F4",
        "DELETE",
        "ctrl DELETE",
        "UP",
        "alt DOWN",
        "ESCAPE",
        "meta S",
        "BACK_SPACE",
        "ctrl INSERT",
        "HOME",
        "shift alt ctrl S"
      })
  void a_key_that_fields_or_the_system_need_is_refused(String key) {
    assertThat(refused(Keys.SHIPPED, PARK, key)).isEqualTo("key-not-free[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F2", "shift F5", "ctrl F10", "ctrl P", "alt P", "ctrl shift P", "alt 9"})
  void a_free_key_is_taken(String key) {
    assertThat(refused(Keys.SHIPPED, PARK, key)).isEmpty();
    assertThat(Keys.SHIPPED.with(PARK, key(key)).of(PARK)).isEqualTo(key(key));
  }

  @Test
  void the_key_of_another_command_of_the_page_is_refused_with_its_name() {
    assertThat(refused(Keys.SHIPPED, PARK, "F10")).isEqualTo("key-taken[save, desk]");
    assertThat(refused(Keys.SHIPPED, PARK, "F12")).isEqualTo("key-taken[privacy-screen, desk]");
    assertThat(refused(Keys.SHIPPED, SAVE, "F4")).isEqualTo("key-taken[filter, card]");
    assertThat(refused(Keys.SHIPPED, PrivacyKeys.TOGGLE, "F4"))
        .isEqualTo("key-taken[filter, card]");
  }

  @Test
  void what_is_never_bound_at_the_same_time_may_have_the_same_key() {
    assertThat(refused(Keys.SHIPPED, PARK, "F4")).isEmpty();
    assertThat(refused(Keys.SHIPPED, FILTER, "F5")).isEmpty();
  }

  @Test
  void a_key_that_was_given_away_is_free_and_its_new_owner_is_named() {
    Keys keys = Keys.SHIPPED.with(SAVE, key("ctrl S"));
    assertThat(refused(keys, PARK, "F10")).isEmpty();
    assertThat(refused(keys, PARK, "ctrl S")).isEqualTo("key-taken[save, desk]");
    Keys both = keys.with(PARK, key("F10"));
    assertThat(refused(both, SAVE, "F10")).isEqualTo("key-taken[park, desk]");
  }

  @Test
  void back_to_the_shipped_key_even_where_fields_need_it() {
    Keys keys = Keys.SHIPPED.with(FREE, key("ctrl L"));
    assertThat(refused(keys, FREE, "shift ENTER")).isEmpty();
    assertThat(keys.with(FREE, key("shift ENTER"))).isEqualTo(Keys.SHIPPED);
  }

  @Test
  void of_a_file_that_was_edited_what_cannot_hold_is_shipped_again() {
    Keys keys =
        new Keys(
            Map.of(
                "park", key("F10"),
                "save", key("A"),
                "nobody", key("F2"),
                "filter", key("F9")));
    assertThat(keys.thatHold(PLACES)).isEqualTo(new Keys(Map.of("filter", key("F9"))));
    Keys swapped = new Keys(Map.of("park", key("F10"), "save", key("F5")));
    assertThat(swapped.thatHold(PLACES)).isEqualTo(swapped);
  }

  @Test
  void caps_and_sentences_of_one_desk_follow_its_keys_and_no_others() {
    Texts shipped = new Texts(Locale.GERMANY);
    Texts own = Keys.SHIPPED.with(PARK, key("ctrl P")).at(shipped);
    assertThat(PARK.keyText(own)).isEqualTo("Strg+P");
    assertThat(PARK.key(own)).isEqualTo(key("ctrl P"));
    assertThat(own.get("orders.empty.parked")).contains("Strg+P").doesNotContain("F5");
    assertThat(PARK.keyText(shipped)).isEqualTo("F5");
    assertThat(PARK.key(shipped)).isEqualTo(key("F5"));
    assertThat(shipped.get("orders.empty.parked")).contains("F5").doesNotContain("⟨");
    assertThat(own.refusal(Refusal.of("form-of-another", ""))).contains("Strg+P");
  }
}
