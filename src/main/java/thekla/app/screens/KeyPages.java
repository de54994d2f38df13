package thekla.app.screens;

import java.nio.file.Path;
import java.util.function.Consumer;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.Keys;
import thekla.ui.Pages;

/** The keys of a desk, and the page on which they are changed. For the event thread. */
final class KeyPages {

  private final Path dataFolder;
  private final Background background;
  private final Pages pages;
  private final Consumer<Bindings> help;

  KeyPages(Path dataFolder, Background background, Pages pages, Consumer<Bindings> help) {
    this.dataFolder = dataFolder;
    this.background = background;
    this.pages = pages;
    this.help = help;
    pages.use(KeySettings.load(dataFolder, KeyPlaces.ALL));
  }

  void open() {
    pages.open(new KeysPage(KeyPlaces.ALL, pages::keys, this::use, help, pages::back));
  }

  /** Effective at once, and kept for this workplace. */
  private void use(Keys wanted) {
    pages.use(wanted);
    background.newest(
        "keys",
        () -> {
          KeySettings.save(dataFolder, wanted);
          return wanted;
        },
        saved -> {});
  }
}
