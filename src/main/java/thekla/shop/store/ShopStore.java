package thekla.shop.store;

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

  private final Settings settings;
  private final UnitOfWork unitOfWork;

  public ShopStore(Supplier<DSLContext> sql, UnitOfWork unitOfWork) {
    settings = new Settings(sql);
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Shop load() {
    Map<String, String> details = settings.beginning("shop.");
    return new Shop(
        details.getOrDefault("shop.name", "Thekla"),
        details.getOrDefault("shop.address", ""),
        details.getOrDefault("shop.contact", ""),
        details.getOrDefault("shop.country", "DE"),
        day(details.get("shop.since")));
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
          settings.put("shop.name", shop.name());
          settings.put("shop.address", shop.address());
          settings.put("shop.contact", shop.contact());
          settings.put("shop.country", shop.country());
          LocalDate since = shop.since();
          settings.put("shop.since", since == null ? null : since.toString());
        });
  }
}
