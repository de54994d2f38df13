package thekla.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All sources are in the style of google-java-format. */
class SourceFormatTest {

  @Test
  void all_sources_are_in_the_format() throws IOException {
    List<Path> others =
        Sources.java().parallelStream()
            .filter(file -> !formatted(Sources.text(file)).equals(Sources.text(file)))
            .toList();
    if (System.getProperty("thekla.format", "").equals("write")) {
      for (Path file : others) {
        Files.writeString(file, formatted(Sources.text(file)));
      }
    } else {
      assertThat(others)
          .as("to rewrite them: mvn test -Dtest=SourceFormatTest -Dthekla.format=write")
          .isEmpty();
    }
  }

  @Test
  void another_format_is_seen() {
    String source =
        """
        import java.util.List;
        import java.io.File;
        class A { File f ; }
        """;

    assertThat(formatted(source))
        .isEqualTo(
            """
            import java.io.File;

            class A {
              File f;
            }
            """);
  }

  private static String formatted(String source) {
    try {
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return new Formatter().formatSource(ordered);
    } catch (FormatterException e) {
      // what the compiler would not read either
      return "";
    }
  }
}
