package thekla.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database in which nothing stands yet, migrated once and copied for each test. */
public final class EmptyShop {

  private static @Nullable Path original;

  private EmptyShop() {}

  /** With a database in this data folder, if it names none of its own. */
  public static synchronized Path in(Path folder) {
    try {
      if (Files.exists(folder.resolve("database"))
          || Files.exists(folder.resolve("database.properties"))) {
        return folder;
      }
      Path from = original;
      if (from == null) {
        from = Files.createTempDirectory("thekla-empty-shop");
        original = from;
        Database.open(from).close();
      }
      copy(from, folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with all that is in it; no database in it may be open. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
