package thekla.privacy.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.privacy.LogClass;
import thekla.privacy.LogPeriods;
import thekla.shop.store.Settings;

/** One row a log. */
public final class LogPeriodStore implements LogPeriods {

  private static final String NAME = "retention.";

  private final Settings settings;

  public LogPeriodStore(Supplier<DSLContext> sql) {
    settings = new Settings(sql);
  }

  @Override
  public Map<LogClass, Integer> months() {
    Map<String, String> kept =
        settings.named(Arrays.stream(LogClass.values()).map(LogPeriodStore::name).toList());
    Map<LogClass, Integer> months = new EnumMap<>(LogClass.class);
    for (LogClass log : LogClass.values()) {
      months.put(log, read(kept.get(name(log)), log));
    }
    return months;
  }

  private static String name(LogClass log) {
    return NAME + log.written();
  }

  /** Whatever was written there, the bounds hold. */
  private static int read(@Nullable String written, LogClass log) {
    try {
      return written == null
          ? log.usual()
          : Math.clamp(Integer.parseInt(written.strip()), log.least(), log.most());
    } catch (NumberFormatException e) {
      return log.usual();
    }
  }

  @Override
  public void months(LogClass log, int months) {
    settings.put(name(log), String.valueOf(months));
  }
}
