package thekla.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.article.Article;

/** {@code thekla article …} */
@Command(name = "article")
final class ArticleCommands {

  @ParentCommand Root root;

  @Command(name = "find")
  int find(
      @Parameters(arity = "1..*", paramLabel = "TEXT") List<String> words,
      @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit) {
    List<Article> found = root.graph().articles.find(String.join(" ", words), limit);
    if (root.json) {
      root.print(found.stream().map(Shapes::article).toList());
    } else {
      for (Article article : found) {
        root.out.println(
            Lines.of(
                article.gtin().display(),
                article.title(),
                article.contributors(),
                article.price() == null ? "" : root.texts.money(article.price())));
      }
      if (found.isEmpty()) {
        root.err.println(root.texts.get("cli.nothing-found"));
      }
    }
    return CommandLineDoor.DONE;
  }
}
