package thekla.article;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.kernel.Money;
import thekla.kernel.Refusal;

class SaveArticleTest {

  private static final String STIFT = "4006381333931";

  @TempDir Path folder;
  private static BookShop shop;

  @BeforeAll
  static void open(@TempDir Path data) {
    shop = new BookShop(data);
  }

  @BeforeEach
  void empty() {
    shop.isEmptied();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void a_pen_with_an_ean_is_added_by_hand_and_found() {
    SaveArticle.Result result = shop.adds("4006381 333931", " Stift, grün ", Money.euro(299));
    assertThat(result).isInstanceOf(SaveArticle.Result.Saved.class);
    assertThat(shop.articles().find("grun", 5))
        .singleElement()
        .satisfies(
            pen -> {
              assertThat(pen.title()).isEqualTo("Stift, grün");
              assertThat(pen.gtin()).isEqualTo(new Gtin(STIFT));
              assertThat(pen.price()).isEqualTo(Money.euro(299));
            });
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    assertThat(shop.adds("", " ", Money.euro(-1)))
        .isEqualTo(
            new SaveArticle.Result.Refused(
                List.of(
                    Refusal.of("number-missing", "number"),
                    Refusal.of("title-missing", "title"),
                    Refusal.of("price-negative", "price"))));
    assertThat(shop.adds("4006381333932", "x".repeat(501), Money.euro(Long.MAX_VALUE)))
        .isEqualTo(
            new SaveArticle.Result.Refused(
                List.of(
                    Refusal.of("number-check-digit", "number"),
                    Refusal.of("too-long", "title", 500),
                    Refusal.of("price-too-large", "price", ArticleDetails.PRICE_LIMIT))));
    assertThat(shop.articles().count()).isZero();
  }

  @Test
  void a_number_is_offered_only_once_but_a_withdrawn_one_again() {
    shop.adds(STIFT, "Stift", Money.euro(299));
    assertThat(shop.adds(STIFT, "Anderer Stift", Money.euro(1)))
        .isEqualTo(
            new SaveArticle.Result.Refused(List.of(Refusal.of("article-known", "number", STIFT))));
    shop.imports(anOnixMessage().with(aProduct(STIFT, "").notification("05")).in(folder));
    assertThat(shop.article(STIFT)).isEmpty();
    assertThat(shop.adds(STIFT, "Neuer Stift", Money.euro(349)))
        .isInstanceOf(SaveArticle.Result.Saved.class);
    assertThat(shop.article(STIFT).orElseThrow().title()).isEqualTo("Neuer Stift");
  }
}
