package thekla.customer.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.customer.AddressField;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerImportReport;
import thekla.customer.ImportPreview;
import thekla.customer.RowFinding;
import thekla.customer.RowOutcome;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** An import's findings in the user's language. */
record ImportWords(Texts texts, ImportSubject subject) {

  /** The keys of what is counted. */
  List<String> counted() {
    return subject.counted().stream()
        .map(outcome -> "customers.import.count." + outcome.name())
        .toList();
  }

  List<Long> counts(CustomerImportReport report) {
    return subject.counted().stream().map(report::count).toList();
  }

  /** As in {@link AddressField#key()}; "" is the whole row. */
  String field(String field) {
    String key = subject.fields() + field;
    return texts.has(key) ? texts.get(key) : field;
  }

  String outcome(RowOutcome outcome) {
    return texts.get("customers.import.outcome." + outcome.name());
  }

  String finding(RowFinding finding) {
    return finding.code().isEmpty()
        ? ""
        : subject
            .told()
            .apply(texts, new Refusal(finding.code(), finding.field(), finding.details()));
  }

  /** "E-Mail: …", or the finding alone where it is about the whole row. */
  String named(RowFinding finding) {
    String field = field(finding.field());
    return field.isEmpty()
        ? finding(finding)
        : texts.get("customers.import.named", field, finding(finding));
  }

  String problems(ImportPreview.Row row) {
    return row.findings().stream()
        .filter(finding -> !finding.code().isEmpty())
        .map(this::named)
        .collect(Collectors.joining(" "));
  }

  static String name(ImportPreview.Row row) {
    Customer card = row.customer();
    return card == null ? "" : card.name();
  }

  static String address(ImportPreview.Row row) {
    Customer card = row.customer();
    return card == null ? "" : card.address();
  }

  static String contact(ImportPreview.Row row) {
    Customer card = row.customer();
    return card == null
        ? ""
        : card.contactPoints().stream()
            .map(ContactPoint::written)
            .collect(Collectors.joining(" · "));
  }

  /** A row in full, below the table whose columns are too narrow for it. */
  String inFull(ImportPreview.Row row) {
    return Stream.of(
            texts.get("customers.import.row-is", row.number(), outcome(row.outcome())),
            name(row),
            address(row),
            contact(row),
            problems(row))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
