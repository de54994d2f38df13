package thekla.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import thekla.kernel.Fault;
import thekla.kernel.PropertiesFile;

/** Which server holds the database: a file in the data folder. Without it, Derby does. */
record ServerSettings(String url, String user, String password) {

  static final String FILE = "database.properties";
  private static final String WANTED = "jdbc:postgresql:";

  static Optional<ServerSettings> in(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties written;
    try {
      written = PropertiesFile.read(file);
    } catch (IOException | IllegalArgumentException e) {
      // its message may quote the file
      throw new Fault("database-settings", null);
    }
    String url = written.getProperty("url", "").strip();
    if (!url.startsWith(WANTED)) {
      throw new Fault("database-url", null);
    }
    return Optional.of(
        new ServerSettings(
            url, written.getProperty("user", "").strip(), written.getProperty("password", "")));
  }

  /** Without what may hold a password. */
  @Override
  public String toString() {
    return FILE;
  }
}
