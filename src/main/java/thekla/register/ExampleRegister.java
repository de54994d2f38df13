package thekla.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thekla.document.Document;
import thekla.privacy.PersonalDataMap;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.Shop;
import thekla.text.Texts;

/** The whole register of a bookshop that does not exist; privacy-rules 4.5. */
public final class ExampleRegister {

  private static final int MEASURES = 20;

  private ExampleRegister() {}

  /**
   * On paper.
   *
   * @param date of this version
   * @param country whose law gives the periods: "DE", "AT" or "FR"
   */
  public static Document of(
      Layout layout, LocalDate date, String country, Periods periods, Texts texts) {
    Shop shop =
        new Shop(
            texts.get("register.example.name"),
            texts.get("register.example.address"),
            texts.get("register.example.contact"),
            country);
    Content content =
        ReadRegister.content(
            shop,
            profile(texts),
            Example.activities(ReadRegister.language(texts)).stream()
                .map(activity -> new RegisterEntry(activity, date, date, 1))
                .toList(),
            new ProgramFacts(PersonalDataMap.load(), List::of, ProgramFacts::always).now(),
            periods,
            texts);
    return RegisterDocument.document(
        content,
        layout,
        new RegisterPaper(texts, false),
        texts,
        date,
        texts.get(
            "register.imprint.example",
            layout.name(),
            RegisterForm.VERSION,
            texts.date(date),
            content.language().toUpperCase(Locale.ROOT),
            country));
  }

  private static Profile profile(Texts texts) {
    Set<String> measures =
        IntStream.rangeClosed(1, MEASURES).mapToObj(n -> "T" + n).collect(Collectors.toSet());
    return new Profile(
        texts.get("register.example.owner"),
        texts.get("register.example.phone"),
        texts.get("register.example.email"),
        "www.example.org",
        null,
        null,
        List.of(),
        new Profile.Authority(texts.get("register.example.authority"), "", ""),
        EnumSet.of(Purpose.NOTIFY, Purpose.CARD),
        List.of(),
        List.of(),
        List.of(),
        measures,
        Profile.Agreement.USUAL,
        0);
  }
}
