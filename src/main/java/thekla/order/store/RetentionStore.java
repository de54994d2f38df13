package thekla.order.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.kernel.UnitOfWork;
import thekla.order.Retention;
import thekla.order.RetentionSettings;

/** One row a setting. */
public final class RetentionStore implements RetentionSettings {

  private static final String COUNTRY = "shop.country";
  private static final String EXCHANGE_DAYS = "retention.exchange-days";

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;

  public RetentionStore(Supplier<DSLContext> sql, UnitOfWork work) {
    this.sql = sql;
    this.work = work;
  }

  @Override
  public Retention load() {
    Map<String, String> settings =
        sql.get()
            .selectFrom(SHOP_SETTING)
            .where(SHOP_SETTING.NAME.in(COUNTRY, EXCHANGE_DAYS))
            .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
    return new Retention(
        settings.getOrDefault(COUNTRY, Retention.DEFAULT.country()),
        days(settings.get(EXCHANGE_DAYS)));
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
    work.run(
        () -> {
          sql.get().deleteFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq(EXCHANGE_DAYS)).execute();
          sql.get()
              .insertInto(SHOP_SETTING)
              .set(SHOP_SETTING.NAME, EXCHANGE_DAYS)
              .set(SHOP_SETTING.SETTING, String.valueOf(days))
              .execute();
        });
  }
}
