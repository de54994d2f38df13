package thekla.app.screens;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import thekla.app.Checkout;
import thekla.app.Graph;
import thekla.checkout.ui.PickUpPage;
import thekla.checkout.ui.PickUpPresenter;
import thekla.checkout.ui.TillFilePage;
import thekla.checkout.ui.TillFilePresenter;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.FileChoice;
import thekla.ui.Pages;

/** The pick-up screen and the page of till files, and the ways to them. For the event thread. */
final class CheckoutPages {

  private final Supplier<Graph> graph;
  private final Pages pages;
  private final FileChoice files;
  private final Consumer<Bindings> help;
  private final PickUpPresenter pickUp;
  private final TillFilePresenter tillFiles;

  /**
   * @param noted logs a failure and answers its code
   */
  CheckoutPages(
      Supplier<Graph> graph,
      Background background,
      Pages pages,
      FileChoice files,
      Consumer<Bindings> help,
      Function<Throwable, String> noted) {
    this.graph = graph;
    this.pages = pages;
    this.files = files;
    this.help = help;
    pickUp = new PickUpPresenter(this::pickUpWork, background, pages.masking(), pages::texts);
    tillFiles = new TillFilePresenter(this::tillWork, background, pages::texts, noted);
    background.run(
        () -> {
          graph.get().checkout.watcher.start();
          return true;
        },
        started -> {});
  }

  private PickUpPresenter.Work pickUpWork() {
    Graph now = graph.get();
    return new PickUpPresenter.Work(
        now.checkout.pickUp, now.actor, now.clock::today, now.goodsIn::shelves);
  }

  private TillFilePresenter.Work tillWork() {
    Checkout now = graph.get().checkout;
    return new TillFilePresenter.Work(now.bookFile, now.imports, now.watchSettings, now.setWatch);
  }

  /** Where scans go on these pages. */
  void hear(TitleScans scans) {
    scans.slips(PickUpPage.class, pickUp::find);
  }

  void pickUp() {
    pickUp.begin();
    pages.open(new PickUpPage(pickUp, help, pages::back));
  }

  void tillFiles() {
    pages.open(new TillFilePage(tillFiles, files, help, pages::back));
  }

  /** After a fault in the background: it can be tried again. */
  void released() {
    pickUp.released();
  }
}
