package thekla.article.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words by which articles are found, in the caller's transaction. */
interface ArticleWords {

  /** The texts of one article. */
  record Texts(long id, String title, @Nullable String subtitle, @Nullable String contributors) {}

  /** Stores the words of articles that have none yet. */
  void add(Collection<Texts> articles);

  /** Stores the words of these articles in place of those they had. */
  default void replace(Collection<Texts> articles) {
    remove(articles.stream().map(Texts::id).toList());
    add(articles);
  }

  void remove(Collection<Long> ids);

  /**
   * Articles that have, for each of these words, a word that begins so.
   *
   * @return ids, the best first
   */
  List<Long> find(String words, int limit);
}
