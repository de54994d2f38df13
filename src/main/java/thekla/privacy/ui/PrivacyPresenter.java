package thekla.privacy.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.privacy.ErasureCause;
import thekla.privacy.ErasureLog;
import thekla.privacy.Housekeeping;
import thekla.privacy.ResidueCheck;
import thekla.privacy.Sweep;
import thekla.text.Texts;
import thekla.ui.Background;

/** What the page of erasures knows and does, without Swing. For the event thread. */
public final class PrivacyPresenter {

  static final int RUNS = 100;

  private final Supplier<Work> work;
  private final Supplier<Actor> actor;
  private final ZoneId zone;
  private final Background background;
  private final Supplier<Texts> texts;
  private PrivacyState state = PrivacyState.EMPTY;
  private boolean asked;
  private AtomicBoolean goOn = new AtomicBoolean(true);
  private @Nullable View view;

  /**
   * @param actor asked off the event thread
   */
  public PrivacyPresenter(
      Supplier<Work> work,
      Supplier<Actor> actor,
      ZoneId zone,
      Background background,
      Supplier<Texts> texts) {
    this.work = work;
    this.actor = actor;
    this.zone = zone;
    this.background = background;
    this.texts = texts;
  }

  /**
   * What the page works with.
   *
   * @param terms reads a file of terms, empty when it cannot
   * @param sheet makes and opens today's sheet, and tells the name of its file
   */
  public record Work(
      Sweep sweep,
      Housekeeping housekeeping,
      ResidueCheck residue,
      Function<Integer, List<ErasureLog.Run>> runs,
      Function<Path, Optional<List<String>>> terms,
      Supplier<String> sheet) {}

  /** The screen. */
  public interface View {
    void show(PrivacyState now);
  }

  public void attach(View shown) {
    view = shown;
    shown.show(state);
    load();
  }

  ZoneId zone() {
    return zone;
  }

  boolean isRunning() {
    return state.running();
  }

  /** After a fault in the background: it can be tried again. */
  public void released() {
    show(state.idle());
  }

  private void load() {
    background.newest(
        "privacy",
        () ->
            new Looked(
                work.get().sweep().forecast(),
                work.get().housekeeping().isDue(),
                work.get().runs().apply(RUNS)),
        looked -> show(state.with(looked.forecast(), looked.housekeepingDue(), looked.runs())));
  }

  private record Looked(
      Sweep.Forecast forecast, boolean housekeepingDue, List<ErasureLog.Run> runs) {}

  /** Erases what is due; asks once where it is unusually much (R-RET-11). */
  void sweep() {
    boolean sure = asked;
    asked = false;
    start();
    background.run(
        () ->
            work.get()
                .sweep()
                .run(
                    ErasureCause.RETENTION,
                    actor.get(),
                    sure,
                    (orders, cards) -> {
                      tell(texts.get().get("privacy.page.swept", orders, cards));
                      return goOn.get();
                    }),
        result -> {
          switch (result) {
            case Sweep.Result.Done done ->
                ended(
                    done.counts().isEmpty()
                        ? texts.get().get("privacy.sweep.nothing")
                        : texts
                            .get()
                            .get(
                                "privacy.page.swept",
                                done.counts().getOrDefault("customer_order", 0L),
                                done.counts().getOrDefault("customer", 0L)),
                    "accent");
            case Sweep.Result.TooMuch(Sweep.Forecast forecast) -> {
              asked = true;
              ended(
                  texts.get().get("privacy.page.sure", forecast.orders(), forecast.ofAll()),
                  "hint");
            }
          }
        });
  }

  void housekeep() {
    start();
    background.run(
        () ->
            work.get()
                .housekeeping()
                .run(
                    actor.get(),
                    (step, steps, table) -> {
                      tell(Housekeeping.said(texts.get(), step, steps, table));
                      return goOn.get();
                    }),
        result -> {
          switch (result) {
            case DONE -> ended(texts.get().get("privacy.housekeeping.done"), "accent");
            case STOPPED -> ended(texts.get().get("privacy.page.stopped"), "hint");
            case LOG_STAYS -> ended(texts.get().get("privacy.housekeeping.log-stays"), "hint");
          }
        });
  }

  /** Looks for the terms of a file, one a line. */
  void check(Path file) {
    start();
    background.run(() -> checked(file), said -> ended(said.text(), said.color()));
  }

  private record Said(String text, String color) {}

  private Said checked(Path file) {
    Texts now = texts.get();
    Optional<List<String>> terms = work.get().terms().apply(file);
    if (terms.isEmpty()) {
      return new Said(now.get("refusal.terms-unreadable"), "problem");
    }
    if (terms.get().stream().noneMatch(ResidueCheck::isLongEnough)) {
      return new Said(now.get("refusal.terms-missing", ResidueCheck.SHORTEST), "problem");
    }
    return work.get()
        .residue()
        .check(terms.get(), this::looking)
        .map(outcome -> said(outcome, now))
        .orElseGet(() -> stopped(now));
  }

  /** Looks for whom erasures remember. */
  void check() {
    start();
    background.run(this::checked, said -> ended(said.text(), said.color()));
  }

  private Said checked() {
    Texts now = texts.get();
    ResidueCheck residue = work.get().residue();
    if (!residue.remembersAnybody()) {
      return new Said(now.get("refusal.marks-missing"), "hint");
    }
    return residue
        .checkRemembered(this::looking)
        .map(outcome -> said(outcome, now))
        .orElseGet(() -> stopped(now));
  }

  private boolean looking(String place) {
    tell(texts.get().get("privacy.page.looking", place));
    return goOn.get();
  }

  private static Said stopped(Texts texts) {
    return new Said(texts.get("privacy.page.stopped"), "hint");
  }

  private static Said said(ResidueCheck.Outcome outcome, Texts texts) {
    return new Said(
        outcome.told(texts) + " " + outcome.certificate().getFileName(),
        outcome.clean() ? "accent" : "problem");
  }

  /** The page that goes with the till's closing. */
  void sheet() {
    background.run(
        () -> work.get().sheet().get(),
        file -> ended(texts.get().get("privacy.page.sheet", file), "accent"));
  }

  /** What runs stops after its step. */
  void stop() {
    goOn.set(false);
  }

  private void start() {
    goOn = new AtomicBoolean(true);
    show(state.begun(texts.get().get("privacy.page.running")));
  }

  private void tell(String news) {
    background.tell(() -> show(state.begun(news)));
  }

  private void ended(String said, String color) {
    show(state.ended(said, color));
    load();
  }

  private void show(PrivacyState now) {
    state = now;
    View shown = view;
    if (shown != null) {
      shown.show(now);
    }
  }
}
