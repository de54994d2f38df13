package thekla.app.screens;

import java.util.function.Supplier;
import thekla.app.Graph;
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
            pages.open(new WelcomePage(this::loadSample, this::importInstead, pages::back));
          }
        });
  }

  private void loadSample() {
    background.run(
        () -> graph.get().sample.load(),
        report -> {
          pages.back();
          desk.hint(
              "welcome.done",
              report.articles().added(),
              report.customers().count(RowOutcome.ADDED));
        });
  }

  private void importInstead() {
    pages.back();
    imports.open();
  }
}
