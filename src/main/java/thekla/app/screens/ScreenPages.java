package thekla.app.screens;

import java.util.Set;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.host.Host;
import thekla.kernel.BusinessClock;
import thekla.ui.Background;
import thekla.ui.Pages;

/** The privacy screen of a desk, and the page of its settings. For the event thread. */
final class ScreenPages {

  private final Supplier<Graph> graph;
  private final Background background;
  private final Pages pages;
  private final PrivacyScreen screen;

  ScreenPages(
      Host host, Supplier<Graph> graph, BusinessClock clock, Background background, Pages pages) {
    this.graph = graph;
    this.background = background;
    this.pages = pages;
    screen = new PrivacyScreen(host, clock, pages, this::looked);
  }

  private void looked(Set<String> columns) {
    background.run(
        () -> {
          Graph now = graph.get();
          now.privacy.peeks.note(columns, now.actor.get());
          return true;
        },
        noted -> {});
  }

  void open() {
    pages.open(
        new ScreenPage(
            screen.settings(),
            wanted -> {
              screen.use(wanted);
              background.newest(
                  "privacy screen",
                  () -> {
                    wanted.save(screen.folder());
                    return true;
                  },
                  saved -> {});
            },
            pages::back));
  }

  void close() {
    screen.close();
  }
}
