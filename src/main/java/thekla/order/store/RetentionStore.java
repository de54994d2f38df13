package thekla.order.store;

import static thekla.schema.Tables.CLOSED_ORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.kernel.UnitOfWork;
import thekla.order.PartingDay;
import thekla.order.Retention;
import thekla.order.RetentionSettings;
import thekla.shop.store.Settings;

/** One row a setting. */
public final class RetentionStore implements RetentionSettings {

  private static final String COUNTRY = "shop.country";
  private static final String EXCHANGE_DAYS = "retention.exchange-days";
  private static final String CANCELLED_DAYS = "retention.cancelled-days";

  private final Supplier<DSLContext> sql;
  private final Settings settings;
  private final UnitOfWork work;

  public RetentionStore(Supplier<DSLContext> sql, UnitOfWork work) {
    this.sql = sql;
    settings = new Settings(sql);
    this.work = work;
  }

  @Override
  public Retention load() {
    Map<String, String> kept = settings.named(List.of(COUNTRY, EXCHANGE_DAYS, CANCELLED_DAYS));
    return new Retention(
        kept.getOrDefault(COUNTRY, Retention.DEFAULT.country()),
        days(kept.get(EXCHANGE_DAYS), Retention.EXCHANGE_DAYS),
        days(kept.get(CANCELLED_DAYS), Retention.CANCELLED_DAYS));
  }

  /** What nobody can read is not a reason to delete at once. */
  private static int days(@Nullable String written, int usual) {
    try {
      return written == null
          ? usual
          : Math.clamp(Integer.parseInt(written.strip()), 0, Retention.MOST_EXCHANGE_DAYS);
    } catch (NumberFormatException e) {
      return usual;
    }
  }

  @Override
  public void exchangeDays(int days) {
    set(EXCHANGE_DAYS, days, PartingDay.Rule.COLLECTED);
  }

  @Override
  public void cancelledDays(int days) {
    set(CANCELLED_DAYS, days, PartingDay.Rule.CANCELLED);
  }

  /** Also for the orders that are done already, one statement for each day. */
  private void set(String name, int days, PartingDay.Rule rule) {
    if (days < 0 || days > Retention.MOST_EXCHANGE_DAYS) {
      throw new IllegalArgumentException(String.valueOf(days));
    }
    work.run(
        () -> {
          settings.put(name, String.valueOf(days));
          for (LocalDate day :
              sql.get()
                  .selectDistinct(CLOSED_ORDER.CLOSED_ON)
                  .from(CLOSED_ORDER)
                  .where(CLOSED_ORDER.RETENTION.eq(rule.name()))
                  .fetch(CLOSED_ORDER.CLOSED_ON)) {
            sql.get()
                .update(CLOSED_ORDER)
                .set(CLOSED_ORDER.PART_ON, day.plusDays(days))
                .where(CLOSED_ORDER.RETENTION.eq(rule.name()), CLOSED_ORDER.CLOSED_ON.eq(day))
                .execute();
          }
        });
  }
}
