package thekla.customer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import thekla.customer.ColumnHeadings;
import thekla.customer.DetectedFile;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** One sheet of an XLSX workbook, read as a stream. */
final class WorkbookRows implements SheetRows {

  private static final int HEADER_WITHIN = 20;

  private final Path file;
  private final String sheet;
  private final MergedCells merged;

  private WorkbookRows(Path file, String sheet, MergedCells merged) {
    this.file = file;
    this.sheet = sheet;
    this.merged = merged;
  }

  static SheetSource open(Path file, ImportOptions options, ColumnHeadings headings) {
    WorkbookGuard.check(file);
    List<String> sheets = sheets(file);
    String sheet = options.sheet().orElseGet(() -> sheetWithHeader(file, sheets, headings));
    if (!sheets.contains(sheet)) {
      throw UnreadableFile.because("sheet-unknown", sheets.size());
    }
    WorkbookRows rows = new WorkbookRows(file, sheet, mergedCells(file, sheet));
    DetectedFile source =
        new DetectedFile(FileFormat.XLSX, "", "", sheet, sheets, 0, List.of(), Map.of());
    return new SheetSource(rows, source);
  }

  private static List<String> sheets(Path file) {
    List<String> sheets = new ArrayList<>();
    inWorkbook(
        file,
        workbook -> {
          XSSFReader.SheetIterator all = workbook.getSheetIterator();
          while (all.hasNext()) {
            all.next().close();
            sheets.add(all.getSheetName());
          }
        });
    if (sheets.isEmpty()) {
      throw UnreadableFile.because("file-empty");
    }
    return List.copyOf(sheets);
  }

  private static String sheetWithHeader(Path file, List<String> sheets, ColumnHeadings headings) {
    for (String sheet : sheets) {
      List<SheetRow> found = new ArrayList<>();
      new WorkbookRows(file, sheet, MergedCells.NONE)
          .read(
              row -> {
                if (headings.isHeader(row.cells())) {
                  found.add(row);
                }
                return found.isEmpty() && row.number() < HEADER_WITHIN;
              });
      if (!found.isEmpty()) {
        return sheet;
      }
    }
    return sheets.getFirst();
  }

  private static MergedCells mergedCells(Path file, String sheet) {
    MergedCells merged = new MergedCells();
    inWorkbook(file, workbook -> withSheet(workbook, sheet, merged::readFrom));
    return merged;
  }

  @Override
  public void read(Predicate<SheetRow> each) {
    inWorkbook(
        file,
        workbook -> {
          ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook.pkg());
          SheetRowCollector collector = new SheetRowCollector(each, merged);
          XSSFSheetXMLHandler cells =
              new XSSFSheetXMLHandler(
                  workbook.getStylesTable(), strings, collector, new ShownNumbers(), false);
          withSheet(workbook, sheet, xml -> parse(xml, new MarkingHandler(cells, collector)));
        });
  }

  private static void parse(InputStream xml, MarkingHandler handler) throws IOException {
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(xml));
    } catch (SheetRowCollector.Enough e) {
      // the receiver wants no more rows
    } catch (SAXException | ParserConfigurationException e) {
      throw new UnreadableFile(Refusal.of("file-damaged", "file"), e);
    }
  }

  private static void withSheet(Workbook workbook, String sheet, Part work)
      throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator all = workbook.getSheetIterator();
    while (all.hasNext()) {
      try (InputStream xml = all.next()) {
        if (all.getSheetName().equals(sheet)) {
          work.read(xml);
          return;
        }
      }
    }
  }

  private interface Part {
    void read(InputStream xml) throws IOException;
  }

  private interface Work {
    void in(Workbook workbook) throws IOException, OpenXML4JException, SAXException;
  }

  /** Gives the package out, which the reader hides. */
  private static final class Workbook extends XSSFReader {

    Workbook(OPCPackage opened) throws IOException, OpenXML4JException {
      super(opened);
    }

    OPCPackage pkg() {
      return pkg;
    }
  }

  private static void inWorkbook(Path file, Work work) {
    @Nullable OPCPackage opened = null;
    try {
      opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
      work.in(new Workbook(opened));
    } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException e) {
      throw new UnreadableFile(Refusal.of("file-format-unknown", "file"), e);
    } catch (IOException | SAXException e) {
      throw new UnreadableFile(Refusal.of(WorkbookGuard.code(e), "file"), e);
    } finally {
      if (opened != null) {
        opened.revert();
      }
    }
  }
}
