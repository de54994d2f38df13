package thekla.app.screens;

import java.util.function.Consumer;
import java.util.function.Supplier;
import thekla.app.DeskSettings;
import thekla.app.Graph;
import thekla.app.Looks;
import thekla.host.Host;
import thekla.kernel.BusinessClock;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Pages;

/** The settings, and what is opened from there. For the event thread. */
final class SettingsPages {

  private final Pages pages;
  private final SettingsPage.Ways ways;
  private final SettingsPresenter presenter;

  /**
   * @param speak told when the desk's language changes
   */
  SettingsPages(
      Host host,
      Supplier<Graph> graph,
      BusinessClock clock,
      Background background,
      Pages pages,
      Consumer<Texts> speak,
      SettingsPage.Ways ways) {
    this.pages = pages;
    this.ways = ways;
    presenter =
        new SettingsPresenter(
            new SettingsPresenter.Place(
                host.dataFolder(), host instanceof Looks, () -> pages.texts().locale()),
            () -> SettingsPresenter.Work.of(graph.get()),
            clock,
            background,
            now -> {
              if (host instanceof Looks looks) {
                looks.apply(now);
              }
              Texts other = new Texts(now.locale(host.locale()));
              speak.accept(other);
              pages.speak(other);
            });
  }

  void open() {
    pages.open(new SettingsPage(presenter, ways, pages::back));
  }

  DeskSettings now() {
    return presenter.now();
  }
}
