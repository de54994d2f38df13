package thekla.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The search once more, one of the typed words after the other being taken for misspelled. */
final class Misspelled {

  private final DSLContext database;
  private final Vocabulary vocabulary;
  private final Lookup lookup;
  private final List<String> typed;
  private final int limit;

  Misspelled(
      DSLContext database, Vocabulary vocabulary, Lookup lookup, List<String> typed, int limit) {
    this.database = database;
    this.vocabulary = vocabulary;
    this.lookup = lookup;
    this.typed = typed;
    this.limit = limit;
  }

  List<Long> rows() {
    Set<Long> rows = new LinkedHashSet<>();
    for (int i = 0; i < typed.size() && rows.size() < limit; i++) {
      String word = typed.get(i);
      if (word.length() >= TypingError.SHORTEST_WORD && SearchWords.isSpelled(word)) {
        List<String> others = new ArrayList<>(typed);
        others.remove(i);
        rows.addAll(
            rows(
                new TypingError(word),
                Lookup.longestFirst(others.stream().map(WordRange::beginningWith).toList())));
      }
    }
    return rows.stream().limit(limit).toList();
  }

  private Set<Long> rows(TypingError error, List<WordRange> others) {
    for (WordRange other : others) {
      if (lookup.isRare(other)) {
        return rowsOfRare(other, error, Lookup.without(others, List.of(other)));
      }
    }
    Vocabulary.Meant meant = vocabulary.meantBy(database, error);
    Set<Long> rows = new LinkedHashSet<>(rows(meant.whole(), others));
    if (rows.size() < limit) {
      rows.addAll(rows(meant.longer(), others));
    }
    return rows;
  }

  private Set<Long> rows(List<String> meant, List<WordRange> others) {
    Optional<WordRange> mate =
        others.stream().filter(other -> other.mayBePaired() && !other.isShort()).findFirst();
    return mate.isPresent()
        ? lookup.rowsOfAnyPair(meant, mate.get(), Lookup.without(others, List.of(mate.get())))
        : lookup.rowsOfAny(meant, others);
  }

  private Set<Long> rowsOfRare(WordRange rare, TypingError error, List<WordRange> others) {
    Set<Long> whole = new LinkedHashSet<>();
    Set<Long> longer = new LinkedHashSet<>();
    for (Map.Entry<Long, RowWords> row : lookup.wordsOfRows(rare).entrySet()) {
      List<String> spelled = row.getValue().spelled();
      if (!others.stream().allMatch(row.getValue()::haveOneIn)) {
        continue;
      }
      if (spelled.stream().anyMatch(error::turned)) {
        whole.add(row.getKey());
      } else if (spelled.stream().anyMatch(error::turnedBeginningOf)) {
        longer.add(row.getKey());
      }
    }
    whole.addAll(longer);
    return whole;
  }
}
