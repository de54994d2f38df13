package thekla.order;

import org.jspecify.annotations.Nullable;
import thekla.article.Article;
import thekla.kernel.Money;
import thekla.kernel.Personal;

/**
 * One title of an order, as it was when it was ordered.
 *
 * @param articleId null for a free line or a host's article
 * @param gtin 13 digits, null for a free line
 * @param price for one piece, null when nobody knows it yet
 * @param supply where it comes from and when
 */
public record OrderLine(
    @Nullable Long articleId,
    @Personal(value = "order_line.gtin", absent = true) @Nullable String gtin,
    @Personal("order_line.title") String title,
    @Personal(value = "order_line.contributors", absent = true) @Nullable String contributors,
    int quantity,
    @Nullable Money price,
    @Nullable String supply) {

  public static OrderLine of(Article article, int quantity, @Nullable String supply) {
    return new OrderLine(
        article.id(),
        article.gtin().digits(),
        article.title(),
        article.contributors(),
        quantity,
        article.price(),
        supply);
  }

  /** A title no catalogue knows. */
  public static OrderLine free(String title) {
    return new OrderLine(null, null, title, null, 1, null, null);
  }

  public OrderLine withQuantity(int pieces) {
    return new OrderLine(articleId, gtin, title, contributors, pieces, price, supply);
  }

  public OrderLine withPrice(@Nullable Money each) {
    return new OrderLine(articleId, gtin, title, contributors, quantity, each, supply);
  }
}
