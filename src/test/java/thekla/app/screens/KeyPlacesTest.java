package thekla.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.text.Texts;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.Keys;

/** The list of all pages and their keys is whole, and says what the texts say. */
class KeyPlacesTest {

  private static final Pattern COMMAND = Pattern.compile("Command\\.of\\(\\s*\"([a-z-]+)\"");
  private static final Pattern CAP = Pattern.compile("⟨([a-z-]+):([^⟩]+)⟩");

  /** Second names of another command's key, bound nowhere. */
  private static final Set<String> NEVER_BOUND = Set.of("stop", "merge-now");

  @TempDir Path folder;

  private static Map<String, Command> listed() {
    Map<String, Command> commands = new TreeMap<>();
    for (KeyPlace place : KeyPlaces.ALL) {
      place.all().forEach(command -> commands.put(command.id(), command));
    }
    return commands;
  }

  private static List<Path> files(String below, String ending) throws IOException {
    try (var files = Files.walk(Path.of(below))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  @Test
  void every_command_of_the_program_is_listed() throws IOException {
    Set<String> made = new TreeSet<>();
    for (Path file : files("src/main/java", ".java")) {
      COMMAND.matcher(Files.readString(file)).results().forEach(match -> made.add(match.group(1)));
    }
    made.removeAll(NEVER_BOUND);
    assertThat(listed().keySet()).isEqualTo(made);
  }

  @Test
  void as_shipped_no_two_commands_of_a_page_have_one_key() {
    for (Command command : listed().values()) {
      assertThat(Keys.SHIPPED.refusal(command, command.key(), KeyPlaces.ALL))
          .as(command.id())
          .isEmpty();
    }
  }

  @Test
  void keys_in_sentences_are_those_that_are_shipped() throws IOException {
    Map<String, Command> listed = listed();
    int found = 0;
    for (Path file : files("src/main/resources/thekla", ".properties")) {
      Texts texts = new Texts(Locale.of(file.toString().replaceAll(".*_(..)\\.properties$", "$1")));
      for (MatchResult cap :
          CAP.matcher(Files.readString(file, StandardCharsets.UTF_8)).results().toList()) {
        Command command = listed.get(cap.group(1));
        assertThat(command).as(cap.group()).isNotNull();
        assertThat(cap.group(2)).as(file.toString()).isEqualTo(command.keyText(texts));
        found++;
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  @Test
  void what_was_chosen_is_there_after_a_restart() {
    Keys keys =
        Keys.SHIPPED.with(
            Objects.requireNonNull(listed().get("park")), KeyStroke.getKeyStroke("ctrl shift P"));
    assertThat(KeySettings.load(folder, KeyPlaces.ALL)).isEqualTo(Keys.SHIPPED);
    KeySettings.save(folder, keys);
    assertThat(KeySettings.load(folder, KeyPlaces.ALL)).isEqualTo(keys);
    KeySettings.save(folder, Keys.SHIPPED);
    assertThat(KeySettings.load(folder, KeyPlaces.ALL)).isEqualTo(new Keys(new HashMap<>()));
  }

  @Test
  void a_file_that_nobody_can_read_leaves_the_shipped_keys() throws IOException {
    Files.writeString(folder.resolve("keys.properties"), "park=\\u00zz\nsave=F99");
    assertThat(KeySettings.load(folder, KeyPlaces.ALL)).isEqualTo(Keys.SHIPPED);
    Files.writeString(folder.resolve("keys.properties"), "save=F99\npark=ctrl pressed P\n");
    assertThat(KeySettings.load(folder, KeyPlaces.ALL).chosen()).containsOnlyKeys("park");
  }
}
