package thekla.ui;

import java.util.List;
import java.util.stream.Stream;

/**
 * The commands of one page, which are bound at the same time.
 *
 * @param heading the key of the page's heading
 * @param commands wherever the focus is on the page
 * @param inTurn those of parts of which one is seen at a time, such as tabs
 */
public record KeyPlace(String heading, List<Command> commands, List<List<Command>> inTurn) {

  public KeyPlace {
    commands = List.copyOf(commands);
    inTurn = List.copyOf(inTurn);
  }

  public static KeyPlace of(String heading, Command... commands) {
    return new KeyPlace(heading, List.of(commands), List.of());
  }

  /** What is bound at the same time, the keys of the privacy screen with it. */
  List<List<Command>> together() {
    List<Command> always =
        Stream.concat(commands.stream(), PrivacyKeys.all().stream()).distinct().toList();
    return inTurn.isEmpty()
        ? List.of(always)
        : inTurn.stream()
            .map(part -> Stream.concat(always.stream(), part.stream()).distinct().toList())
            .toList();
  }

  /** All of the page, each once. */
  public List<Command> all() {
    return Stream.concat(commands.stream(), inTurn.stream().flatMap(List::stream))
        .distinct()
        .toList();
  }
}
