package thekla.checkout.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.checkout.BookTillFile;
import thekla.checkout.SetWatch;
import thekla.checkout.TillImports;
import thekla.checkout.TillReport;
import thekla.checkout.WatchSettings;
import thekla.checkout.WatchSettings.Watching;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;

/**
 * What the page of till files knows and does, without Swing. It belongs to a desk, not to a page: a
 * page that is built anew shows the same file. For the event thread.
 */
public final class TillFilePresenter {

  private static final int LAST = 20;

  /** What it works with. */
  public record Work(
      BookTillFile bookFile, TillImports imports, WatchSettings watch, SetWatch setWatch) {}

  enum Phase {
    EMPTY,
    LOOKING,
    READY,
    BOOKING,
    STOPPING,
    DONE
  }

  /**
   * What is to be seen.
   *
   * @param file its name, "" before one was chosen
   * @param lines looked at or booked so far
   * @param report of the preview, then of the booking
   * @param fault the code of what went wrong, or ""
   * @param last the last files, the newest first; null until they were read
   */
  record State(
      Phase phase,
      String file,
      long lines,
      @Nullable TillReport report,
      String fault,
      @Nullable List<TillImports.Row> last,
      Watching watching) {

    boolean runs() {
      return phase == Phase.LOOKING || phase == Phase.BOOKING || phase == Phase.STOPPING;
    }
  }

  /** The screen. */
  interface View {
    void show(State state);

    /** The settings as they are on the disk. */
    void watching(Watching now);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  private final Supplier<Work> work;
  private final Background background;
  private final Supplier<Texts> texts;
  private final Function<Throwable, String> faults;
  private @Nullable Path file;
  private State state = new State(Phase.EMPTY, "", 0, null, "", null, Watching.OFF);
  private final Kept kept = new Kept();
  private AtomicBoolean wanted = new AtomicBoolean();
  private @Nullable View view;

  /**
   * @param work blocks until the database is open; asked inside jobs only
   * @param faults notes a failure and answers its code
   */
  public TillFilePresenter(
      Supplier<Work> work,
      Background background,
      Supplier<Texts> texts,
      Function<Throwable, String> faults) {
    this.work = work;
    this.background = background;
    this.texts = texts;
    this.faults = faults;
  }

  /** The watch as typed and not saved. */
  Kept kept() {
    return kept;
  }

  void attach(View shown) {
    view = shown;
    shown.show(state);
    shown.watching(state.watching());
    load();
  }

  /** Reads what was booked last and what is watched. */
  private void load() {
    background.newest(
        "tills",
        () -> new Loaded(work.get().imports().last(LAST), work.get().watch().load()),
        loaded -> {
          show(
              new State(
                  state.phase(),
                  state.file(),
                  state.lines(),
                  state.report(),
                  state.fault(),
                  loaded.last(),
                  loaded.watching()));
          View shown = view;
          if (shown != null) {
            shown.watching(loaded.watching());
          }
        });
  }

  private record Loaded(List<TillImports.Row> last, Watching watching) {}

  /** Looks what this file would book. */
  void begin(Path chosen) {
    if (state.phase() == Phase.BOOKING || state.phase() == Phase.STOPPING) {
      return;
    }
    wanted.set(false);
    file = chosen;
    show(with(Phase.LOOKING, String.valueOf(chosen.getFileName()), 0, null, ""));
    run(chosen, true);
  }

  boolean canBook() {
    TillReport report = state.report();
    return state.phase() == Phase.READY
        && report != null
        && report.broken() == null
        && report.lines() > 0;
  }

  void book() {
    Path chosen = file;
    if (chosen == null || !canBook()) {
      return;
    }
    show(with(Phase.BOOKING, state.file(), 0, null, ""));
    run(chosen, false);
  }

  private void run(Path chosen, boolean dryRun) {
    AtomicBoolean going = new AtomicBoolean(true);
    wanted = going;
    background.newest(
        "till", () -> book(chosen, dryRun, going), end -> shownIf(going, () -> ended(end)));
  }

  private record End(
      boolean dryRun, @Nullable TillReport report, @Nullable RuntimeException failure) {}

  private End book(Path chosen, boolean dryRun, AtomicBoolean going) {
    try {
      return new End(
          dryRun,
          work.get()
              .bookFile()
              .book(
                  chosen,
                  dryRun,
                  new BookTillFile.Watch(
                      lines -> background.tell(() -> shownIf(going, () -> at(lines))), going::get)),
          null);
    } catch (RuntimeException failure) {
      return new End(dryRun, null, failure);
    }
  }

  /** News of a file that was left are nobody's. */
  private void shownIf(AtomicBoolean going, Runnable news) {
    if (going.equals(wanted)) {
      news.run();
    }
  }

  private void at(long lines) {
    show(with(state.phase(), state.file(), lines, null, ""));
  }

  private void ended(End end) {
    RuntimeException failure = end.failure();
    TillReport report = end.report();
    boolean again = end.dryRun() && report != null && !report.stopped();
    show(
        with(
            again ? Phase.READY : Phase.DONE,
            state.file(),
            state.lines(),
            report,
            failure == null ? "" : faults.apply(failure)));
    if (!end.dryRun()) {
      load();
    }
  }

  /**
   * Stops what runs; what was booked stays.
   *
   * @return false when there is nothing to stop
   */
  boolean stop() {
    if (state.phase() != Phase.BOOKING && state.phase() != Phase.LOOKING) {
      return false;
    }
    wanted.set(false);
    show(with(Phase.STOPPING, state.file(), state.lines(), null, ""));
    return true;
  }

  void watch(boolean on, String folder, String minutes) {
    int every = minutes.strip().matches("\\d{1,3}") ? Integer.parseInt(minutes.strip()) : 0;
    background.run(
        () -> work.get().setWatch().set(new Watching(on, folder.strip(), every)), this::watchSet);
  }

  private void watchSet(List<Refusal> reasons) {
    if (reasons.isEmpty()) {
      kept.forget();
      load();
      say(texts.get().get("checkout.watch.saved"), "accent");
    } else {
      say(texts.get().refusal(reasons.getFirst()), "problem");
    }
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }

  private State with(
      Phase phase, String name, long lines, @Nullable TillReport report, String fault) {
    return new State(phase, name, lines, report, fault, state.last(), state.watching());
  }

  private void show(State now) {
    state = now;
    View shown = view;
    if (shown != null) {
      shown.show(now);
    }
  }
}
