package thekla.app.screens;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file holds, told by the file itself and not by its name. */
enum ImportKind {
  TITLES,
  CUSTOMERS,
  /** Only told from customers once the database is open: see {@link ConsentList#isOne}. */
  CONSENTS;

  private static final int START = 256;
  private static final int MOST_ENTRIES = 50;

  /** Off the event thread. A file that cannot be read goes where that is told: to the customers. */
  static ImportKind of(Path file) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      bytes.mark(START);
      byte[] start = bytes.readNBytes(START);
      bytes.reset();
      if (begins(start, 'P', 'K')) {
        return isWorkbook(bytes) ? CUSTOMERS : TITLES;
      }
      return begins(start, 0x1F, 0x8B) || isMarkup(start) ? TITLES : CUSTOMERS;
    } catch (IOException e) {
      return CUSTOMERS;
    }
  }

  /** Any other archive is told to be unpacked, where the titles are read. */
  private static boolean isWorkbook(InputStream bytes) throws IOException {
    ZipInputStream zip = new ZipInputStream(bytes);
    for (int i = 0; i < MOST_ENTRIES; i++) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        return false;
      }
      if (entry.getName().equals("[Content_Types].xml") || entry.getName().startsWith("xl/")) {
        return true;
      }
    }
    return false;
  }

  /** Whatever its encoding and mark: the first letter of XML is a bracket. */
  private static boolean isMarkup(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1)
        .replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\\s]", "")
        .startsWith("<");
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
