package thekla.shop.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.storage.Locks;

/** What the shop settled, one row each; every feature begins the names of its own with a word. */
public final class Settings {

  private final Supplier<DSLContext> sql;

  public Settings(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  /** Of these names those that are there. */
  public Map<String, String> named(Collection<String> names) {
    return sql.get()
        .selectFrom(SHOP_SETTING)
        .where(SHOP_SETTING.NAME.in(names))
        .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
  }

  /**
   * All whose names begin so.
   *
   * @param start without % and _
   */
  public Map<String, String> beginning(String start) {
    return sql.get()
        .selectFrom(SHOP_SETTING)
        .where(SHOP_SETTING.NAME.like(start + "%"))
        .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
  }

  public Optional<String> get(String name) {
    return sql.get()
        .selectFrom(SHOP_SETTING)
        .where(SHOP_SETTING.NAME.eq(name))
        .fetchOptional(SHOP_SETTING.SETTING);
  }

  /**
   * Inside a unit of work.
   *
   * @param setting null takes the row away
   */
  public void put(String name, @Nullable String setting) {
    if (setting == null) {
      sql.get().deleteFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq(name)).execute();
      return;
    }
    Locks.turn(sql.get(), name);
    int changed =
        sql.get()
            .update(SHOP_SETTING)
            .set(SHOP_SETTING.SETTING, setting)
            .where(SHOP_SETTING.NAME.eq(name))
            .execute();
    if (changed == 0) {
      sql.get()
          .insertInto(SHOP_SETTING)
          .set(SHOP_SETTING.NAME, name)
          .set(SHOP_SETTING.SETTING, setting)
          .execute();
    }
  }
}
