package thekla.customer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thekla.customer.AddressField;
import thekla.customer.DetectedFile;
import thekla.customer.ImportOptions;
import thekla.customer.ImportPreview;
import thekla.customer.ImportProgress;
import thekla.customer.ListImport;
import thekla.ui.Masked;

/** Looks into an address file: its beginning at once, then all of it. Off the event thread. */
record LookIntoFile(ListImport list, Path file, ImportOptions options) {

  /** As many rows as one look needs at most; a larger file is shown before it is counted. */
  private static final int FIRST_ROWS = 500;

  /**
   * What was found.
   *
   * @param detected null when the file cannot be read
   * @param columns what stands at the columns' heads, whether they are names or not
   */
  record Found(ImportPreview preview, @Nullable DetectedFile detected, List<String> columns)
      implements Masked<Found> {
    @Override
    public Found masked(By by) {
      // without a heading they are the values of the first row
      boolean names = detected != null && detected.headerRow() > 0;
      return names
          ? this
          : new Found(
              preview,
              detected,
              columns.stream().map(name -> by.mask("customer.note", name)).toList());
    }
  }

  Found look(Consumer<Found> beginning, ImportProgress progress, AtomicBoolean going) {
    ImportPreview first =
        list.preview(file, options, rows -> rows < FIRST_ROWS && progress.rows(rows));
    Found found = found(first);
    if (!first.report().cancelled() || !going.get()) {
      return found;
    }
    beginning.accept(found);
    return new Found(list.preview(file, options, progress), found.detected(), found.columns());
  }

  private Found found(ImportPreview seen) {
    DetectedFile detected = seen.detected().orElse(null);
    boolean unknown =
        seen.report().refusal().filter(why -> why.code().equals("columns-unknown")).isPresent();
    if (detected != null && detected.headerRow() > 0) {
      return new Found(seen, detected, detected.columns());
    }
    if (detected == null ? !unknown : detected.mapping().isEmpty()) {
      return new Found(seen, detected, List.of());
    }
    DetectedFile peeked = firstRowAsNames();
    if (peeked == null) {
      return new Found(seen, detected, List.of());
    }
    return new Found(seen, detected == null ? unmapped(peeked) : detected, peeked.columns());
  }

  /** The file whose first row is taken for names, so that its columns can be told apart. */
  private @Nullable DetectedFile firstRowAsNames() {
    ImportOptions told = options.withHeaderRow(true).withMapping(Map.of(0, AddressField.LAST_NAME));
    return list.preview(file, told, rows -> false).detected().orElse(null);
  }

  private static DetectedFile unmapped(DetectedFile file) {
    return new DetectedFile(
        file.format(),
        file.encoding(),
        file.delimiter(),
        file.sheet(),
        file.sheets(),
        0,
        file.columns(),
        Map.of());
  }
}
