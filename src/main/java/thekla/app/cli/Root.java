package thekla.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import thekla.app.Graph;
import thekla.app.Sample;
import thekla.consent.ContactWords;
import thekla.customer.RowOutcome;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** The program's command line; what all its commands share. */
@Command(
    name = "thekla",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Root.Version.class,
    subcommands = {
      ImportCommands.class,
      ArticleCommands.class,
      CustomerCommands.class,
      ConsentCommands.class,
      DocumentCommands.class,
      OrderCommands.class,
      PrinterCommands.class,
      PrivacyCommands.class,
      NoticeCommands.class,
      ReceiveCommands.class,
      ShelfCommands.class,
      SaleCommands.class,
      SerialCommands.class,
      ShopCommands.class,
      RegisterCommands.class
    })
final class Root implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path data;

  @Option(names = "--lang", paramLabel = "de|fr|en", scope = ScopeType.INHERIT)
  @Nullable String language;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  boolean json;

  private final Supplier<Graph> graph;
  final Texts texts;
  final PrintStream out;
  final PrintStream err;

  Root(Supplier<Graph> graph, Texts texts, PrintStream out, PrintStream err) {
    this.graph = graph;
    this.texts = texts;
    this.out = out;
    this.err = err;
  }

  Graph graph() {
    return graph.get();
  }

  @Override
  public Integer call() {
    // the desk is opened by the program itself; inside a host there is one already
    CommandLine.usage(this, err);
    return CommandLineDoor.USAGE;
  }

  @Command(name = "open")
  int open() {
    return call();
  }

  @Command(name = "sample")
  int sample() {
    Sample.Report report = graph().sample.load();
    if (json) {
      print(
          Map.of(
              "articles", Shapes.report(report.articles(), texts),
              "customers", Shapes.report(report.customers(), texts),
              "consents", ConsentShapes.report(report.consents(), texts)));
    } else {
      out.println(
          texts.get(
              "cli.sample.done",
              report.articles().added(),
              report.customers().count(RowOutcome.ADDED),
              report.consents().recorded()));
    }
    return CommandLineDoor.DONE;
  }

  /** Prints one JSON value. */
  void print(Object value) {
    out.println(Shapes.json(value));
  }

  /** Says why not; the code stands first, for scripts. */
  int refuse(List<Refusal> reasons) {
    for (Refusal reason : reasons) {
      err.println(reason.code() + ": " + new ContactWords(texts).refusal(reason));
    }
    if (json) {
      print(
          Map.of(
              "refused", reasons.stream().map(reason -> Shapes.refusal(reason, texts)).toList()));
    }
    return CommandLineDoor.REFUSED;
  }

  /** The version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Root.class.getPackage().getImplementationVersion();
      return new String[] {"Thekla " + (version == null ? "" : version)};
    }
  }
}
