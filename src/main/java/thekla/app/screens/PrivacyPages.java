package thekla.app.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.app.Privacy;
import thekla.host.Host;
import thekla.printing.PrintKind;
import thekla.privacy.ui.PrivacyPage;
import thekla.privacy.ui.PrivacyPresenter;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.FileChoice;
import thekla.ui.Pages;

/** The pages of erasures, of the shop's details and of the register. For the event thread. */
final class PrivacyPages {

  private final Pages pages;
  private final FileChoice files;
  private final PrivacyPresenter presenter;
  private final RegisterPages register;
  private final Consumer<Bindings> help;

  PrivacyPages(
      Supplier<Graph> graph,
      Host host,
      ZoneId zone,
      Background background,
      Pages pages,
      FileChoice files,
      Consumer<Bindings> help) {
    this.pages = pages;
    this.files = files;
    this.help = help;
    register = new RegisterPages(graph, host.dataFolder(), zone, background, pages, help);
    presenter =
        new PrivacyPresenter(
            () -> work(graph.get(), pages::texts),
            () -> graph.get().actor.get(),
            zone,
            background,
            pages::texts);
  }

  private static PrivacyPresenter.Work work(Graph graph, Supplier<Texts> texts) {
    Privacy privacy = graph.privacy;
    return new PrivacyPresenter.Work(
        privacy.sweep,
        privacy.housekeeping,
        privacy.residue,
        limit -> graph.unitOfWork.call(() -> privacy.log.runs(limit)),
        PrivacyPages::lines,
        () -> PrintOut.print(graph, texts, PrintKind.DOCUMENT, privacy.sheets.write(texts)));
  }

  private static Optional<List<String>> lines(Path file) {
    try {
      return Optional.of(Files.readAllLines(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void open() {
    pages.open(
        new PrivacyPage(
            presenter,
            over ->
                files.open(
                    over,
                    pages.texts(),
                    pages.texts().get("privacy.page.terms"),
                    List.of("txt", "csv")),
            help,
            pages::back));
  }

  /** What the shop's papers and its register say of it. */
  void openProfile() {
    register.openProfile();
  }

  void released() {
    presenter.released();
    register.released();
  }
}
