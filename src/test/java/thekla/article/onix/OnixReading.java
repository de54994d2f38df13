package thekla.article.onix;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import thekla.article.ArticleDetails;
import thekla.article.Notice;
import thekla.article.OnixMessage;
import thekla.article.OnixMessage.Product;
import thekla.article.ProductFile;
import thekla.article.ProductFile.Step;

/** Reads a message as it stands in a file. */
abstract class OnixReading {

  static final String ISBN = "9783423282383";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  static List<Step> steps(Path path) {
    List<Step> steps = new ArrayList<>();
    try (ProductFile file = OnixFile.open(path, TODAY)) {
      Step step = file.next();
      while (step instanceof Step.Product) {
        steps.add(step);
        step = file.next();
      }
      steps.add(step);
    }
    return steps;
  }

  Step.Product first(OnixMessage message) {
    return (Step.Product) steps(message.in(folder)).getFirst();
  }

  static ArticleDetails details(Step.Product step) {
    if (step.notice() instanceof Notice.Whole(long index, ArticleDetails details)) {
      return details;
    }
    throw new AssertionError("refused: " + step.findings());
  }

  ArticleDetails read(Product product) {
    Step.Product step = first(anOnixMessage().with(product));
    assertThat(step.findings()).isEmpty();
    return details(step);
  }

  List<String> findings(Product product) {
    return first(anOnixMessage().with(product)).findings().stream()
        .map(finding -> finding.refusal().field() + ": " + finding.refusal().code())
        .toList();
  }

  String brokenCode(Path file) {
    return ((Step.Broken) steps(file).getLast()).at().refusal().code();
  }

  Path text(String text) {
    return OnixMessage.write(folder, text, StandardCharsets.UTF_8);
  }
}
