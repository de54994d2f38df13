package thekla.article.store;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.Product.price;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.article.Article;
import thekla.article.BookShop;
import thekla.kernel.Money;

class ArticleStoreTest {

  @TempDir static Path folder;
  private static BookShop shop;

  @BeforeAll
  static void fill() {
    shop = new BookShop(folder.resolve("data"));
    shop.imports(
        anOnixMessage()
            .with(
                aProduct("9783423282383", "Der Prozess")
                    .by("Franz Kafka")
                    .prices(
                        price("02", "21.00", "USD", in("US")),
                        price("04", "18.00", "EUR", in("DE")),
                        price("04", "18.50", "EUR", in("AT"))),
                aProduct("9783518188057", "Müllers Büro")
                    .by("Jürgen Groß")
                    .prices(price("02", "30.00", "CHF", "")),
                aProduct("9782070360024", "L'Étranger").by("Albert Camus"),
                aProduct("9780804429573", "1984").by("George Orwell"))
            .in(folder));
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static String in(String countries) {
    return "<Territory><CountriesIncluded>" + countries + "</CountriesIncluded></Territory>";
  }

  private static List<String> titles(String words) {
    return shop.articles().find(words, 10).stream().map(Article::title).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"prozess", "PROZ", "kafka proz", "der kaf", "proz. Kafka!", "franz der prozess"})
  void a_title_is_found_by_the_beginnings_of_its_words_in_any_order(String words) {
    assertThat(titles(words)).containsExactly("Der Prozess");
  }

  @ParameterizedTest
  @ValueSource(strings = {"müller", "mueller", "Muller", "gross jurgen", "GROẞ", "buero"})
  void umlauts_are_found_in_any_spelling(String words) {
    assertThat(titles(words)).containsExactly("Müllers Büro");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9783423282383",
        "978-3-423-28238-3",
        "3-423-28238-X",
        "9783423",
        "97834232",
        "3423282",
        "978-3-423",
        "3423"
      })
  void a_number_or_its_beginning_finds_too(String number) {
    assertThat(titles(number)).containsExactly("Der Prozess");
  }

  @Test
  void a_title_of_digits_stands_before_numbers() {
    assertThat(titles("1984")).containsExactly("1984");
    assertThat(titles("9780")).containsExactly("1984");
    assertThat(titles("978")).isEmpty();
  }

  @Test
  void nothing_is_found_by_nothing_and_no_more_than_asked_for() {
    assertThat(titles("")).isEmpty();
    assertThat(titles(" - ")).isEmpty();
    assertThat(titles("kafka camus")).isEmpty();
    assertThat(shop.articles().find("9780", 0)).isEmpty();
    assertThat(shop.articles().find("978", 1)).isEmpty();
    assertThat(shop.articles().find("9782", 1)).hasSize(1);
  }

  @Test
  void the_price_is_that_of_the_shops_country_then_any_in_euro_then_any() {
    shop.movesTo("AT");
    assertThat(shop.article("9783423282383").orElseThrow().price()).isEqualTo(Money.euro(1850));
    shop.movesTo("IT");
    assertThat(shop.article("9783423282383").orElseThrow().price()).isEqualTo(Money.euro(1850));
    shop.movesTo("DE");
    assertThat(shop.article("9783423282383").orElseThrow().price()).isEqualTo(Money.euro(1800));
    Money swiss = shop.article("9783518188057").orElseThrow().price();
    assertThat(swiss).isNotNull();
    assertThat(swiss.currency().getCurrencyCode()).isEqualTo("CHF");
    assertThat(shop.article("9782070360024").orElseThrow().price()).isNull();
  }
}
