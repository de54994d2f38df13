package thekla.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thekla.document.Document;
import thekla.shop.Profile;
import thekla.text.Texts;

/** Empty registers to fill in by hand. */
public final class RegisterForm {

  static final int VERSION = 1;

  private RegisterForm() {}

  /**
   * A controller's (Art. 30(1)).
   *
   * @param date of the form
   * @param country "DE", "AT" or "FR"
   */
  public static Document of(Layout layout, LocalDate date, String country, Texts texts) {
    return RegisterDocument.document(
        blank(country, ReadRegister.language(texts)),
        layout,
        new RegisterPaper(texts, true),
        texts,
        date,
        imprint(layout.name(), date, country, texts));
  }

  private static String imprint(String layout, LocalDate date, String country, Texts texts) {
    return texts.get(
        "register.imprint.form",
        layout,
        VERSION,
        texts.date(date),
        ReadRegister.language(texts).toUpperCase(Locale.ROOT),
        country);
  }

  /** A processor's (Art. 30(2)): the software house's, where it does remote support. */
  public static Document processor(LocalDate date, String country, Texts texts) {
    return ProcessorRegister.BLANK.document(
        new RegisterPaper(texts, true),
        texts,
        date,
        imprint(texts.get("register.processor.article"), date, country, texts));
  }

  private static Content blank(String country, String language) {
    return new Content(
        Content.FORMAT,
        "",
        new Content.Controller("", "", "", country),
        Profile.EMPTY,
        Map.of(),
        List.of(new Content.Sheet(Activity.BLANK, null, null, List.of(), List.of())),
        new Facts(List.of(), List.of(), Map.of()),
        Example.measures(language).stream()
            .map(
                measure ->
                    new Content.Kept(
                        measure.ref(),
                        measure.text(),
                        measure.group(),
                        measure.program(),
                        false,
                        Facts.State.ABSENT))
            .toList());
  }
}
