package thekla.app.screens;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.app.Sample;
import thekla.customer.RowOutcome;
import thekla.order.ui.DeskPresenter;
import thekla.ui.Background;
import thekla.ui.Pages;

/** What an empty shop is greeted with. For the event thread. */
final class Welcome {

  private final Supplier<Graph> graph;
  private final Background background;
  private final Pages pages;
  private final DeskPresenter desk;
  private final ImportPages imports;
  private final AtomicBoolean goOn = new AtomicBoolean();
  private @Nullable WelcomePage page;

  Welcome(
      Supplier<Graph> graph,
      Background background,
      Pages pages,
      DeskPresenter desk,
      ImportPages imports) {
    this.graph = graph;
    this.background = background;
    this.pages = pages;
    this.desk = desk;
    this.imports = imports;
  }

  void whereEmpty() {
    background.newest(
        "empty",
        () -> graph.get().customers.isEmpty() && graph.get().articles.isEmpty(),
        empty -> {
          if (empty && !desk.hasInput()) {
            WelcomePage shown =
                new WelcomePage(
                    new WelcomePage.Ways(
                        this::loadSample, this::importInstead, () -> goOn.set(false), this::leave));
            page = shown;
            pages.open(shown);
          }
        });
  }

  private void loadSample() {
    goOn.set(true);
    background.run(
        () -> graph.get().sample.load(this::at),
        loaded -> loaded.ifPresentOrElse(this::loaded, () -> over("welcome.stopped")));
  }

  /** On the worker's thread. */
  private boolean at(int step) {
    background.tell(
        () -> {
          WelcomePage shown = page;
          if (shown != null && goOn.get()) {
            shown.at(step);
          }
        });
    return goOn.get();
  }

  private void leave() {
    page = null;
    pages.back();
  }

  private void loaded(Sample.Report report) {
    leave();
    desk.hint(
        "welcome.done", report.articles().added(), report.customers().count(RowOutcome.ADDED));
  }

  private void over(String said) {
    WelcomePage shown = page;
    if (shown != null) {
      shown.over(said);
    }
  }

  /** After a fault in the background: it can be tried again. */
  void released() {
    over("");
  }

  private void importInstead() {
    leave();
    imports.open();
  }
}
