package thekla.notice;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.kernel.BusinessClock;
import thekla.shop.Shop;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/** What the fields of a template stand for, for one customer. */
public final class MergeValues {

  private final ShopDetails shops;
  private final BusinessClock clock;
  private final Map<Locale, Texts> spoken = new ConcurrentHashMap<>();

  public MergeValues(ShopDetails shops, BusinessClock clock) {
    this.shops = shops;
    this.clock = clock;
  }

  /**
   * Off the event thread.
   *
   * @param language of the message, "de", "fr" or "en"
   * @param consents what is recorded, in words of that language
   */
  public Map<MergeField, String> of(Customer customer, String language, String consents) {
    Shop shop = shops.load();
    Texts texts = texts(language, shop.country());
    Map<MergeField, String> values = new EnumMap<>(MergeField.class);
    values.put(MergeField.GREETING, greeting(customer, texts));
    values.put(MergeField.CUSTOMER_SALUTATION, orEmpty(customer.salutation()));
    values.put(MergeField.CUSTOMER_FIRST_NAME, orEmpty(customer.firstName()));
    values.put(MergeField.CUSTOMER_LAST_NAME, orEmpty(customer.lastName()));
    values.put(MergeField.CUSTOMER_NAME, customer.name());
    values.put(MergeField.CUSTOMER_NUMBER, customer.number());
    values.put(MergeField.CUSTOMER_EMAIL, contact(customer, ContactKind.EMAIL));
    values.put(MergeField.CUSTOMER_MOBILE, contact(customer, ContactKind.MOBILE));
    values.put(MergeField.CUSTOMER_ADDRESS, PostalAddress.of(customer, shop.country()).orElse(""));
    values.put(MergeField.UNSUBSCRIBE, texts.get("serial.unsubscribe", shop.contact()));
    values.put(MergeField.CONSENTS, consents.strip());
    values.put(
        MergeField.DATE,
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(texts.locale())
            .format(clock.today()));
    values.put(MergeField.SHOP_NAME, shop.name());
    values.put(MergeField.SHOP_ADDRESS, shop.address());
    values.put(MergeField.SHOP_CONTACT, shop.contact());
    return values;
  }

  /** Read once: a large goods receipt asks a thousand times. */
  Texts texts(String language, String country) {
    return spoken.computeIfAbsent(Locale.of(language, country), Texts::new);
  }

  /** Neutral, because a salutation is nobody's duty (R-GEN-1); never empty. */
  private static String greeting(Customer customer, Texts texts) {
    String person =
        Stream.of(customer.title(), customer.firstName(), customer.lastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return person.isEmpty() ? texts.get("greeting.nobody") : texts.get("greeting.person", person);
  }

  private static String contact(Customer customer, ContactKind kind) {
    return customer.contact(Set.of(kind)).map(ContactPoint::written).orElse("");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
