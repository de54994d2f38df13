package thekla.article.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Words in the table {@code article_word (word, article_id)}; every word may be the beginning of
 * one.
 */
final class WordTable implements ArticleWords {

  private static final int LONGEST_WORD = 32;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}'\u2019]");

  private static final Table<Record> WORDS = DSL.table(DSL.unquotedName("article_word"));
  private static final Field<String> WORD = DSL.field(DSL.unquotedName("word"), String.class);
  private static final Field<Long> ID = DSL.field(DSL.unquotedName("article_id"), Long.class);

  private record Entry(String word, long id) {}

  private final Supplier<DSLContext> sql;

  WordTable(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void add(Collection<Texts> articles) {
    if (articles.isEmpty()) {
      return;
    }
    DSLContext database = sql.get();
    BatchBindStep batch =
        database.batch(database.insertInto(WORDS).columns(WORD, ID).values("", 0L));
    List<Entry> entries = new ArrayList<>();
    for (Texts texts : articles) {
      for (String word : words(texts.title(), texts.subtitle(), texts.contributors())) {
        entries.add(new Entry(word, texts.id()));
      }
    }
    // neighbours in the index one after the other
    entries.sort(Comparator.comparing(Entry::word));
    for (Entry entry : entries) {
      batch = batch.bind(entry.word, entry.id);
    }
    if (!entries.isEmpty()) {
      batch.execute();
    }
  }

  @Override
  public void remove(Collection<Long> ids) {
    DSLContext database = sql.get();
    BatchBindStep batch = database.batch(database.deleteFrom(WORDS).where(ID.eq(0L)));
    for (Long id : ids) {
      batch = batch.bind(id);
    }
    if (!ids.isEmpty()) {
      batch.execute();
    }
  }

  /** Starts from the longest word, which is likely to be the rarest. */
  @Override
  public List<Long> find(String words, int limit) {
    List<String> typed = new ArrayList<>(words(words));
    if (typed.isEmpty()) {
      return List.of();
    }
    typed.sort(Comparator.comparingInt(String::length).reversed());
    Table<Record> first = WORDS.as("first_word");
    Condition all = beginsWith(first, typed.getFirst());
    for (int i = 1; i < typed.size(); i++) {
      Table<Record> other = WORDS.as("word" + i);
      all =
          all.and(
              DSL.exists(
                  DSL.selectOne()
                      .from(other)
                      .where(of(other, ID).eq(of(first, ID)))
                      .and(beginsWith(other, typed.get(i)))));
    }
    Field<Long> id = of(first, ID);
    return sql.get()
        .select(id)
        .from(first)
        .where(all)
        .groupBy(id)
        .orderBy(DSL.min(of(first, WORD)), id)
        .limit(limit)
        .fetch(id);
  }

  private static <T> Field<T> of(Table<Record> table, Field<T> field) {
    return DSL.field(
        table.getUnqualifiedName().append(field.getUnqualifiedName()), field.getType());
  }

  private static Condition beginsWith(Table<Record> table, String word) {
    return of(table, WORD).ge(word).and(of(table, WORD).lt(word + Character.MAX_VALUE));
  }

  /** Small letters without marks, ä and ae both as a. */
  static Set<String> words(@Nullable String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text == null) {
        continue;
      }
      String plain =
          MARKS
              .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
              .replaceAll("")
              .toLowerCase(Locale.ROOT)
              .replace("\u00df", "ss")
              .replace("ae", "a")
              .replace("oe", "o")
              .replace("ue", "u");
      Stream.of(NO_WORD.split(plain))
          .filter(word -> !word.isEmpty())
          .map(WordTable::cut)
          .forEach(words::add);
    }
    return words;
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST_WORD) {
      return word;
    }
    boolean pair = Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1));
    return word.substring(0, pair ? LONGEST_WORD - 1 : LONGEST_WORD);
  }
}
