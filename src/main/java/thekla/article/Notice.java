package thekla.article;

import org.jspecify.annotations.Nullable;

/** What one product of a file asks of the catalogue. */
public sealed interface Notice {

  /** Its place in the file, from 1. */
  long product();

  @Nullable Gtin gtin();

  @Nullable String recordReference();

  /** Add it, or replace all that is known of it. */
  record Whole(long product, ArticleDetails details) implements Notice {
    @Override
    public Gtin gtin() {
      return details.gtin();
    }

    @Override
    public @Nullable String recordReference() {
      return details.recordReference();
    }
  }

  /** Replace the blocks that are given. */
  record Blocks(
      long product,
      Gtin gtin,
      @Nullable String recordReference,
      ArticleDetails.@Nullable Description description,
      ArticleDetails.@Nullable Publication publication,
      ArticleDetails.@Nullable Supply supply)
      implements Notice {

    ArticleDetails over(ArticleDetails known) {
      return new ArticleDetails(
          gtin,
          recordReference == null ? known.recordReference() : recordReference,
          description == null ? known.description() : description,
          publication == null ? known.publication() : publication,
          supply == null ? known.supply() : supply);
    }
  }

  /** Offer it no longer; it is named by its number or, where there is none, by its reference. */
  record Withdrawal(long product, @Nullable Gtin gtin, @Nullable String recordReference)
      implements Notice {}
}
