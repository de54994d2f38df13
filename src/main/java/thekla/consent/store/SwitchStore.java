package thekla.consent.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.consent.ContactSettings;
import thekla.consent.ContactSwitches;
import thekla.kernel.UnitOfWork;
import thekla.shop.store.Settings;

/** One row a switch; none is off. */
public final class SwitchStore implements ContactSwitches {

  private static final String SOFT_OPT_IN = "switch.soft-opt-in";
  private static final String FRENCH_BUSINESS = "switch.french-business";
  private static final String COUNTRY = "shop.country";

  private final Settings settings;
  private final UnitOfWork work;

  public SwitchStore(Supplier<DSLContext> sql, UnitOfWork work) {
    settings = new Settings(sql);
    this.work = work;
  }

  @Override
  public ContactSettings load() {
    Map<String, String> kept = settings.named(List.of(SOFT_OPT_IN, FRENCH_BUSINESS, COUNTRY));
    return new ContactSettings(
        kept.getOrDefault(COUNTRY, "DE"),
        Boolean.parseBoolean(kept.get(SOFT_OPT_IN)),
        Boolean.parseBoolean(kept.get(FRENCH_BUSINESS)));
  }

  @Override
  public void save(boolean softOptIn, boolean frenchBusiness) {
    work.run(
        () -> {
          settings.put(SOFT_OPT_IN, String.valueOf(softOptIn));
          settings.put(FRENCH_BUSINESS, String.valueOf(frenchBusiness));
        });
  }
}
