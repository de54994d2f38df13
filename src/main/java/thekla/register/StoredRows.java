package thekla.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the program stores, as rows of a table. */
final class StoredRows {

  private StoredRows() {}

  /** One row for what is kept for the same purpose as long. */
  static List<List<String>> together(List<Content.Stored> stored) {
    Map<List<String>, List<String>> categories = new LinkedHashMap<>();
    for (Content.Stored one : stored) {
      categories
          .computeIfAbsent(List.of(one.purpose(), one.period()), row -> new ArrayList<>())
          .add(one.category());
    }
    return categories.entrySet().stream()
        .map(
            row ->
                List.of(
                    row.getKey().getFirst(),
                    String.join(" · ", row.getValue()),
                    row.getKey().getLast()))
        .toList();
  }
}
