package thekla.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.journey.SampleShop;

/** Commands given to the sample shop. */
abstract class SampleShopCommands {

  @TempDir Path folder;
  Graph shop;

  @BeforeEach
  final void theSampleShop() {
    shop = SampleShop.open(SampleShop.in(folder));
  }

  @AfterEach
  final void theShopCloses() {
    shop.close();
  }

  final Done run(String... command) {
    return Done.by(shop, Locale.GERMANY, command);
  }
}
