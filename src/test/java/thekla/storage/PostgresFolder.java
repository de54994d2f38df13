package thekla.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Any test on a server: {@code
 * -Djunit.jupiter.tempdir.factory.default=thekla.storage.PostgresFolder}.
 */
public final class PostgresFolder implements TempDirFactory {

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws Exception {
    Path folder = Files.createTempDirectory("junit");
    PostgresServer.one().database(folder);
    return folder;
  }
}
