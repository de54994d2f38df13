package thekla.app.screens;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import thekla.app.GoodsIn;
import thekla.app.Graph;
import thekla.goodsreceipt.ui.NotePage;
import thekla.goodsreceipt.ui.NotePresenter;
import thekla.goodsreceipt.ui.ReceiptPage;
import thekla.goodsreceipt.ui.ReceiptPresenter;
import thekla.goodsreceipt.ui.ReportPage;
import thekla.goodsreceipt.ui.ReportPresenter;
import thekla.goodsreceipt.ui.ShelfPage;
import thekla.goodsreceipt.ui.ShelfPresenter;
import thekla.kernel.Actor;
import thekla.printing.PrintKind;
import thekla.text.TypedDate;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.FileChoice;
import thekla.ui.Pages;

/** The pages of goods-in and the ways between them. For the event thread. */
final class GoodsInPages {

  private final Supplier<Graph> graph;
  private final Pages pages;
  private final FileChoice files;
  private final Consumer<Bindings> help;
  private final ReceiptPresenter receipt;
  private final ReportPresenter report;
  private final NotePresenter note;
  private final ShelfPresenter shelf;

  /**
   * @param noted logs a failure and answers its code
   */
  GoodsInPages(
      Supplier<Graph> graph,
      ZoneId zone,
      Background background,
      Pages pages,
      FileChoice files,
      Function<Throwable, String> noted,
      Consumer<Bindings> help) {
    this.graph = graph;
    this.pages = pages;
    this.files = files;
    this.help = help;
    Supplier<Actor> actor = () -> graph.get().actor.get();
    receipt =
        new ReceiptPresenter(
            this::receiptWork, actor, background, pages.masking(), pages::texts, noted);
    report =
        new ReportPresenter(
            this::reportWork, actor, background, pages.masking(), pages::texts, TypedDate::read);
    note =
        new NotePresenter(
            () -> graph.get().goodsIn.note,
            actor,
            background,
            pages::texts,
            noted,
            this::noteBooked);
    shelf =
        new ShelfPresenter(this::shelfWork, actor, zone, background, pages.masking(), pages::texts);
  }

  private ReceiptPresenter.Work receiptWork() {
    GoodsIn now = graph.get().goodsIn;
    return new ReceiptPresenter.Work(
        now.receive,
        now.undo,
        now.close,
        now.giveShelf,
        now.receipts,
        now.lists,
        now.codes,
        this::label);
  }

  private ReportPresenter.Work reportWork() {
    Graph now = graph.get();
    return new ReportPresenter.Work(now.orderProgress, now.goodsIn.codes, now.goodsIn.report);
  }

  private ShelfPresenter.Work shelfWork() {
    GoodsIn now = graph.get().goodsIn;
    return new ShelfPresenter.Work(now.overview, now.clear, this::label);
  }

  private String label(long orderNumber) {
    Graph now = graph.get();
    return now.goodsIn
        .labels
        .write(orderNumber)
        .map(file -> PrintOut.print(now, pages::texts, PrintKind.LABEL, file))
        .orElse("");
  }

  /** Where scans go on these pages. */
  void hear(TitleScans scans) {
    scans.countedTitles(ReceiptPage.class, receipt::scan).titles(ReportPage.class, report::find);
  }

  void receipt() {
    pages.open(
        new ReceiptPage(
            receipt,
            new ReceiptPage.Ways(this::report, this::note, this::shelf, help, files, pages::back)));
  }

  private void report(String typed) {
    report.begin(typed);
    pages.open(new ReportPage(report, help, pages::back));
  }

  private void note(Path file) {
    note.begin(file);
    pages.open(new NotePage(note, help, pages::back));
  }

  private void noteBooked() {
    if (pages.top() instanceof NotePage) {
      pages.back();
    }
  }

  void shelf() {
    pages.open(new ShelfPage(shelf, help, pages::back));
  }

  /** After a fault in the background: it can be tried again. */
  void released() {
    report.released();
  }
}
