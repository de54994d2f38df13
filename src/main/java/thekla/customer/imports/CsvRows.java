package thekla.customer.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import thekla.customer.ColumnHeadings;
import thekla.customer.DetectedFile;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** A CSV file: its delimiter, its records. */
final class CsvRows implements SheetRows {

  private static final char[] DELIMITERS = {';', ',', '\t', '|'};
  private static final int SAMPLE = 20;

  /** Longer than any field we keep; so many lines in one cell mean a quote that nobody closed. */
  private static final int LONG_CELL = 2_000;

  private static final int MANY_LINES = 10;

  private final Path file;
  private final TextEncoding encoding;
  private final char delimiter;

  private CsvRows(Path file, TextEncoding encoding, char delimiter) {
    this.file = file;
    this.encoding = encoding;
    this.delimiter = delimiter;
  }

  static SheetSource open(Path file, ImportOptions options, ColumnHeadings headings) {
    TextEncoding encoding = TextEncoding.of(file, options.encoding());
    char delimiter = options.delimiter().orElseGet(() -> delimiter(file, encoding, headings));
    DetectedFile source =
        new DetectedFile(
            FileFormat.CSV,
            encoding.name(),
            String.valueOf(delimiter),
            "",
            List.of(),
            0,
            List.of(),
            Map.of());
    return new SheetSource(new CsvRows(file, encoding, delimiter), source);
  }

  /** The one that makes the most names of columns, then the most columns. */
  private static char delimiter(Path file, TextEncoding encoding, ColumnHeadings headings) {
    char best = DELIMITERS[0];
    int most = -1;
    for (char candidate : DELIMITERS) {
      List<SheetRow> sample = new ArrayList<>();
      new CsvRows(file, encoding, candidate)
          .read(
              row -> {
                sample.add(row);
                return sample.size() < SAMPLE;
              });
      int score = score(sample, headings);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static int score(List<SheetRow> sample, ColumnHeadings headings) {
    int recognised =
        sample.stream().mapToInt(row -> headings.recognised(row.cells())).max().orElse(0);
    int columns = sample.stream().mapToInt(row -> row.cells().size()).min().orElse(0);
    return recognised * 1000 + Math.min(columns, 999);
  }

  @Override
  public void read(Predicate<SheetRow> each) {
    try (Reader text = encoding.reader(file);
        BufferedReader lines = new BufferedReader(text)) {
      int skipped = skipSeparatorLine(lines);
      try (CsvReader<CsvRecord> records = reader(lines)) {
        int number = skipped;
        for (CsvRecord csv : records) {
          number++;
          if (!each.test(row(number, csv.getFields()))) {
            return;
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(Refusal.of("file-encoding-wrong", "file", encoding.name()), e);
    } catch (UncheckedIOException | CsvParseException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
    }
  }

  private UnreadableFile broken(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new UnreadableFile(Refusal.of("file-encoding-wrong", "file", encoding.name()), e);
      }
    }
    return new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
  }

  private CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .ofCsvRecord(text);
  }

  /** Spreadsheets write "sep=;" before the header. */
  private static int skipSeparatorLine(BufferedReader lines) throws IOException {
    lines.mark(16);
    char[] start = new char[5];
    int read = lines.read(start);
    if (read == 5 && new String(start, 0, 4).equalsIgnoreCase("sep=")) {
      lines.readLine();
      return 1;
    }
    lines.reset();
    return 0;
  }

  private static SheetRow row(int number, List<String> cells) {
    for (String cell : cells) {
      if (cell.length() > LONG_CELL && cell.lines().count() > MANY_LINES) {
        return new SheetRow(number, cells, "quote-not-closed", List.of());
      }
    }
    return SheetRow.of(number, cells);
  }
}
