package thekla.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import thekla.app.cli.CommandLineDoor;
import thekla.app.standalone.Standalone;
import thekla.app.standalone.StandaloneHost;
import thekla.host.OpenThekla;
import thekla.host.TheklaPlugin;
import thekla.text.Texts;

/** The program's start: the desk in a window, or one command. */
public final class Main {

  private static final Set<String> WITHOUT_DATABASE = Set.of("-h", "--help", "-V", "--version");

  private Main() {}

  public static void main(String[] arguments) {
    Start start = Start.of(arguments);
    StandaloneHost host = new StandaloneHost(start.dataFolder(), start.locale());
    if (start.opensDesk()) {
      Standalone.putOnLook(host);
    }
    quietLibraries();
    if (start.opensDesk()) {
      Standalone.show(host, plugin(), start.readyMarker(), start.demonstration());
      return;
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(host, List.of(arguments), out, err));
  }

  /** The libraries' own chatter is not for clerks; kept, so that it is not collected away. */
  private static final List<Logger> QUIET = new ArrayList<>();

  private static void quietLibraries() {
    for (String chatty : List.of("org.flywaydb", "com.zaxxer.hikari", "org.jooq")) {
      QUIET.add(Logger.getLogger(chatty));
    }
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  /** One command through the same door as a host's. */
  static int run(StandaloneHost host, List<String> command, PrintStream out, PrintStream err) {
    if (command.stream().anyMatch(WITHOUT_DATABASE::contains)) {
      return new CommandLineDoor(
              () -> {
                throw new IllegalStateException("help asks for no database");
              },
              new Texts(host.locale()))
          .run(command, out, err);
    }
    try (OpenThekla thekla = plugin().open(host)) {
      return thekla.run(command, out, err);
    }
  }

  static TheklaPlugin plugin() {
    return ServiceLoader.load(TheklaPlugin.class, Main.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }
}
