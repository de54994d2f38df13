package thekla.privacy;

import java.util.List;
import java.util.function.Consumer;

/** Every text the database holds. */
public interface StoredTexts {

  /** As "table.column". */
  List<String> columns();

  /** Goes through a column, one value at a time. */
  void each(String column, Consumer<String> value);
}
