package thekla.paperwork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import thekla.document.Document;
import thekla.document.docx.DocxWriter;
import thekla.document.pdf.PdfWriter;
import thekla.register.ExampleRegister;
import thekla.register.Layout;
import thekla.register.Periods;
import thekla.register.RegisterForm;
import thekla.text.Texts;

/** The empty register, the worked example and the processor's form as they ship. */
public final class ShippedRegisters {

  /** Of the forms and the example. */
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private ShippedRegisters() {}

  /**
   * Writes all.
   *
   * @param periods of a country, as a shop has them that set nothing
   * @return the files written
   */
  public static List<Path> write(Path folder, BiFunction<Locale, String, Periods> periods)
      throws IOException {
    List<Path> written = new ArrayList<>();
    for (Locale language : Texts.LANGUAGES) {
      boolean french = language.equals(Locale.FRENCH);
      String country = french ? "FR" : "DE";
      Layout layout = french ? Layout.CNIL : Layout.DSK;
      Texts texts = new Texts(Locale.of(language.getLanguage(), country));
      Path place = language.equals(Locale.GERMAN) ? folder : folder.resolve(language.getLanguage());
      Files.createDirectories(place);
      String name = texts.get("register.file");
      put(place, name, RegisterForm.of(layout, DATE, country, texts), written);
      if (language.equals(Locale.GERMAN)) {
        put(place, name + "-WKO", RegisterForm.of(Layout.WKO, DATE, "AT", texts), written);
      }
      put(
          place,
          texts.get("register.file.example"),
          ExampleRegister.of(layout, DATE, country, periods.apply(language, country), texts),
          written);
      put(
          place,
          texts.get("register.file.processor"),
          RegisterForm.processor(DATE, country, texts),
          written);
    }
    return written;
  }

  private static void put(Path place, String name, Document document, List<Path> written)
      throws IOException {
    Path docx = place.resolve(name + ".docx");
    try (OutputStream out = Files.newOutputStream(docx)) {
      new DocxWriter().write(document, out);
    }
    Path pdf = place.resolve(name + ".pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      new PdfWriter().write(document, out);
    }
    written.add(docx);
    written.add(pdf);
  }
}
