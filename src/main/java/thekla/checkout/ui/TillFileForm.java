package thekla.checkout.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import thekla.checkout.TillImports;
import thekla.checkout.TillReport;
import thekla.checkout.TillReportText;
import thekla.checkout.WatchSettings.Watching;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Kept;
import thekla.ui.ListTable;
import thekla.ui.PageFrame;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The page of till files in Swing. */
final class TillFileForm implements TillFilePresenter.View {

  private final Theme theme;
  private final Texts texts;
  private final PageFrame frame;
  private final Bindings bindings;
  private final JPanel body;
  private final JLabel file;
  private final JProgressBar bar = new JProgressBar();
  private final JTextArea words;
  private final JPanel lists = new JPanel(new CardLayout());
  private final ListTable<TillReport.Found> findings;
  private final ListTable<TillImports.Row> last;
  private final JLabel listTitle;
  private final JCheckBox on = new JCheckBox();
  private final JTextField folder = new JTextField();
  private final JTextField minutes = new JTextField(3);
  private final Kept kept;
  private boolean showing;

  TillFileForm(Theme theme, Texts texts, PageFrame frame, Bindings bindings, Kept kept) {
    this.kept = kept;
    this.theme = theme;
    this.texts = texts;
    this.frame = frame;
    this.bindings = bindings;
    file = Plain.label(theme, "strong", "text");
    file.setName("till-file");
    words = Plain.words(theme, "field", "text", "");
    words.setName("till-words");
    bar.setIndeterminate(true);
    bar.getAccessibleContext().setAccessibleName(texts.get("checkout.till.heading"));
    listTitle = Plain.label(theme, "small", "muted");
    findings = new ListTable<>(theme, texts.get("checkout.till.findings"), findingColumns());
    findings.setName("till-findings");
    last = new ListTable<>(theme, texts.get("checkout.till.last"), lastColumns());
    last.setName("till-last");
    last.scrollsBelow(640);
    last.keepsWhole(0);
    body =
        new JPanel(
            new MigLayout(
                "insets 0, fill, wrap 1", "[grow,fill]", theme.layout("[]$10[grow,fill]$10[]")));
    body.setOpaque(false);
    body.add(head(), "wmin 0");
    body.add(results(), "wmin 0, hmin 0");
    body.add(watch(), "wmin 0");
  }

  JComponent component() {
    return body;
  }

  private Card head() {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fillx, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$6[$8!]$6[$60!,top]")));
    card.add(file, "wmin 0");
    card.add(bar);
    card.add(words, "wmin 0, growy");
    return card;
  }

  private Card results() {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $14 $10 $14, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$4[grow,fill]")));
    card.add(listTitle, "wmin 0");
    lists.setOpaque(false);
    lists.add(last.scrolling(), "last");
    lists.add(findings.scrolling(), "findings");
    JTextArea empty =
        Plain.words(
            theme,
            "plain",
            "muted",
            texts.get("checkout.till.empty", TillFilePage.CHOOSE.keyText(texts)));
    empty.setName("till-empty");
    lists.add(Plain.amid(empty, theme.layout("wmin 0, w $460")), "empty");
    card.add(lists, theme.layout("grow, wmin 0, hmin $60"));
    return card;
  }

  private Card watch() {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $14 $10 $14, fillx"),
                theme.layout("[]$10[grow,fill]$10[]$6[]$6[]"),
                ""));
    on.setText(texts.get("checkout.watch.on"));
    on.setName("watch-on");
    on.setFont(theme.font("plain"));
    on.setOpaque(false);
    on.addActionListener(event -> kept.put("watch-on", String.valueOf(on.isSelected())));
    field(folder, "watch-folder", texts.get("checkout.watch.folder"));
    field(minutes, "watch-minutes", texts.get("checkout.watch.minutes"));
    card.add(on);
    card.add(folder, theme.layout("wmin $80"));
    card.add(Plain.label(theme, "plain", "muted", texts.get("checkout.watch.every")));
    card.add(minutes, theme.layout("w $50!"));
    card.add(Plain.label(theme, "plain", "muted", texts.get("checkout.watch.minutes")));
    return card;
  }

  private void field(JTextField field, String name, String label) {
    field.setName(name);
    field.setFont(theme.font("field"));
    field.getAccessibleContext().setAccessibleName(label);
    field
        .getDocument()
        .addDocumentListener(
            new Typing(
                field,
                text -> {
                  if (!showing) {
                    kept.put(name, text);
                  }
                }));
  }

  private List<ListTable.Column<TillReport.Found>> findingColumns() {
    return List.of(
        new ListTable.Column<>(
            texts.get("checkout.till.line"),
            60,
            true,
            "text",
            found -> String.valueOf(found.fileLine())),
        new ListTable.Column<>(
            texts.get("checkout.till.receipt"), 120, false, "muted", TillReport.Found::receipt),
        new ListTable.Column<>(
            texts.get("checkout.till.what"),
            460,
            false,
            "text",
            found -> texts.refusal(found.why())));
  }

  private List<ListTable.Column<TillImports.Row>> lastColumns() {
    return List.of(
        new ListTable.Column<>(
            texts.get("checkout.till.when"),
            120,
            false,
            "muted",
            row ->
                texts.date(row.at(), ZoneId.systemDefault())
                    + " "
                    + texts.time(row.at(), ZoneId.systemDefault())),
        new ListTable.Column<>(
            texts.get("checkout.till.file"), 200, false, "text", TillImports.Row::fileName),
        count("checkout.till.sales", row -> row.sales()),
        count("checkout.till.collected", TillImports.Row::collected),
        count("checkout.till.returned", TillImports.Row::returned),
        count("checkout.till.again", TillImports.Row::again),
        count("checkout.till.findings", TillImports.Row::findings),
        new ListTable.Column<>(
            texts.get("checkout.till.state"),
            110,
            false,
            "problem",
            row -> row.complete() ? "" : texts.get("checkout.till.incomplete")));
  }

  private ListTable.Column<TillImports.Row> count(
      String heading, ToLongFunction<TillImports.Row> count) {
    return new ListTable.Column<>(
        texts.get(heading), 76, true, "text", row -> String.valueOf(count.applyAsLong(row)));
  }

  Component first() {
    if (findings.isShowing()) {
      return findings;
    }
    return last.isShowing() ? last : frame.made(TillFilePage.CHOOSE);
  }

  boolean on() {
    return on.isSelected();
  }

  String folder() {
    return folder.getText();
  }

  String minutes() {
    return minutes.getText();
  }

  @Override
  public void show(TillFilePresenter.State state) {
    file.setText(state.file().isEmpty() ? texts.get("checkout.till.none") : state.file());
    bar.setVisible(state.runs());
    words.setText(told(state));
    TillReport report = state.report();
    boolean wrong =
        !state.fault().isEmpty()
            || (report != null && (report.broken() != null || !report.complete()));
    words.setForeground(theme.color(wrong ? "problem" : "text"));
    boolean some = report != null && !report.findings().isEmpty();
    if (report != null) {
      findings.show(report.findings());
    }
    List<TillImports.Row> booked = state.last();
    boolean empty = !some && booked != null && booked.isEmpty();
    boolean hidden = empty && last.isShowing();
    last.show(booked == null ? List.of() : booked);
    listTitle.setText(texts.get(some ? "checkout.till.findings" : "checkout.till.last"));
    ((CardLayout) lists.getLayout()).show(lists, some ? "findings" : empty ? "empty" : "last");
    if (hidden) {
      frame.focusInsteadOf(last, TillFilePage.CHOOSE);
    }
    frame.stops(state.runs());
    bindings.refresh();
  }

  private String told(TillFilePresenter.State state) {
    TillReport report = state.report();
    return switch (state.phase()) {
      case EMPTY -> texts.get("checkout.till.hint", TillFilePage.CHOOSE.keyText(texts));
      case LOOKING -> texts.get("checkout.till.looking", state.lines());
      case BOOKING -> texts.get("checkout.till.booking", state.lines());
      case STOPPING -> texts.get("checkout.till.stopping");
      case READY, DONE ->
          report == null ? texts.fault("checkout.till.fault", state.fault()) : told(report);
    };
  }

  private String told(TillReport report) {
    var broken = report.broken();
    String summary = TillReportText.summary(report, texts);
    if (broken != null) {
      return summary + "\n" + texts.refusal(broken);
    }
    if (report.stopped()) {
      return summary + "\n" + texts.get("checkout.till.stopped");
    }
    return report.complete() ? summary : summary + "\n" + texts.get("checkout.report.incomplete");
  }

  @Override
  public void watching(Watching now) {
    showing = true;
    on.setSelected(Boolean.parseBoolean(kept.over("watch-on", String.valueOf(now.on()))));
    folder.setText(kept.over("watch-folder", now.folder()));
    minutes.setText(kept.over("watch-minutes", String.valueOf(now.minutes())));
    showing = false;
  }

  @Override
  public void say(String text, String color) {
    frame.status(text, color);
  }
}
