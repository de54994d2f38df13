package thekla.customer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;

/** Writes an import's report as a file that a spreadsheet opens; it holds nobody's data. */
public final class ImportReportFile {

  private final Function<RowFinding, String> text;

  /**
   * @param text what a finding says in the user's language
   */
  public ImportReportFile(Function<RowFinding, String> text) {
    this.text = text;
  }

  /**
   * CSV with semicolons, in UTF-8 with a mark, as spreadsheets here expect.
   *
   * @param headings of the five columns: row, outcome, field, code, text
   */
  public void write(CustomerImportReport report, List<String> headings, Path file) {
    try {
      Path unused = WholeFile.write(file, out -> write(report, headings, out));
    } catch (IOException e) {
      throw new Fault("report-file", e);
    }
  }

  private void write(CustomerImportReport report, List<String> headings, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
      csv.writeRecord(headings.stream().map(SpreadsheetCell::safe).toList());
      Stream.concat(report.findings().stream(), report.outcomes().stream())
          .sorted(Comparator.comparingInt(RowFinding::row))
          .forEach(finding -> csv.writeRecord(cells(finding)));
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private List<String> cells(RowFinding finding) {
    return List.of(
            String.valueOf(finding.row()),
            finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            finding.field(),
            finding.code(),
            finding.tells() ? text.apply(finding) : "")
        .stream()
        .map(SpreadsheetCell::safe)
        .toList();
  }
}
