package thekla.document.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The same file with another part in it. */
final class Rezip {

  private Rezip() {}

  static Path replace(Path file, String part, String content, Path out) throws IOException {
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(out))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals(part)
                ? content.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes());
        to.closeEntry();
      }
    }
    return out;
  }
}
