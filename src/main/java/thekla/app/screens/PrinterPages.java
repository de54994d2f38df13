package thekla.app.screens;

import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.printing.ui.PrintersPage;
import thekla.printing.ui.PrintersPresenter;
import thekla.ui.Background;
import thekla.ui.Pages;

/** The page on which a workplace chooses its printers. For the event thread. */
final class PrinterPages {

  private final Supplier<Graph> graph;
  private final Background background;
  private final Pages pages;

  PrinterPages(Supplier<Graph> graph, Background background, Pages pages) {
    this.graph = graph;
    this.background = background;
    this.pages = pages;
  }

  private static PrintersPresenter.Work work(Graph graph) {
    Supplier<String> workplace = () -> graph.actor.get().workplace();
    return new PrintersPresenter.Work(
        () -> graph.unitOfWork.call(() -> graph.printing.chosen.of(workplace.get())),
        graph.printing.printers::names,
        graph.printing.choose,
        workplace);
  }

  void open() {
    PrintersPresenter presenter = new PrintersPresenter(() -> work(graph.get()), background);
    pages.open(new PrintersPage(presenter, pages::back));
  }
}
