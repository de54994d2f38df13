package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.document.docx.FilledFile.anna;
import static thekla.document.docx.FilledFile.paragraphs;
import static thekla.document.docx.FilledFile.rows;
import static thekla.document.docx.WordFile.p;
import static thekla.document.docx.WordFile.r;
import static thekla.document.docx.WordFile.row;
import static thekla.document.docx.WordFile.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's own document, filled where its word processor left the fields. */
class DocxTemplateTest {

  @TempDir Path folder;

  private List<String> paragraphs(String body) throws IOException {
    return FilledFile.paragraphs(FilledFile.of(WordFile.of(body), anna(), folder));
  }

  @Test
  void a_field_is_found_however_the_word_processor_cut_it() throws IOException {
    String looks = "<w:r w:rsidRPr=\"00AB\"><w:rPr><w:b/></w:rPr><w:t>";
    assertThat(
            paragraphs(
                p(
                        "Hallo {",
                        "{na",
                        "me}",
                        "} aus {{to",
                        "<w:proofErr w:type=\"spellStart\"/>",
                        "wn}}!")
                    + p(
                        "A {{",
                        "<w:proofErr w:type=\"spellEnd\"/>",
                        "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>",
                        looks + "name</w:t></w:r>",
                        "<w:bookmarkEnd w:id=\"1\"/>",
                        "}} B")
                    + p("<w:hyperlink r:id=\"h\">" + r("{{na") + "</w:hyperlink>", "me}}")
                    + p(
                        "<w:smartTag w:uri=\"u\" w:element=\"e\">" + r("{{") + "</w:smartTag>",
                        "town}}")
                    + p(
                        "<w:ins w:id=\"5\" w:author=\"x\">" + r("{{name") + "</w:ins>",
                        "<w:del w:id=\"6\" w:author=\"x\"><w:r><w:delText>alt {{old}}</w:delText></w:r></w:del>",
                        "}}")
                    + p("<w:r><w:t>{{na</w:t><w:lastRenderedPageBreak/><w:t>me}}</w:t></w:r>")))
        .containsExactly(
            "Hallo Anna Müller aus Köln!",
            "A Anna Müller B",
            "Anna Müller",
            "Köln",
            "Anna Müller",
            "Anna Müller");
  }

  @Test
  void a_field_has_the_looks_of_its_beginning_and_nothing_else_changes() throws IOException {
    Path out =
        FilledFile.of(
            WordFile.of(
                p("<w:r><w:rPr><w:b/></w:rPr><w:t>{{na</w:t></w:r>", r("me}} &amp; rest"))
                    + p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>", "bleibt")),
            anna(),
            folder);
    assertThat(WordFile.xml(out, WordFile.MAIN))
        .contains(
            "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Anna Müller</w:t></w:r><w:r><w:t"
                + " xml:space=\"preserve\"> &amp; rest</w:t></w:r>")
        .contains("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>")
        .contains("mc:Ignorable=\"w14 w15\"", "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
  }

  @Test
  void conditions_stand_inside_a_paragraph_and_around_paragraphs() throws IOException {
    assertThat(
            paragraphs(
                p(
                        "Werbung {{#ads}}ja{{/ads}}{{^ads}}nein{{/ads}}, Karte {{#card}}ja{{/card}}",
                        "{{^ca",
                        "rd}}nein{{/card}}")
                    + p("{{#card}}verschwindet{{/card}}")
                    + p("  {{#ads}} ")
                    + p("von {{name}}")
                    + p("{{^card}}")
                    + p("ohne Karte")
                    + p("{{/card}}")
                    + p("{{/ads}}")
                    + p("{{#card}}")
                    + p("nie")
                    + table(row("nie", "nie"))
                    + p("{{/card}}")
                    + p("{{#lines}}")
                    + p("{{title}} für {{name}}")
                    + p("{{/lines}}")
                    + p("{{#lines}}{{title}}; {{/lines}}")
                    + p("{{^none}}nichts{{/none}}{{#none}}etwas{{/none}}")))
        .containsExactly(
            "Werbung ja, Karte nein",
            "von Anna Müller",
            "ohne Karte",
            "Momo für Anna Müller",
            "Faust & <Urfaust> für Anna Müller",
            "Momo; Faust & <Urfaust>; ",
            "nichts");
  }

  @Test
  void a_section_may_begin_inside_a_tracked_change_or_a_control_and_end_outside()
      throws IOException {
    assertThat(
            paragraphs(
                p(
                        "<w:ins w:id=\"1\" w:author=\"x\">" + r("neu {{#card}}") + "</w:ins>",
                        "Karte",
                        "<w:ins w:id=\"2\" w:author=\"x\">" + r("{{/card}} Ende") + "</w:ins>")
                    + p(
                        "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>"
                            + r("{{#ads}}")
                            + "</w:sdtContent></w:sdt>",
                        "ja{{/ads}}")))
        .containsExactly("neu  Ende", "ja");
  }

  @Test
  void rows_repeat() throws IOException {
    Path out =
        FilledFile.of(
            WordFile.of(
                table(
                        row("Titel", "Preis"),
                        row("{{#li" + "nes}}{{title}}", "{{price}}{{/lines}}"),
                        row("{{#card}}Rabatt{{/card}}", ""),
                        row("{{^card}}", ""),
                        row("Summe", "20,00 €"),
                        row("{{/card}}", ""))
                    + p("dazwischen")
                    + table(
                        row("{{#lines}}", ""),
                        row("{{title}}", ""),
                        row("", "{{price}}"),
                        row("{{/lines}}", ""))
                    + p("dazwischen")
                    + table(row("{{#none}}x", "y{{/none}}"))
                    + p("Ende")),
            anna(),
            folder);
    assertThat(rows(out, 0))
        .containsExactly(
            List.of("Titel", "Preis"),
            List.of("Momo", "12,00 €"),
            List.of("Faust & <Urfaust>", "8,00 €"),
            List.of("Summe", "20,00 €"));
    assertThat(rows(out, 1))
        .containsExactly(
            List.of("Momo", ""),
            List.of("", "12,00 €"),
            List.of("Faust & <Urfaust>", ""),
            List.of("", "8,00 €"));
    assertThat(WordFile.xml(out, WordFile.MAIN).split("<w:tbl>", -1))
        .as("a table without rows goes: Word does not open one")
        .hasSize(3);
  }

  @Test
  void tables_in_tables_and_emptied_cells_stay_valid() throws IOException {
    Path out =
        FilledFile.of(
            WordFile.of(
                table(
                    row(
                        "<w:p/>" + table(row("{{#lines}}{{title}}", "{{price}}{{/lines}}")),
                        p("{{#card}}Karte{{/card}}")),
                    row("{{#lines}}", "fest{{/lines}}"))),
            anna(),
            folder);
    String xml = WordFile.xml(out, WordFile.MAIN);
    assertThat(xml)
        .contains("Momo", "Faust &amp; &lt;Urfaust&gt;")
        .doesNotContain("</w:tbl></w:tc>");
    assertThat(xml.split("fest", -1)).hasSize(3);
    assertThat(xml.replaceAll("<w:tcPr>.*?</w:tcPr>", ""))
        .doesNotContain("<w:tc></w:tc>", "<w:tc/>");
  }

  @Test
  void tables_that_come_to_stand_side_by_side_stay_two() throws IOException {
    Path out =
        FilledFile.of(
            WordFile.of(p("{{#lines}}") + table(row("{{title}}", "x")) + p("{{/lines}}")),
            anna(),
            folder);
    assertThat(WordFile.xml(out, WordFile.MAIN)).doesNotContain("</w:tbl><w:tbl>");
    assertThat(rows(out, 1)).containsExactly(List.of("Faust & <Urfaust>", "x"));
  }
}
