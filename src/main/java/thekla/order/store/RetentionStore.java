package thekla.order.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.kernel.UnitOfWork;
import thekla.order.Retention;
import thekla.order.RetentionSettings;
import thekla.shop.store.Settings;

/** One row a setting. */
public final class RetentionStore implements RetentionSettings {

  private static final String COUNTRY = "shop.country";
  private static final String EXCHANGE_DAYS = "retention.exchange-days";

  private final Settings settings;
  private final UnitOfWork work;

  public RetentionStore(Supplier<DSLContext> sql, UnitOfWork work) {
    settings = new Settings(sql);
    this.work = work;
  }

  @Override
  public Retention load() {
    Map<String, String> kept = settings.named(List.of(COUNTRY, EXCHANGE_DAYS));
    return new Retention(
        kept.getOrDefault(COUNTRY, Retention.DEFAULT.country()), days(kept.get(EXCHANGE_DAYS)));
  }

  /** What nobody can read is not a reason to delete at once. */
  private static int days(@Nullable String written) {
    try {
      return written == null
          ? Retention.EXCHANGE_DAYS
          : Math.clamp(Integer.parseInt(written.strip()), 0, Retention.MOST_EXCHANGE_DAYS);
    } catch (NumberFormatException e) {
      return Retention.EXCHANGE_DAYS;
    }
  }

  @Override
  public void exchangeDays(int days) {
    if (days < 0 || days > Retention.MOST_EXCHANGE_DAYS) {
      throw new IllegalArgumentException(String.valueOf(days));
    }
    work.run(() -> settings.put(EXCHANGE_DAYS, String.valueOf(days)));
  }
}
