package thekla.paperwork;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import thekla.customer.Customer;
import thekla.document.merge.Values;
import thekla.kernel.BusinessClock;
import thekla.register.Periods;
import thekla.shop.Profiles;
import thekla.shop.Purpose;
import thekla.shop.Shop;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/** The papers as this shop hands them out today: whose law they follow, what they say of it. */
public final class ShopPapers {

  private final ShopDetails shop;
  private final Profiles profiles;
  private final BooleanSupplier softOptIn;
  private final Periods periods;
  private final BusinessClock clock;
  private final Map<Locale, Texts> spoken = new ConcurrentHashMap<>();
  private final Map<String, Paper> read = new ConcurrentHashMap<>();

  /**
   * @param softOptIn the switch in the settings (R-CON-11)
   */
  public ShopPapers(
      ShopDetails shop,
      Profiles profiles,
      BooleanSupplier softOptIn,
      Periods periods,
      BusinessClock clock) {
    this.shop = shop;
    this.profiles = profiles;
    this.softOptIn = softOptIn;
    this.periods = periods;
    this.clock = clock;
  }

  public String country() {
    return shop.load().country();
  }

  Shop shop() {
    return shop.load();
  }

  /** What the shop has switched on. */
  Set<Purpose> purposes() {
    return profiles.load().purposes(softOptIn.getAsBoolean());
  }

  /** The language's texts with the formats of the shop's country. */
  Texts texts(Locale language) {
    return spoken.computeIfAbsent(Locale.of(language.getLanguage(), country()), Texts::new);
  }

  /**
   * The paper in the reader's language where it follows the law of the shop's country, else in the
   * country's own (R-DOC-5).
   *
   * @return empty when there is none of this name
   */
  public Optional<Paper> forReader(String id, Locale wanted) {
    String country = country();
    Locale own = country.equals("FR") ? Locale.FRENCH : Locale.GERMAN;
    return Stream.of(wanted, own)
        .filter(language -> Texts.LANGUAGES.contains(Locale.of(language.getLanguage())))
        .flatMap(language -> named(id, Locale.of(language.getLanguage())).stream())
        .filter(paper -> paper.countries().contains(country))
        .findFirst();
  }

  /** Read once: every slip asks for two. */
  private Optional<Paper> named(String id, Locale language) {
    return Papers.IDS.contains(id)
        ? Optional.of(
            read.computeIfAbsent(
                language + "/" + id, name -> Papers.named(id, language).orElseThrow()))
        : Optional.empty();
  }

  /** What the fields stand for. Off the event thread. */
  public Values values(Locale language) {
    Texts texts = texts(language);
    return PaperValues.shop(
        shop.load(), profiles.load(), softOptIn.getAsBoolean(), periods, clock.today(), texts);
  }

  /** The same for a customer's letter. */
  public Values values(Locale language, Customer customer) {
    Values values = values(language);
    PaperValues.customer(values, customer, PaperValues.greeting(customer, texts(language)));
    return values;
  }

  /** Nothing of a shop, for a form to be filled in by hand. */
  public Values blank(Locale language) {
    Texts texts = texts(language);
    return PaperValues.form(country(), periods, texts);
  }
}
