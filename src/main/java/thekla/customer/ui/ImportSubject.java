package thekla.customer.ui;

import java.util.List;
import java.util.function.BiFunction;
import thekla.customer.RowOutcome;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Command;

/**
 * What a list is about; the page that takes it in is the same.
 *
 * @param heading a text's key, as is {@code reportName}
 * @param fields what the keys of the columns' names begin with
 * @param corrects whether the user may say what stands in which column
 * @param counted the outcomes in the order in which they are counted on the screen
 * @param told what a refused or doubtful row says
 */
public record ImportSubject(
    String heading,
    String reportName,
    String fields,
    Command start,
    boolean corrects,
    List<RowOutcome> counted,
    BiFunction<Texts, Refusal, String> told) {

  public static final ImportSubject CUSTOMERS =
      new ImportSubject(
          "customers.import.heading",
          "customers.import.report-name",
          "card.",
          Command.of("import-customers", "F10"),
          true,
          List.of(
              RowOutcome.ADDED,
              RowOutcome.CHANGED,
              RowOutcome.UNCHANGED,
              RowOutcome.POINTED_OUT,
              RowOutcome.REFUSED),
          Texts::refusal);
}
