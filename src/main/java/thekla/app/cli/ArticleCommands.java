package thekla.app.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import thekla.article.Article;
import thekla.article.SaveArticle;
import thekla.kernel.Money;

/** {@code thekla article …} */
@Command(name = "article")
final class ArticleCommands {

  @ParentCommand Root root;
  @Spec CommandSpec spec;

  @Command(name = "find")
  int find(
      @Parameters(arity = "1..*", paramLabel = "TEXT") List<String> words,
      @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit) {
    List<Article> found = root.graph().articles.find(String.join(" ", words), limit);
    if (root.json) {
      root.print(found.stream().map(Shapes::article).toList());
    } else {
      for (Article article : found) {
        root.out.println(line(article));
      }
      if (found.isEmpty()) {
        root.err.println(root.texts.get("cli.nothing-found"));
      }
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "save")
  int save(
      @Parameters(paramLabel = "EAN") String number,
      @Option(names = "--title", required = true, paramLabel = "TEXT") String title,
      @Option(names = "--author", defaultValue = "", paramLabel = "TEXT") String author,
      @Option(names = "--price", paramLabel = "AMOUNT") @Nullable BigDecimal price) {
    SaveArticle.Draft draft =
        new SaveArticle.Draft(number, title, author, price == null ? null : euro(price));
    return switch (root.graph().saveArticle.save(draft)) {
      case SaveArticle.Result.Saved saved -> {
        if (root.json) {
          root.print(Shapes.article(saved.article()));
        } else {
          root.out.println(line(saved.article()));
        }
        yield CommandLineDoor.DONE;
      }
      case SaveArticle.Result.Refused refused -> root.refuse(refused.reasons());
    };
  }

  private Money euro(BigDecimal price) {
    try {
      return Money.of(price, Money.EURO);
    } catch (ArithmeticException e) {
      throw new ParameterException(spec.commandLine(), "--price: " + price, e);
    }
  }

  private String line(Article article) {
    return Lines.of(
        article.gtin().display(),
        article.title(),
        article.contributors(),
        article.price() == null ? "" : root.texts.money(article.price()));
  }
}
