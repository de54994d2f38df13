package thekla.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import thekla.privacy.PersonalDataMap;

/** Works out what the program does, from its schema, its settings and what it really sent. */
public final class ProgramFacts {

  /**
   * What the program keeps whatever is set: the sweep runs by itself and writes the erasure log,
   * the replay reads it, lines of nobody bear no number of a customer, the consent ledger is a
   * chain.
   */
  public static final Set<String> ALWAYS = Set.of("T7", "T10", "T17", "T18");

  private final PersonalDataMap map;
  private final Supplier<List<Facts.Sent>> sent;
  private final Supplier<Map<String, Facts.State>> measures;

  public ProgramFacts(
      PersonalDataMap map,
      Supplier<List<Facts.Sent>> sent,
      Supplier<Map<String, Facts.State>> measures) {
    this.map = map;
    this.sent = sent;
    this.measures = measures;
  }

  public Facts now() {
    return new Facts(categories(), sent.get(), measures.get());
  }

  /** The states of {@link #ALWAYS}, to put others beside. */
  public static Map<String, Facts.State> always() {
    Map<String, Facts.State> states = new TreeMap<>();
    ALWAYS.forEach(ref -> states.put(ref, Facts.State.ON));
    return states;
  }

  /** One of each kind, in a set order. */
  private List<Facts.Category> categories() {
    Map<List<String>, Facts.Category> kinds = new LinkedHashMap<>();
    for (PersonalDataMap.Column column : map.columns()) {
      if (column.personal()) {
        kinds.putIfAbsent(
            List.of(column.purpose(), column.category(), column.retention()),
            new Facts.Category(
                column.purpose(),
                column.category(),
                column.retention(),
                column.table() + "." + column.name()));
      }
    }
    return kinds.values().stream()
        .sorted(
            Comparator.comparing(Facts.Category::purpose)
                .thenComparing(Facts.Category::category)
                .thenComparing(Facts.Category::retention))
        .toList();
  }
}
