package thekla.app.screens;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.kernel.BusinessClock;
import thekla.notice.ui.SerialPage;
import thekla.notice.ui.SerialPresenter;
import thekla.printing.PrintKind;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.FileChoice;
import thekla.ui.Pages;

/** The page of messages to many. For the event thread. */
final class SerialPages {

  private final Pages pages;
  private final FileChoice files = new FileChoice();
  private final SerialPresenter presenter;
  private final Consumer<Bindings> help;

  SerialPages(
      Supplier<Graph> graph,
      BusinessClock clock,
      Background background,
      Pages pages,
      Consumer<Bindings> help) {
    this.help = help;
    this.pages = pages;
    presenter =
        new SerialPresenter(() -> work(graph.get(), pages::texts), clock, background, pages::texts);
  }

  private static SerialPresenter.Work work(Graph graph, Supplier<Texts> texts) {
    return new SerialPresenter.Work(
        graph.serial.messages,
        graph.post.templates::current,
        graph.actor,
        file -> show(graph, texts, file));
  }

  /** A printer takes a PDF; a DOCX is for the word processor. */
  private static void show(Graph graph, Supplier<Texts> texts, Path file) {
    String unused =
        file.toString().endsWith(".pdf")
            ? PrintOut.print(graph, texts, PrintKind.LETTER, file)
            : PdfProgram.open(file);
  }

  void open() {
    pages.open(
        new SerialPage(
            presenter,
            over ->
                files.open(
                    over, pages.texts(), pages.texts().get("serial.document"), List.of("docx")),
            help,
            pages::back));
  }

  void released() {
    presenter.released();
  }
}
