package thekla.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What address files write for countries, languages, message kinds … in German, French, English.
 */
final class RowWords {

  private static final List<Locale> LOCALES =
      List.of(Locale.GERMAN, Locale.FRENCH, Locale.ENGLISH, Locale.of("de", "AT"));

  /** Signs of cars, and what people write besides the official names. */
  private static final Map<String, String> COUNTRY_SIGNS =
      Map.ofEntries(
          Map.entry("d", "DE"),
          Map.entry("a", "AT"),
          Map.entry("f", "FR"),
          Map.entry("b", "BE"),
          Map.entry("i", "IT"),
          Map.entry("l", "LU"),
          Map.entry("e", "ES"),
          Map.entry("brd", "DE"),
          Map.entry("uk", "GB"),
          Map.entry("england", "GB"),
          Map.entry("holland", "NL"),
          Map.entry("usa", "US"));

  private static final Map<String, String> COUNTRIES = countries();
  private static final Map<String, String> LANGUAGES = languages();
  private static final Set<String> YES =
      Set.of(
          "1",
          "ja",
          "j",
          "oui",
          "o",
          "yes",
          "y",
          "x",
          "true",
          "wahr",
          "vrai",
          "inaktiv",
          "inactive",
          "inactif",
          "gesperrt");
  private static final Set<String> NO =
      Set.of("0", "nein", "n", "non", "no", "false", "falsch", "faux", "aktiv", "active", "actif");
  private static final Set<String> ACCOUNT =
      Set.of(
          "account_customer",
          "rechnungskunde",
          "rechnung",
          "account",
          "account customer",
          "client en compte",
          "compte");
  private static final Set<String> ORDER =
      Set.of(
          "order_customer",
          "bestellkunde",
          "bestellung",
          "order",
          "order customer",
          "client de passage",
          "commande");

  private final Map<String, MessageKind> messageKinds = new HashMap<>();

  RowWords(List<MessageKind> kinds) {
    for (MessageKind kind : kinds) {
      messageKinds.put(lower(kind.german()), kind);
      messageKinds.put(lower(kind.french()), kind);
      messageKinds.put(lower(kind.english()), kind);
    }
    kinds.forEach(kind -> messageKinds.put(lower(kind.letter()), kind));
  }

  Optional<String> country(String word) {
    return Optional.ofNullable(COUNTRIES.get(lower(word)));
  }

  Optional<String> language(String word) {
    return Optional.ofNullable(LANGUAGES.get(lower(word)));
  }

  Optional<MessageKind> messageKind(String word) {
    return Optional.ofNullable(messageKinds.get(lower(word)));
  }

  Optional<Boolean> yes(String word) {
    String lower = lower(word);
    if (YES.contains(lower)) {
      return Optional.of(true);
    }
    return NO.contains(lower) ? Optional.of(false) : Optional.empty();
  }

  Optional<CustomerKind> kind(String word) {
    String lower = lower(word);
    if (ACCOUNT.contains(lower)) {
      return Optional.of(CustomerKind.ACCOUNT_CUSTOMER);
    }
    return ORDER.contains(lower) ? Optional.of(CustomerKind.ORDER_CUSTOMER) : Optional.empty();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      LOCALES.forEach(locale -> countries.put(lower(country.getDisplayCountry(locale)), code));
      countries.put(lower(country.getISO3Country()), code);
    }
    countries.putAll(COUNTRY_SIGNS);
    for (String code : Locale.getISOCountries()) {
      countries.put(lower(code), code);
    }
    return Map.copyOf(countries);
  }

  private static Map<String, String> languages() {
    Map<String, String> languages = new HashMap<>();
    for (String code : List.of("de", "fr", "en")) {
      Locale language = Locale.of(code);
      languages.put(code, code);
      languages.put(lower(language.getISO3Language()), code);
      LOCALES.forEach(locale -> languages.put(lower(language.getDisplayLanguage(locale)), code));
    }
    for (String country : List.of("DE", "AT", "CH", "FR", "BE", "LU", "GB", "US")) {
      for (String code : List.of("de", "fr", "en")) {
        languages.put(code + "-" + lower(country), code);
        languages.put(code + "_" + lower(country), code);
      }
    }
    languages.put("d", "de");
    languages.put("f", "fr");
    languages.put("e", "en");
    return Map.copyOf(languages);
  }
}
