package thekla.customer.imports;

import java.util.function.Predicate;

/** A file with columns, read from its beginning as often as wanted. */
interface SheetRows {

  /** Hands over row after row until there is none or {@code each} answers false. */
  void read(Predicate<SheetRow> each);
}
