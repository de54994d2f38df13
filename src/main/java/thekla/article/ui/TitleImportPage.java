package thekla.article.ui;

import java.awt.Component;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleImportReport;
import thekla.article.BrokenAt;
import thekla.article.Finding;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Counts;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** Reads a file of titles: how far it is, what came of it, what could not be taken. */
public final class TitleImportPage implements Pages.Page {

  static final Command START = Command.of("import-titles", "F10");
  private static final int WHOLE = 1000;

  private final TitleImportPresenter presenter;
  private final Runnable back;
  private @Nullable Form form;

  public TitleImportPage(TitleImportPresenter presenter, Runnable back) {
    this.presenter = presenter;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("titles.import.heading", START, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings =
        new Bindings(texts)
            .on(START, presenter::start, presenter::canStart)
            .on(PageFrame.BACK, PageFrame.stopOrLeave(presenter::stop, back));
    PageFrame frame = new PageFrame(theme, texts, texts.get("titles.import.heading"), bindings);
    frame.button(START, true).button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame, bindings);
    form = built;
    JComponent page = frame.with(built.body);
    presenter.attach(built);
    return page;
  }

  @Override
  public void left() {
    presenter.stop();
  }

  @Override
  public Component focus() {
    return Objects.requireNonNull(form, "not built").first();
  }

  /** The page in Swing. */
  private final class Form implements TitleImportPresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final PageFrame frame;
    private final Bindings bindings;
    private final JPanel body;
    private final JLabel file;
    private final JProgressBar bar = new JProgressBar(0, WHOLE);
    private final JTextArea words;
    private final Counts counts;
    private final ListTable<Finding> findings;
    private final JScrollPane list;
    private final JTextArea detail;
    private final Card results;

    Form(Theme theme, Texts texts, PageFrame frame, Bindings bindings) {
      this.theme = theme;
      this.texts = texts;
      this.frame = frame;
      this.bindings = bindings;
      file = Plain.label(theme, "strong", "text");
      file.setName("import-file");
      words = Plain.words(theme, "field", "text", "");
      words.setName("import-words");
      bar.setName("import-progress");
      bar.getAccessibleContext().setAccessibleName(texts.get("titles.import.heading"));
      counts =
          new Counts(
              theme,
              texts,
              List.of(
                  "titles.import.added",
                  "titles.import.changed",
                  "titles.import.unchanged",
                  "titles.import.withdrawn",
                  "titles.import.refused"));
      findings = new ListTable<>(theme, texts.get("titles.import.findings"), columns());
      findings.setName("import-findings");
      findings.scrollsBelow(560);
      list = findings.scrolling();
      detail = Plain.words(theme, "plain", "text", "");
      findings.getSelectionModel().addListSelectionListener(event -> tellSelected());
      body =
          new JPanel(
              new MigLayout(
                  "insets 0, fill, wrap 1, hidemode 3",
                  "[grow,fill]",
                  theme.layout("[]$10[grow,fill]")));
      body.setOpaque(false);
      body.add(head());
      results = results();
      body.add(results, "wmin 0, hmin 0");
    }

    private Card head() {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fillx"),
                  theme.layout("[$90!]$10[grow,fill]"),
                  theme.layout("[]$8[$8!]$8[]")));
      card.add(Plain.label(theme, "plain", "muted", texts.get("titles.import.file")));
      card.add(file, "wmin 0, wrap");
      card.add(bar, "span 2, growx, h 100%, wrap");
      card.add(words, "span 2, growx, wmin 0");
      return card;
    }

    private Card results() {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fill, wrap 1, hidemode 3"),
                  "[grow,fill]",
                  theme.layout("[]$10[grow,fill]$6[$34!]")));
      card.add(counts);
      card.add(list, theme.layout("wmin 0, hmin $60"));
      card.add(detail, "wmin 0, top");
      return card;
    }

    private List<ListTable.Column<Finding>> columns() {
      return List.of(
          new ListTable.Column<>(
              texts.get("titles.import.product"),
              72,
              true,
              "text",
              finding -> NumberFormat.getIntegerInstance(texts.locale()).format(finding.product())),
          new ListTable.Column<>(
              texts.get("titles.import.reference"),
              190,
              false,
              "muted",
              finding -> Objects.requireNonNullElse(finding.recordReference(), "")),
          new ListTable.Column<>(
              texts.get("titles.import.field"),
              110,
              false,
              "text",
              finding -> field(finding.refusal().field())),
          new ListTable.Column<>(
              texts.get("titles.import.what"),
              430,
              false,
              "text",
              finding -> texts.refusal(finding.refusal())));
    }

    private String field(String field) {
      String key = "titles.import.field." + field;
      return texts.has(key) ? texts.get(key) : field;
    }

    /** The selected finding in full, where its column is too narrow. */
    private void tellSelected() {
      int index = findings.getSelectedRow();
      detail.setText(index < 0 ? "" : texts.refusal(findings.row(index).refusal()));
    }

    Component first() {
      if (list.isVisible() && results.isVisible()) {
        return findings;
      }
      return frame.made(presenter.canStart() ? START : PageFrame.BACK);
    }

    @Override
    public void show(TitleImportPresenter.State state) {
      final boolean ends = state.report() != null && !results.isVisible();
      file.setText(state.file());
      bar.setVisible(state.runs());
      bar.setIndeterminate(state.runs() && state.bytesInAll() == 0);
      bar.setValue(
          state.bytesInAll() == 0 ? 0 : (int) (state.bytesRead() * WHOLE / state.bytesInAll()));
      words.setText(told(state));
      ArticleImportReport report = state.report();
      boolean wrong = !state.fault().isEmpty() || (report != null && report.brokenAt() != null);
      words.setForeground(theme.color(wrong ? "problem" : "text"));
      results.setVisible(report != null);
      if (report != null) {
        counts.show(
            List.of(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.withdrawn(),
                report.refused()));
        findings.show(report.findings());
        list.setVisible(!report.findings().isEmpty());
        frame.status(findingsTold(report), "muted");
        if (report.findings().isEmpty()) {
          boolean whole = report.brokenAt() == null && report.read() > 0;
          detail.setText(whole ? texts.get("titles.import.no-findings") : "");
        }
      } else {
        frame.status("", "muted");
      }
      frame.stops(state.phase() == TitleImportPresenter.Phase.RUNNING);
      bindings.refresh();
      body.revalidate();
      body.repaint();
      if (ends) {
        first().requestFocusInWindow();
      }
    }

    private String told(TitleImportPresenter.State state) {
      return switch (state.phase()) {
        case READY -> texts.get("titles.import.ready", START.keyText(texts));
        case RUNNING ->
            texts.get(
                "titles.import.running",
                state.products(),
                state.bytesInAll() == 0 ? 0 : state.bytesRead() * 100 / state.bytesInAll());
        case STOPPING -> texts.get("titles.import.stopping");
        case DONE -> done(state);
      };
    }

    private String done(TitleImportPresenter.State state) {
      ArticleImportReport report = state.report();
      if (report == null) {
        return texts.fault("titles.import.fault", state.fault());
      }
      BrokenAt broken = report.brokenAt();
      if (broken != null) {
        String why = texts.refusal(broken.refusal());
        return broken.line() == 0
            ? why
            : texts.get("titles.import.broken", broken.line(), broken.column(), why);
      }
      return texts.get(
          report.cancelled() ? "titles.import.cancelled" : "titles.import.done", report.read());
    }

    private String findingsTold(ArticleImportReport report) {
      return report.findingCount() > report.findings().size()
          ? texts.get(
              "titles.import.first-findings", report.findings().size(), report.findingCount())
          : "";
    }
  }
}
