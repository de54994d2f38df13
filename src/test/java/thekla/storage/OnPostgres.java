package thekla.storage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** The data folder of each test, or of all tests of a class, names a server's database. */
public final class OnPostgres implements BeforeAllCallback, BeforeEachCallback {

  private final String below;

  public OnPostgres() {
    this("");
  }

  /**
   * @param below where in the test's folder the data folder is
   */
  public OnPostgres(String below) {
    this.below = below;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    write(context.getRequiredTestClass(), null);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    write(context.getRequiredTestClass(), context.getRequiredTestInstance());
  }

  private void write(Class<?> tests, @Nullable Object test) throws ReflectiveOperationException {
    for (Class<?> type = tests; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(TempDir.class)
            && Modifier.isStatic(field.getModifiers()) == (test == null)) {
          field.setAccessible(true);
          PostgresServer.one().database(((Path) field.get(test)).resolve(below));
        }
      }
    }
  }
}
