package thekla.customer.ui;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import thekla.customer.CustomerImportReport;
import thekla.customer.ImportPreview;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Counts;
import thekla.ui.ListTable;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What would happen: the counts, and the first rows as they would be saved. */
final class ImportPreviewCard {

  private static final int WHOLE = 1000;

  private final Theme theme;
  private final Texts texts;
  private final String startKey;
  private final ImportWords words;
  private final Card card;
  private final JTextArea told;
  private final JProgressBar bar = new JProgressBar(0, WHOLE);
  private final Counts counts;
  private final ListTable<ImportPreview.Row> rows;
  private final JTextArea detail;
  private List<ImportPreview.Row> shown = List.of();

  ImportPreviewCard(Theme theme, Texts texts, ImportSubject subject) {
    this.theme = theme;
    this.texts = texts;
    startKey = subject.start().keyText(texts);
    words = new ImportWords(texts, subject);
    told = Plain.words(theme, "plain", "text", "");
    told.setName("import-words");
    bar.setName("import-progress");
    bar.getAccessibleContext().setAccessibleName(texts.get(subject.heading()));
    counts = new Counts(theme, texts, words.counted());
    rows = new ListTable<>(theme, texts.get("customers.import.first-rows"), columns());
    rows.setName("import-rows");
    rows.scrollsBelow(700);
    rows.getSelectionModel().addListSelectionListener(event -> tellSelected());
    detail = Plain.words(theme, "plain", "text", "");
    card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[$52!]$4[$8!]$8[]$8[grow,fill]$6[$52!]")));
    card.add(told, "wmin 0, top");
    card.add(bar, "h 100%, wmin 0");
    card.add(counts, "wmin 0");
    card.add(rows.scrolling(), theme.layout("wmin 0, hmin $60"));
    card.add(detail, "wmin 0, top");
  }

  JComponent component() {
    return card;
  }

  private List<ListTable.Column<ImportPreview.Row>> columns() {
    return List.of(
        new ListTable.Column<>(
            texts.get("customers.import.row"),
            50,
            true,
            "muted",
            row -> String.valueOf(row.number())),
        new ListTable.Column<>(
            texts.get("customers.import.outcome"),
            90,
            false,
            "text",
            row -> words.outcome(row.outcome())),
        new ListTable.Column<>(
            texts.get("customers.import.name"), 160, false, "text", ImportWords::name),
        new ListTable.Column<>(
            texts.get("customers.import.what"), 210, false, "problem", words::problems),
        new ListTable.Column<>(
            texts.get("customers.import.address"), 200, false, "muted", ImportWords::address),
        new ListTable.Column<>(
            texts.get("customers.import.contact"), 160, false, "muted", ImportWords::contact));
  }

  private void tellSelected() {
    int index = rows.getSelectedRow();
    detail.setText(index < 0 ? "" : words.inFull(rows.row(index)));
  }

  void show(ImportState state) {
    bar.setVisible(state.runs());
    long all = state.rowsInAll();
    bar.setIndeterminate(state.runs() && all == 0);
    bar.setValue(all == 0 ? 0 : (int) (state.rows() * WHOLE / all));
    told.setText(told(state));
    LookIntoFile.Found found = state.found();
    boolean wrong =
        !state.runs()
            && (!state.fault().isEmpty()
                || (found != null && found.preview().report().refusal().isPresent()));
    told.setForeground(theme.color(wrong ? "problem" : "text"));
    boolean read = found != null && found.preview().detected().isPresent();
    boolean current = read && state.options().equals(state.foundBy());
    counts.show(
        found == null || !current || state.phase() == ImportState.Phase.COUNTING
            ? List.of()
            : words.counts(found.preview().report()));
    List<ImportPreview.Row> first = found == null ? List.of() : found.preview().firstRows();
    if (!first.equals(shown)) {
      shown = first;
      rows.show(first);
      tellSelected();
    }
  }

  private String told(ImportState state) {
    if (state.stopping()) {
      return texts.get("customers.import.stopping");
    }
    return switch (state.phase()) {
      case COUNTING -> texts.get("customers.import.counting", state.rows());
      case IMPORTING -> texts.get("customers.import.running", state.rows());
      case READY, DONE -> told(state.found(), state.fault());
    };
  }

  private String told(LookIntoFile.@org.jspecify.annotations.Nullable Found found, String fault) {
    if (found == null) {
      return fault.isEmpty() ? "" : texts.fault("customers.import.fault", fault);
    }
    CustomerImportReport report = found.preview().report();
    Refusal why = report.refusal().orElse(null);
    if (why != null) {
      return texts.get(
          found.columns().isEmpty()
              ? "customers.import.unreadable"
              : "customers.import.unknown-columns",
          texts.refusal(why));
    }
    return texts.get(
        report.cancelled() ? "customers.import.count-stopped" : "customers.import.counted",
        report.rows(),
        startKey);
  }
}
