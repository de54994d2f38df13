package thekla.customer.ui;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.CustomerImportReport;
import thekla.customer.RowFinding;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Counts;
import thekla.ui.ListTable;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What happened: the counts, and what there is to tell about rows. */
final class ImportResultCard {

  private final Theme theme;
  private final Texts texts;
  private final ImportWords words;
  private final Card card;
  private final JTextArea told;
  private final Counts counts;
  private final ListTable<RowFinding> findings;
  private final JScrollPane list;
  private final JTextArea detail;
  private @Nullable CustomerImportReport shown;

  ImportResultCard(Theme theme, Texts texts, ImportSubject subject) {
    this.theme = theme;
    this.texts = texts;
    words = new ImportWords(texts, subject);
    told = Plain.words(theme, "field", "text", "");
    told.setName("import-result");
    counts = new Counts(theme, texts, words.counted());
    findings = new ListTable<>(theme, texts.get("customers.import.findings"), columns());
    findings.setName("import-findings");
    findings.scrollsBelow(560);
    findings.getSelectionModel().addListSelectionListener(event -> tellSelected());
    detail = Plain.words(theme, "plain", "text", "");
    card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fill, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[$36!]$8[]$8[grow,fill]$6[$36!]")));
    card.add(told, "wmin 0, top");
    card.add(counts, "wmin 0");
    list = findings.scrolling();
    card.add(list, theme.layout("wmin 0, hmin $60"));
    card.add(detail, "wmin 0, top");
  }

  JComponent component() {
    return card;
  }

  /** The findings, if there are any. */
  Optional<Component> focus() {
    return findings.getRowCount() > 0 ? Optional.of(findings) : Optional.empty();
  }

  private List<ListTable.Column<RowFinding>> columns() {
    return List.of(
        new ListTable.Column<>(
            texts.get("customers.import.row"),
            60,
            true,
            "muted",
            finding -> String.valueOf(finding.row())),
        new ListTable.Column<>(
            texts.get("customers.import.outcome"),
            110,
            false,
            "text",
            finding -> words.outcome(finding.outcome())),
        new ListTable.Column<>(
            texts.get("customers.import.field"),
            130,
            false,
            "text",
            finding -> words.field(finding.field())),
        new ListTable.Column<>(
            texts.get("customers.import.what"), 480, false, "text", words::finding));
  }

  private void tellSelected() {
    int index = findings.getSelectedRow();
    detail.setText(index < 0 ? "" : words.named(findings.row(index)));
  }

  void show(ImportState state) {
    CustomerImportReport report = state.report();
    if (report == null || report.equals(shown)) {
      return;
    }
    shown = report;
    told.setText(told(report));
    told.setForeground(theme.color(report.refusal().isPresent() ? "problem" : "text"));
    counts.show(words.counts(report));
    findings.show(report.findings());
    list.setVisible(!report.findings().isEmpty());
    if (report.findings().isEmpty()) {
      detail.setText(texts.get("customers.import.no-findings"));
    }
  }

  private String told(CustomerImportReport report) {
    Refusal why = report.refusal().orElse(null);
    if (why != null) {
      return texts.get("customers.import.broken", texts.refusal(why), report.rows());
    }
    String done =
        texts.get(
            report.cancelled() ? "customers.import.cancelled" : "customers.import.done",
            report.rows());
    return report.findingCount() > report.findings().size()
        ? done
            + " "
            + texts.get(
                "customers.import.first-findings", report.findings().size(), report.findingCount())
        : done;
  }
}
