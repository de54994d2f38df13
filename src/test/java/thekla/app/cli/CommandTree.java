package thekla.app.cli;

import java.util.Locale;
import picocli.CommandLine;
import thekla.text.Texts;

/** The commands there are, for tests of other packages. */
public final class CommandTree {

  private CommandTree() {}

  public static CommandLine.Model.CommandSpec spec() {
    return new CommandLine(
            new Root(
                () -> {
                  throw new IllegalStateException("nothing is run");
                },
                new Texts(Locale.ROOT),
                System.out,
                System.err))
        .getCommandSpec();
  }
}
