package thekla.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows what an import would do: how the file is understood, its first rows, the counts. */
public final class PreviewImport {

  private static final int FIRST_ROWS = 20;

  private final AddressFiles files;
  private final ImportCustomers importCustomers;

  public PreviewImport(AddressFiles files, ImportCustomers importCustomers) {
    this.files = files;
    this.importCustomers = importCustomers;
  }

  /** Off the event thread; reads the whole file, saves nothing. */
  public ImportPreview preview(Path file, ImportOptions options, ImportProgress progress) {
    ImportOptions dry = options.withDryRun(true);
    AddressTable table;
    try {
      table = files.open(file, dry);
    } catch (UnreadableFile e) {
      CustomerImportReport report = new ImportTally().report(true, e.refusal(), false);
      return new ImportPreview(Optional.empty(), List.of(), report);
    }
    List<ImportBatch.Decided> first = new ArrayList<>();
    CustomerImportReport report =
        importCustomers.run(table, dry, progress, decided -> keepFirst(first, decided));
    return new ImportPreview(
        Optional.of(table.detected()), first.stream().map(PreviewImport::row).toList(), report);
  }

  private static void keepFirst(List<ImportBatch.Decided> first, ImportBatch.Decided decided) {
    if (first.size() < FIRST_ROWS || decided.row() < first.getLast().row()) {
      first.add(decided);
      first.sort(Comparator.comparingInt(ImportBatch.Decided::row));
      if (first.size() > FIRST_ROWS) {
        first.removeLast();
      }
    }
  }

  private static ImportPreview.Row row(ImportBatch.Decided decided) {
    Customer card = decided.card();
    long id = card == null ? 0 : Math.max(0, card.id());
    return new ImportPreview.Row(
        decided.row(), decided.outcome(), card, ImportTally.findings(decided, id));
  }
}
