package thekla.consent.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.consent.ContactSettings;
import thekla.consent.ContactSwitches;
import thekla.kernel.UnitOfWork;

/** One row a switch; none is off. */
public final class SwitchStore implements ContactSwitches {

  private static final String SOFT_OPT_IN = "switch.soft-opt-in";
  private static final String FRENCH_BUSINESS = "switch.french-business";
  private static final String COUNTRY = "shop.country";

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;

  public SwitchStore(Supplier<DSLContext> sql, UnitOfWork work) {
    this.sql = sql;
    this.work = work;
  }

  @Override
  public ContactSettings load() {
    Map<String, String> kept =
        sql.get()
            .select(SHOP_SETTING.NAME, SHOP_SETTING.SETTING)
            .from(SHOP_SETTING)
            .where(SHOP_SETTING.NAME.in(SOFT_OPT_IN, FRENCH_BUSINESS, COUNTRY))
            .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
    return new ContactSettings(
        kept.getOrDefault(COUNTRY, "DE"),
        Boolean.parseBoolean(kept.get(SOFT_OPT_IN)),
        Boolean.parseBoolean(kept.get(FRENCH_BUSINESS)));
  }

  @Override
  public void save(boolean softOptIn, boolean frenchBusiness) {
    work.run(
        () -> {
          write(SOFT_OPT_IN, softOptIn);
          write(FRENCH_BUSINESS, frenchBusiness);
        });
  }

  private void write(String name, boolean on) {
    sql.get().deleteFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq(name)).execute();
    sql.get()
        .insertInto(SHOP_SETTING)
        .set(SHOP_SETTING.NAME, name)
        .set(SHOP_SETTING.SETTING, String.valueOf(on))
        .execute();
  }
}
