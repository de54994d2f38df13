package thekla.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop into which a test imports files; empty before each test. */
abstract class ImportedFiles {

  static final String PROZESS = "9783423282383";
  static final String FREMDER = "9782070360024";
  static final String SUHRKAMP = "9783518188057";

  @TempDir Path folder;
  static BookShop shop;

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

  Article offered(String isbn) {
    return shop.article(isbn).orElseThrow();
  }

  static BrokenAt broken(ArticleImportReport report) {
    return Objects.requireNonNull(report.brokenAt());
  }

  static List<String> codes(ArticleImportReport report) {
    return report.findings().stream().map(finding -> finding.refusal().code()).toList();
  }

  static void expect(
      ArticleImportReport report, long added, long changed, long unchanged, long withdrawn) {
    assertThat(List.of(report.added(), report.changed(), report.unchanged(), report.withdrawn()))
        .as("added, changed, unchanged, withdrawn of %s", report)
        .containsExactly(added, changed, unchanged, withdrawn);
  }
}
