package thekla.storage;

import java.nio.file.Path;

/** Another program has the data folder open. */
public final class DatabaseInUse extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Path folder;

  DatabaseInUse(Path folder, Throwable cause) {
    super("database-in-use", cause);
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }
}
