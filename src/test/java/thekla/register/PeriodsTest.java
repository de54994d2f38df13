package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.document.Document;
import thekla.document.merge.Fill;
import thekla.order.Retention;
import thekla.privacy.LogClass;
import thekla.text.Texts;

class PeriodsTest {

  @TempDir Path folder;

  private static String filled(Periods periods, String country, Locale language, String text) {
    return ((Document.Paragraph)
            Fill.fill(
                    new Document(
                        "", language, Document.Page.A4, List.of(Document.Paragraph.body(text))),
                    periods.values(country, new Texts(language)),
                    Fill.Blanks.REFUSED)
                .document()
                .blocks()
                .getFirst())
        .text()
        .plain();
  }

  @Test
  void follow_the_settings_and_the_law_of_the_country_in_the_readers_words() {
    try (ConsentShop shop = new ConsentShop(folder)) {
      Periods periods = shop.graph.register.periods;
      String text =
          "{{period.order}}, {{period.cancelled}}, {{period.notCollected}}, {{period.letter}},"
              + " {{period.voucher}}, {{period.books}}, {{period.messageLog}},"
              + " {{period.phoneProof}}{{#period.orderAtOnce}}!{{/period.orderAtOnce}}";

      assertThat(filled(periods, "DE", Locale.GERMAN, text))
          .isEqualTo("14 Tage, 30 Tage, 56 Tage, 6 Jahre, 8 Jahre, 10 Jahre, 6 Monate, 5 Jahre");
      assertThat(filled(periods, "AT", Locale.ENGLISH, text))
          .isEqualTo("14 days, 30 days, 56 days, 7 years, 7 years, 7 years, 6 months, 3 years");
      shop.graph.retention.exchangeDays(1);
      shop.graph.retention.cancelledDays(0);
      assertThat(filled(periods, "FR", Locale.FRENCH, text))
          .isEqualTo("1 jour, immédiatement, 56 jours, 10 ans, 10 ans, 10 ans, 6 mois, 3 ans");
      shop.graph.retention.exchangeDays(0);
      assertThat(filled(periods, "DE", Locale.GERMAN, text)).startsWith("sofort, ").endsWith("!");
      assertThat(periods.all()).containsEntry("order", Period.ZERO);
    }
  }

  @Test
  void logs_are_kept_as_long_as_the_papers_say() {
    try (ConsentShop shop = new ConsentShop(folder)) {
      Periods periods = shop.graph.register.periods;
      String text = "{{period.messageLog}}, {{period.log}}";

      assertThat(filled(periods, "DE", Locale.GERMAN, text)).isEqualTo("6 Monate, 12 Monate");
      assertThat(shop.graph.privacy.logs.set(LogClass.NOTICE, 3)).isEmpty();
      assertThat(shop.graph.privacy.logs.set(LogClass.AUDIT, 18)).isEmpty();
      assertThat(filled(periods, "DE", Locale.GERMAN, text)).isEqualTo("3 Monate, 18 Monate");
    }
  }

  @Test
  void every_period_that_the_example_names_is_there() throws Exception {
    Periods periods = new Periods(() -> new Keeping(Retention.DEFAULT, 56, 35));
    for (String language : List.of("de", "fr", "en")) {
      String example =
          Files.readString(
              Path.of("src/main/resources/thekla/register/example." + language + ".json"));
      Set<String> named = new TreeSet<>();
      Pattern.compile("\\{\\{period\\.(\\w+)}}")
          .matcher(example)
          .results()
          .forEach(found -> named.add(found.group(1)));
      assertThat(named).isNotEmpty().isSubsetOf(periods.all("DE").keySet());
    }
  }
}
