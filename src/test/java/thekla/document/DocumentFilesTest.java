package thekla.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thekla.document.Document.Align;
import thekla.document.Document.Field;
import thekla.document.Document.Item;
import thekla.document.Document.Items;
import thekla.document.Document.Row;
import thekla.document.Document.Run;
import thekla.document.Document.Text;
import thekla.document.docx.DocxWriter;
import thekla.document.merge.Fill;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfSeries;
import thekla.document.pdf.PdfWriter;
import thekla.paperwork.Paper;
import thekla.paperwork.Papers;
import thekla.text.Texts;

/** Both kinds of file, read back by readers that are not ours. */
class DocumentFilesTest {

  private static final Document.Imprint FOOT =
      new Document.Imprint("probe · 1", "Muster", LocalDate.of(2026, 11, 22));

  /** Without a second page no head of a table stands there twice. */
  private static final Document.Page ENDLESS = new Document.Page(210, 5000, 25);

  private static final Document EVERYTHING =
      new Document(
          "Eine Probe",
          Locale.GERMANY,
          Document.Page.A4,
          List.of(
              new Document.Heading("Eine Probe", 1),
              new Document.Contents("Inhalt"),
              new Document.Heading("Erstens", 2),
              Document.Paragraph.body(
                  new Text(
                      List.of(
                          new Run("Ein ", false, false),
                          new Run("starkes", true, false),
                          new Run(" und ein ", false, false),
                          new Run("schräges", false, true),
                          new Run(" Wort, ΑΒΓ, Жук, ąęłőř.", false, false)))),
              new Items(
                  false,
                  List.of(
                      Item.of("Punkt eins"),
                      new Item(
                          Text.of("Punkt zwei"), new Items(true, List.of(Item.of("darunter")))))),
              new Items(true, List.of(Item.of("Nummer eins"), Item.of("Nummer zwei"))),
              new Document.Heading("Zweitens", 2),
              longTable(),
              new Document.Box(List.of(Document.Paragraph.body("Im Kasten"))),
              new Document.Fields(
                  List.of(new Field("Name", Text.of("Muster")), new Field("Ort", Text.EMPTY))),
              new Document.Rule(),
              new Document.Signatures(List.of("Ort, Datum", "Unterschrift"))),
          FOOT);

  private static Document.Table longTable() {
    List<Row> rows = new ArrayList<>(List.of(Row.of(List.of("Kopf links", "Kopf rechts"))));
    IntStream.rangeClosed(1, 90).forEach(i -> rows.add(Row.of(List.of("Zeile " + i, "R" + i))));
    return new Document.Table(List.of(3, 1), List.of(Align.START, Align.END), 1, rows);
  }

  @Test
  void a_pdf_says_its_language_and_title_and_what_each_piece_is() throws IOException {
    try (PDDocument pdf = pdf(EVERYTHING)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Eine Probe");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      List<String> kinds = kinds(pdf.getDocumentCatalog().getStructureTreeRoot());
      assertThat(kinds)
          .startsWith("Document", "H1", "H2", "TOC", "TOCI", "TOCI", "H2", "P", "L", "LI", "Lbl")
          .containsSubsequence("LBody", "L", "LI", "Table", "TR", "TH", "TH", "TR", "TD", "TD")
          .endsWith("Div", "P", "P", "P", "P", "P");
      assertThat(kinds).filteredOn("TR"::equals).hasSize(91);
      assertThat(kinds)
          .filteredOn("TH"::equals)
          .as("once, though it stands on every page")
          .hasSize(2);
    }
  }

  @Test
  void the_fonts_are_in_the_file() throws IOException {
    try (PDDocument pdf = pdf(EVERYTHING)) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void a_table_repeats_its_head_and_pages_are_counted() throws IOException {
    try (PDDocument pdf = pdf(EVERYTHING)) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        String text = text(pdf, page);
        assertThat(text).contains(page + " / " + pages).contains("probe · 1").contains("Muster");
        assertThat(text.contains("Zeile ")).isEqualTo(text.contains("Kopf links"));
      }
      String contents = text(pdf, 1);
      assertThat(contents).containsPattern("Zweitens\\s+1");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Eine Probe");
    }
  }

  @Test
  void a_docx_has_styles_lists_heads_and_fields_of_its_own() throws IOException {
    try (XWPFDocument docx = docx(EVERYTHING)) {
      assertThat(docx.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .contains("Heading1", "Heading2", "ListBullet", "ListNumber", "TOC2", "TOCHeading");
      assertThat(docx.getParagraphs())
          .filteredOn(line -> "TOC2".equals(line.getStyle()))
          .as("each asks for its own page")
          .extracting(line -> line.getCTP().xmlText())
          .satisfiesExactly(
              first -> assertThat(first).contains("Erstens", "PAGEREF _Toc100001 "),
              second -> assertThat(second).contains("Zweitens", "PAGEREF _Toc100002 "));
      assertThat(docx.getDocument().xmlText())
          .contains("w:name=\"_Toc100001\"", "w:name=\"_Toc100002\"");
      XWPFParagraph one = paragraph(docx, "Nummer eins");
      XWPFParagraph point = paragraph(docx, "Punkt eins");
      assertThat(one.getNumFmt()).isEqualTo("decimal");
      assertThat(point.getNumFmt()).isEqualTo("bullet");
      assertThat(paragraph(docx, "darunter").getNumIlvl()).isEqualTo(1);
      XWPFTable table = docx.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(docx.getFooterList().get(0).getText()).contains("probe · 1");
      assertThat(docx.getFooterList().get(0)._getHdrFtr().xmlText())
          .contains("NUMPAGES")
          .contains("PAGE");
      assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("Eine Probe");
    }
  }

  static Stream<Paper> papers() {
    return Texts.LANGUAGES.stream().flatMap(language -> Papers.in(language).stream());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void both_files_say_the_same_in_the_same_order(Paper paper) throws IOException {
    Document filled = Fill.fill(paper.template("DE"), new Values(), Fill.Blanks.ROOM).document();
    Document plain = new Document(filled.title(), filled.language(), ENDLESS, body(filled), null);
    String inPdf;
    try (PDDocument pdf = pdf(plain)) {
      inPdf = words(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '));
    }
    String inDocx;
    try (XWPFDocument docx = docx(plain)) {
      inDocx = words(allText(docx.getBodyElements()));
    }
    assertThat(inPdf).as(paper.id() + " " + paper.language()).isEqualTo(inDocx);
    assertThat(inPdf).isNotEmpty();
  }

  /**
   * The list of contents shows page numbers in one of them only, and so does a list its numbers.
   */
  private static List<Document.Block> body(Document document) {
    return document.blocks().stream()
        .filter(block -> !(block instanceof Document.Contents))
        .filter(block -> !(block instanceof Document.Barcode))
        .map(block -> block instanceof Items items ? bullets(items) : block)
        .toList();
  }

  private static Items bullets(Items items) {
    return new Items(
        false,
        items.items().stream()
            .map(
                item -> {
                  Items below = item.below();
                  return new Item(item.text(), below == null ? null : bullets(below));
                })
            .toList());
  }

  @Test
  void names_in_arabic_hebrew_and_signs_do_not_vanish() throws IOException {
    Document document =
        new Document(
            "x",
            Locale.GERMANY,
            Document.Page.A4,
            List.of(
                Document.Paragraph.body("محمد علي"),
                Document.Paragraph.body("שלום כהן"),
                Document.Paragraph.body("Ω☺ \uD83E\uDDA9 ende\u0007.")));
    try (PDDocument pdf = pdf(document)) {
      String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
      String letters = Normalizer.normalize(text, Normalizer.Form.NFKC);
      assertThat(new StringBuilder(letters).reverse().toString())
          .as("from right to left on the paper")
          .contains("محمد علي")
          .contains("שלום כהן");
      assertThat(text).contains("Ω☺").contains("\ufffd").contains("ende");
    }
  }

  @Test
  void many_letters_are_one_file_each_from_a_page_of_its_own() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfSeries series = new PdfSeries(out)) {
      for (int i = 1; i <= 3; i++) {
        series.add(
            new Document(
                "Brief",
                Locale.GERMANY,
                Document.Page.A4,
                List.of(Document.Paragraph.body("Brief " + i)),
                FOOT));
      }
    }
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
      for (int page = 1; page <= 3; page++) {
        assertThat(text(pdf, page)).contains("Brief " + page).contains("1 / 1");
      }
    }
  }

  @Test
  void a_note_of_many_pages_and_a_row_higher_than_a_page_are_set() throws IOException {
    String note = "Wort ".repeat(10_000).strip();
    Document document =
        new Document(
            "x",
            Locale.GERMANY,
            Document.Page.A4,
            List.of(
                Document.Paragraph.body(note),
                new Document.Table(
                    List.of(1, 1),
                    List.of(Align.START, Align.START),
                    1,
                    List.of(Row.of(List.of("a", "b")), Row.of(List.of("x".repeat(500), note))))));
    try (PDDocument pdf = pdf(document)) {
      assertThat(
              Pattern.compile("Wort")
                  .matcher(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                  .results())
          .hasSize(20_000);
    }
  }

  private static PDDocument pdf(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter().write(document, out);
    return Loader.loadPDF(out.toByteArray());
  }

  private static XWPFDocument docx(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter().write(document, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static XWPFParagraph paragraph(XWPFDocument docx, String text) {
    return docx.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String allText(List<IBodyElement> elements) {
    StringBuilder all = new StringBuilder();
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        all.append(paragraph.getText()).append('\n');
      } else if (element instanceof XWPFTable table) {
        table
            .getRows()
            .forEach(
                row ->
                    row.getTableCells()
                        .forEach(cell -> all.append(allText(cell.getBodyElements()))));
      }
    }
    return all.toString();
  }

  /** Without the signs of lists, which are text in one of them only, and without line ends. */
  private static String words(String text) {
    return text.replaceAll("[•–\\s\u00a0\u202f_]+", "");
  }

  private static List<String> kinds(PDStructureNode node) {
    List<String> kinds = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStructureType());
        kinds.addAll(kinds(element));
      }
    }
    return kinds;
  }
}
