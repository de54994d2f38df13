package thekla.journey;

import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.util.Locale;
import javax.swing.UIManager;
import javax.swing.plaf.metal.MetalLookAndFeel;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;

/**
 * How a screen is looked at.
 *
 * @param theme "light", "dark", "contrast", or "metal" for a host that has its own look
 */
record Look(String language, String theme, int scale, int width, int height, boolean masked) {

  /** A picture's place; each look has a folder. */
  Path file(String screen) {
    return Path.of(
        "target/pictures",
        String.join("-", language, theme, String.valueOf(scale), width + "x" + height)
            + (masked ? "-masked" : ""),
        screen + ".png");
  }

  /** Puts it on, and keeps it as the settings of this shop. */
  void putOn(Path shop) {
    DeskSettings settings = new DeskSettings(language, theme, scale);
    settings.save(shop);
    if (theme.equals("metal")) {
      execute(() -> UIManager.setLookAndFeel(new MetalLookAndFeel()));
    } else {
      execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(settings));
    }
  }
}
