package thekla.app.screens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.consent.ContactSettings;
import thekla.kernel.Refusal;
import thekla.order.Retention;
import thekla.shop.Shop;
import thekla.text.TypedDate;

/**
 * The shop's settings as they are typed.
 *
 * @param since its first day, "" where it is not known
 * @param exchangeDays after the collection
 */
record ShopDraft(
    String name,
    String address,
    String contact,
    String country,
    String since,
    boolean softOptIn,
    boolean frenchBusiness,
    String exchangeDays) {

  static final String SINCE = "settings.shop.since";
  static final String DAYS = "settings.shop.exchange-days";

  static ShopDraft of(Shop shop, ContactSettings switches, Retention retention, Locale locale) {
    LocalDate since = shop.since();
    return new ShopDraft(
        shop.name(),
        shop.address(),
        shop.contact(),
        shop.country(),
        since == null ? "" : TypedDate.shown(since, locale),
        switches.softOptIn(),
        switches.frenchBusiness(),
        String.valueOf(retention.exchangeDays()));
  }

  boolean isFrench() {
    return country.equals("FR");
  }

  /** What cannot be saved; each names its field. */
  List<Refusal> problems(LocalDate today, Locale locale) {
    List<Refusal> problems = new ArrayList<>();
    if (!since.isBlank()) {
      Optional<LocalDate> day = TypedDate.read(since, locale);
      if (day.isEmpty()) {
        problems.add(Refusal.of("date-not-understood", SINCE));
      } else if (day.get().isAfter(today)) {
        problems.add(Refusal.of("since-in-future", SINCE));
      }
    }
    if (days().isEmpty()) {
      problems.add(Refusal.of("exchange-days-range", DAYS, Retention.MOST_EXCHANGE_DAYS));
    }
    return problems;
  }

  Shop shop(Locale locale) {
    @Nullable LocalDate day = TypedDate.read(since, locale).orElse(null);
    return new Shop(name.strip(), address.strip(), contact.strip(), country, day);
  }

  /** 0 to {@link Retention#MOST_EXCHANGE_DAYS}. */
  Optional<Integer> days() {
    return Optional.of(exchangeDays.strip())
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .filter(days -> days <= Retention.MOST_EXCHANGE_DAYS);
  }
}
