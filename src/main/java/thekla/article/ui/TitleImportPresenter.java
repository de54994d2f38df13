package thekla.article.ui;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleImportReport;
import thekla.article.ImportArticles;
import thekla.ui.Background;

/**
 * What the import of titles knows and does, without Swing. It belongs to a desk, not to a page: a
 * page that is built anew shows the same import. For the event thread.
 */
public final class TitleImportPresenter {

  enum Phase {
    READY,
    RUNNING,
    /** Stopped by the user; the products at hand are still stored. */
    STOPPING,
    DONE
  }

  /**
   * What is to be seen.
   *
   * @param file its name, "" before one was chosen
   * @param products read so far
   * @param report null until the import is done
   * @param fault the code of what went wrong, or ""
   */
  record State(
      Phase phase,
      String file,
      long products,
      long bytesRead,
      long bytesInAll,
      @Nullable ArticleImportReport report,
      String fault) {

    boolean runs() {
      return phase == Phase.RUNNING || phase == Phase.STOPPING;
    }
  }

  /** The screen. */
  interface View {
    void show(State state);
  }

  private final Supplier<ImportArticles> work;
  private final Background background;
  private final Function<Throwable, String> faults;
  private @Nullable Path file;
  private State state = new State(Phase.READY, "", 0, 0, 0, null, "");
  private AtomicBoolean wanted = new AtomicBoolean();
  private @Nullable View view;

  /**
   * @param work blocks until the database is open; asked inside jobs only
   * @param faults notes a failure and answers its code
   */
  public TitleImportPresenter(
      Supplier<ImportArticles> work, Background background, Function<Throwable, String> faults) {
    this.work = work;
    this.background = background;
    this.faults = faults;
  }

  void attach(View shown) {
    view = shown;
    shown.show(state);
  }

  State state() {
    return state;
  }

  /** This file is to be read; nothing happens to it yet. */
  public void begin(Path chosen) {
    wanted.set(false);
    wanted = new AtomicBoolean();
    file = chosen;
    show(new State(Phase.READY, String.valueOf(chosen.getFileName()), 0, 0, 0, null, ""));
  }

  boolean canStart() {
    return file != null && state.phase() == Phase.READY;
  }

  void start() {
    Path chosen = file;
    if (chosen == null || !canStart()) {
      return;
    }
    AtomicBoolean going = new AtomicBoolean(true);
    wanted = going;
    show(with(Phase.RUNNING));
    // one channel: an import that was just left ends before the next one begins
    background.newest(
        "title-import", () -> read(chosen, going), end -> shownIf(going, () -> ended(end)));
  }

  private End read(Path chosen, AtomicBoolean going) {
    try {
      return new End(
          work.get()
              .run(
                  chosen,
                  (products, bytes, all) -> {
                    background.tell(() -> shownIf(going, () -> at(products, bytes, all)));
                    return going.get();
                  }),
          null);
    } catch (RuntimeException failure) {
      return new End(null, failure);
    }
  }

  private record End(@Nullable ArticleImportReport report, @Nullable RuntimeException failure) {}

  /** News of an import that was left are nobody's. */
  private void shownIf(AtomicBoolean going, Runnable news) {
    if (going.equals(wanted)) {
      news.run();
    }
  }

  private void at(long products, long bytes, long all) {
    show(new State(state.phase(), state.file(), products, bytes, all, null, ""));
  }

  private void ended(End end) {
    RuntimeException failure = end.failure();
    show(
        new State(
            Phase.DONE,
            state.file(),
            state.products(),
            state.bytesRead(),
            state.bytesInAll(),
            end.report(),
            failure == null ? "" : faults.apply(failure)));
  }

  /**
   * Stops the import; what is in stays.
   *
   * @return false when there is nothing to stop
   */
  boolean stop() {
    if (state.phase() != Phase.RUNNING) {
      return false;
    }
    wanted.set(false);
    show(with(Phase.STOPPING));
    return true;
  }

  private State with(Phase phase) {
    return new State(
        phase, state.file(), state.products(), state.bytesRead(), state.bytesInAll(), null, "");
  }

  private void show(State now) {
    state = now;
    View shown = view;
    if (shown != null) {
      shown.show(now);
    }
  }
}
