package thekla.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import thekla.text.Texts;

/** The register as a workbook: cover, one row an activity, one row a kind of data, measures. */
final class RegisterWorkbook {

  /** What a spreadsheet would take for a formula once somebody edits the cell. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+@\\-].*", Pattern.DOTALL);

  private static final int LONGEST_CELL = 32_767;
  private static final int PER_LETTER = 256;
  private static final int NARROW = 14;
  private static final int WIDE = 42;

  private final XSSFWorkbook book;
  private final CellStyle words;
  private final CellStyle quoted;
  private final CellStyle head;
  private final RegisterPaper paper;

  private RegisterWorkbook(XSSFWorkbook book, RegisterPaper paper) {
    this.book = book;
    this.paper = paper;
    words = style();
    quoted = style();
    quoted.setQuotePrefixed(true);
    head = style();
    Font strong = book.createFont();
    strong.setBold(true);
    head.setFont(strong);
  }

  private CellStyle style() {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** Writes it and leaves the stream open. */
  static void write(Content content, String imprint, Texts texts, OutputStream out)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new RegisterWorkbook(book, new RegisterPaper(texts, false)).fill(content, imprint);
      book.write(out);
    }
  }

  private void fill(Content content, String imprint) {
    Sheet cover = sheet("register.sheet.cover", NARROW + NARROW, WIDE + WIDE);
    paper.controller(content).forEach((label, value) -> row(cover, words, List.of(label, value)));
    row(cover, words, List.of(paper.text("register.sheet.issue"), imprint));

    Sheet activities = sheet("register.sheet.activities", WIDE, NARROW, NARROW, WIDE, WIDE, WIDE);
    row(activities, head, FlatLayout.heading(paper));
    FlatLayout.rows(content, paper).forEach(cells -> row(activities, words, cells));
    activities.createFreezePane(1, 1);

    Sheet data = sheet("register.sheet.data", NARROW, WIDE, NARROW, NARROW, WIDE, WIDE, WIDE);
    row(
        data,
        head,
        List.of(
            paper.text("register.label.id"),
            paper.text("register.label.categories"),
            paper.text("register.label.article9"),
            paper.text("register.label.period"),
            paper.text("register.label.start"),
            paper.text("register.label.basis"),
            paper.text("register.label.then")));
    for (Content.Sheet sheet : content.sheets()) {
      for (Content.Line line : sheet.lines()) {
        row(
            data,
            words,
            List.of(
                sheet.activity().id(),
                line.category(),
                paper.text(line.special() ? "register.yes" : "register.no"),
                line.period(),
                line.start(),
                line.basis(),
                line.then()));
      }
    }
    data.createFreezePane(0, 1);

    Sheet measures = sheet("register.sheet.measures", NARROW, WIDE + WIDE, NARROW, WIDE);
    row(
        measures,
        head,
        List.of(
            paper.text("register.label.ref"),
            paper.text("register.label.measure"),
            paper.text("register.label.group"),
            paper.text("register.label.state")));
    content
        .measures()
        .forEach(
            one ->
                row(
                    measures,
                    words,
                    List.of(one.ref(), one.text(), one.group(), paper.state(one))));
  }

  private Sheet sheet(String key, int... letters) {
    Sheet sheet = book.createSheet(paper.text(key));
    for (int i = 0; i < letters.length; i++) {
      sheet.setColumnWidth(i, letters[i] * PER_LETTER);
    }
    return sheet;
  }

  private void row(Sheet sheet, CellStyle style, List<String> cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      Cell cell = row.createCell(i);
      cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
      cell.setCellStyle(FORMULA.matcher(text).matches() ? quoted : style);
    }
  }
}
