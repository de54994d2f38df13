package thekla.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** What a residue check looks for. */
interface Sought {

  /** Which of it stand in a text; told apart, never as it is written there. */
  Set<String> in(String text);

  /**
   * Which of it stand in a file or in what is packed into one.
   *
   * @param name of the file; what stands below {@code database/} is the engine's own
   */
  Set<String> in(InputStream bytes, String name) throws IOException;
}
