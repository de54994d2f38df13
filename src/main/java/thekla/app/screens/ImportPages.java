package thekla.app.screens;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.article.ui.TitleImportPage;
import thekla.article.ui.TitleImportPresenter;
import thekla.customer.ListImport;
import thekla.customer.ui.CustomerImportPage;
import thekla.customer.ui.CustomerImportPresenter;
import thekla.customer.ui.ImportSubject;
import thekla.ui.Background;
import thekla.ui.FileChoice;
import thekla.ui.Pages;

/** The pages that take in files, and the ways between them. For the event thread. */
final class ImportPages {

  private final Supplier<Graph> graph;
  private final Background background;
  private final Pages pages;
  private final FileChoice files;
  private final TitleImportPresenter titles;
  private final CustomerImportPresenter customers;
  private final CustomerImportPresenter consents;

  /**
   * @param noted logs a failure and answers its code
   */
  ImportPages(
      Supplier<Graph> graph,
      Background background,
      Pages pages,
      FileChoice files,
      Function<Throwable, String> noted) {
    this.graph = graph;
    this.background = background;
    this.pages = pages;
    this.files = files;
    titles = new TitleImportPresenter(() -> graph.get().importArticles, background, noted);
    customers =
        new CustomerImportPresenter(
            ImportSubject.CUSTOMERS,
            this::customersWork,
            background,
            pages.masking(),
            pages::texts,
            noted);
    consents =
        new CustomerImportPresenter(
            ConsentList.SUBJECT,
            this::consentsWork,
            background,
            pages.masking(),
            pages::texts,
            noted);
  }

  private CustomerImportPresenter.Work customersWork() {
    Graph now = graph.get();
    return new CustomerImportPresenter.Work(
        ListImport.ofCustomers(now.previewImport, now.importCustomers), now.shop.load().country());
  }

  private CustomerImportPresenter.Work consentsWork() {
    Graph now = graph.get();
    return new CustomerImportPresenter.Work(new ConsentList(now), now.shop.load().country());
  }

  void open() {
    pages.open(
        new ImportPage(
            files,
            this::importTitles,
            this::importCustomers,
            this::importConsents,
            this::importDropped,
            pages::back));
  }

  private void importTitles(Path file) {
    titles.begin(file);
    pages.open(new TitleImportPage(titles, pages::back));
  }

  private void importCustomers(Path file) {
    customers.begin(file);
    pages.open(new CustomerImportPage(customers, files, pages::back));
  }

  private void importConsents(Path file) {
    consents.begin(file);
    pages.open(new CustomerImportPage(consents, files, pages::back));
  }

  private ImportKind kind(Path file) {
    ImportKind kind = ImportKind.of(file);
    return kind == ImportKind.CUSTOMERS && new ConsentList(graph.get()).isOne(file)
        ? ImportKind.CONSENTS
        : kind;
  }

  private void importDropped(Path file) {
    Pages.Page here = pages.top();
    background.run(
        () -> kind(file),
        kind -> {
          if (here.equals(pages.top())) {
            switch (kind) {
              case TITLES -> importTitles(file);
              case CUSTOMERS -> importCustomers(file);
              case CONSENTS -> importConsents(file);
            }
          }
        });
  }
}
