package thekla.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a file again without the moment it was made, its parts in one order. */
final class Repack {

  private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String TYPES = "[Content_Types].xml";

  private Repack() {}

  /**
   * @param instead parts that take the place of those of the same name
   */
  static void of(byte[] packed, Map<String, byte[]> instead, OutputStream out) throws IOException {
    TreeMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        parts.put(part.getName(), in.readAllBytes());
      }
    }
    parts.putAll(instead);
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
