package thekla.app.screens;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.swing.KeyStroke;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
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
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(dataFolder.resolve(FILE), StandardCharsets.UTF_8)) {
      values.load(in);
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
    StringWriter text = new StringWriter();
    try {
      values.store(text, null);
      Path unused =
          WholeFile.write(
              dataFolder.resolve(FILE),
              out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new Fault("key-settings", e);
    }
  }
}
