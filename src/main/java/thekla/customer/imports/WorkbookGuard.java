package thekla.customer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** Turns away what only looks like a workbook we read, before anything is unpacked. */
final class WorkbookGuard {

  private static final int OLD_FORMAT = 0xD0;
  private static final String ENCRYPTED = "EncryptedPackage";
  private static final int MOST_PARTS = 10_000;

  /** Bytes; a million customers take about a third of it. */
  private static final long LARGEST = 1L << 30;

  /** Bytes of texts, which are held in memory. */
  private static final long LARGEST_TEXTS = 1L << 28;

  private WorkbookGuard() {}

  static void check(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      if (bytes.read() == OLD_FORMAT) {
        throw UnreadableFile.because(isEncrypted(file) ? "file-password" : "file-old-excel");
      }
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
    }
    checkSize(file);
  }

  private static boolean isEncrypted(Path file) {
    try (POIFSFileSystem old = new POIFSFileSystem(file.toFile(), true)) {
      return old.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static void checkSize(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long total = 0;
      for (ZipEntry part : zip.stream().limit(MOST_PARTS + 1L).toList()) {
        total += Math.max(0, part.getSize());
        boolean texts = part.getName().endsWith("sharedStrings.xml");
        if (total > LARGEST || (texts && part.getSize() > LARGEST_TEXTS)) {
          throw UnreadableFile.because("file-unpacks-too-large", LARGEST >> 20);
        }
      }
      if (zip.size() > MOST_PARTS) {
        throw UnreadableFile.because("file-unpacks-too-large", LARGEST >> 20);
      }
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-damaged", "file"), e);
    }
  }

  /** POI stops by itself where a part grows far beyond what its packed size can honestly hold. */
  static String code(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.contains("Zip bomb")) {
        return "file-unpacks-too-large";
      }
    }
    return "file-damaged";
  }
}
