package thekla.app.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of plain output: what is known, in columns that a reader and cut(1) can tell apart. */
final class Lines {

  private Lines() {}

  /** Control characters from data do not reach the terminal. */
  static String of(@Nullable Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "" : String.valueOf(cell).replaceAll("\\p{Cntrl}", " "))
        .collect(Collectors.joining("\t"));
  }
}
