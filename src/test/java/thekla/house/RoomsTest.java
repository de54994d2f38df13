package thekla.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house hold, and each of them bites. */
class RoomsTest {

  private static final String FORBIDDEN = "thekla.house.forbidden";
  private static final int LONGEST = 400;
  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target/classes/thekla"));
  private static final JavaClasses FORBIDDEN_CLASSES =
      new ClassFileImporter().importPath(Path.of("target/test-classes/thekla/house/forbidden"));

  static List<HouseRule> rules() {
    return HouseRule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps_its_rules(HouseRule rule) {
    rule.under().apply("thekla").check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_bites(HouseRule rule) {
    EvaluationResult result = rule.under().apply(FORBIDDEN).evaluate(FORBIDDEN_CLASSES);

    assertThat(result.getFailureReport().toString()).contains(rule.bites());
  }

  @Test
  void every_package_is_a_room_of_the_table_and_every_room_stands() {
    Set<String> packages =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .map(JavaPackage::getName)
            .map(name -> Rooms.room("thekla", name))
            .collect(Collectors.toSet());

    assertThat(Rooms.OF_THE_HOUSE.names())
        .as("the table in Rooms, and the packages there are: write the new one into the table")
        .containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void no_room_uses_a_later_one() {
    assertThat(Rooms.OF_THE_HOUSE.lookingAhead())
        .as("a room that must know a later one: make it an event")
        .isEmpty();
  }

  @Test
  void a_table_that_looks_ahead_is_found() {
    Rooms rooms =
        Rooms.read(
            """
            kernel  |              |
            article | kernel order |
            order   | kernel       |
            """);

    assertThat(rooms.lookingAhead()).containsExactly("article uses order");
  }

  @Test
  void no_class_is_longer_than_one_can_read() throws IOException {
    assertThat(longFiles(Sources.java()))
        .as("more than %s lines: what in it is a thing of its own?", LONGEST)
        .isEmpty();
  }

  @Test
  void a_long_class_is_found(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Long.java"), "//\n".repeat(LONGEST + 1));

    assertThat(longFiles(List.of(file))).hasSize(1);
  }

  private static List<String> longFiles(List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST) {
        found.add(file + ": " + lines + " lines");
      }
    }
    return found;
  }
}
