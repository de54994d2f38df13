package thekla.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Adds an article by hand: a retail article with an EAN, or a title that no file told of. */
public final class SaveArticle {

  /**
   * What the clerk filled in.
   *
   * @param number ISBN or EAN in any form
   * @param contributors may be ""
   * @param price in the shop's country
   */
  public record Draft(String number, String title, String contributors, @Nullable Money price) {}

  /** What came of it. */
  public sealed interface Result {
    record Saved(Article article) implements Result {}

    /** Nothing was changed; each reason names its field. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  private final Catalogue catalogue;
  private final Articles articles;
  private final UnitOfWork work;
  private final BusinessClock clock;
  private final Supplier<String> country;

  public SaveArticle(
      Catalogue catalogue,
      Articles articles,
      UnitOfWork work,
      BusinessClock clock,
      Supplier<String> country) {
    this.catalogue = catalogue;
    this.articles = articles;
    this.work = work;
    this.clock = clock;
    this.country = country;
  }

  /** An article that was withdrawn is offered again, with the new values. */
  public Result save(Draft draft) {
    List<Refusal> reasons = new ArrayList<>();
    @Nullable Gtin gtin = number(draft.number(), reasons);
    String title = draft.title().strip();
    if (title.isEmpty()) {
      reasons.add(ArticleProblem.TITLE_MISSING.of("title"));
    }
    limit("title", title, ArticleDetails.TITLE_LIMIT, reasons);
    String contributors = draft.contributors().strip();
    limit("contributors", contributors, ArticleDetails.CONTRIBUTORS_LIMIT, reasons);
    check(draft.price(), reasons);
    if (gtin == null || !reasons.isEmpty()) {
      return new Result.Refused(List.copyOf(reasons));
    }
    List<ArticleDetails.Price> prices =
        draft.price() == null
            ? List.of()
            : List.of(new ArticleDetails.Price(country.get(), draft.price()));
    return store(
        new ArticleDetails(
            gtin,
            null,
            new ArticleDetails.Description(
                title, null, contributors.isEmpty() ? null : contributors, null),
            new ArticleDetails.Publication(null, null),
            new ArticleDetails.Supply(null, prices)));
  }

  private Result store(ArticleDetails details) {
    return work.call(
        () -> {
          Catalogue.Known known = catalogue.known(List.of(details.gtin())).get(details.gtin());
          if (known != null && !known.withdrawn()) {
            return new Result.Refused(
                List.of(ArticleProblem.ARTICLE_KNOWN.of("number", details.gtin())));
          }
          if (known == null) {
            catalogue.add(List.of(details), clock.now());
          } else {
            catalogue.replace(Map.of(known.id(), details), clock.now());
          }
          return new Result.Saved(articles.byGtin(details.gtin()).orElseThrow());
        });
  }

  private static @Nullable Gtin number(String text, List<Refusal> reasons) {
    if (text.isBlank()) {
      reasons.add(ArticleProblem.NUMBER_MISSING.of("number"));
      return null;
    }
    return switch (Gtin.read(text)) {
      case Gtin.Reading.Valid(Gtin gtin) -> gtin;
      case Gtin.Reading.WrongCheckDigit() -> {
        reasons.add(ArticleProblem.NUMBER_CHECK_DIGIT.of("number"));
        yield null;
      }
      case Gtin.Reading.NotANumber() -> {
        reasons.add(ArticleProblem.NUMBER_UNREADABLE.of("number"));
        yield null;
      }
    };
  }

  private static void limit(String field, String value, int limit, List<Refusal> reasons) {
    if (value.length() > limit) {
      reasons.add(ArticleProblem.TOO_LONG.of(field, limit));
    }
  }

  private static void check(@Nullable Money price, List<Refusal> reasons) {
    if (price == null) {
      return;
    }
    if (price.minor() < 0) {
      reasons.add(ArticleProblem.PRICE_NEGATIVE.of("price"));
    } else if (price.minor() > ArticleDetails.PRICE_LIMIT) {
      reasons.add(ArticleProblem.PRICE_TOO_LARGE.of("price", ArticleDetails.PRICE_LIMIT));
    }
  }
}
