package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.document.docx.FilledFile.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Row;
import thekla.document.Document.Text;

/** What a written DOCX looks like in a word processor: as the PDF of the same document does. */
class DocxLooksTest {

  /** Of a table's size, in twentieths of a point: 0.722 and twice 0.556 of the letters' height. */
  private static final int ARIAL_D21 = 312;

  @TempDir Path folder;

  private Path written(Block... blocks) throws IOException {
    Path file = folder.resolve("written.docx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new DocxWriter()
          .write(new Document("Probe", Locale.GERMAN, Document.Page.A4, List.of(blocks)), out);
    }
    return file;
  }

  private String xml(Block... blocks) throws IOException {
    return WordFile.xml(written(blocks), WordFile.MAIN);
  }

  private static Row row(String... cells) {
    return new Row(Arrays.stream(cells).map(Text::of).toList(), false);
  }

  private static Document.Table table(Row... rows) {
    return new Document.Table(
        List.of(8, 46, 46), List.of(Align.START, Align.START, Align.START), 1, List.of(rows));
  }

  private static List<String> all(String pattern, String xml) {
    return Pattern.compile(pattern)
        .matcher(xml)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @Test
  void a_row_that_only_begins_or_ends_a_section_is_one_cell_and_still_repeats() throws IOException {
    Path file =
        written(
            table(
                row("Nr.", "Titel", "Preis"),
                row("{{#lines}}", "", ""),
                row("1", "{{title}}", "{{price}}"),
                row("{{/lines}}", "", ""),
                row("{{^none}}", "", ""),
                row("2", "nichts", "-"),
                row("{{/none}}", "", ""),
                row("{{name}}", "", "")));

    assertThat(rows(file, 0)).extracting(List::size).containsExactly(3, 1, 3, 1, 1, 3, 1, 3);
    assertThat(all("w:gridSpan w:val=\"(\\d+)\"", WordFile.xml(file, WordFile.MAIN)))
        .containsExactly("3", "3", "3", "3");
    Path filled = folder.resolve("filled.docx");
    assertThat(FilledFile.template(file).fill(FilledFile.anna(), filled)).isEmpty();
    assertThat(rows(filled, 0))
        .containsExactly(
            List.of("Nr.", "Titel", "Preis"),
            List.of("1", "Momo", "12,00 €"),
            List.of("1", "Faust & <Urfaust>", "8,00 €"),
            List.of("2", "nichts", "-"),
            List.of("Anna Müller", "", ""));
    Document read = ((DocxReader.Result.Read) DocxReader.read(file)).document();
    assertThat(((Document.Table) read.blocks().getFirst()).rows())
        .extracting(one -> one.cells().size())
        .containsOnly(3);
  }

  @Test
  void tables_begin_where_the_text_does_and_a_box_has_room_inside() throws IOException {
    String table = xml(table(row("a", "b", "c")));
    assertThat(table).doesNotContain("w:tblInd");
    assertThat(all("<w:tblCellMar>.*?<w:left [^>]*w:w=\"(\\d+)\"", table)).containsExactly("0");

    String box = xml(new Document.Box(List.of(Document.Paragraph.body("Ihr Recht"))));
    assertThat(box).doesNotContain("w:tblInd");
    assertThat(all("<w:tblCellMar>.*?<w:left [^>]*w:w=\"(\\d+)\"", box)).containsExactly("200");
  }

  @Test
  void a_box_ends_where_the_text_does() throws IOException {
    String box = xml(new Document.Box(List.of(Document.Paragraph.body("Ihr Recht"))));

    assertThat(all("<w:gridCol w:w=\"(\\d+)\"", box))
        .containsExactly(String.valueOf(DocxWriter.twips(210 - 2 * 25)));
  }

  @Test
  void a_box_is_not_torn_and_words_stand_with_what_they_head() throws IOException {
    assertThat(xml(new Document.Box(List.of(Document.Paragraph.body("Ihr Recht")))))
        .contains("w:cantSplit");
    assertThat(
            xml(
                Document.Paragraph.body(Text.strong("Fernwartung")),
                Document.Paragraph.body("Nur nach Freigabe.")))
        .containsOnlyOnce("<w:keepNext");
    assertThat(xml(Document.Paragraph.body("Diese Maßnahmen:"), table(row("a", "b", "c"))))
        .containsOnlyOnce("<w:keepNext");
    assertThat(xml(new Document.Heading("Ort", 2), Document.Paragraph.body("Im Laden.")))
        .containsOnlyOnce("<w:keepLines");
  }

  @Test
  void a_key_in_capitals_has_room_in_its_column() throws IOException {
    String xml =
        xml(
            table(
                row("Nr.", "Datenart", "danach"),
                row("D21", "Kennzeichen gelöschter Personen ".repeat(4), "löschen ".repeat(9))));

    int inner = Integer.parseInt(all("<w:gridCol w:w=\"(\\d+)\"", xml).getFirst()) - 216;
    assertThat(inner).isGreaterThanOrEqualTo(ARIAL_D21);
  }

  @Test
  void what_follows_a_list_keeps_clear_of_it_and_a_signature_stands_with_its_end()
      throws IOException {
    Document.Items list =
        new Document.Items(false, List.of(Document.Item.of("eins"), Document.Item.of("zwei")));
    assertThat(xml(list, Document.Paragraph.body("danach")))
        .containsOnlyOnce("w:after=\"120\"")
        .doesNotContain("w:keepNext");

    Document.Fields form =
        new Document.Fields(
            List.of(
                new Document.Field("Zahl", Text.EMPTY),
                new Document.Field("Maßnahmen", Text.EMPTY)));
    Document.Signatures sign = new Document.Signatures(List.of("Ort, Datum"));
    assertThat(all("(<w:keepNext[^>]*/>)", xml(list, sign))).hasSize(2);
    assertThat(all("(<w:keepNext[^>]*/>)", xml(form, sign))).hasSize(4);
  }

  @Test
  void a_heading_begins_its_page_without_a_line_above_it() throws IOException {
    String xml =
        xml(
            Document.Paragraph.body("davor"),
            new Document.NewPage(),
            new Document.Heading("Anlage 1", 2));

    assertThat(all("(<w:p>)", xml)).hasSize(2);
    assertThat(xml).containsOnlyOnce("<w:pageBreakBefore");
  }

  @Test
  void boxes_to_tick_hang_before_their_text() throws IOException {
    assertThat(xml(Document.Paragraph.body("☐ Aushang hängt"))).contains("w:hanging=\"240\"");
    assertThat(xml(Document.Paragraph.body("Aushang hängt"))).doesNotContain("w:hanging");
  }

  @Test
  void an_article_stands_on_one_line_with_its_number() throws IOException {
    assertThat(xml(Document.Paragraph.body("nach Art. 6 Abs. 1 Buchst. b DSGVO, 14 Tage")))
        .contains("nach Art.\u00a06 Abs.\u00a01 Buchst.\u00a0b DSGVO, 14\u00a0Tage");
  }

  @Test
  void lines_to_sign_on_do_not_touch() throws IOException {
    String xml = xml(new Document.Signatures(List.of("Ort, Datum", "Unterschrift")));

    assertThat(all("<w:tc>(.*?)</w:tc>", xml))
        .extracting(cell -> cell.contains("<w:top "))
        .containsExactly(true, false, true);
  }

  @Test
  void word_opens_it_as_one_of_its_own_and_not_of_2007() throws IOException {
    Path file = written(Document.Paragraph.body("Ihr Recht"));

    assertThat(WordFile.xml(file, "word/settings.xml"))
        .contains("w:name=\"compatibilityMode\"", "w:val=\"15\"");
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(file))) {
      assertThat(read.getParagraphs()).extracting(XWPFParagraph::getText).contains("Ihr Recht");
    }
  }
}
