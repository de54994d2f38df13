package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.document.docx.FilledFile.anna;
import static thekla.document.docx.FilledFile.letterValues;
import static thekla.document.docx.FilledFile.paragraphs;
import static thekla.document.docx.FilledFile.rows;
import static thekla.document.docx.FilledFile.template;
import static thekla.document.docx.WordFile.p;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.merge.Values;

/** Documents as LibreOffice saves them, long ones, many at once. */
class DocxSavedTest {

  @TempDir Path folder;

  @Test
  void a_long_document_is_filled() throws IOException {
    String body = p("A &amp; &lt;B&gt; &#x1F4DA; {{na", "me}}").repeat(10_000);
    Path out = FilledFile.of(WordFile.of(body), anna(), folder);
    assertThat(WordFile.xml(out, WordFile.MAIN).split("A &amp; &lt;B&gt; 📚 </w:t>", -1))
        .hasSize(10_001);
  }

  @Test
  void many_are_filled_at_once() throws Exception {
    Path in = WordFile.saved("access-letter.docx", folder);
    List<Path> all =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(
                i -> {
                  Path out = folder.resolve("out" + i + ".docx");
                  try {
                    assertThat(template(in).fill(letterValues(), out)).isEmpty();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                  return out;
                })
            .toList();
    String first = WordFile.xml(all.getFirst(), WordFile.MAIN);
    assertThat(all).allMatch(file -> WordFile.xml(file, WordFile.MAIN).equals(first));
  }

  @Test
  void a_letter_as_libreoffice_saves_it() throws IOException {
    Path out = folder.resolve("letter.docx");
    DocxTemplate letter = template(WordFile.saved("access-letter.docx", folder));
    assertThat(letter.fill(letterValues(), out)).isEmpty();
    assertThat(
            paragraphs(out).stream().filter(text -> !text.isBlank()).collect(Collectors.toList()))
        .containsSubsequence(
            "Venloer Str. 12\n50823 Köln", "Köln, 22.11.2026", "Guten Tag Anna Müller,")
        .anySatisfy(
            text ->
                assertThat(text).startsWith("am 01.11.2026 baten Sie ausdrücklich um Auskunft.["))
        .contains(
            "Es bleibt: Rechnung 7 nach § 147 AO bis 31.12.2034.", "Seite zwei für Anna Müller.")
        .doesNotContain("Wir werben bei Ihnen.", "Es bleibt nichts.", "Kundenkarte");
    assertThat(rows(out, 0))
        .containsExactly(
            List.of("Titel", "Menge", "Preis"),
            List.of("Momo", "1", "12,00 €"),
            List.of("Emma", "2", "8,00 €"));
    assertThat(WordFile.xml(out, "word/header1.xml")).contains("Buchhandlung Kapitel");
    assertThat(WordFile.xml(out, "word/footer1.xml")).doesNotContain("Datenschutz");
    assertThat(WordFile.xml(out, "word/footnotes.xml"))
        .contains("gestellt bei ", "Buchhandlung Kapitel");
    assertThat(WordFile.xml(out, WordFile.MAIN)).contains("10482").doesNotContain("{{", "}}");
  }

  @Test
  void a_page_of_the_web_saved_as_docx_by_libreoffice() throws IOException {
    Path out = folder.resolve("info.docx");
    assertThat(
            template(WordFile.saved("from-html.docx", folder))
                .fill(
                    new Values()
                        .put("shop.name", "Kapitel")
                        .put("shop.address", "Köln")
                        .set("purpose.NOTIFY", false)
                        .rows(
                            "recipients",
                            List.of(new Values().put("name", "Post").put("purpose", "Versand"))),
                    out))
        .isEmpty();
    assertThat(rows(out, 0))
        .containsExactly(List.of("Empfänger", "Zweck"), List.of("Post", "Versand"));
    assertThat(paragraphs(out))
        .contains("Bestellung")
        .doesNotContain("Benachrichtigung", "Niemand sonst.");
  }
}
