package thekla.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.merge.Values;

/**
 * Templates that somebody has, as Word or another program saved them: {@code
 * -Dthekla.templates=FOLDER}. Without a folder there is nothing to try.
 */
class FoundTemplatesTest {

  private static final String FOLDER = System.getProperty("thekla.templates", "");

  private static final Pattern PRINTED =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

  private static final Pattern TAG = Pattern.compile("<[^>]+>");

  @TempDir Path folder;

  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void each_is_filled_without_a_field_left_or_refused_with_its_place() throws IOException {
    assumeTrue(!FOLDER.isEmpty(), "no -Dthekla.templates");
    List<Path> found;
    try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
      found = files.filter(file -> file.toString().endsWith(".docx")).sorted().toList();
    }
    assertThat(found).isNotEmpty();
    for (Path file : found) {
      tried(file);
    }
    counts.forEach((what, number) -> System.out.println("templates, " + what + ": " + number));
  }

  private void tried(Path file) throws IOException {
    String by = program(file);
    switch (DocxTemplate.open(file)) {
      case DocxTemplate.Result.Refused refused -> {
        assertThat(refused.reason().code()).as("%s", file).isNotEmpty();
        counts.merge(by + ", refused", 1, Integer::sum);
      }
      case DocxTemplate.Result.Mistaken mistaken -> {
        assertThat(mistaken.mistakes()).as("%s", file).isNotEmpty();
        counts.merge(by + ", mistakes named", 1, Integer::sum);
      }
      case DocxTemplate.Result.Opened(DocxTemplate template) -> {
        Path out = folder.resolve("out.docx");
        assertThat(template.fill(Values.ofEverything(), out)).as("%s", file).isEmpty();
        assertThat(text(out)).as("%s", file).doesNotContain("{{");
        counts.merge(by + ", filled", 1, Integer::sum);
        counts.merge(by + ", fields", template.names().size(), Integer::sum);
      }
    }
  }

  /** Of all that is printed; a note of whoever edits it is not. */
  private static String text(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (PRINTED.matcher(part.getName()).matches()) {
          text.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
        }
      }
    }
    return TAG.matcher(text).replaceAll("");
  }

  private static String program(Path file) {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(in)) {
      String name = read.getProperties().getExtendedProperties().getApplication();
      return name == null ? "unknown" : name.contains("Word") ? "Word" : "others";
    } catch (IOException | RuntimeException e) {
      return "unreadable";
    }
  }
}
