package thekla.search;

import static thekla.search.WordTables.HEAD;
import static thekla.search.WordTables.ID;
import static thekla.search.WordTables.MATE;
import static thekla.search.WordTables.TOKEN;
import static thekla.search.WordTables.WORD;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import thekla.storage.Locks;
import thekla.storage.Prepared;

/** Every word of names once, to find the words that were meant by a misspelled one. */
final class Vocabulary {

  private static final int MOST_MEANT = 64;

  /** Words that differ by one letter, and words whose beginning does; alphabetical. */
  record Meant(List<String> whole, List<String> longer) {}

  private final WordTables tables;
  private final Table<Record> vocabulary;
  private final Prepared known;

  Vocabulary(Supplier<DSLContext> transaction, WordTables tables) {
    this.tables = tables;
    this.vocabulary = tables.vocabulary();
    this.known =
        new Prepared(
            transaction,
            database ->
                // a word that is known must not be forgotten while a row is written that has it
                Locks.kept(
                    database,
                    database
                        .select(WORD)
                        .from(vocabulary)
                        .where(HEAD.eq(""))
                        .and(WORD.eq(""))
                        .orderBy(HEAD, WORD)));
  }

  Meant meantBy(DSLContext database, TypingError error) {
    Set<String> whole = new TreeSet<>();
    Set<String> longer = new TreeSet<>();
    for (String word : wordsWithHeads(database, error.heads())) {
      if (error.turned(word)) {
        whole.add(word);
      } else if (error.turnedBeginningOf(word)) {
        longer.add(word);
      }
    }
    return new Meant(
        whole.stream().limit(MOST_MEANT).toList(), longer.stream().limit(MOST_MEANT).toList());
  }

  private Set<String> wordsWithHeads(DSLContext database, Collection<String> heads) {
    Set<String> words = new HashSet<>();
    for (List<String> some : Padded.slices(heads)) {
      words.addAll(database.select(WORD).from(vocabulary).where(HEAD.in(some)).fetch(WORD));
    }
    return words;
  }

  /**
   * Two who add the same word at a time may both do so: a word that stands here twice does no harm.
   */
  void add(DSLContext database, Set<String> words) {
    Set<String> unknown = new TreeSet<>(words);
    List<Object[]> keys = unknown.stream().map(Vocabulary::row).toList();
    known.fetchEach(keys).forEach(row -> unknown.remove(row.get(WORD)));
    if (unknown.isEmpty()) {
      return;
    }
    BatchBindStep batch =
        database.batch(database.insertInto(vocabulary, HEAD, WORD).values("", ""));
    for (String word : unknown) {
      batch = batch.bind(row(word));
    }
    batch.execute();
  }

  private static Object[] row(String word) {
    return new Object[] {TypingError.head(word), word};
  }

  /** Forgets those words that no row has any more: a rare name must not outlive its customer. */
  void forgetUnused(DSLContext database, Set<String> words) {
    Set<String> unused = new TreeSet<>(words);
    Padded.slices(unused).forEach(some -> hold(database, some));
    unused.removeIf(
        word ->
            !database
                .select(TOKEN)
                .from(tables.entries())
                .where(TOKEN.eq(word))
                .orderBy(TOKEN, MATE, ID)
                .limit(1)
                .fetch()
                .isEmpty());
    for (List<String> gone : Padded.slices(unused)) {
      database
          .deleteFrom(vocabulary)
          .where(HEAD.in(gone.stream().map(TypingError::head).toList()))
          .and(WORD.in(gone))
          .execute();
    }
  }

  /** Whoever forgets or adds one of them waits for the other one. */
  private void hold(DSLContext database, List<String> words) {
    Locks.hold(
        database,
        database
            .select(WORD)
            .from(vocabulary)
            .where(HEAD.in(words.stream().map(TypingError::head).toList()))
            .and(WORD.in(words))
            .orderBy(HEAD, WORD));
  }
}
