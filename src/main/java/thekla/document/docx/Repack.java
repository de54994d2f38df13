package thekla.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a file again without the moment it was made, its parts in one order, and as one of a Word
 * of today: where nothing is said, Word opens a file as one of 2007, with fewer of its tools.
 */
final class Repack {

  private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String TYPES = "[Content_Types].xml";

  private static final String SETTINGS = "word/settings.xml";

  /** [MS-DOCX] 2.11.1: 15 is Word 2013 and every later one. */
  private static final String OF_TODAY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat>\
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat></w:settings>
      """;

  private Repack() {}

  static void of(byte[] packed, OutputStream out) throws IOException {
    TreeMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        parts.put(part.getName(), in.readAllBytes());
      }
    }
    parts.put(SETTINGS, OF_TODAY.strip().getBytes(StandardCharsets.UTF_8));
    ZipOutputStream zip = new ZipOutputStream(out);
    put(zip, TYPES, parts.getOrDefault(TYPES, new byte[0]));
    for (var part : parts.entrySet()) {
      if (!part.getKey().equals(TYPES)) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    zip.finish();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIRST_OF_ZIP);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
