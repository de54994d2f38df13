package thekla.app.screens;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import thekla.app.Graph;
import thekla.consent.ContactWords;
import thekla.customer.AddressField;
import thekla.customer.CustomerImportReport;
import thekla.customer.ImportOptions;
import thekla.customer.ImportPreview;
import thekla.customer.ImportProgress;
import thekla.customer.ListImport;
import thekla.customer.RowOutcome;
import thekla.customer.ui.ImportSubject;
import thekla.ui.Command;

/** A list of what customers agreed to, taken in by the page that takes in customers. */
public record ConsentList(Graph graph) implements ListImport {

  public static final ImportSubject SUBJECT =
      new ImportSubject(
          "imports.consents.heading",
          "imports.consents.report-name",
          "imports.consents.column.",
          Command.of("import-consents", "F10"),
          false,
          List.of(
              RowOutcome.CHANGED, RowOutcome.UNCHANGED, RowOutcome.POINTED_OUT, RowOutcome.REFUSED),
          (texts, refusal) -> new ContactWords(texts).refusal(refusal));

  private static final Set<AddressField> NAMES =
      EnumSet.of(AddressField.LAST_NAME, AddressField.FIRST_NAME, AddressField.COMPANY);

  @Override
  public ImportPreview preview(Path file, ImportOptions options, ImportProgress progress) {
    return graph.importConsents.preview(file, options, progress, graph.actor.get());
  }

  @Override
  public CustomerImportReport run(Path file, ImportOptions options, ImportProgress progress) {
    return graph.importConsents.run(file, options, progress, graph.actor.get()).rows();
  }

  /** Whether a file holds consents and not customers, who may have columns of consents too. */
  public boolean isOne(Path file) {
    ImportOptions detected = ImportOptions.detected(graph.shop.load().country(), "");
    return graph.importConsents.reads(file, detected)
        && graph
            .previewImport
            .preview(file, detected, rows -> false)
            .detected()
            .filter(found -> found.mapping().values().stream().anyMatch(NAMES::contains))
            .isEmpty();
  }
}
