package thekla.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import thekla.app.Checkout;
import thekla.app.Graph;
import thekla.checkout.BookTillFile;
import thekla.checkout.Booked;
import thekla.checkout.PartingWords;
import thekla.checkout.Payment;
import thekla.checkout.PickUp;
import thekla.checkout.TillReport;
import thekla.checkout.TillReportText;
import thekla.checkout.WatchSettings.Watching;
import thekla.kernel.Money;
import thekla.order.TrackedOrder;

/** {@code thekla sale …} */
@Command(name = "sale")
final class SaleCommands {

  @ParentCommand Root root;

  @Spec CommandSpec spec;

  /** How a customer paid. */
  enum Paid {
    CASH,
    CARD,
    INVOICE
  }

  @Command(name = "book")
  int book(
      @Parameters(paramLabel = "FILE") Path file, @Option(names = "--dry-run") boolean dryRun) {
    TillReport report =
        root.graph().checkout.bookFile.book(file, dryRun, BookTillFile.Watch.NOBODY);
    if (root.json) {
      root.print(shape(report));
    } else {
      root.out.print(TillReportText.of(report, root.texts));
    }
    var broken = report.broken();
    if (broken != null) {
      root.err.println(broken.code() + ": " + root.texts.refusal(broken));
      return CommandLineDoor.REFUSED;
    }
    return report.complete() ? CommandLineDoor.DONE : CommandLineDoor.REFUSED;
  }

  private Map<String, Object> shape(TillReport report) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("file", report.fileName());
    shape.put("dryRun", report.dryRun());
    shape.put("lines", report.lines());
    shape.put("collected", report.count(Booked.Outcome.COLLECTED));
    shape.put("returned", report.count(Booked.Outcome.RETURNED));
    shape.put("exchanged", report.count(Booked.Outcome.EXCHANGED));
    shape.put("otherSales", report.count(Booked.Outcome.NO_ORDER));
    shape.put("again", report.again());
    shape.put("skipped", report.skippedCount());
    shape.put("complete", report.complete());
    shape.put("findingCount", report.findingCount());
    shape.put(
        "findings",
        report.findings().stream()
            .map(
                found -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("line", found.fileLine());
                  one.put("receipt", found.receipt());
                  one.putAll(Shapes.refusal(found.why(), root.texts));
                  return one;
                })
            .toList());
    var broken = report.broken();
    if (broken != null) {
      shape.put("broken", Shapes.refusal(broken, root.texts));
    }
    return shape;
  }

  @Command(name = "pick-up")
  int pickUp(
      @Parameters(paramLabel = "NR") long number,
      @Option(names = "--line", paramLabel = "N:QTY") @Nullable List<String> lines,
      @Option(names = "--receipt", defaultValue = "", paramLabel = "RECEIPT") String receipt,
      @Option(names = "--paid", paramLabel = "cash|card|invoice") @Nullable Paid paid,
      @Option(names = "--amount", paramLabel = "EURO") java.math.@Nullable BigDecimal amount) {
    Graph graph = root.graph();
    return tell(
        graph,
        graph.checkout.pickUp.handOut(
            number, parts(lines), receipt(receipt, paid, amount), graph.actor.get()));
  }

  @Command(name = "return")
  int takeBack(
      @Parameters(paramLabel = "NR") long number,
      @Option(names = "--line", paramLabel = "N:QTY") @Nullable List<String> lines,
      @Option(names = "--receipt", defaultValue = "", paramLabel = "RECEIPT") String receipt,
      @Option(names = "--paid", paramLabel = "cash|card|invoice") @Nullable Paid paid,
      @Option(names = "--amount", paramLabel = "EURO") java.math.@Nullable BigDecimal amount) {
    Graph graph = root.graph();
    return tell(
        graph,
        graph.checkout.pickUp.takeBack(
            number, parts(lines), receipt(receipt, paid, amount), graph.actor.get()));
  }

  private PickUp.Receipt receipt(
      String number, @Nullable Paid paid, java.math.@Nullable BigDecimal amount) {
    try {
      return new PickUp.Receipt(
          number,
          paid == null ? Payment.OTHER : Payment.valueOf(paid.name()),
          amount == null ? null : Money.of(amount, Money.EURO));
    } catch (ArithmeticException e) {
      throw new ParameterException(spec.commandLine(), "--amount: " + amount, e);
    }
  }

  /** "2:1" is one piece of the second title, "2" too. */
  private List<PickUp.Part> parts(@Nullable List<String> lines) {
    List<PickUp.Part> parts = new ArrayList<>();
    for (String line : lines == null ? List.<String>of() : lines) {
      String[] numbers = line.split(":", 2);
      try {
        parts.add(
            new PickUp.Part(
                Integer.parseInt(numbers[0]),
                numbers.length == 1 ? 1 : Integer.parseInt(numbers[1])));
      } catch (NumberFormatException e) {
        throw new ParameterException(spec.commandLine(), "--line: " + line, e);
      }
    }
    return parts;
  }

  private int tell(Graph graph, PickUp.Result result) {
    return switch (result) {
      case PickUp.Result.Refused refused -> root.refuse(refused.reasons());
      case PickUp.Result.Done done -> {
        String parting = PartingWords.of(done.parting(), graph.clock.today(), root.texts);
        if (root.json) {
          Map<String, Object> shape = Shapes.order(done.order().order());
          shape.put("receipt", done.receipt());
          shape.put("progress", done.order().lines().stream().map(SaleCommands::line).toList());
          shape.put("parting", parting);
          done.parting()
              .ifPresent(
                  day -> {
                    shape.put("partingRule", day.rule().name());
                    shape.put("partingDay", String.valueOf(day.on()));
                  });
          root.print(shape);
        } else {
          root.out.println(Lines.of(done.order().number(), done.receipt(), parting));
        }
        yield CommandLineDoor.DONE;
      }
    };
  }

  private static Map<String, Object> line(TrackedOrder.Line line) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("position", line.key().position());
    shape.put("ordered", line.progress().ordered());
    shape.put("awaited", line.progress().awaited());
    shape.put("waiting", line.progress().waiting());
    shape.put("collected", line.progress().collected());
    shape.put("returned", line.progress().returned());
    return shape;
  }

  /** On with a folder, or off; neither shows what is set. */
  static final class OnOff {
    @Option(names = "--folder", required = true, paramLabel = "DIR")
    @Nullable Path folder;

    @Option(names = "--off", required = true)
    boolean off;
  }

  @Command(name = "watch")
  int watch(
      @ArgGroup(multiplicity = "0..1") @Nullable OnOff wanted,
      @Option(names = "--minutes", defaultValue = "15", paramLabel = "N") int minutes) {
    Checkout checkout = root.graph().checkout;
    if (wanted != null) {
      Watching before = checkout.watchSettings.load();
      Path folder = wanted.folder;
      var reasons =
          checkout.setWatch.set(
              folder == null
                  ? new Watching(false, before.folder(), before.minutes())
                  : new Watching(true, folder.toAbsolutePath().normalize().toString(), minutes));
      if (!reasons.isEmpty()) {
        return root.refuse(reasons);
      }
    }
    Watching now = checkout.watchSettings.load();
    if (root.json) {
      root.print(Map.of("on", now.on(), "folder", now.folder(), "minutes", now.minutes()));
    } else {
      root.out.println(
          now.on()
              ? root.texts.get("cli.sale.watch.on", now.folder(), now.minutes())
              : root.texts.get("cli.sale.watch.off"));
    }
    return CommandLineDoor.DONE;
  }
}
