package thekla.paperwork;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentPurpose;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.document.Typography;
import thekla.document.merge.Values;
import thekla.register.Example;
import thekla.register.Periods;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.Shop;
import thekla.text.Texts;

/** What the fields of papers stand for: the shop, its purposes and periods, a customer. */
public final class PaperValues {

  private static final List<String> COUNTRIES = List.of("DE", "AT", "FR");
  private static final int FORM_ROWS = 3;

  private PaperValues() {}

  /**
   * Of a shop.
   *
   * @param softOptIn the switch in the settings (R-CON-11)
   */
  public static Values shop(
      Shop shop,
      Profile profile,
      boolean softOptIn,
      Periods periods,
      LocalDate today,
      Texts texts) {
    Values values = purposes(profile.purposes(softOptIn), shop.country());
    periods.put(values, shop.country(), texts);
    values
        .put("shop.name", shop.name())
        .put("shop.owner", profile.owner())
        .put("shop.address", shop.address())
        .put("shop.contact", shop.contact())
        .put("shop.phone", profile.phone())
        .put("shop.email", profile.email())
        .put("shop.web", profile.web())
        .put(
            "shop.sender",
            Stream.of(shop.name(), shop.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")))
        .put("today", texts.date(today))
        .put("authority.name", profile.authority().name())
        .put("authority.address", profile.authority().address())
        .put("authority.web", profile.authority().web())
        .rows("measures", () -> measures("", texts, profile.measures()::contains));
    delegate(values, "dpo", profile.dpo());
    delegate(values, "representative", profile.representative());
    values
        .rows(
            "joint",
            profile.joint().stream()
                .map(one -> new Values().put("name", one.name()).put("purpose", one.purpose()))
                .toList())
        .rows(
            "recipients",
            profile.recipients().stream()
                .map(one -> new Values().put("name", one.name()).put("purpose", one.purpose()))
                .toList())
        .rows(
            "processors", profile.processors().stream().map(one -> processor(one, texts)).toList())
        .rows("subprocessors", List.of())
        .rows(
            "transfers",
            profile.transfers().stream()
                .map(
                    one ->
                        new Values()
                            .put("recipient", one.recipient())
                            .put("country", one.country())
                            .put("safeguard", one.safeguard()))
                .toList());
    Profile.Agreement agreement = profile.agreement();
    return values
        .put("agreement.hours", String.valueOf(agreement.hours()))
        .put("agreement.objectionDays", String.valueOf(agreement.objectionDays()))
        .set("agreement.remoteSupport", agreement.remoteSupport())
        .set("agreement.hosting", agreement.hosting())
        .set("agreement.backup", agreement.backup());
  }

  private static Values processor(Profile.Processor processor, Texts texts) {
    LocalDate contract = processor.contractDate();
    return new Values()
        .put("name", processor.name())
        .put("service", processor.service())
        .put("country", processor.country())
        .put("contractDate", contract == null ? "" : texts.date(contract));
  }

  private static void delegate(Values values, String name, Profile.@Nullable Delegate delegate) {
    values.set(name, delegate != null);
    if (delegate != null) {
      values.put(name + ".name", delegate.name()).put(name + ".contact", delegate.contact());
    }
  }

  private static Values purposes(Set<Purpose> purposes, String country) {
    Values values = new Values();
    for (Purpose purpose : Purpose.values()) {
      values.set("purpose." + purpose.name(), purposes.contains(purpose));
    }
    values.set("purpose.CONSENT", purposes.stream().anyMatch(Purpose.BY_CONSENT::contains));
    COUNTRIES.forEach(each -> values.set("country." + each, each.equals(country)));
    return values;
  }

  /** Of a customer whose paper it is. */
  public static void customer(Values values, Customer customer, String greeting) {
    values
        .put("customer.name", customer.name())
        .put("customer.number", customer.number())
        .put("customer.greeting", greeting)
        .put("customer.address", customer.address().replace(" · ", "\n"))
        .put("customer.email", contact(customer, Channel.EMAIL))
        .put("customer.phone", contact(customer, Channel.PHONE));
  }

  /** Neutral, because a salutation is nobody's duty (R-GEN-1); never empty. */
  static String greeting(Customer customer, Texts texts) {
    String person =
        Stream.of(customer.title(), customer.firstName(), customer.lastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return person.isEmpty() ? texts.get("greeting.nobody") : texts.get("greeting.person", person);
  }

  private static String contact(Customer customer, Channel channel) {
    return customer.contact(channel).map(point -> point.written()).orElse("");
  }

  /** Of no shop: every purpose and three empty rows in each list, for a form to fill in by hand. */
  public static Values form(String country, Periods periods, Texts texts) {
    Values values = purposes(EnumSet.allOf(Purpose.class), country);
    periods.put(values, country, texts);
    for (String condition :
        List.of("dpo", "representative", "shop.web", "source", "request.reason", "processor.dpo")) {
      values.set(condition, false);
    }
    for (String list : List.of("joint", "transfers")) {
      values.rows(list, List.of());
    }
    for (String list :
        List.of(
            "recipients",
            "processors",
            "subprocessors",
            "data",
            "purposes",
            "erased",
            "kept",
            "told")) {
      values.rows(list, IntStream.range(0, FORM_ROWS).mapToObj(row -> new Values()).toList());
    }
    return values
        .set("request.found", true)
        .set("agreement.remoteSupport", true)
        .set("agreement.hosting", false)
        .set("agreement.backup", false)
        .rows("measures", () -> measures(Typography.BOXED, texts, ref -> true))
        .rows("consents", consents(texts));
  }

  /**
   * Of the catalogue (privacy-rules 4.4) those whose ref is wanted.
   *
   * @param before their refs, to tick them by hand
   */
  private static List<Values> measures(String before, Texts texts, Predicate<String> wanted) {
    return Example.measures(texts.locale().getLanguage()).stream()
        .filter(measure -> wanted.test(measure.ref()))
        .map(measure -> new Values().put("ref", before + measure.ref()).put("text", measure.text()))
        .toList();
  }

  /** The first texts of consents; their fields become room to write. */
  private static List<Values> consents(Texts texts) {
    return Stream.of(ConsentPurpose.values())
        .map(
            purpose ->
                new Values()
                    .put("label", texts.get("consent.purpose." + purpose.name()))
                    .put(
                        "text",
                        texts
                            .get("consent.wording." + purpose.name())
                            .replaceAll("\\[\\[[^\\]]*]]", "____________"))
                    .set("channels", purpose == ConsentPurpose.ADS))
        .toList();
  }
}
