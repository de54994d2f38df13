package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import thekla.document.merge.Values;

/** Fills a document and reads it back as Apache POI does. */
final class FilledFile {

  private FilledFile() {}

  static Path of(WordFile file, Values values, Path folder) throws IOException {
    Path out = folder.resolve("out.docx");
    assertThat(template(file.in(folder.resolve("in.docx"))).fill(values, out)).isEmpty();
    return out;
  }

  static Values anna() {
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

  static DocxTemplate template(Path file) {
    DocxTemplate.Result result = DocxTemplate.open(file);
    assertThat(result).isInstanceOf(DocxTemplate.Result.Opened.class);
    return ((DocxTemplate.Result.Opened) result).template();
  }

  static List<String> paragraphs(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(in)) {
      return read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  static List<List<String>> rows(Path file, int table) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(in)) {
      XWPFTable found = read.getTables().get(table);
      return found.getRows().stream().map(FilledFile::cells).toList();
    }
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
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
