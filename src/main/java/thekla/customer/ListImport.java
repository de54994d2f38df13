package thekla.customer;

import java.nio.file.Path;

/** Takes in a list: shows what would happen, and does it. Off the event thread. */
public interface ListImport {

  /** Saves nothing. */
  ImportPreview preview(Path file, ImportOptions options, ImportProgress progress);

  CustomerImportReport run(Path file, ImportOptions options, ImportProgress progress);

  static ListImport ofCustomers(PreviewImport preview, ImportCustomers imports) {
    return new ListImport() {
      @Override
      public ImportPreview preview(Path file, ImportOptions options, ImportProgress progress) {
        return preview.preview(file, options, progress);
      }

      @Override
      public CustomerImportReport run(Path file, ImportOptions options, ImportProgress progress) {
        return imports.run(file, options, progress);
      }
    };
  }
}
