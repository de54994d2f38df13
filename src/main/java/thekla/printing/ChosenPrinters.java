package thekla.printing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The printers a workplace chose, by the name the system calls them. Off the event thread. */
public interface ChosenPrinters {

  /** Only the kinds for which one is chosen. */
  Map<PrintKind, String> of(String workplace);

  default Optional<String> of(String workplace, PrintKind kind) {
    return Optional.ofNullable(of(workplace).get(kind));
  }

  /**
   * @param printer null takes the choice back
   */
  void choose(String workplace, PrintKind kind, @Nullable String printer);
}
