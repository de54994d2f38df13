package thekla.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import thekla.order.LockedOrders;
import thekla.privacy.LockLetters;

/** {@code thekla privacy held} */
@Command(name = "held")
final class HeldCommand implements Callable<Integer> {

  @ParentCommand PrivacyCommands privacy;

  @Option(names = "--limit", defaultValue = "1000", paramLabel = "N")
  int limit;

  @Override
  public Integer call() {
    Root root = privacy.root;
    LockLetters.Kept kept = root.graph().privacy.letters.kept(limit);
    String statute = statute(kept.country());
    if (root.json) {
      root.print(
          kept.orders().stream()
              .map(
                  order ->
                      Map.of(
                          "number",
                          order.number(),
                          "statute",
                          statute,
                          "until",
                          order.until().toString()))
              .toList());
      return CommandLineDoor.DONE;
    }
    for (LockedOrders.Kept order : kept.orders()) {
      root.out.println(Lines.of(order.number(), statute, root.texts.date(order.until())));
    }
    return CommandLineDoor.DONE;
  }

  /** Names of laws are the same in every language; privacy-rules 8.1. */
  private static String statute(String country) {
    return switch (country) {
      case "AT" -> "§ 132 BAO, § 212 UGB";
      case "FR" -> "C. com. L123-22";
      default -> "§ 147 AO, § 257 HGB";
    };
  }
}
