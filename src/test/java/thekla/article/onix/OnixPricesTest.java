package thekla.article.onix;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.Product.price;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.article.ArticleDetails.Price;
import thekla.article.OnixMessage;
import thekla.article.OnixMessage.Product;
import thekla.article.ProductFile.Step;
import thekla.kernel.Money;

class OnixPricesTest extends OnixReading {

  private List<String> prices(String... xml) {
    return read(aProduct(ISBN, "Der Prozess").prices(xml)).supply().prices().stream()
        .map(p -> p.country() + " " + p.money().minor() + " " + p.money().currency())
        .toList();
  }

  private static String in(String countries) {
    return "<Territory><CountriesIncluded>" + countries + "</CountriesIncluded></Territory>";
  }

  @Test
  void the_price_the_consumer_pays_with_tax_counts() {
    assertThat(
            prices(
                price("05", "9.00", "EUR", ""),
                price("01", "16.82", "EUR", ""),
                price("04", "18.00", "EUR", ""),
                price("02", "27.90", "CHF", in("CH"))))
        .containsExactly("CH 2790 CHF", "ZZ 1800 EUR");
    assertThat(prices(price("01", "16.82", "EUR", ""))).containsExactly("ZZ 1682 EUR");
    assertThat(prices(price("05", "9.00", "EUR", ""))).isEmpty();
  }

  @Test
  void a_price_for_schools_is_not_for_the_counter() {
    String school =
        "<Price><PriceType>04</PriceType><PriceQualifier>06</PriceQualifier>"
            + "<PriceAmount>99.00</PriceAmount><CurrencyCode>EUR</CurrencyCode></Price>";
    assertThat(prices(school, price("04", "18.00", "EUR", ""))).containsExactly("ZZ 1800 EUR");
  }

  @Test
  void a_territory_decides_for_which_country_a_price_is_kept() {
    String world = "<Territory><RegionsIncluded>WORLD</RegionsIncluded>";
    assertThat(
            prices(
                price("04", "18.00", "EUR", in("DE")),
                price("04", "18.50", "EUR", in("AT IT")),
                price("02", "21.00", "USD", world + "</Territory>")))
        .containsExactly("AT 1850 EUR", "DE 1800 EUR", "XX 1850 EUR", "ZZ 2100 USD");
    assertThat(
            prices(
                price(
                    "04",
                    "18.00",
                    "EUR",
                    world + "<CountriesExcluded>DE FR CH BE</CountriesExcluded></Territory>")))
        .containsExactly("AT 1800 EUR", "LI 1800 EUR", "LU 1800 EUR", "XX 1800 EUR");
    assertThat(
            prices(
                price(
                    "04",
                    "9.00",
                    "EUR",
                    "<Territory><RegionsIncluded>ECZ</RegionsIncluded></Territory>")))
        .contains("DE 900 EUR", "FR 900 EUR", "XX 900 EUR")
        .doesNotContain("CH 900 EUR");
  }

  private static String date(String role, String day) {
    return "<PriceDate><PriceDateRole>"
        + role
        + "</PriceDateRole><Date>"
        + day
        + "</Date></PriceDate>";
  }

  @Test
  void the_price_that_holds_today_counts() {
    String old = price("04", "16.00", "EUR", date("15", "20261120"));
    String now = price("04", "18.00", "EUR", date("14", "20261121") + date("15", "20261231"));
    String next = price("04", "20.00", "EUR", date("14", "20270101"));
    assertThat(prices(old, next, now)).containsExactly("ZZ 1800 EUR");
    assertThat(prices(old, next)).containsExactly("ZZ 2000 EUR");
    assertThat(prices(old)).isEmpty();
    String range =
        "<PriceDate><PriceDateRole>24</PriceDateRole>"
            + "<Date dateformat=\"06\">2026010120260630</Date></PriceDate>";
    assertThat(prices(price("04", "1.00", "EUR", range))).isEmpty();
  }

  @Test
  void the_header_says_what_a_price_leaves_out() {
    OnixMessage message =
        anOnixMessage()
            .with(
                "<Header><DefaultPriceType>04</DefaultPriceType>"
                    + "<DefaultCurrencyCode>EUR</DefaultCurrencyCode></Header>")
            .with(
                aProduct(ISBN, "Der Prozess")
                    .prices("<Price><PriceAmount>18</PriceAmount></Price>"));
    Step.Product read = first(message);
    assertThat(details(read).supply().prices())
        .containsExactly(new Price(Price.EVERYWHERE, Money.euro(1800)));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, EUR, price: price-negative",
    "-1.00, EUR, price: price-negative",
    "'18,00', EUR, price: price-unreadable",
    "gratis, EUR, price: price-unreadable",
    "NaN, EUR, price: price-unreadable",
    "1e9, EUR, price: price-unreadable",
    "18.005, EUR, price: price-unreadable",
    "100000000.01, EUR, price: price-too-large",
    "18.00, EURO, currency: currency-unknown",
    "18.00, XAU, currency: currency-unknown",
    "18.00, '', currency: currency-missing",
  })
  void a_wrong_price_is_told_and_the_title_is_taken_without_it(
      String amount, String currency, String finding) {
    Product product = aProduct(ISBN, "Der Prozess").prices(price("04", amount, currency, ""));
    assertThat(findings(product)).containsExactly(finding);
    Step.Product read = first(anOnixMessage().with(product));
    assertThat(details(read).supply().prices()).isEmpty();
  }

  @Test
  void free_is_a_price() {
    assertThat(prices(price("04", "0.00", "EUR", ""))).containsExactly("ZZ 0 EUR");
    assertThat(prices(price("04", "18.0000", "EUR", ""))).containsExactly("ZZ 1800 EUR");
  }
}
