package thekla.customer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import thekla.customer.AddressFiles;
import thekla.customer.AddressTable;
import thekla.customer.CellFiles;
import thekla.customer.CellTable;
import thekla.customer.ColumnHeadings;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** Opens CSV files, workbooks and vCards, told apart by what is in them. */
public final class AddressFileReader implements AddressFiles, CellFiles {

  private static final int START = 4096;

  @Override
  public AddressTable open(Path file, ImportOptions options) {
    FileFormat format = options.format().orElseGet(() -> format(file));
    return switch (format) {
      case CSV -> ColumnTable.of(CsvRows.open(file, options, ColumnTable.ADDRESSES), options);
      case XLSX -> ColumnTable.of(WorkbookRows.open(file, options, ColumnTable.ADDRESSES), options);
      case VCARD -> VcardTable.open(file, options);
    };
  }

  @Override
  public CellTable open(Path file, ImportOptions options, ColumnHeadings headings) {
    FileFormat format = options.format().orElseGet(() -> format(file));
    return switch (format) {
      case CSV -> SheetCells.of(CsvRows.open(file, options, headings), headings);
      case XLSX -> SheetCells.of(WorkbookRows.open(file, options, headings), headings);
      case VCARD -> throw UnreadableFile.because("file-format-unknown");
    };
  }

  private static FileFormat format(Path file) {
    byte[] start = start(file);
    if (start.length == 0) {
      throw UnreadableFile.because("file-empty");
    }
    if (begins(start, 'P', 'K') || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      return FileFormat.XLSX;
    }
    if (begins(start, '%', 'P', 'D', 'F') || begins(start, '{', '\\', 'r', 't', 'f')) {
      throw UnreadableFile.because("file-format-unknown");
    }
    String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    return text.toUpperCase(Locale.ROOT).contains("BEGIN:VCARD")
        ? FileFormat.VCARD
        : FileFormat.CSV;
  }

  private static byte[] start(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(START);
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
    }
  }

  private static boolean begins(byte[] start, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
