package thekla.search;

import static thekla.search.WordTables.HEAD;
import static thekla.search.WordTables.TOKEN;
import static thekla.search.WordTables.WORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Every word of names once, to find the words that were meant by a misspelled one. */
final class Vocabulary {

  private static final int MOST_MEANT = 64;

  private final WordTables tables;
  private final Table<Record> vocabulary;

  Vocabulary(WordTables tables) {
    this.tables = tables;
    this.vocabulary = tables.vocabulary();
  }

  /** Whole words first, then words of which the typed one is the beginning; alphabetical. */
  List<String> meantBy(DSLContext database, String typed) {
    TypingError error = new TypingError(typed);
    List<String> whole = new ArrayList<>();
    List<String> longer = new ArrayList<>();
    for (String word : wordsWithHeads(database, error.heads())) {
      if (error.turned(word)) {
        whole.add(word);
      } else if (error.turnedBeginningOf(word)) {
        longer.add(word);
      }
    }
    whole.sort(Comparator.naturalOrder());
    longer.sort(Comparator.naturalOrder());
    whole.addAll(longer);
    return whole.size() <= MOST_MEANT ? whole : whole.subList(0, MOST_MEANT);
  }

  private List<String> wordsWithHeads(DSLContext database, Collection<String> heads) {
    return database.select(WORD).from(vocabulary).where(HEAD.in(Padded.toSteps(heads))).fetch(WORD);
  }

  void add(DSLContext database, Set<String> words) {
    if (words.isEmpty()) {
      return;
    }
    BatchBindStep batch =
        database.batch(
            database
                .insertInto(vocabulary)
                .columns(HEAD, WORD)
                .select(
                    DSL.select(typed(4), typed(SearchWords.LONGEST))
                        .whereNotExists(
                            DSL.selectOne().from(vocabulary).where(HEAD.eq("")).and(WORD.eq("")))));
    for (String word : words) {
      String head = TypingError.head(word);
      batch = batch.bind(head, word, head, word);
    }
    batch.execute();
  }

  private static Field<String> typed(int length) {
    return DSL.cast(DSL.val(""), SQLDataType.VARCHAR(length));
  }

  /** Forgets those words that no row has any more: a rare name must not outlive its customer. */
  void forgetUnused(DSLContext database, Set<String> words) {
    for (List<String> some : Padded.slices(words)) {
      Set<String> unused = new HashSet<>(some);
      Table<Record> used = tables.entries();
      unused.removeIf(
          word -> database.fetchExists(DSL.selectOne().from(used).where(TOKEN.eq(word))));
      if (!unused.isEmpty()) {
        for (List<String> gone : Padded.slices(unused)) {
          database
              .deleteFrom(vocabulary)
              .where(HEAD.in(gone.stream().map(TypingError::head).toList()))
              .and(WORD.in(gone))
              .execute();
        }
      }
    }
  }
}
