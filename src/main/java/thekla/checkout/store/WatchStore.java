package thekla.checkout.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.checkout.WatchSettings;
import thekla.kernel.UnitOfWork;

/** One row a setting. */
public final class WatchStore implements WatchSettings {

  private static final String ON = "till.watch";
  private static final String FOLDER = "till.folder";
  private static final String MINUTES = "till.minutes";

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;

  public WatchStore(Supplier<DSLContext> sql, UnitOfWork work) {
    this.sql = sql;
    this.work = work;
  }

  @Override
  public Watching load() {
    Map<String, String> settings =
        sql.get()
            .selectFrom(SHOP_SETTING)
            .where(SHOP_SETTING.NAME.in(ON, FOLDER, MINUTES))
            .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
    String folder = settings.getOrDefault(FOLDER, "");
    return new Watching(
        "on".equals(settings.get(ON)) && !folder.isEmpty(),
        folder,
        minutes(settings.getOrDefault(MINUTES, "")));
  }

  private static int minutes(String written) {
    try {
      return Math.clamp(Integer.parseInt(written.strip()), FEWEST_MINUTES, MOST_MINUTES);
    } catch (NumberFormatException e) {
      return Watching.OFF.minutes();
    }
  }

  @Override
  public void save(Watching now) {
    work.run(
        () -> {
          set(ON, now.on() ? "on" : "off");
          set(FOLDER, now.folder());
          set(MINUTES, String.valueOf(now.minutes()));
        });
  }

  private void set(String name, String value) {
    sql.get().deleteFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq(name)).execute();
    sql.get()
        .insertInto(SHOP_SETTING)
        .set(SHOP_SETTING.NAME, name)
        .set(SHOP_SETTING.SETTING, value)
        .execute();
  }
}
