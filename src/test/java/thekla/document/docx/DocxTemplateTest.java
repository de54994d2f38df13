package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.document.docx.WordFile.heading;
import static thekla.document.docx.WordFile.p;
import static thekla.document.docx.WordFile.r;
import static thekla.document.docx.WordFile.row;
import static thekla.document.docx.WordFile.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.document.merge.Values;
import thekla.text.Texts;

/** The shop's own document, filled where its word processor left the fields. */
class DocxTemplateTest {

  @TempDir Path folder;

  private static Values anna() {
    return new Values()
        .put("name", "Anna Müller")
        .put("town", "Köln")
        .set("ads", true)
        .set("card", false)
        .rows(
            "lines",
            List.of(
                new Values().put("title", "Momo").put("price", "12,00 €"),
                new Values().put("title", "Faust & <Urfaust>").put("price", "8,00 €")))
        .rows("none", List.of());
  }

  private static DocxTemplate template(Path file) {
    DocxTemplate.Result result = DocxTemplate.open(file);
    assertThat(result).isInstanceOf(DocxTemplate.Result.Opened.class);
    return ((DocxTemplate.Result.Opened) result).template();
  }

  private Path filled(WordFile file, Values values) throws IOException {
    Path out = folder.resolve("out.docx");
    assertThat(template(file.in(folder.resolve("in.docx"))).fill(values, out)).isEmpty();
    return out;
  }

  private List<String> paragraphs(String body) throws IOException {
    return paragraphs(filled(WordFile.of(body), anna()));
  }

  /** As Apache POI reads it. */
  private static List<String> paragraphs(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(in)) {
      return read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  private static List<List<String>> rows(Path file, int table) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(in)) {
      XWPFTable found = read.getTables().get(table);
      return found.getRows().stream().map(DocxTemplateTest::cells).toList();
    }
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
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
        filled(
            WordFile.of(
                p("<w:r><w:rPr><w:b/></w:rPr><w:t>{{na</w:t></w:r>", r("me}} &amp; rest"))
                    + p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>", "bleibt")),
            anna());
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
        filled(
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
            anna());
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
        filled(
            WordFile.of(
                table(
                    row(
                        "<w:p/>" + table(row("{{#lines}}{{title}}", "{{price}}{{/lines}}")),
                        p("{{#card}}Karte{{/card}}")),
                    row("{{#lines}}", "fest{{/lines}}"))),
            anna());
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
        filled(
            WordFile.of(p("{{#lines}}") + table(row("{{title}}", "x")) + p("{{/lines}}")), anna());
    assertThat(WordFile.xml(out, WordFile.MAIN)).doesNotContain("</w:tbl><w:tbl>");
    assertThat(rows(out, 1)).containsExactly(List.of("Faust & <Urfaust>", "x"));
  }

  @Test
  void headers_footers_notes_boxes_and_controls_are_filled() throws IOException {
    String box = "<w:txbxContent>" + p("{{#ads}}Kasten {{na", "me}}{{/ads}}") + "</w:txbxContent>";
    Path out =
        filled(
            WordFile.of(
                    p(
                            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr"
                                + " id=\"1\" name=\"a\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
                                + box
                                + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                                + "<mc:Fallback><w:pict><v:shape><v:textbox>"
                                + box
                                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
                        + "<w:sdt><w:sdtPr><w:id w:val=\"3\"/><w:showingPlcHdr/><w:dataBinding"
                        + " w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>"
                        + p("Block {{name}}")
                        + "</w:sdtContent></w:sdt>"
                        + p(
                            "<w:sdt><w:sdtPr/><w:sdtContent>"
                                + r("innen {{town}}")
                                + "</w:sdtContent></w:sdt>")
                        + table(
                            "<w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tc>"
                                + p("Zelle {{town}}")
                                + "</w:tc></w:sdtContent></w:sdt></w:tr>"))
                .header(p("Kopf {{name}}"))
                .footer(p("Fuß {{#card}}Karte{{/card}}{{^card}}ohne{{/card}}"))
                .footnotes(
                    "<w:footnote w:id=\"2\">" + p("{{#card}}weg{{/card}}") + "</w:footnote>"),
            anna());
    String xml = WordFile.xml(out, WordFile.MAIN);
    assertThat(xml.split("Kasten ", -1)).hasSize(3);
    assertThat(xml)
        .contains("Block ", "innen ", "Zelle ")
        .doesNotContain("dataBinding", "showingPlcHdr");
    assertThat(WordFile.xml(out, "word/header.xml")).contains(">Anna Müller<");
    assertThat(WordFile.xml(out, "word/footer.xml")).contains("ohne").doesNotContain("Karte", "{{");
    assertThat(WordFile.xml(out, "word/footnotes.xml")).contains("<w:footnote w:id=\"2\"><w:p");
  }

  @Test
  void words_own_merge_fields_are_fields() throws IOException {
    String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    String page = begin + "<w:r><w:instrText> PAGE </w:instrText></w:r>" + separate + r("1") + end;
    Path out =
        filled(
            WordFile.of(
                p(
                        begin,
                        "<w:r><w:instrText> MERGE</w:instrText></w:r><w:r><w:instrText>FIELD customer_name \\* MERGEFORMAT </w:instrText></w:r>",
                        separate,
                        "<w:r><w:rPr><w:i/></w:rPr><w:t>«customer_name»</w:t></w:r>",
                        end,
                        "!")
                    + p(
                        "<w:fldSimple w:instr=\" MERGEFIELD &quot;town&quot; \">"
                            + r("«town»")
                            + "</w:fldSimple>")
                    + p("Seite ", page)),
            anna().put("customer.name", "Anna"));
    assertThat(paragraphs(out)).containsExactly("Anna!", "Köln", "Seite 1");
    assertThat(WordFile.xml(out, WordFile.MAIN))
        .contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Anna</w:t>", " PAGE ")
        .doesNotContain("MERGEFIELD");
  }

  @Test
  void a_value_is_never_markup_and_may_be_in_any_script() throws IOException {
    String emoji = "📚";
    Values values =
        new Values()
            .put("lines", "eins\r\nzwei\n\tdrei")
            .put("markup", "<w:p/>]]>&amp; {{name}} «x»")
            .put("odd", "a\u0000\u000b\ud83d b" + emoji + "\uffff")
            .put("arabic", "محمد 12")
            .put("mixed", "Herr כהן, Köln")
            .put("long", long50(emoji));
    Path out =
        filled(
            WordFile.of(
                p("{{lines}}")
                    + p("{{markup}}")
                    + p("{{odd}}")
                    + p(
                        "<w:r><w:rPr><w:b/><w:lang w:val=\"ar-SA\"/></w:rPr><w:t>{{arabic}}</w:t></w:r>")
                    + p("{{mixed}}")
                    + p("{{long}}")),
            values);
    assertThat(paragraphs(out))
        .containsExactly(
            "eins\nzwei\n\tdrei",
            "<w:p/>]]>&amp; {{name}} «x»",
            "a b" + emoji,
            "محمد 12",
            "Herr כהן, Köln",
            long50(emoji));
    assertThat(WordFile.xml(out, WordFile.MAIN))
        .contains(
            "<w:rPr><w:b/><w:rtl/><w:lang w:val=\"ar-SA\"/></w:rPr><w:t xml:space=\"preserve\">محمد 12</w:t>")
        .contains(
            "<w:r><w:t xml:space=\"preserve\">Herr </w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">כהן</w:t></w:r>")
        .contains("eins</w:t><w:br/><w:t");
  }

  private static String long50(String emoji) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 50_000; i++) {
      text.append(i).append('ä').append(emoji);
    }
    return text.toString();
  }

  @Test
  void gaps_say_where_they_are_and_nothing_is_written() throws IOException {
    WordFile file =
        WordFile.of(
                p("{{first}}")
                    + heading("Lieferung an {{name}}")
                    + p("{{unknown}} {{empty}} {{unknown}}")
                    + p("erste")
                    + table(row("a", "b"))
                    + table(row("a", "b"), row("a", "b"), row("c", "{{inTable}}")))
            .header(p("{{inHeader}}"))
            .footer(p("{{inFooter}}"));
    Path out = Files.writeString(folder.resolve("out.docx"), "der alte");
    DocxTemplate template = template(file.in(folder.resolve("in.docx")));
    List<Gap> gaps = template.fill(anna().put("empty", " "), out);
    Place below = Place.below("Lieferung an Anna Müller");
    assertThat(gaps)
        .containsExactlyInAnyOrder(
            new Gap(Gap.Why.UNKNOWN, "first", Place.START),
            new Gap(Gap.Why.UNKNOWN, "unknown", below),
            new Gap(Gap.Why.EMPTY, "empty", below),
            new Gap(Gap.Why.UNKNOWN, "inTable", below.at(2, 3)),
            new Gap(Gap.Why.UNKNOWN, "inHeader", Place.START.in(Place.Part.HEADER)),
            new Gap(Gap.Why.UNKNOWN, "inFooter", Place.START.in(Place.Part.FOOTER)));
    assertThat(out).hasContent("der alte");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    assertThat(gaps.stream().map(gap -> gap.text(new Texts(Locale.GERMAN))))
        .contains(
            "Ein Feld „inTable“ gibt es nicht (unter „Lieferung an Anna Müller“, Tabelle 2, Zeile 3).")
        .contains("Ein Feld „inHeader“ gibt es nicht (Kopfzeile).")
        .contains("Ein Feld „first“ gibt es nicht (am Anfang).");
  }

  @Test
  void what_is_repeated_has_no_name_twice() throws IOException {
    Path out =
        filled(
            WordFile.of(
                p("{{#lines}}")
                    + p(
                        "<w:bookmarkStart w:id=\"4\" w:name=\"hier\"/>",
                        "{{title}}",
                        "<w:bookmarkEnd w:id=\"4\"/>")
                    + "<w:sdt><w:sdtPr><w:id w:val=\"77\"/><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>"
                    + p("{{price}}")
                    + "</w:sdtContent></w:sdt>"
                    + p("{{/lines}}")),
            anna());
    String xml = WordFile.xml(out, WordFile.MAIN);
    assertThat(xml.split("w:name=\"hier\"", -1)).hasSize(2);
    assertThat(xml.split("bookmarkEnd", -1)).hasSize(2);
    assertThat(xml.split("<w:id w:val=\"77\"/>", -1)).hasSize(2);
    assertThat(xml.split("<w:tag w:val=\"t\"/>", -1)).hasSize(3);
    assertThat(xml.split("w14:paraId", -1)).hasSize(2);
  }

  @Test
  void a_section_break_stays_where_its_paragraph_goes() throws IOException {
    String part =
        "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"2\"/></w:sectPr></w:pPr>"
            + r("{{/card}}")
            + "</w:p>";
    assertThat(
            WordFile.xml(
                filled(WordFile.of(p("{{#card}}") + p("x") + part + p("y")), anna()),
                WordFile.MAIN))
        .contains("<w:pgSz w:w=\"1\" w:h=\"2\"/>")
        .doesNotContain(">x<");
  }

  @Test
  void all_names_are_told() {
    DocxTemplate template =
        template(
            WordFile.of(p("{{#ads}}{{na", "me}}{{/ads}}{{^card}}x{{/card}}"))
                .header(p("{{shop}}"))
                .in(folder.resolve("in.docx")));
    assertThat(template.names()).containsExactly("ads", "card", "name", "shop");
  }

  @Test
  void another_prefix_and_the_strict_form_are_the_same() throws IOException {
    Path in = WordFile.of(p("{{lines}} {{", "name}}")).in(folder.resolve("in.docx"));
    String xml =
        WordFile.xml(in, WordFile.MAIN)
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace("xmlns:w=", "xmlns:ns0=")
            .replaceAll("(</?|\\s)w:", "$1ns0:");
    Path other = folder.resolve("other.docx");
    Rezip.replace(in, WordFile.MAIN, xml, other);
    Path out = folder.resolve("out.docx");
    assertThat(template(other).fill(anna().put("lines", "a\nb"), out)).isEmpty();
    assertThat(WordFile.xml(out, WordFile.MAIN))
        .contains("<ns0:t xml:space=\"preserve\">a</ns0:t><ns0:br/><ns0:t", "Anna Müller");
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

  static Values letterValues() {
    return new Values()
        .put("shop.name", "Buchhandlung Kapitel")
        .put("shop.address", "Markt 1, Köln")
        .put("shop.email", "laden@kapitel.example")
        .set("dpo", false)
        .put("customer.address", "Venloer Str. 12\n50823 Köln")
        .put("customer.greeting", "Guten Tag Anna Müller")
        .put("customer.name", "Anna Müller")
        .put("customer.number", "10482")
        .put("today", "22.11.2026")
        .put("request.received", "01.11.2026")
        .set("request.extendedTo", false)
        .set("purpose.ADS", false)
        .set("purpose.CARD", false)
        .put("sum", "")
        .rows(
            "lines",
            List.of(
                new Values().put("title", "Momo").put("count", "1").put("price", "12,00 €"),
                new Values().put("title", "Emma").put("count", "2").put("price", "8,00 €")))
        .rows(
            "kept",
            List.of(
                new Values()
                    .put("what", "Rechnung 7")
                    .put("statute", "§ 147 AO")
                    .put("until", "31.12.2034")));
  }
}
