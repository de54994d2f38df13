package thekla.privacy.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.privacy.ErasureLog.Run;
import thekla.privacy.Hold;
import thekla.privacy.Sweep;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What is due to be erased, what is held, what was done; and the proof that nothing is left. */
public final class PrivacyPage implements Pages.Page, PrivacyPresenter.View {

  static final Command SWEEP = Command.of("sweep", "F10");
  static final Command HOUSEKEEP = Command.of("housekeep", "F5");
  static final Command RESIDUE = Command.of("residue", "F4");
  static final Command RESIDUE_TERMS = Command.of("residue-terms", "F6");
  static final Command SHEET = Command.of("privacy-sheet", "F9");

  private final PrivacyPresenter presenter;
  private final Function<Component, Optional<Path>> choose;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Built built;

  /** What {@link #build} made. */
  private record Built(
      ListTable<Run> table,
      JPanel body,
      JLabel due,
      JLabel held,
      JLabel files,
      PageFrame frame,
      Bindings bindings,
      Texts texts,
      Theme theme) {}

  /**
   * @param choose asks for a file of terms
   * @param help shows the keys
   */
  public PrivacyPage(
      PrivacyPresenter presenter,
      Function<Component, Optional<Path>> choose,
      Consumer<Bindings> help,
      Runnable back) {
    this.help = help;
    this.presenter = presenter;
    this.choose = choose;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "privacy.page.heading", SWEEP, HOUSEKEEP, RESIDUE, RESIDUE_TERMS, SHEET, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    ListTable<Run> table = table(texts, theme);
    Bindings bindings = new Bindings(texts);
    bindings
        .on(SWEEP, presenter::sweep, () -> !presenter.isRunning())
        .on(HOUSEKEEP, presenter::housekeep, () -> !presenter.isRunning())
        .on(RESIDUE, presenter::check, () -> !presenter.isRunning())
        .on(
            RESIDUE_TERMS,
            () -> choose.apply(table).ifPresent(presenter::check),
            () -> !presenter.isRunning())
        .on(SHEET, presenter::sheet, () -> !presenter.isRunning())
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(PageFrame.BACK, this::leave);
    PageFrame frame = new PageFrame(theme, texts, texts.get("privacy.page.heading"), bindings);
    frame
        .button(SWEEP, true)
        .button(HOUSEKEEP, false)
        .button(RESIDUE, false)
        .button(RESIDUE_TERMS, false)
        .button(SHEET, false)
        .button(PageFrame.BACK, false);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$2[]$2[]$10[grow,fill]")));
    JLabel due = Plain.label(theme, "strong", "text");
    JLabel held = Plain.label(theme, "plain", "muted");
    JLabel files = Plain.label(theme, "plain", "muted");
    card.add(due, "wmin 0");
    card.add(held, "wmin 0");
    card.add(files, "wmin 0");
    JTextArea empty =
        Plain.words(theme, "plain", "muted", texts.get("privacy.page.empty", SWEEP.keyText(texts)));
    empty.setName("erasures-empty");
    JPanel body = new JPanel(new CardLayout());
    body.setOpaque(false);
    body.add(table.scrolling(), "rows");
    body.add(Plain.amid(empty, theme.layout("wmin 0, w $460")), "empty");
    card.add(body, "grow, wmin 0, hmin 0");
    JComponent page = frame.with(card);
    built = new Built(table, body, due, held, files, frame, bindings, texts, theme);
    presenter.attach(this);
    return page;
  }

  /** Stops what runs, or goes back. */
  private void leave() {
    if (presenter.isRunning()) {
      presenter.stop();
    } else {
      back.run();
    }
  }

  private ListTable<Run> table(Texts texts, Theme theme) {
    ListTable<Run> table =
        new ListTable<>(
            theme,
            texts.get("privacy.page.heading"),
            List.of(
                new Column<>(
                    texts.get("privacy.page.date"),
                    150,
                    false,
                    "text",
                    run -> texts.date(run.beganAt(), presenter.zone())),
                new Column<>(
                    texts.get("privacy.page.cause"),
                    180,
                    false,
                    "text",
                    run -> texts.get("privacy.cause." + run.cause().name())),
                number(texts, "privacy.page.orders", "customer_order"),
                number(texts, "privacy.page.cards", "customer"),
                number(texts, "privacy.page.events", "consent_event"),
                number(texts, "privacy.page.files", "file"),
                new Column<>(
                    texts.get("privacy.page.state"),
                    140,
                    false,
                    "muted",
                    run ->
                        texts.get(
                            run.endedAt() == null ? "privacy.page.broken" : "privacy.page.done"))));
    table.setName("erasures");
    table.keepsWhole(0, 1, 6);
    return table;
  }

  private static Column<Run> number(Texts texts, String heading, String counted) {
    return new Column<>(
        texts.get(heading),
        110,
        true,
        "text",
        run -> String.valueOf(run.counts().getOrDefault(counted, 0L)));
  }

  @Override
  public void show(PrivacyState now) {
    Built made = built;
    if (made == null) {
      return;
    }
    Sweep.Forecast forecast = now.forecast();
    if (forecast != null) {
      made.due().setText(due(forecast, made.texts()));
      made.due().setForeground(made.theme().color(forecast.suspicious() ? "hint" : "text"));
      made.held().setText(held(forecast.held(), made.texts()));
    }
    made.files()
        .setText(
            made.texts()
                .get(now.housekeepingDue() ? "privacy.page.files-due" : "privacy.page.files-new"));
    made.files().setForeground(made.theme().color(now.housekeepingDue() ? "hint" : "muted"));
    int selected = made.table().getSelectedRow();
    made.table().show(now.runs());
    boolean empty = forecast != null && now.runs().isEmpty();
    boolean hidden = empty && made.table().isShowing();
    ((CardLayout) made.body().getLayout()).show(made.body(), empty ? "empty" : "rows");
    if (hidden) {
      made.frame().focusInsteadOf(made.table(), SWEEP);
    }
    if (selected > 0 && selected < now.runs().size()) {
      made.table().setRowSelectionInterval(selected, selected);
    }
    made.frame().status(now.said(), now.color());
    made.frame().stops(now.running());
    made.bindings().refresh();
  }

  /** What is due; also that the night refused it. */
  static String due(Sweep.Forecast forecast, Texts texts) {
    String counted = counted(forecast, texts);
    return forecast.suspicious()
        ? counted + " · " + texts.get("privacy.page.night-refused")
        : counted;
  }

  private static String counted(Sweep.Forecast forecast, Texts texts) {
    long held = forecast.held().values().stream().mapToLong(Long::longValue).sum();
    String counts =
        texts.get("privacy.sweep.forecast", forecast.orders(), forecast.cardsAtMost(), held);
    return forecast
        .oldest()
        .map(day -> counts + " · " + texts.get("privacy.sweep.oldest", texts.date(day)))
        .orElse(counts);
  }

  private static String held(Map<Hold.Reason, Long> held, Texts texts) {
    return held.isEmpty()
        ? texts.get("privacy.page.nothing-held")
        : held.entrySet().stream()
            .map(one -> one.getValue() + " " + texts.get("privacy.hold." + one.getKey().name()))
            .collect(Collectors.joining(" · "));
  }

  @Override
  public Component focus() {
    Built made = built;
    if (made == null) {
      throw new IllegalStateException("not built");
    }
    return made.table().isShowing() ? made.table() : made.frame().made(SWEEP);
  }
}
