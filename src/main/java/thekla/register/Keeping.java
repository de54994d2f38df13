package thekla.register;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import thekla.order.Retention;
import thekla.privacy.LogClass;

/**
 * What the shop really set about keeping data.
 *
 * @param shelfDays a title waits on the hold shelf until its order may be called off
 * @param backupDays the age of the oldest backup
 * @param logMonths of each log
 */
public record Keeping(
    Retention retention, int shelfDays, int backupDays, Map<LogClass, Integer> logMonths) {

  public Keeping {
    logMonths = Map.copyOf(logMonths);
  }

  /** Logs as they are kept where nobody set a period. */
  public Keeping(Retention retention, int shelfDays, int backupDays) {
    this(
        retention,
        shelfDays,
        backupDays,
        Arrays.stream(LogClass.values()).collect(Collectors.toMap(log -> log, LogClass::usual)));
  }

  int months(LogClass log) {
    return logMonths.getOrDefault(log, log.usual());
  }
}
