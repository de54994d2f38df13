package thekla.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import thekla.app.Graph;
import thekla.host.PluginRefused;
import thekla.kernel.Fault;
import thekla.text.Texts;

/** Runs one command. 0 done, 1 refused, 2 usage, 3 fault. */
public final class CommandLineDoor {

  private static final Logger LOG = Logger.getLogger(CommandLineDoor.class.getName());

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int USAGE = 2;
  static final int FAULT = 3;

  private final Supplier<Graph> graph;
  private final Texts texts;

  /**
   * @param graph blocks until the database is open; not asked for help and usage
   */
  public CommandLineDoor(Supplier<Graph> graph, Texts texts) {
    this.graph = graph;
    this.texts = texts;
  }

  public int run(List<String> command, PrintStream out, PrintStream err) {
    Root root = new Root(graph, texts, out, err);
    CommandLine line = new CommandLine(root);
    line.setResourceBundle(texts.bundle("cli", CommandLineDoor::picocliKey));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (problem, arguments) -> {
          err.println(texts.get("cli.usage-problem", String.valueOf(problem.getMessage())));
          problem.getCommandLine().usage(err);
          return USAGE;
        });
    line.setExecutionExceptionHandler(
        (failure, failed, result) -> {
          Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
          LOG.log(Level.FINE, "the command failed", failure);
          if (cause instanceof PluginRefused refused) {
            err.println(refused.getMessage());
          } else {
            // a class name and a code, never a message: those can hold a customer's data
            String code =
                cause instanceof Fault fault
                    ? fault.code()
                    : String.valueOf(cause == null ? "" : cause.getClass().getSimpleName());
            err.println(texts.fault("cli.fault", code));
          }
          return FAULT;
        });
    return line.execute(command.toArray(String[]::new));
  }

  /** What picocli calls our texts: "cli.option.line" is "line", "cli.order" its description. */
  private static String picocliKey(String key) {
    if (key.startsWith("cli.option.") || key.startsWith("cli.parameter.")) {
      return key.substring(key.indexOf('.', "cli.".length()) + 1);
    }
    return key.replaceFirst("^cli", "thekla") + ".usage.description";
  }
}
