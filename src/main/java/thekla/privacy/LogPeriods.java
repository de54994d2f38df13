package thekla.privacy;

import java.util.Map;

/** How many months the shop keeps each log. Off the event thread. */
public interface LogPeriods {

  Map<LogClass, Integer> months();

  /** Inside a unit of work. */
  void months(LogClass log, int months);
}
