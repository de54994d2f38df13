package thekla.app.screens;

import java.util.function.Consumer;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.app.Post;
import thekla.kernel.BusinessClock;
import thekla.notice.ui.NoticesPage;
import thekla.notice.ui.NoticesPresenter;
import thekla.printing.PrintKind;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.Pages;

/** The page of the notices to customers. For the event thread. */
final class NoticePages {

  private final Supplier<Graph> graph;
  private final Pages pages;
  private final NoticesPresenter presenter;
  private final SerialPages serial;
  private final Consumer<Bindings> help;

  NoticePages(
      Supplier<Graph> graph,
      BusinessClock clock,
      Background background,
      Pages pages,
      Consumer<Bindings> help) {
    this.help = help;
    this.graph = graph;
    this.pages = pages;
    presenter = new NoticesPresenter(this::work, clock, background, pages.masking(), pages::texts);
    serial = new SerialPages(graph, clock, background, pages, help);
  }

  private NoticesPresenter.Work work() {
    Post post = graph.get().post;
    return new NoticesPresenter.Work(
        post.notices.notices,
        post.notices.calls,
        post.notices.letters,
        post.notices.decide,
        goOn -> post.send.sendDue(goOn),
        file -> PrintOut.print(graph.get(), pages::texts, PrintKind.LETTER, file));
  }

  void open() {
    pages.open(new NoticesPage(presenter, serial::open, help, pages::back));
  }

  /** After a fault in the background: it can be tried again. */
  void released() {
    presenter.released();
    serial.released();
  }
}
