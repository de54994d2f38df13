package thekla.search;

import static thekla.search.WordTables.HIDDEN;
import static thekla.search.WordTables.ID;
import static thekla.search.WordTables.MATE;
import static thekla.search.WordTables.ROW_ID;
import static thekla.search.WordTables.ROW_WORDS;
import static thekla.search.WordTables.TOKEN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import thekla.storage.Inserts;

/**
 * Finds rows by the beginnings of their words, and by words with a typing error where there is no
 * such row.
 */
public final class WordIndex {

  private final Supplier<DSLContext> transaction;
  private final WordTables tables;
  private final Vocabulary vocabulary;
  private final String callingCode;
  private final Inserts rowTexts;
  private final Inserts rowEntries;

  /**
   * @param transaction the caller's current one; this class neither opens nor ends any
   * @param callingCode of the country in which numbers are dialled without one, such as {@code 49}
   */
  public WordIndex(Supplier<DSLContext> transaction, WordTables tables, String callingCode) {
    this.transaction = transaction;
    this.tables = tables;
    this.vocabulary = new Vocabulary(transaction, tables);
    this.callingCode = callingCode;
    rowTexts = new Inserts(transaction, tables.plainRows(), ROW_ID, ROW_WORDS);
    rowEntries = new Inserts(transaction, tables.plainEntries(), TOKEN, MATE, ID, HIDDEN);
  }

  /** Stores the words of these rows in place of those they had. */
  public void write(Collection<IndexedRow> rows) {
    remove(rows.stream().map(IndexedRow::id).toList());
    add(rows);
  }

  /** Stores the words of rows that have none yet; fastest for some thousand rows at a time. */
  public void add(Collection<IndexedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    DSLContext database = transaction.get();
    Set<String> spelled = new HashSet<>();
    List<@Nullable Object[]> texts = new ArrayList<>();
    List<StoredEntry> entries = new ArrayList<>();
    for (IndexedRow row : rows) {
      RowWords words = RowWords.of(row);
      texts.add(new @Nullable Object[] {row.id(), words.text()});
      words.entries().forEach(entry -> entries.add(new StoredEntry(entry, row.id(), row.hidden())));
      spelled.addAll(words.spelled());
    }
    rowTexts.add(texts);
    insert(entries);
    vocabulary.add(database, spelled);
  }

  private void insert(List<StoredEntry> entries) {
    // in the order of the index, neighbours meet the same page
    entries.sort(StoredEntry::inOrderOfTheIndex);
    rowEntries.add(
        entries.stream()
            .map(
                entry ->
                    new @Nullable Object[] {
                      entry.token(), entry.mate(), entry.id(), (short) (entry.hidden() ? 1 : 0)
                    })
            .toList());
  }

  /** Removes every trace of these rows. */
  public void remove(Collection<Long> ids) {
    DSLContext database = transaction.get();
    Set<String> spelled = new HashSet<>();
    for (List<Long> some : Padded.slices(ids)) {
      List<Record2<Long, String>> rows =
          database.select(ROW_ID, ROW_WORDS).from(tables.rows()).where(ROW_ID.in(some)).fetch();
      if (!rows.isEmpty()) {
        removeEntries(database, rows, spelled);
        database.deleteFrom(tables.rows()).where(ROW_ID.in(some)).execute();
      }
    }
    vocabulary.forgetUnused(database, spelled);
  }

  private void removeEntries(
      DSLContext database, List<Record2<Long, String>> rows, Set<String> spelled) {
    BatchBindStep batch =
        database.batch(
            database
                .deleteFrom(tables.entries())
                .where(TOKEN.eq(""))
                .and(MATE.eq(""))
                .and(ID.eq(0L)));
    for (Record2<Long, String> row : rows) {
      RowWords words = RowWords.read(row.value2());
      for (RowWords.Entry entry : words.entries()) {
        batch = batch.bind(entry.token(), entry.mate(), row.value1());
      }
      spelled.addAll(words.spelled());
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /**
   * The first rows found: words that match whole before longer ones, then alphabetical. Each typed
   * word may be the beginning of any word of the row.
   */
  public List<Long> find(String typed, int limit, boolean withHidden) {
    DSLContext database = transaction.get();
    Lookup lookup = new Lookup(database, tables, limit, withHidden);
    List<List<String>> readings = new TypedText(typed, callingCode).readings();
    for (List<String> reading : readings) {
      Set<Long> rows = lookup.rowsWith(beginningWith(reading));
      if (!rows.isEmpty()) {
        return List.copyOf(rows);
      }
    }
    return readings.isEmpty()
        ? List.of()
        : new Misspelled(database, vocabulary, lookup, readings.getFirst(), limit).rows();
  }

  private static List<WordRange> beginningWith(List<String> words) {
    return words.stream().map(WordRange::beginningWith).toList();
  }

  private record StoredEntry(RowWords.Entry entry, long id, boolean hidden) {

    int inOrderOfTheIndex(StoredEntry other) {
      int tokens = token().compareTo(other.token());
      return tokens == 0 ? mate().compareTo(other.mate()) : tokens;
    }

    String token() {
      return entry.token();
    }

    String mate() {
      return entry.mate();
    }
  }
}
