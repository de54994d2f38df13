package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.text.Texts;

/** The register of sixteen activities, from reading it to the file and its row. */
@Tag("benchmark")
class RegisterBenchmark {

  private static final int ROUNDS = 8;
  private static final double BAR_SECONDS = 1;

  @TempDir Path folder;

  @Test
  void an_issue_in_each_format() {
    try (ConsentShop shop = new ConsentShop(folder.resolve("data"))) {
      shop.graph.register.start.start("de");
      for (Format format : Format.values()) {
        double warm = Double.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) {
          long start = System.nanoTime();
          IssueRegister.Result result =
              shop.graph.register.issue.issue(
                  new IssueRegister.Wanted(
                      Layout.DSK,
                      new Texts(Locale.GERMANY),
                      Set.of(format),
                      folder.resolve("out"),
                      false),
                  ConsentShop.ANNA);
          double seconds = (System.nanoTime() - start) / 1e9;
          assertThat(result).isInstanceOf(IssueRegister.Result.Issued.class);
          warm = seconds;
          System.out.printf(
              Locale.ROOT,
              "register as %s, round %d: %.3f s (bar %.0f s warm)%n",
              format,
              round,
              seconds,
              BAR_SECONDS);
        }
        assertThat(warm).isLessThan(BAR_SECONDS);
      }
    }
  }
}
