package thekla.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.kernel.Refusal;
import thekla.privacy.DayOfPrivacy;
import thekla.privacy.EraseCustomer;
import thekla.privacy.ErasureCause;
import thekla.privacy.ErasureCounts;
import thekla.privacy.Hold;
import thekla.privacy.Housekeeping;
import thekla.privacy.LogClass;
import thekla.privacy.Sweep;

/** {@code thekla privacy …} */
@Command(
    name = "privacy",
    subcommands = {
      PeriodsCommand.class,
      HeldCommand.class,
      PeeksCommand.class,
      ResidueCommand.class
    })
final class PrivacyCommands {

  private static final Map<String, String> NAMES =
      Map.of(
          "customer_order",
          "privacy.sweep.orders",
          "anonymous_line",
          "privacy.sweep.lines",
          "customer",
          "privacy.sweep.cards",
          "consent_event",
          "privacy.sweep.events",
          "file",
          "privacy.sweep.files",
          "locked",
          "privacy.sweep.locked",
          "locked_card",
          "privacy.sweep.locked-cards",
          LogClass.NOTICE.written(),
          "privacy.sweep.notice-log",
          LogClass.AUDIT.written(),
          "privacy.sweep.audit-log");

  @ParentCommand Root root;

  @Command(name = "sweep")
  int sweep(@Option(names = "--dry-run") boolean dryRun, @Option(names = "--force") boolean force) {
    Sweep sweep = root.graph().privacy.sweep;
    if (dryRun) {
      return tell(sweep.forecast());
    }
    return switch (sweep.run(
        ErasureCause.RETENTION, root.graph().actor.get(), force, Sweep.Progress.SILENT)) {
      case Sweep.Result.Done done -> tell(done.counts());
      case Sweep.Result.TooMuch(Sweep.Forecast forecast) -> {
        root.out.println(
            root.texts.get("privacy.sweep.too-much", forecast.orders(), forecast.ofAll()));
        yield CommandLineDoor.REFUSED;
      }
    };
  }

  private int tell(Sweep.Forecast forecast) {
    long held = forecast.held().values().stream().mapToLong(Long::longValue).sum();
    if (root.json) {
      Map<String, Object> shape = new LinkedHashMap<>();
      shape.put("due", forecast.due());
      shape.put(
          "held",
          forecast.held().entrySet().stream()
              .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue)));
      shape.put("cardsAtMost", forecast.cardsAtMost());
      shape.put("orders", forecast.ofAll());
      forecast.oldest().ifPresent(day -> shape.put("oldest", day.toString()));
      root.print(shape);
      return CommandLineDoor.DONE;
    }
    root.out.println(
        root.texts.get("privacy.sweep.forecast", forecast.orders(), forecast.cardsAtMost(), held));
    forecast.due().forEach((rule, orders) -> root.out.println(Lines.of("", orders, rule(rule))));
    forecast
        .held()
        .forEach((reason, orders) -> root.out.println(Lines.of("", orders, hold(reason))));
    forecast
        .oldest()
        .ifPresent(
            day -> root.out.println(root.texts.get("privacy.sweep.oldest", root.texts.date(day))));
    return CommandLineDoor.DONE;
  }

  private String rule(String rule) {
    return root.texts.get("privacy.rule." + rule);
  }

  private String hold(Hold.Reason reason) {
    return root.texts.get("privacy.hold." + reason);
  }

  private int tell(Map<String, Long> counts) {
    if (root.json) {
      root.print(counts);
      return CommandLineDoor.DONE;
    }
    if (counts.isEmpty()) {
      root.out.println(root.texts.get("privacy.sweep.nothing"));
    }
    counts.forEach(
        (what, number) -> {
          String name = NAMES.get(what);
          if (name != null) {
            root.out.println(Lines.of(number, root.texts.get(name)));
          } else if (what.startsWith(Sweep.HELD)) {
            root.out.println(
                Lines.of(
                    number,
                    root.texts.get(
                        "privacy.erase.held",
                        hold(Hold.Reason.valueOf(what.substring(Sweep.HELD.length()))))));
          }
        });
    return CommandLineDoor.DONE;
  }

  @Command(name = "erase")
  int erase(@Parameters(paramLabel = "NR") String number) {
    Graph graph = root.graph();
    return switch (graph.privacy.eraseCustomer.erase(number, graph.actor.get())) {
      case EraseCustomer.Result.Erased erased -> {
        if (!root.json) {
          root.out.println(root.texts.get("privacy.erase.done"));
        }
        yield tell(erased.counts());
      }
      case EraseCustomer.Result.Held held -> {
        tell(held.counts());
        LocalDate until = held.until();
        if (!root.json && until != null) {
          root.out.println(root.texts.get("privacy.erase.until", root.texts.date(until)));
        }
        yield CommandLineDoor.REFUSED;
      }
      case EraseCustomer.Result.Refused refused -> root.refuse(List.of(refused.reason()));
    };
  }

  @Command(name = "hold")
  int hold(
      @Parameters(paramLabel = "NR") String number,
      @Option(names = "--reason", required = true, paramLabel = "REASON") Hold.Reason reason,
      @Option(names = "--until", paramLabel = "DATE") @Nullable LocalDate until) {
    Graph graph = root.graph();
    return done(graph.privacy.holdData.hold(number, reason, until, graph.actor.get()));
  }

  @Command(name = "release")
  int release(
      @Parameters(paramLabel = "NR") String number,
      @Option(names = "--reason", required = true, paramLabel = "REASON") Hold.Reason reason) {
    return done(root.graph().privacy.holdData.release(number, reason));
  }

  private int done(Optional<Refusal> refusal) {
    return refusal.map(reason -> root.refuse(List.of(reason))).orElse(CommandLineDoor.DONE);
  }

  @Command(name = "sheet")
  int sheet(
      @Option(names = "--day", paramLabel = "DATE") @Nullable LocalDate wanted,
      @Option(names = "--pdf") boolean pdf) {
    Graph graph = root.graph();
    LocalDate day = wanted == null ? graph.clock.today() : wanted;
    DayOfPrivacy found = graph.privacy.sheets.day(day);
    if (root.json) {
      root.print(found);
    } else {
      graph
          .privacy
          .sheets
          .sheet(root.texts)
          .lines(found)
          .forEach(line -> root.out.println(Lines.of(line.number(), line.what())));
    }
    if (pdf) {
      Path file = graph.privacy.sheets.write(day, root.texts);
      if (!root.json) {
        root.out.println(file);
      }
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "replay")
  int replay() {
    Graph graph = root.graph();
    ErasureCounts counts = graph.privacy.replay.replay(graph.actor.get());
    return tell(new TreeMap<>(counts.all()));
  }

  @Command(name = "housekeeping")
  int housekeeping() {
    Graph graph = root.graph();
    Housekeeping.Result result =
        graph.privacy.housekeeping.run(
            graph.actor.get(),
            (step, steps, table) -> {
              root.err.println(Housekeeping.said(root.texts, step, steps, table));
              return true;
            });
    root.out.println(
        result == Housekeeping.Result.LOG_STAYS
            ? root.texts.get("privacy.housekeeping.log-stays")
            : root.texts.get("privacy.housekeeping.done"));
    return CommandLineDoor.DONE;
  }
}
