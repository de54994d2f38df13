package thekla.register.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A list as it is typed: one line for each entry, a sign between its parts. */
final class TypedLines {

  private TypedLines() {}

  /**
   * The parts of each line that is not blank.
   *
   * @param sign stands between parts
   * @param wrong told of lines with fewer or more parts, counted from one
   */
  static List<List<String>> read(
      String typed, String sign, int least, int most, IntConsumer wrong) {
    List<List<String>> rows = new ArrayList<>();
    List<String> lines = typed.lines().filter(line -> !line.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> parts =
          Stream.of(lines.get(i).split(Pattern.quote(sign), -1)).map(String::strip).toList();
      if (parts.size() < least || parts.size() > most) {
        wrong.accept(i + 1);
      } else {
        rows.add(parts);
      }
    }
    return rows;
  }
}
