package thekla.customer;

import java.util.function.Predicate;

/** The rows of one address file, read as a stream, as often as wanted. */
public interface AddressTable {

  DetectedFile detected();

  /**
   * Hands over row after row until there is none or {@code each} answers false.
   *
   * @throws UnreadableFile when the file breaks off or unpacks beyond all bounds
   */
  void read(Predicate<AddressRow> each);
}
