package thekla.shop.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.kernel.UnitOfWork;
import thekla.shop.Shop;
import thekla.shop.ShopDetails;

/** One row a detail. */
public final class ShopStore implements ShopDetails {

  private final Supplier<DSLContext> sql;
  private final UnitOfWork unitOfWork;

  public ShopStore(Supplier<DSLContext> sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Shop load() {
    Map<String, String> settings =
        sql.get()
            .selectFrom(SHOP_SETTING)
            .where(SHOP_SETTING.NAME.like("shop.%"))
            .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
    return new Shop(
        settings.getOrDefault("shop.name", "Thekla"),
        settings.getOrDefault("shop.address", ""),
        settings.getOrDefault("shop.contact", ""),
        settings.getOrDefault("shop.country", "DE"),
        day(settings.get("shop.since")));
  }

  /** What nobody can read is as if it were not there. */
  private static @Nullable LocalDate day(@Nullable String written) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Override
  public void save(Shop shop) {
    unitOfWork.run(
        () -> {
          write("shop.name", shop.name());
          write("shop.address", shop.address());
          write("shop.contact", shop.contact());
          write("shop.country", shop.country());
          LocalDate since = shop.since();
          if (since == null) {
            sql.get().deleteFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq("shop.since")).execute();
          } else {
            write("shop.since", since.toString());
          }
        });
  }

  private void write(String name, String setting) {
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
