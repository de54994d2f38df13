package thekla.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.customer.AddressField.LAST_NAME;
import static thekla.customer.AddressField.NOTE;
import static thekla.customer.AddressField.PHONE;
import static thekla.customer.AddressField.POSTCODE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.AddressField;
import thekla.customer.AddressRow;
import thekla.customer.AddressTable;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

class WorkbookRowsTest {

  private static final ImportOptions DETECTED = ImportOptions.detected("DE", "de");

  @TempDir Path folder;

  private Path written(Workbook workbook) throws IOException {
    Path file = folder.resolve("addresses.xlsx");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number - 1);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static List<AddressRow> rows(AddressTable table) {
    List<AddressRow> rows = new ArrayList<>();
    table.read(rows::add);
    return rows;
  }

  private static String value(AddressRow row, AddressField field) {
    return row.values().getOrDefault(field, List.of("")).getFirst();
  }

  @Test
  void cells_are_taken_as_the_sheet_shows_them() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    row(workbook.createSheet("Deckblatt"), 1, "Unsere Kunden");
    Sheet sheet = workbook.createSheet("Adressen");
    row(sheet, 3, "Nachname", "PLZ", "Telefon", "Notiz");
    row(sheet, 4, "Text", "01067", "0351 12", "x");
    Row numbers = sheet.createRow(5);
    numbers.createCell(0).setCellValue("Zahlen");
    CellStyle postcode = workbook.createCellStyle();
    postcode.setDataFormat(workbook.createDataFormat().getFormat("00000"));
    numbers.createCell(1).setCellValue(1067);
    numbers.getCell(1).setCellStyle(postcode);
    numbers.createCell(2).setCellValue(491711234567d);
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
    numbers.createCell(3).setCellValue(LocalDate.of(2026, 3, 14));
    numbers.getCell(3).setCellStyle(date);

    AddressTable table = new AddressFileReader().open(written(workbook), DETECTED);

    assertThat(table.detected().format()).isEqualTo(FileFormat.XLSX);
    assertThat(table.detected().sheet()).isEqualTo("Adressen");
    assertThat(table.detected().sheets()).containsExactly("Deckblatt", "Adressen");
    List<AddressRow> rows = rows(table);
    assertThat(rows).extracting(AddressRow::number).containsExactly(4, 6);
    assertThat(rows).extracting(row -> value(row, POSTCODE)).containsExactly("01067", "01067");
    assertThat(value(rows.get(1), PHONE)).isEqualTo("491711234567");
    assertThat(value(rows.get(1), NOTE)).isEqualTo("14.03.2026");
  }

  @Test
  void formulas_and_merged_cells_are_taken_and_told() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet();
    row(sheet, 1, "Nachname", "PLZ", "Unwichtig");
    row(sheet, 2, "", "50823", "");
    sheet.getRow(1).getCell(0).setCellFormula("\"Mül\"&\"ler\"");
    row(sheet, 3, "Braun", "50823", "");
    row(sheet, 4, "Grün", "", "");
    sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
    row(sheet, 5, "Weiß", "", "");
    sheet.getRow(4).getCell(1).setCellFormula("1/0");
    sheet.getRow(4).getCell(2).setCellFormula("1/0");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

    List<AddressRow> rows = rows(new AddressFileReader().open(written(workbook), DETECTED));

    assertThat(value(rows.get(0), LAST_NAME)).isEqualTo("Müller");
    assertThat(rows.get(0).remarks()).containsExactly(Refusal.of("formula", "lastName"));
    assertThat(rows.get(1).remarks()).containsExactly(Refusal.of("merged-cell", "postcode"));
    assertThat(rows.get(2).remarks()).containsExactly(Refusal.of("merged-cell", "postcode"));
    assertThat(rows.get(3).problems()).containsExactly(Refusal.of("cell-error", "postcode"));
  }

  @Test
  void a_named_sheet_is_read_and_an_unknown_one_refused() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    row(workbook.createSheet("alt"), 1, "Name");
    row(workbook.createSheet("neu"), 1, "Firma");
    Path file = written(workbook);
    AddressFileReader reader = new AddressFileReader();

    assertThat(reader.open(file, DETECTED.withSheet("neu")).detected().columns())
        .containsExactly("Firma");
    refused("sheet-unknown", file, DETECTED.withSheet("nie"));
  }

  @Test
  void a_workbook_with_a_password_an_old_one_and_a_broken_one_are_refused() throws Exception {
    Path locked = folder.resolve("locked.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      row(workbook.createSheet(), 1, "Name");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream out = encryptor.getDataStream(container)) {
        workbook.write(out);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        container.writeFilesystem(out);
      }
    }
    refused("file-password", locked, DETECTED);

    HSSFWorkbook old = new HSSFWorkbook();
    row(old.createSheet(), 1, "Name");
    refused("file-old-excel", written(old), DETECTED);

    Path broken = Files.write(folder.resolve("broken"), new byte[] {'P', 'K', 3, 4, 0, 0});
    refused("file-damaged", broken, DETECTED);
  }

  @Test
  void a_file_that_unpacks_without_end_is_refused() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    XSSFWorkbook workbook = new XSSFWorkbook();
    row(workbook.createSheet(), 1, "Name");
    Path honest = written(workbook);
    try (ZipFile zip = new ZipFile(honest.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(part.getName()));
        if (part.getName().endsWith("sheet1.xml")) {
          out.write("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>".getBytes(UTF_8));
          byte[] zeros = new byte[1 << 20];
          Arrays.fill(zeros, (byte) '0');
          for (int i = 0; i < 64; i++) {
            out.write(zeros);
          }
        } else {
          out.write(zip.getInputStream(part).readAllBytes());
        }
      }
    }
    refused("file-unpacks-too-large", bomb, DETECTED);
  }

  private static void refused(String code, Path file, ImportOptions options) {
    assertThatThrownBy(() -> new AddressFileReader().open(file, options))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
  }
}
