package thekla.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.app.standalone.Demonstration;

/**
 * What must be known before anything is opened: the rest is read by the command line itself.
 *
 * @param readyMarker prints a line once the desk can be typed into, for measuring
 * @param demonstration a sample order that the program takes by itself; null where none is wanted
 */
record Start(
    Path dataFolder,
    Locale locale,
    boolean opensDesk,
    boolean readyMarker,
    @Nullable Demonstration demonstration) {

  static Start of(String[] arguments) {
    Path folder = usersFolder(System.getenv(), System.getProperty("os.name", ""));
    Locale locale = Locale.getDefault();
    boolean command = false;
    boolean open = false;
    boolean marker = false;
    Demonstration demonstration = null;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      String next = i + 1 < arguments.length ? arguments[i + 1] : "";
      switch (argument) {
        case "--data" -> {
          folder = Path.of(next);
          i++;
        }
        case "--lang" -> {
          locale = locale(next, locale);
          i++;
        }
        case "--ready-marker" -> marker = true;
        case "--sample-order" -> {
          demonstration = new Demonstration(Path.of(next).toAbsolutePath().normalize());
          i++;
        }
        case "--training" -> demonstration = Demonstration.TRAINING;
        case "open" -> open = open || !command;
        default -> {
          if (argument.startsWith("--data=")) {
            folder = Path.of(argument.substring("--data=".length()));
          } else if (argument.startsWith("--lang=")) {
            locale = locale(argument.substring("--lang=".length()), locale);
          } else {
            command = true;
          }
        }
      }
    }
    return new Start(
        folder.toAbsolutePath().normalize(), locale, open || !command, marker, demonstration);
  }

  /** A language with the country whose formats go with it, unless the system's fits already. */
  private static Locale locale(String language, Locale system) {
    if (system.getLanguage().equals(language)) {
      return system;
    }
    return switch (language) {
      case "fr" -> Locale.FRANCE;
      case "en" -> Locale.UK;
      case "de" -> Locale.GERMANY;
      default -> system;
    };
  }

  private static Path usersFolder(Map<String, String> environment, String system) {
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.startsWith("Windows")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home : Path.of(roaming)).resolve("Thekla");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Thekla");
    }
    String data = environment.get("XDG_DATA_HOME");
    return (data == null || data.isEmpty() ? home.resolve(".local/share") : Path.of(data))
        .resolve("thekla");
  }
}
