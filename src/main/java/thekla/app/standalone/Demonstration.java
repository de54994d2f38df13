package thekla.app.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An order of the sample shop that the program takes at its own desk, key by key.
 *
 * @param folder where it leaves pictures of the desk and the slip; null: it ends once the order is
 *     saved
 */
public record Demonstration(@Nullable Path folder) {

  /**
   * For recording the start-up cache. Java takes over every recorded class before the first window,
   * and what writes slips and pictures is a twentieth of the start.
   */
  public static final Demonstration TRAINING = new Demonstration(null);
}
