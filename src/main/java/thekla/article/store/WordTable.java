package thekla.article.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.search.IndexedRow;
import thekla.search.SearchWords;
import thekla.search.WordIndex;
import thekla.search.WordTables;

/** The words of articles in the index of {@code thekla.search}. */
final class WordTable implements ArticleWords {

  private static final int PAIRED_OF_TITLE = 2;

  private final WordIndex index;

  WordTable(Supplier<DSLContext> sql) {
    index = new WordIndex(sql, new WordTables("article_word"), "");
  }

  @Override
  public void add(Collection<Texts> articles) {
    index.add(articles.stream().map(WordTable::row).toList());
  }

  @Override
  public void replace(Collection<Texts> articles) {
    index.write(articles.stream().map(WordTable::row).toList());
  }

  @Override
  public void remove(Collection<Long> ids) {
    index.remove(ids);
  }

  @Override
  public List<Long> find(String words, int limit) {
    return index.find(words, limit, false);
  }

  /**
   * Two words that are both paired are found together fast, whatever they are, at the cost of an
   * index row for each pair: the longest words of the title and the first author's last name.
   */
  private static IndexedRow row(Texts texts) {
    List<String> title = words(texts.title());
    List<String> paired =
        Stream.concat(
                title.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .limit(PAIRED_OF_TITLE),
                lastName(texts.contributors()).stream())
            .distinct()
            .toList();
    List<String> single =
        Stream.of(title, words(texts.subtitle()), words(texts.contributors()))
            .flatMap(List::stream)
            .filter(word -> !paired.contains(word))
            .distinct()
            .toList();
    return new IndexedRow(texts.id(), false, paired, single);
  }

  private static List<String> lastName(@Nullable String contributors) {
    if (contributors == null) {
      return List.of();
    }
    int end = contributors.indexOf(';');
    List<String> name = words(end < 0 ? contributors : contributors.substring(0, end));
    return name.isEmpty() ? name : List.of(name.getLast());
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : SearchWords.of(text);
  }
}
