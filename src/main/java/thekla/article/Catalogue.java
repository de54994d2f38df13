package thekla.article;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What the use cases of this room ask of the store; all in the caller's transaction. */
public interface Catalogue {

  /** An article that has a row, offered or withdrawn. */
  record Known(long id, Gtin gtin, String fingerprint, boolean withdrawn) {}

  Map<Gtin, Known> known(Collection<Gtin> gtins);

  /** The offered articles of these references of a sender. */
  Map<String, Gtin> byRecordReference(Collection<String> references);

  /** All that is stored of these articles. */
  Map<Gtin, ArticleDetails> details(Collection<Known> articles);

  void add(Collection<ArticleDetails> articles, Instant at);

  /** Replaces these rows by id; a withdrawn article is offered again. */
  void replace(Map<Long, ArticleDetails> articles, Instant at);

  void withdraw(Collection<Long> ids, Instant at);
}
