package thekla.privacy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Logs are kept for their months and no longer (privacy-rules 8.2). Which there are, the
 * personal-data map says: a log that nobody ends is a fault of the program.
 */
public final class EndLogs {

  private final Map<LogClass, AgedRows> rows;
  private final LogPeriods periods;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public EndLogs(
      PersonalDataMap map,
      Map<LogClass, AgedRows> rows,
      LogPeriods periods,
      UnitOfWork work,
      BusinessClock clock) {
    this.rows = new EnumMap<>(LogClass.class);
    this.rows.putAll(rows);
    this.periods = periods;
    this.work = work;
    this.clock = clock;
    List<String> endless = endless(map);
    if (!endless.isEmpty()) {
      throw new IllegalArgumentException("nobody ends " + endless);
    }
  }

  /** Classes of logs that no period or no rows are known of. */
  private List<String> endless(PersonalDataMap map) {
    return map.columns().stream()
        .map(PersonalDataMap.Column::retention)
        .filter(retention -> retention.endsWith("-log"))
        .distinct()
        .filter(retention -> LogClass.of(retention).map(rows::get).isEmpty())
        .toList();
  }

  /**
   * A batch of each log; joins the caller's unit of work.
   *
   * @return by the map's name of the log, empty when nothing was old enough
   */
  public ErasureCounts batch() {
    ErasureCounts counts = new ErasureCounts();
    Map<LogClass, Integer> months = periods.months();
    rows.forEach(
        (log, aged) -> {
          int kept = Objects.requireNonNull(months.get(log));
          Instant before = clock.today().minusMonths(kept).atStartOfDay(clock.zone()).toInstant();
          counts.add(log.written(), aged.end(before));
        });
    return counts;
  }

  public Map<LogClass, Integer> periods() {
    return work.call(periods::months);
  }

  /**
   * From the next night on.
   *
   * @return why not, empty when it is set
   */
  public Optional<Refusal> set(LogClass log, int months) {
    if (months < log.least() || months > log.most()) {
      return Optional.of(Refusal.of("log-period", log.written(), log.least(), log.most()));
    }
    work.run(() -> periods.months(log, months));
    return Optional.empty();
  }
}
