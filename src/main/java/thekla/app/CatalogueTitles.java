package thekla.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.article.Article;
import thekla.article.Articles;
import thekla.article.Gtin;
import thekla.host.Host;
import thekla.host.HostArticle;
import thekla.kernel.Money;
import thekla.order.OrderLine;
import thekla.order.Titles;
import thekla.text.Texts;

/** The shop's catalogue first; what it does not know, the host is asked for. */
final class CatalogueTitles implements Titles {

  private final Articles articles;
  private final Host host;
  private final Supplier<Texts> texts;

  CatalogueTitles(Articles articles, Host host, Supplier<Texts> texts) {
    this.articles = articles;
    this.host = host;
    this.texts = texts;
  }

  @Override
  public Optional<OrderLine> byGtin(Gtin gtin) {
    return articles
        .byGtin(gtin)
        .map(this::line)
        .or(() -> host.article(gtin.digits()).flatMap(CatalogueTitles::line));
  }

  @Override
  public List<OrderLine> find(String words, int limit) {
    List<OrderLine> found =
        new ArrayList<>(articles.find(words, limit).stream().map(this::line).toList());
    if (found.isEmpty()) {
      host.articles(words, limit).stream()
          .map(CatalogueTitles::line)
          .flatMap(Optional::stream)
          .forEach(found::add);
    }
    return found;
  }

  private OrderLine line(Article article) {
    return OrderLine.of(article, 1, supply(article.availability()));
  }

  /** ONIX code list 65 in words; a code without a word stays unsaid. */
  private @Nullable String supply(@Nullable String availability) {
    if (availability == null) {
      return null;
    }
    String key = "supply." + availability;
    Texts now = texts.get();
    return now.has(key) ? now.get(key) : null;
  }

  /** A host's number is input from outside: a wrong one is no line. */
  private static Optional<OrderLine> line(HostArticle article) {
    if (!(Gtin.read(article.gtin()) instanceof Gtin.Reading.Valid(Gtin gtin))
        || article.title().isBlank()) {
      return Optional.empty();
    }
    Long cents = article.priceCents();
    return Optional.of(
        new OrderLine(
            null,
            gtin.digits(),
            article.title(),
            article.contributors(),
            1,
            cents == null ? null : Money.euro(cents),
            article.supply()));
  }
}
