package thekla.app.screens;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.swing.KeyStroke;
import thekla.kernel.PropertiesFile;
import thekla.ui.KeyPlace;
import thekla.ui.Keys;

/**
 * The keys of this workplace, in a small file beside the database: a line for each command that has
 * not its shipped key, for example {@code park=ctrl pressed P}.
 */
final class KeySettings {

  private static final String FILE = "keys.properties";

  private KeySettings() {}

  /** What is there; what cannot be read, or clashes in this version, is as shipped. */
  static Keys load(Path dataFolder, List<KeyPlace> places) {
    Properties values;
    try {
      values = PropertiesFile.read(dataFolder.resolve(FILE));
    } catch (IOException | IllegalArgumentException e) {
      return Keys.SHIPPED;
    }
    Map<String, KeyStroke> chosen = new HashMap<>();
    for (String command : values.stringPropertyNames()) {
      KeyStroke key = KeyStroke.getKeyStroke(values.getProperty(command));
      if (key != null) {
        chosen.put(command, key);
      }
    }
    return new Keys(chosen).thatHold(places);
  }

  static void save(Path dataFolder, Keys keys) {
    Properties values = new Properties();
    keys.chosen().forEach((command, key) -> values.setProperty(command, key.toString()));
    PropertiesFile.write(dataFolder.resolve(FILE), values, "key-settings");
  }
}
