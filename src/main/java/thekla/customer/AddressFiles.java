package thekla.customer;

import java.nio.file.Path;

/** Opens address files. */
public interface AddressFiles {

  /**
   * @throws UnreadableFile when it is no file we can read, for example a workbook with a password
   */
  AddressTable open(Path file, ImportOptions options);
}
