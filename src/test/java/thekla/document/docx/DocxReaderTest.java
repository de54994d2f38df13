package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.document.docx.WordFile.heading;
import static thekla.document.docx.WordFile.p;
import static thekla.document.docx.WordFile.r;
import static thekla.document.docx.WordFile.row;
import static thekla.document.docx.WordFile.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Box;
import thekla.document.Document.Heading;
import thekla.document.Document.Item;
import thekla.document.Document.Items;
import thekla.document.Document.NewPage;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Row;
import thekla.document.Document.Run;
import thekla.document.Document.Size;
import thekla.document.Document.Table;
import thekla.document.Document.Text;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfLetters;
import thekla.document.pdf.PdfWriter;

/** The shop's own DOCX, read to be printed. */
class DocxReaderTest {

  @TempDir Path folder;

  private static Document read(Path file) {
    DocxReader.Result result = DocxReader.read(file);
    assertThat(result).isInstanceOf(DocxReader.Result.Read.class);
    return ((DocxReader.Result.Read) result).document();
  }

  private List<Block> blocks(String body) {
    return read(WordFile.of(body).in(folder.resolve("in.docx"))).blocks();
  }

  private static Text words(Object... runs) {
    return new Text(Stream.of(runs).map(Run.class::cast).toList());
  }

  @Test
  void a_letter_as_libreoffice_saves_it() throws IOException {
    Document letter = read(WordFile.saved("access-letter.docx", folder));
    assertThat(letter.page()).isEqualTo(new Document.Page(210, 297, 25));
    assertThat(letter.language()).isEqualTo(Locale.GERMANY);
    assertThat(letter.title()).isEqualTo("Auskunft über Ihre Daten");
    assertThat(letter.blocks())
        .containsSubsequence(
            Paragraph.body("{{customer.address}}"),
            new Paragraph(Text.of("Köln, {{today}}"), Size.BODY, Align.END),
            new Heading("Auskunft über Ihre Daten", 1),
            Paragraph.body("{{customer.greeting}},"),
            Paragraph.body(
                words(
                    new Run("am {{request.received}} baten Sie ", false, false),
                    new Run("ausdrücklich", true, false),
                    new Run(" um ", false, false),
                    new Run("Auskunft", false, true),
                    new Run(
                        "{{#request.extendedTo}}; wir antworten bis"
                            + " {{request.extendedTo}}{{/request.extendedTo}}.[1]",
                        false,
                        false))),
            new Heading("Ihre Daten", 2),
            new Items(
                false,
                List.of(
                    new Item(Text.of("immer"), new Items(false, List.of(Item.of("darunter")))),
                    Item.of("{{#purpose.CARD}}Kundenkarte{{/purpose.CARD}}"))),
            new Items(true, List.of(Item.of("erstens"), Item.of("zweitens"))),
            Paragraph.body("{{#kept}}"),
            new Box(
                List.of(
                    Paragraph.body("Sie haben das Recht zu widersprechen (Art. 21)."),
                    Paragraph.body("Schreiben Sie an {{shop.email}}."))),
            new Box(List.of(Paragraph.body("Kundennummer {{customer.number}}"))),
            new NewPage(),
            Paragraph.body("Seite zwei für {{customer.name}}."),
            Paragraph.small("[1] Art. 15 DSGVO, gestellt bei {{shop.name}}."));
    assertThat(letter.blocks().stream().filter(Box.class::isInstance)).hasSize(2);
    Table table =
        letter.blocks().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.aligns()).containsExactly(Align.START, Align.START, Align.END);
    assertThat(table.widths()).containsExactly(5846, 1754, 1755);
    assertThat(table.rows().get(1))
        .isEqualTo(Row.of(List.of("{{#lines}}{{title}}", "{{count}}", "{{price}}{{/lines}}")));
  }

  @Test
  void what_is_read_can_be_filled_and_printed() throws IOException {
    Document letter = read(WordFile.saved("access-letter.docx", folder));
    Filled filled = Fill.fill(letter, FilledFile.letterValues(), Fill.Blanks.REFUSED);
    assertThat(filled.gaps()).isEmpty();
    Path pdf = folder.resolve("letter.pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      new PdfWriter().write(filled.document(), out);
    }
    assertThat(text(pdf))
        .contains(
            "Auskunft über Ihre Daten",
            "Momo",
            "12,00 €",
            "Emma",
            "Rechnung 7",
            "Kundennummer 10482")
        .doesNotContain("{{", "Kundenkarte");
  }

  @Test
  void one_letter_for_many_is_one_file() throws IOException {
    Document letter =
        read(
            WordFile.of(heading("Einladung") + p("Guten Tag {{", "name}}!"))
                .in(folder.resolve("in.docx")));
    Path pdf = folder.resolve("alle.pdf");
    List<Values> three =
        Stream.of("Anna", "Björn", "Chloé").map(name -> new Values().put("name", name)).toList();
    assertThat(PdfLetters.print(letter, three.iterator(), pdf, PdfLetters.Progress.NONE))
        .isEqualTo(new PdfLetters.Result.Printed(3));
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      assertThat(read.getNumberOfPages()).isEqualTo(3);
    }
    assertThat(text(pdf)).contains("Guten Tag Anna!", "Guten Tag Björn!", "Guten Tag Chloé!");

    byte[] before = Files.readAllBytes(pdf);
    assertThat(PdfLetters.print(letter, three.iterator(), pdf, done -> done < 2))
        .isEqualTo(new PdfLetters.Result.Cancelled(2));
    assertThat(
            PdfLetters.print(
                letter,
                List.of(three.getFirst(), new Values()).iterator(),
                pdf,
                PdfLetters.Progress.NONE))
        .isEqualTo(
            new PdfLetters.Result.Incomplete(
                2, List.of(new Gap(Gap.Why.UNKNOWN, "name", Place.below("Einladung")))));
    assertThat(pdf).hasBinaryContent(before);
    assertThat(
            PdfLetters.print(
                letter,
                List.<Values>of().iterator(),
                folder.resolve("none.pdf"),
                PdfLetters.Progress.NONE))
        .isEqualTo(new PdfLetters.Result.Printed(0));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("in.docx", "alle.pdf");
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(read).replace('\u00a0', ' ');
    }
  }

  @Test
  void headings_follow_their_styles_and_what_these_are_based_on() {
    assertThat(
            blocks(
                heading("Eins")
                    + "<w:p><w:pPr><w:pStyle w:val=\"Abschnitt\"/></w:pPr>"
                    + r("Zwei")
                    + "</w:p>"
                    + "<w:p><w:pPr><w:outlineLvl w:val=\"6\"/></w:pPr>"
                    + r("Tief")
                    + "</w:p>"
                    + "<w:p><w:pPr><w:pStyle w:val=\"Abschnitt\"/><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:rPr><w:b"
                    + " w:val=\"0\"/><w:sz w:val=\"22\"/></w:rPr><w:t>Text</w:t></w:r></w:p>"))
        .containsExactly(
            new Heading("Eins", 1),
            new Heading("Zwei", 1),
            new Heading("Tief", 4),
            Paragraph.body("Text"));
  }

  @Test
  void words_are_read_through_whatever_stands_around_them() {
    assertThat(
            blocks(
                p(
                        "a ",
                        "<w:ins w:id=\"1\">" + r("b ") + "</w:ins>",
                        "<w:del w:id=\"2\"><w:r><w:delText>weg</w:delText></w:r></w:del>",
                        "<w:hyperlink r:id=\"x\">" + r("c ") + "</w:hyperlink>",
                        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unsichtbar</w:t></w:r>",
                        "<w:r><w:noBreakHyphen/><w:tab/><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:br/><w:t>d</w:t></w:r>")
                    + "<w:sdt><w:sdtContent>"
                    + p("e{", "{na", "me}}")
                    + "</w:sdtContent></w:sdt>"
                    + p("vor", "<w:r><w:br w:type=\"page\"/></w:r>", "nach")
                    + p("")
                    + "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>"))
        .containsExactly(
            Paragraph.body("a b c \u2011 ☐\nd"),
            Paragraph.body("e{{name}}"),
            Paragraph.body("vor"),
            new NewPage(),
            Paragraph.body("nach"),
            new Document.Rule());
  }

  @Test
  void cells_over_several_columns_and_rows_and_frames() {
    String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("breit") + "</w:tc>";
    String below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("verdeckt") + "</w:tc>";
    assertThat(
            blocks(
                table(
                        "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + wide + "</w:tr>",
                        row("a", p("eins") + p("zwei")),
                        "<w:tr>" + below + "<w:tc>" + p("b") + "</w:tc></w:tr>")
                    + table(row(heading("Rahmen") + p("Text")))))
        .containsExactly(
            new Table(
                List.of(3000, 6000),
                List.of(Align.START, Align.START),
                1,
                List.of(
                    Row.of(List.of("breit", "")),
                    new Row(
                        List.of(
                            Text.of("a"),
                            words(
                                new Run("eins", false, false),
                                new Run("\n", false, false),
                                new Run("zwei", false, false))),
                        false),
                    Row.of(List.of("", "b")))),
            new Box(List.of(new Heading("Rahmen", 1), Paragraph.body("Text"))));
  }

  @Test
  void bullets_and_numbers_do_not_mix() {
    String list =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId"
            + " w:val=\"1\"/></w:num>";
    assertThat(
            read(WordFile.of(item(1, "a") + item(1, "b") + item(2, "c") + item(0, "d"))
                    .numbering(list)
                    .in(folder.resolve("in.docx")))
                .blocks())
        .containsExactly(
            new Items(false, List.of(Item.of("a"), Item.of("b"))),
            new Items(true, List.of(Item.of("c"))),
            Paragraph.body("d"));
  }

  private static String item(int list, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + r(text)
        + "</w:p>";
  }
}
