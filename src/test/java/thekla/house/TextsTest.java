package thekla.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thekla.app.cli.CommandLineDoor;
import thekla.text.Texts;

/** Every text the program asks for is there in all languages, and no other. */
class TextsTest {

  private static final List<String> LANGUAGES =
      Texts.LANGUAGES.stream().map(Locale::getLanguage).toList();

  private static final List<Bundle> BUNDLES =
      Texts.ROOMS.stream()
          .flatMap(room -> LANGUAGES.stream().map(language -> Bundle.of(room, language)))
          .toList();

  private static final Set<String> HEADS = TextKeys.heads(BUNDLES);

  private static Set<String> asked() {
    Set<String> asked = new TreeSet<>(TextKeys.ofTheProgram().asked(HEADS));
    asked.addAll(TextKeys.computed());
    asked.addAll(TextKeys.commandLine());
    return asked;
  }

  @Test
  void every_text_the_program_asks_for_is_there() {
    assertThat(missing(BUNDLES, asked()))
        .as("add these lines to the room's bundles, in all three languages")
        .isEmpty();
  }

  @Test
  void every_text_is_asked_for() {
    assertThat(unused(BUNDLES, asked())).as("nobody shows these: take them out").isEmpty();
  }

  @Test
  void the_three_languages_say_the_same() {
    assertThat(differences(BUNDLES)).isEmpty();
  }

  @Test
  void every_text_is_whole() {
    assertThat(BUNDLES.stream().flatMap(bundle -> bundle.mistakes().stream())).isEmpty();
  }

  @Test
  void every_text_stands_in_one_room() {
    assertThat(twice(BUNDLES)).as("two rooms have these: keep one").isEmpty();
  }

  @Test
  void keys_with_a_computed_end_are_known_here() {
    assertThat(TextKeys.FAMILIES)
        .as("TextKeys must know how keys that begin so can end")
        .containsAll(TextKeys.ofTheProgram().beginnings(HEADS));
  }

  @Test
  void the_help_of_every_command_speaks_the_users_language() {
    for (Locale locale : Texts.LANGUAGES) {
      Texts texts = new Texts(locale);
      TextKeys.commands()
          .forEach(
              command -> {
                List<String> line = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
                line.set(0, "--help");
                line.add(line.removeFirst());
                assertThat(help(texts, line))
                    .contains(
                        texts.get("cli.option.help"),
                        texts.get(command.qualifiedName(".").replaceFirst("^thekla", "cli")));
              });
    }
  }

  private static String help(Texts texts, List<String> line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    new CommandLineDoor(
            () -> {
              throw new IllegalStateException("help asks for no database");
            },
            texts)
        .run(line, print, print);
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  @Test
  void mistakes_are_found() {
    Bundle german =
        Bundle.read("order", "de", "a = {0} von {1}\nb = Rest\nc = l'{0}\nd =\ne = todo\nf = {");
    Bundle french = Bundle.read("order", "fr", "a = {0}\nc = l’{0}\nd = d\ne = e\nf = f");
    Bundle other = Bundle.read("app", "de", "b = Rest");
    List<Bundle> bundles = List.of(german, french, other);

    assertThat(german.mistakes()).hasSize(4);
    assertThat(french.mistakes()).isEmpty();
    assertThat(german.differencesTo(french))
        .containsExactly(
            "not the same places: order/texts_de.properties and order/texts_fr.properties:"
                + " a = {0} von {1}",
            "add to order/texts_fr.properties: b = (Rest)");
    assertThat(twice(bundles)).containsExactly("b: order and app");
    assertThat(missing(bundles, Set.of("a", "z"))).containsExactly("z =");
    assertThat(unused(bundles, Set.of("a", "b", "c", "d", "e"))).containsExactly("f");
    assertThatThrownBy(() -> Bundle.read("order", "de", "a = 1\na = 2"))
        .hasMessageContaining("order has a twice in de");
  }

  @Test
  void keys_are_found_in_sources() {
    TextKeys keys =
        new TextKeys(
            Map.of(
                Path.of("A.java"),
                """
                import thekla.kernel.Refusal;
                static final Command SAVE = Command.of("keep", "F10");
                texts.get("new.key"); row(card, "desk.title"); texts.get("contact." + kind);
                Refusal.of("amount", "x"); return good ? "not-this" : "but-that";
                rows.mark(reference, "formula", false); path.resolve("desk.properties");
                """));

    assertThat(keys.asked(Set.of("desk", "contact")))
        .containsExactlyInAnyOrder(
            "command.keep",
            "command.keep.help",
            "new.key",
            "desk.title",
            "refusal.amount",
            "refusal.not-this",
            "refusal.but-that",
            "refusal.formula");
    assertThat(keys.beginnings(Set.of("contact"))).containsExactly("contact.");
  }

  private static List<String> missing(List<Bundle> bundles, Set<String> asked) {
    Set<String> there = keys(bundles);
    return asked.stream().filter(key -> !there.contains(key)).map(key -> key + " =").toList();
  }

  private static List<String> unused(List<Bundle> bundles, Set<String> asked) {
    return keys(bundles).stream()
        .filter(key -> !asked.contains(key) && !TextKeys.isOptional(key))
        .toList();
  }

  private static Set<String> keys(List<Bundle> bundles) {
    Set<String> keys = new TreeSet<>();
    bundles.forEach(bundle -> keys.addAll(bundle.texts().keySet()));
    return keys;
  }

  private static List<String> differences(List<Bundle> bundles) {
    return bundles.stream()
        .flatMap(
            one ->
                bundles.stream()
                    .filter(other -> !one.equals(other) && one.room().equals(other.room()))
                    .flatMap(other -> one.differencesTo(other).stream()))
        .toList();
  }

  private static List<String> twice(List<Bundle> bundles) {
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < bundles.size(); i++) {
      for (Bundle later : bundles.subList(i + 1, bundles.size())) {
        Bundle one = bundles.get(i);
        if (one.language().equals(later.language()) && !one.room().equals(later.room())) {
          Stream<String> shared = one.texts().keySet().stream();
          shared
              .filter(later.texts()::containsKey)
              .forEach(key -> twice.add(key + ": " + one.room() + " and " + later.room()));
        }
      }
    }
    return twice;
  }
}
