package thekla.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is whole or not there: written beside its name, then moved. */
public final class WholeFile {

  /** The fault of a disk that is full; it has a text of its own. */
  public static final String DISK_FULL = "disk-full";

  /** Bytes; where less is free, nothing more can be written. */
  private static final long LEAST = 1 << 20;

  private WholeFile() {}

  /** What stands in a file. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Makes its folder too. What stood there before stays where this fails.
   *
   * @throws Fault when the disk is full
   */
  public static Path write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Path begun = folder.resolve(file.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(begun)) {
        content.write(out);
      }
      return Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      // libraries hide it in exceptions of their own
      if (room(folder) < LEAST) {
        throw new Fault(DISK_FULL, e);
      }
      throw e;
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  /** Bytes that are free where this folder is; many where nobody knows. */
  public static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
