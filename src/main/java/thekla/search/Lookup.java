package thekla.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static thekla.search.WordTables.ENTRY;
import static thekla.search.WordTables.HIDDEN;
import static thekla.search.WordTables.ID;
import static thekla.search.WordTables.MATE;
import static thekla.search.WordTables.ROW_ID;
import static thekla.search.WordTables.ROW_WORDS;
import static thekla.search.WordTables.TOKEN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SelectLimitPercentAfterOffsetStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * One search among the words of the rows; counts no further than needed to see which word is rare.
 */
final class Lookup {

  /**
   * Looking at the other words of a row costs some 6 µs, passing an entry of a pair 0.2 µs: only a
   * word with fewer entries than this is better than a pair.
   */
  private static final int RARE = 150;

  /** Rows looked at for their other words, in two goes; what lies beyond is found by typing on. */
  private static final int FIRST_GO = 200;

  private static final int SECOND_GO = 800;

  /** A row may be hit by several of its words, so a page of entries holds fewer rows. */
  private static final int ENTRIES_PER_ROW = 4;

  private final DSLContext database;
  private final WordTables tables;
  private final Table<Record> entries;
  private final int limit;
  private final short hidden;
  private final Map<WordRange, Boolean> rare = new HashMap<>();
  private final Map<String, Boolean> whole = new HashMap<>();

  Lookup(DSLContext database, WordTables tables, int limit, boolean withHidden) {
    this.database = database;
    this.tables = tables;
    this.entries = tables.entries();
    this.limit = limit;
    this.hidden = (short) (withHidden ? 1 : 0);
  }

  /** The first rows that have a word in each of the ranges. */
  Set<Long> rowsWith(List<WordRange> wanted) {
    if (wanted.size() == 1) {
      return rows(between(TOKEN, wanted.getFirst()));
    }
    List<WordRange> longestFirst = longestFirst(wanted);
    List<WordRange> pair = longestFirst.stream().filter(WordRange::mayBePaired).limit(2).toList();
    boolean narrow =
        wanted.size() == 2 && pair.size() == 2 && pair.get(0).isShort() == pair.get(1).isShort();
    if (narrow) {
      Set<Long> rows = rowsWithPair(pair, List.of());
      if (!rows.isEmpty()) {
        return rows;
      }
    }
    for (WordRange word : longestFirst) {
      if (isRare(word)) {
        return rowsAmong(between(TOKEN, word), without(longestFirst, List.of(word)));
      }
    }
    if (narrow) {
      return sameWordTwice(pair, List.of());
    }
    if (pair.size() < 2) {
      return rowsAmong(
          between(TOKEN, longestFirst.getFirst()),
          without(longestFirst, longestFirst.subList(0, 1)));
    }
    List<WordRange> others = without(longestFirst, pair);
    Set<Long> rows = rowsWithPair(pair, others);
    return rows.isEmpty() ? sameWordTwice(pair, others) : rows;
  }

  /** The same word typed twice is no pair, yet both are beginnings of a word of the row. */
  private Set<Long> sameWordTwice(List<WordRange> pair, List<WordRange> others) {
    return pair.get(0).beginsLike(pair.get(1))
        ? rowsAmong(between(TOKEN, pair.get(0)), others)
        : Set.of();
  }

  /** The first rows of one of these words, in this order of words, that have the others too. */
  Set<Long> rowsOfAny(List<String> words, List<WordRange> others) {
    Set<Long> rows = new LinkedHashSet<>();
    for (String word : words) {
      if (rows.size() < limit) {
        rows.addAll(rowsAmong(TOKEN.eq(word), others));
      }
    }
    return firstOf(rows);
  }

  /** The first rows of a pair of one of these words with the mate, that have the others too. */
  Set<Long> rowsOfAnyPair(List<String> words, WordRange mate, List<WordRange> others) {
    Set<Long> rows = new LinkedHashSet<>();
    List<String> tokens =
        words.stream()
            .filter(word -> WordRange.whole(word).reachesBelow(mate))
            .map(word -> PairToken.of(word, mate.low()))
            .toList();
    if (!tokens.isEmpty()) {
      rows.addAll(rowsAmong(TOKEN.in(Padded.toSteps(tokens)).and(between(MATE, mate)), others));
    }
    Map<String, List<String>> byInitial =
        words.stream()
            .filter(word -> mate.reachesBelow(WordRange.whole(word)))
            .collect(groupingBy(PairToken::initial, TreeMap::new, toList()));
    for (List<String> later : byInitial.values()) {
      if (rows.size() < limit) {
        rows.addAll(
            rowsAmong(
                between(TOKEN, mate.pairedWith(WordRange.whole(later.getFirst())))
                    .and(MATE.ge(Collections.min(later)))
                    .and(MATE.le(Collections.max(later)))
                    .and(MATE.in(Padded.toSteps(later))),
                others));
      }
    }
    return firstOf(rows);
  }

  /** The rows of a rare word, each with all its words. */
  Map<Long, RowWords> wordsOfRows(WordRange rareWord) {
    Map<Long, RowWords> words = new LinkedHashMap<>();
    database
        .select(ROW_ID, ROW_WORDS)
        .from(entries(between(TOKEN, rareWord), 0, RARE).asTable(ENTRY))
        .join(tables.rows())
        .on(ROW_ID.eq(ID))
        .orderBy(TOKEN, MATE, ID)
        .forEach(row -> words.put(row.value1(), RowWords.read(row.value2())));
    return words;
  }

  static List<WordRange> longestFirst(List<WordRange> words) {
    List<WordRange> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt(WordRange::length).reversed());
    return longestFirst;
  }

  static List<WordRange> without(List<WordRange> words, List<WordRange> taken) {
    return words.stream().filter(word -> !taken.contains(word)).toList();
  }

  private Set<Long> rowsWithPair(List<WordRange> pair, List<WordRange> others) {
    Set<Long> rows = new LinkedHashSet<>();
    addPairs(pair.get(0), pair.get(1), others, rows);
    addPairs(pair.get(1), pair.get(0), others, rows);
    return firstOf(rows);
  }

  private void addPairs(
      WordRange earlier, WordRange later, List<WordRange> others, Set<Long> rows) {
    if (!earlier.reachesBelow(later)) {
      return;
    }
    Condition tokens = between(TOKEN, earlier.pairedWith(later));
    if (rows.size() < limit && !later.isWhole() && isWord(later.low())) {
      rows.addAll(rowsAmong(tokens.and(MATE.eq(later.low())), others));
    }
    if (rows.size() < limit) {
      rows.addAll(rowsAmong(tokens.and(between(MATE, later)), others));
    }
  }

  private Set<Long> rows(Condition wanted) {
    int most = limit * ENTRIES_PER_ROW;
    while (true) {
      List<Long> ids = entries(wanted, 0, most).fetch(ID);
      Set<Long> rows = new LinkedHashSet<>(ids);
      if (rows.size() >= limit || ids.size() < most) {
        return firstOf(rows);
      }
      most *= ENTRIES_PER_ROW;
    }
  }

  private Set<Long> rowsAmong(Condition wanted, List<WordRange> others) {
    if (others.isEmpty()) {
      return rows(wanted);
    }
    Set<Long> rows = new LinkedHashSet<>(rowsAmong(wanted, others, 0, FIRST_GO));
    if (rows.size() < limit) {
      rows.addAll(rowsAmong(wanted, others, FIRST_GO, SECOND_GO));
    }
    return firstOf(rows);
  }

  private List<Long> rowsAmong(Condition wanted, List<WordRange> others, int from, int most) {
    return database
        .select(ID)
        .from(entries(wanted, from, most).asTable(ENTRY))
        .where(others.stream().map(this::hasWord).toList())
        .orderBy(TOKEN, MATE, ID)
        .limit(limit * ENTRIES_PER_ROW)
        .fetch(ID);
  }

  private SelectLimitPercentAfterOffsetStep<Record3<String, String, Long>> entries(
      Condition wanted, int from, int most) {
    return database
        .select(TOKEN, MATE, ID)
        .from(entries)
        .where(wanted)
        .and(HIDDEN.le(hidden))
        .orderBy(TOKEN, MATE, ID)
        .offset(from)
        .limit(most);
  }

  private Condition hasWord(WordRange range) {
    return DSL.exists(
        DSL.selectOne()
            .from(tables.rows())
            .where(ROW_ID.eq(ID))
            .and(ROW_WORDS.like(RowWords.pattern(range))));
  }

  boolean isRare(WordRange range) {
    return rare.computeIfAbsent(
        range,
        word ->
            database
                .select(ID)
                .from(entries)
                .where(between(TOKEN, word))
                .orderBy(TOKEN, MATE, ID)
                .offset(RARE)
                .limit(1)
                .fetch()
                .isEmpty());
  }

  private boolean isWord(String word) {
    return whole.computeIfAbsent(
        word,
        w ->
            database
                .select(ID)
                .from(entries)
                .where(TOKEN.eq(w))
                .orderBy(TOKEN, MATE, ID)
                .limit(1)
                .fetch()
                .isNotEmpty());
  }

  private Set<Long> firstOf(Set<Long> rows) {
    if (rows.size() <= limit) {
      return rows;
    }
    Set<Long> first = new LinkedHashSet<>();
    rows.stream().limit(limit).forEach(first::add);
    return first;
  }

  private static Condition between(Field<String> field, WordRange range) {
    return field.ge(range.low()).and(field.lt(range.high()));
  }
}
