package thekla.customer.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.customer.AddressField;
import thekla.customer.CustomerImportReport;
import thekla.customer.DetectedFile;
import thekla.customer.ImportOptions;

/**
 * What is to be seen of an import of customers.
 *
 * @param stopping stopped by the user; the rows at hand are still decided
 * @param file its name, "" before one was chosen
 * @param options what the user told about the file
 * @param rows decided so far
 * @param found the newest look into the file, null before the first
 * @param foundBy the options of that look
 * @param report null until the import is done
 * @param fault the code of what went wrong, or ""
 */
record ImportState(
    Phase phase,
    boolean stopping,
    String file,
    ImportOptions options,
    long rows,
    LookIntoFile.@Nullable Found found,
    @Nullable ImportOptions foundBy,
    @Nullable CustomerImportReport report,
    String fault) {

  enum Phase {
    /** A dry run decides the rows; its first ones may be seen already. */
    COUNTING,
    READY,
    IMPORTING,
    DONE
  }

  static ImportState of(String file, ImportOptions options) {
    return new ImportState(Phase.READY, false, file, options, 0, null, null, null, "");
  }

  ImportState with(ImportOptions corrected) {
    return new ImportState(phase, stopping, file, corrected, rows, found, foundBy, report, fault);
  }

  ImportState counting() {
    return new ImportState(Phase.COUNTING, false, file, options, 0, found, foundBy, null, "");
  }

  ImportState importing() {
    return new ImportState(Phase.IMPORTING, false, file, options, 0, found, foundBy, null, "");
  }

  ImportState at(long decided) {
    return new ImportState(phase, stopping, file, options, decided, found, foundBy, report, fault);
  }

  ImportState stopped() {
    return new ImportState(phase, true, file, options, rows, found, foundBy, report, fault);
  }

  ImportState seen(LookIntoFile.Found now, ImportOptions by, boolean all) {
    return new ImportState(
        all ? Phase.READY : phase, !all && stopping, file, options, rows, now, by, null, "");
  }

  ImportState done(CustomerImportReport told) {
    return new ImportState(Phase.DONE, false, file, options, rows, found, foundBy, told, "");
  }

  ImportState failed(String code) {
    Phase now = phase == Phase.COUNTING ? Phase.READY : Phase.DONE;
    return new ImportState(now, false, file, options, rows, null, null, null, code);
  }

  boolean runs() {
    return phase == Phase.COUNTING || phase == Phase.IMPORTING;
  }

  boolean canCorrect() {
    return phase == Phase.COUNTING || phase == Phase.READY;
  }

  /** What is saved was seen before, under the same options. */
  boolean canStart() {
    return canCorrect()
        && found != null
        && found.preview().detected().isPresent()
        && options.equals(foundBy);
  }

  @Nullable DetectedFile detected() {
    return found == null ? null : found.detected();
  }

  int detectedHeader() {
    DetectedFile detected = detected();
    return detected == null ? 0 : detected.headerRow();
  }

  List<String> columns() {
    return found == null ? List.of() : found.columns();
  }

  /** What each column is taken for: as told, else as detected. */
  Map<Integer, AddressField> mapping() {
    DetectedFile detected = detected();
    if (!options.mapping().isEmpty() || detected == null) {
      return options.mapping();
    }
    return detected.mapping();
  }

  /** How many rows the file has; 0 while that is not known. */
  long rowsInAll() {
    return found == null || found.preview().report().cancelled()
        ? 0
        : found.preview().report().rows();
  }
}
