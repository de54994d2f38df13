package thekla.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import thekla.kernel.PropertiesFile;

/**
 * How this workplace's desk looks. A small file beside the database, because the window needs it
 * before the database is open.
 *
 * @param language "de", "fr" or "en"; "" for the host's
 * @param theme "light", "dark" or "contrast"
 * @param scale in percent, 100 to 200
 */
public record DeskSettings(String language, String theme, int scale) {

  public static final DeskSettings DEFAULT = new DeskSettings("", "light", 100);
  private static final String FILE = "desk.properties";

  /** What is there, or the default where it cannot be read. */
  public static DeskSettings load(Path dataFolder) {
    try {
      Properties values = PropertiesFile.read(dataFolder.resolve(FILE));
      return new DeskSettings(
          values.getProperty("language", ""),
          values.getProperty("theme", "light"),
          Math.clamp(Long.parseLong(values.getProperty("scale", "100")), 100, 200));
    } catch (IOException | IllegalArgumentException e) {
      return DEFAULT;
    }
  }

  public void save(Path dataFolder) {
    Properties values = new Properties();
    values.setProperty("language", language);
    values.setProperty("theme", theme);
    values.setProperty("scale", String.valueOf(scale));
    PropertiesFile.write(dataFolder.resolve(FILE), values, "desk-settings");
  }

  /** The language set here before the host's; the country, for formats, follows the host. */
  public Locale locale(Locale host) {
    if (language.isEmpty() || language.equals(host.getLanguage())) {
      return host;
    }
    return switch (language) {
      case "fr" -> Locale.FRANCE;
      case "en" -> Locale.UK;
      default -> Locale.GERMANY;
    };
  }
}
