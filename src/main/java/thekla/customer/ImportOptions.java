package thekla.customer;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is to be read and taken in; what is empty is detected.
 *
 * @param delimiter one of {@code ; , tab |}
 * @param sheet the name of a workbook's sheet
 * @param headerRow false when the first row is a customer already
 * @param mapping replaces the detected one as a whole; columns count from 0
 * @param country ISO 3166, of rows that name none; also where a phone number is dialled
 * @param language "de", "fr" or "en", of rows that name none
 * @param importDuplicates takes rows in that look like a customer the shop has
 * @param dryRun decides and counts, saves nothing
 */
public record ImportOptions(
    Optional<FileFormat> format,
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<String> sheet,
    Optional<Boolean> headerRow,
    Map<Integer, AddressField> mapping,
    String country,
    String language,
    boolean importDuplicates,
    boolean dryRun) {

  public ImportOptions {
    mapping = Map.copyOf(mapping);
  }

  /** Everything detected. */
  public static ImportOptions detected(String country, String language) {
    return new ImportOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        country,
        language,
        false,
        false);
  }

  public ImportOptions withCountry(String iso) {
    return new ImportOptions(
        format,
        encoding,
        delimiter,
        sheet,
        headerRow,
        mapping,
        iso,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withFormat(FileFormat corrected) {
    return new ImportOptions(
        Optional.of(corrected),
        encoding,
        delimiter,
        sheet,
        headerRow,
        mapping,
        country,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withEncoding(Charset corrected) {
    return new ImportOptions(
        format,
        Optional.of(corrected),
        delimiter,
        sheet,
        headerRow,
        mapping,
        country,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withDelimiter(char corrected) {
    return new ImportOptions(
        format,
        encoding,
        Optional.of(corrected),
        sheet,
        headerRow,
        mapping,
        country,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withSheet(String corrected) {
    return new ImportOptions(
        format,
        encoding,
        delimiter,
        Optional.of(corrected),
        headerRow,
        mapping,
        country,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withHeaderRow(boolean corrected) {
    return new ImportOptions(
        format,
        encoding,
        delimiter,
        sheet,
        Optional.of(corrected),
        mapping,
        country,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withMapping(Map<Integer, AddressField> corrected) {
    return new ImportOptions(
        format,
        encoding,
        delimiter,
        sheet,
        headerRow,
        corrected,
        country,
        language,
        importDuplicates,
        dryRun);
  }

  public ImportOptions withImportDuplicates(boolean wanted) {
    return new ImportOptions(
        format, encoding, delimiter, sheet, headerRow, mapping, country, language, wanted, dryRun);
  }

  public ImportOptions withDryRun(boolean wanted) {
    return new ImportOptions(
        format,
        encoding,
        delimiter,
        sheet,
        headerRow,
        mapping,
        country,
        language,
        importDuplicates,
        wanted);
  }
}
