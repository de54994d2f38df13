package thekla.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Item;
import thekla.document.Document.Items;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Row;
import thekla.document.pdf.PdfWriter;

/** Where a page ends: tried at every height that the text before may have. */
class PageBreaksTest {

  private static final int MORE_THAN_A_PAGE = 48;
  private static final String LONG =
      "Dieser Satz steht nur hier, damit der Absatz über mehrere Zeilen läuft und sich trennen ließe. "
          .repeat(3);

  private static List<String> pages(int before, Block... blocks) throws IOException {
    List<Block> all = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      all.add(Paragraph.body("davor"));
    }
    all.addAll(List.of(blocks));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter()
        .write(
            new Document(
                "Probe",
                Locale.GERMANY,
                Document.Page.A4,
                all,
                new Document.Imprint("probe", "", null)),
            out);
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf).replace('\u00a0', ' '));
      }
    }
    return pages;
  }

  private static Document.Table tall() {
    return new Document.Table(
        List.of(1, 1),
        List.of(Align.START, Align.START),
        1,
        List.of(
            Row.of(List.of("Spalte", "Angabe")),
            Row.of(List.of("Reihe eins", LONG + LONG)),
            Row.of(List.of("Reihe zwei", LONG + LONG))));
  }

  @Test
  void a_heading_stands_with_the_first_row_of_its_table() throws IOException {
    for (int before = 0; before < MORE_THAN_A_PAGE; before++) {
      for (String page : pages(before, new Document.Heading("Abschnitt", 2), tall())) {
        assertThat(page.contains("Abschnitt"))
            .as("after %s lines", before)
            .isEqualTo(page.contains("Reihe eins"));
      }
    }
  }

  @Test
  void a_caption_stands_with_its_table() throws IOException {
    for (int before = 0; before < MORE_THAN_A_PAGE; before++) {
      for (String page : pages(before, Paragraph.small("Was gespeichert ist:"), tall())) {
        assertThat(page.contains("Was gespeichert"))
            .as("after %s lines", before)
            .isEqualTo(page.contains("Reihe eins"));
      }
    }
  }

  @Test
  void a_number_stands_with_its_item() throws IOException {
    Items items = new Items(true, List.of(Item.of("Anfang des Punktes. " + LONG)));
    for (int before = 0; before < MORE_THAN_A_PAGE; before++) {
      for (String page : pages(before, items)) {
        assertThat(page.contains("1."))
            .as("after %s lines", before)
            .isEqualTo(page.contains("Anfang des Punktes"));
      }
    }
  }

  @Test
  void a_signature_stands_below_the_end_of_its_letter() throws IOException {
    for (int before = 0; before < MORE_THAN_A_PAGE; before++) {
      for (String page :
          pages(
              before,
              Paragraph.body("Der letzte Satz."),
              Paragraph.body("Mit freundlichen Grüßen"),
              new Document.Signatures(List.of("Maria Muster")))) {
        assertThat(page.contains("Maria Muster"))
            .as("after %s lines", before)
            .isEqualTo(page.contains("Der letzte Satz"))
            .isEqualTo(page.contains("Grüßen"));
      }
    }
  }

  @Test
  void no_word_of_a_table_is_broken_where_there_is_room_for_it() throws IOException {
    Document.Table narrow =
        new Document.Table(
            List.of(2, 5, 90),
            List.of(Align.START, Align.START, Align.START),
            1,
            List.of(
                Row.of(List.of("Nr.", "Zweck", "Angabe")),
                Row.of(List.of("D21", "Aufbewahrungspflicht", LONG))));
    assertThat(pages(0, narrow).getFirst()).contains("D21 ", "Aufbewahrungspflicht");
  }

  @Test
  void a_line_does_not_end_after_one_letter_nor_before_the_number_it_belongs_to()
      throws IOException {
    StringBuilder before = new StringBuilder();
    for (int i = 0; i < 160; i++) {
      before.append('i');
      String text =
          pages(
                  0,
                  Paragraph.body(
                      before
                          + " E-Mail nach § 147 AO, Art. 6 Abs. 1 Buchst. b DSGVO, VVT-04,"
                          + " 35 Tage, 31. Dezember, ☐ ja "
                          + "wort ".repeat(30)))
              .getFirst();
      assertThat(text)
          .as("after %s letters", i)
          .contains("E-Mail", "§ 147", "Art. 6", "Abs. 1", "Buchst. b", "VVT-04")
          .contains("35 Tage", "31. Dezember", "☐ ja");
    }
  }

  @Test
  void the_last_line_keeps_clear_of_the_foot() throws IOException {
    for (int margin : List.of(15, 19, 25)) {
      List<Block> lines = Collections.nCopies(80, Paragraph.body("Zeile"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PdfWriter()
          .write(
              new Document(
                  "Probe",
                  Locale.GERMANY,
                  new Document.Page(210, 297, margin),
                  lines,
                  new Document.Imprint("Fuß", "", null)),
              out);
      List<Float> text = new ArrayList<>();
      List<Float> foot = new ArrayList<>();
      try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
        PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void writeString(
                  String words, List<org.apache.pdfbox.text.TextPosition> letters) {
                (words.equals("Zeile") ? text : foot).add(letters.getFirst().getYDirAdj());
              }
            };
        stripper.setEndPage(1);
        stripper.getText(pdf);
      }
      assertThat(Collections.max(text)).as("margin %s", margin).isLessThan(foot.getFirst() - 2 * 9);
    }
  }
}
