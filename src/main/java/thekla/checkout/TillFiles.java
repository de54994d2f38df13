package thekla.checkout;

import java.nio.file.Path;

/** Opens what tills write. */
public interface TillFiles {

  /**
   * @param file or folder
   * @throws UnreadableTillFile when it is none
   */
  TillFile open(Path file);
}
