package thekla.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import thekla.privacy.PersonalDataMap;

/** Works out what the program does, from its schema, its settings and what it really sent. */
public final class ProgramFacts {

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
