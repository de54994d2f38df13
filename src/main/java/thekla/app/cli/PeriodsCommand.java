package thekla.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import thekla.kernel.Refusal;
import thekla.privacy.EndLogs;
import thekla.privacy.LogClass;

/** {@code thekla privacy periods} */
@Command(name = "periods")
final class PeriodsCommand implements Callable<Integer> {

  @ParentCommand PrivacyCommands privacy;

  @Option(names = "--notice-log", paramLabel = "MONTHS")
  @Nullable Integer notices;

  @Option(names = "--audit-log", paramLabel = "MONTHS")
  @Nullable Integer audit;

  @Override
  public Integer call() {
    Root root = privacy.root;
    EndLogs logs = root.graph().privacy.logs;
    List<Refusal> refused = new ArrayList<>();
    set(logs, LogClass.NOTICE, notices, refused);
    set(logs, LogClass.AUDIT, audit, refused);
    if (!refused.isEmpty()) {
      return root.refuse(refused);
    }
    Map<LogClass, Integer> months = logs.periods();
    if (root.json) {
      Map<String, Integer> shape = new LinkedHashMap<>();
      months.forEach((log, kept) -> shape.put(log.written(), kept));
      root.print(shape);
    } else {
      months.forEach((log, kept) -> root.out.println(Lines.of(kept, root.texts.get(name(log)))));
    }
    return CommandLineDoor.DONE;
  }

  private static String name(LogClass log) {
    return switch (log) {
      case NOTICE -> "privacy.log.notice-log";
      case AUDIT -> "privacy.log.audit-log";
    };
  }

  private static void set(
      EndLogs logs, LogClass log, @Nullable Integer months, List<Refusal> refused) {
    if (months != null) {
      logs.set(log, months).ifPresent(refused::add);
    }
  }
}
