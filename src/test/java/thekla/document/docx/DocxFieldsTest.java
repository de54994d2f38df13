package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.document.docx.FilledFile.anna;
import static thekla.document.docx.FilledFile.paragraphs;
import static thekla.document.docx.FilledFile.template;
import static thekla.document.docx.WordFile.heading;
import static thekla.document.docx.WordFile.p;
import static thekla.document.docx.WordFile.r;
import static thekla.document.docx.WordFile.row;
import static thekla.document.docx.WordFile.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.document.merge.Values;
import thekla.text.Texts;

/** Fields wherever they can stand, and values whatever they are. */
class DocxFieldsTest {

  @TempDir Path folder;

  @Test
  void headers_footers_notes_boxes_and_controls_are_filled() throws IOException {
    String box = "<w:txbxContent>" + p("{{#ads}}Kasten {{na", "me}}{{/ads}}") + "</w:txbxContent>";
    Path out =
        FilledFile.of(
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
            anna(),
            folder);
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
        FilledFile.of(
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
            anna().put("customer.name", "Anna"),
            folder);
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
        FilledFile.of(
            WordFile.of(
                p("{{lines}}")
                    + p("{{markup}}")
                    + p("{{odd}}")
                    + p(
                        "<w:r><w:rPr><w:b/><w:lang w:val=\"ar-SA\"/></w:rPr><w:t>{{arabic}}</w:t></w:r>")
                    + p("{{mixed}}")
                    + p("{{long}}")),
            values,
            folder);
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
        FilledFile.of(
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
            anna(),
            folder);
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
                FilledFile.of(WordFile.of(p("{{#card}}") + p("x") + part + p("y")), anna(), folder),
                WordFile.MAIN))
        .contains("<w:pgSz w:w=\"1\" w:h=\"2\"/>")
        .doesNotContain(">x<");
  }

  /** As Word saves a chart with its title in pieces, and what is said of a picture. */
  @Test
  void where_nothing_is_filled_a_field_is_a_mistake() throws IOException {
    String chart =
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:title>"
            + "<c:tx><c:rich><a:p><a:r><a:t>Umsatz {{to</a:t></a:r><a:r><a:t>wn}}</a:t></a:r>"
            + "</a:p></c:rich></c:tx></c:title><c:strCache><c:pt><c:v>{{title}}</c:v></c:pt>"
            + "</c:strCache></c:chartSpace>";
    String picture =
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"{{name}}\" descr=\"von {{name}}\"/>"
            + "</wp:inline></w:drawing></w:r>";
    Path file =
        WordFile.of(p(picture) + p("{{name}}"))
            .raw("word/charts/chart1.xml", chart)
            .type(
                "word/charts/chart1.xml",
                "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            .in(folder.resolve("in.docx"));

    List<Gap> mistakes = ((DocxTemplate.Result.Mistaken) DocxTemplate.open(file)).mistakes();

    assertThat(mistakes)
        .containsExactly(
            new Gap(Gap.Why.NOT_FILLED, "name", Place.START.in(Place.Part.DESCRIPTION)),
            new Gap(Gap.Why.NOT_FILLED, "town", Place.START.in(Place.Part.DRAWING)),
            new Gap(Gap.Why.NOT_FILLED, "title", Place.START.in(Place.Part.DRAWING)))
        .allMatch(gap -> gap.why().isMistake());
    assertThat(mistakes.getLast().text(new Texts(Locale.GERMAN)))
        .isEqualTo(
            "Das Feld „title“ wird dort nicht ausgefüllt (Diagramm oder SmartArt). Bitte in den"
                + " Text schreiben.");
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
}
