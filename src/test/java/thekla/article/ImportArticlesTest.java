package thekla.article;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.Product.price;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;
import static thekla.schema.Tables.ARTICLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import thekla.kernel.Money;

class ImportArticlesTest extends ImportedFiles {

  @Test
  void a_file_fills_the_catalogue_and_a_second_time_changes_nothing() {
    Path file =
        anOnixMessage()
            .with(
                aProduct(PROZESS, "Der Prozess").by("Franz Kafka").price("18.00"),
                aProduct(FREMDER, "L'Étranger").by("Albert Camus").price("7.60"))
            .in(folder);
    ArticleImportReport first = shop.imports(file);
    expect(first, 2, 0, 0, 0);
    assertThat(first.read()).isEqualTo(2);
    assertThat(first.brokenAt()).isNull();
    assertThat(offered(PROZESS).price()).isEqualTo(Money.euro(1800));
    assertThat(offered(PROZESS).contributors()).isEqualTo("Franz Kafka");
    ArticleImportReport second = shop.imports(file);
    expect(second, 0, 0, 2, 0);
    assertThat(second.changedNothing()).isTrue();
    assertThat(shop.articles().count()).isEqualTo(2);
  }

  @Test
  void a_new_price_or_title_changes_the_article_and_its_words() {
    shop.imports(
        anOnixMessage().with(aProduct(PROZESS, "Der Verschollene").price("18.00")).in(folder));
    long id = offered(PROZESS).id();
    expect(
        shop.imports(
            anOnixMessage().with(aProduct(PROZESS, "Der Prozess").price("20.00")).in(folder)),
        0,
        1,
        0,
        0);
    assertThat(offered(PROZESS).price()).isEqualTo(Money.euro(2000));
    assertThat(offered(PROZESS).id()).isEqualTo(id);
    assertThat(shop.articles().find("Prozess", 10)).hasSize(1);
    assertThat(shop.articles().find("Verschollene", 10)).isEmpty();
  }

  @Test
  void a_block_update_replaces_only_the_blocks_it_brings() {
    shop.imports(
        anOnixMessage()
            .with(aProduct(PROZESS, "Der Prozess").by("Franz Kafka").price("18.00"))
            .in(folder));
    Path priceOnly =
        anOnixMessage()
            .with(
                aProduct(PROZESS, "").notification("04").withoutDescription().price("21.00"),
                aProduct(FREMDER, "").notification("04").withoutDescription().price("9.00"))
            .in(folder);
    ArticleImportReport report = shop.imports(priceOnly);
    expect(report, 0, 1, 0, 0);
    assertThat(codes(report)).containsExactly("article-unknown");
    assertThat(report.refused()).isEqualTo(1);
    assertThat(offered(PROZESS).price()).isEqualTo(Money.euro(2100));
    assertThat(offered(PROZESS).title()).isEqualTo("Der Prozess");
    assertThat(offered(PROZESS).contributors()).isEqualTo("Franz Kafka");
    expect(shop.imports(priceOnly), 0, 0, 1, 0);

    shop.imports(
        anOnixMessage()
            .with(aProduct(PROZESS, "Der Process").notification("04").withoutSupply())
            .in(folder));
    assertThat(offered(PROZESS).title()).isEqualTo("Der Process");
    assertThat(offered(PROZESS).contributors()).isNull();
    assertThat(offered(PROZESS).price()).isEqualTo(Money.euro(2100));
  }

  @Test
  void a_deleted_title_is_offered_no_more_but_its_row_stays_for_old_orders() {
    shop.imports(
        anOnixMessage()
            .with(aProduct(PROZESS, "Der Prozess"), aProduct(FREMDER, "L'Étranger"))
            .in(folder));
    Path deletion =
        anOnixMessage()
            .with(
                aProduct(PROZESS, "").notification("05").withoutDescription(),
                aProduct("", "").notification("05").identifiers().reference("ref-" + FREMDER),
                aProduct(SUHRKAMP, "").notification("05").withoutDescription())
            .in(folder);
    ArticleImportReport report = shop.imports(deletion);
    expect(report, 0, 0, 1, 2);
    assertThat(report.findings()).isEmpty();
    assertThat(shop.article(PROZESS)).isEmpty();
    assertThat(shop.articles().find("Prozess", 10)).isEmpty();
    assertThat(shop.articles().find("978342328", 10)).isEmpty();
    assertThat(shop.articles().count()).isZero();
    assertThat(shop.database().sql().fetchCount(ARTICLE)).isEqualTo(2);
    expect(shop.imports(deletion), 0, 0, 3, 0);

    expect(
        shop.imports(anOnixMessage().with(aProduct(PROZESS, "Der Prozess")).in(folder)),
        0,
        1,
        0,
        0);
    assertThat(shop.articles().find("Prozess", 10)).hasSize(1);
  }

  @Test
  void what_is_wrong_is_told_by_product_and_field_and_the_rest_is_taken() {
    ArticleImportReport report =
        shop.imports(
            anOnixMessage()
                .with(
                    aProduct(PROZESS, "Der Prozess").price("-1"),
                    aProduct("9783423282384", "Falsche Prüfziffer"),
                    aProduct(FREMDER, ""),
                    aProduct(SUHRKAMP, "x".repeat(501)),
                    aProduct(SUHRKAMP, "Gut"))
                .in(folder));
    expect(report, 2, 0, 0, 0);
    assertThat(report.refused()).isEqualTo(3);
    assertThat(report.read()).isEqualTo(5);
    assertThat(report.findings())
        .extracting(f -> f.product() + " " + f.refusal().field() + " " + f.refusal().code())
        .containsExactly(
            "1 price price-negative",
            "2 isbn number-check-digit",
            "3 title title-missing",
            "4 title too-long");
    assertThat(report.findings().get(3).refusal().details()).containsExactly("500");
    assertThat(report.findings().get(1).recordReference()).isEqualTo("ref-9783423282384");
    assertThat(offered(PROZESS).price()).isNull();
  }

  @Test
  void of_many_findings_the_first_thousand_are_kept_and_all_are_counted() {
    OnixMessage message = anOnixMessage();
    for (int i = 0; i < 1200; i++) {
      message.with(aProduct("x" + i, "x"));
    }
    ArticleImportReport report = shop.imports(message.in(folder));
    assertThat(report.findings()).hasSize(1000);
    assertThat(report.findingCount()).isEqualTo(1200);
    assertThat(report.refused()).isEqualTo(1200);
  }

  @Test
  void the_last_word_on_an_article_counts_within_one_file() {
    Path file =
        anOnixMessage()
            .with(
                aProduct(PROZESS, "erst"),
                aProduct(PROZESS, "dann"),
                aProduct(FREMDER, "weg"),
                aProduct(FREMDER, "").notification("05"),
                aProduct(SUHRKAMP, "neu"),
                aProduct(SUHRKAMP, "").notification("04").withoutDescription().price("5.00"))
            .in(folder);
    ArticleImportReport report = shop.imports(file);
    expect(report, 2, 0, 4, 0);
    assertThat(offered(PROZESS).title()).isEqualTo("dann");
    assertThat(offered(SUHRKAMP).price()).isEqualTo(Money.euro(500));
    assertThat(shop.article(FREMDER)).isEmpty();
    assertThat(shop.imports(file).changedNothing()).isTrue();
  }

  @Test
  void a_file_broken_in_the_middle_leaves_whole_products_and_says_where_it_broke() {
    String xml =
        anOnixMessage()
            .with(aProduct(PROZESS, "Der Prozess"))
            .with(aProduct(FREMDER, "L'Étranger"))
            .xml();
    String cut = xml.substring(0, xml.indexOf("tranger</TitleText>"));
    ArticleImportReport report =
        shop.imports(OnixMessage.write(folder, cut, StandardCharsets.UTF_8));
    expect(report, 1, 0, 0, 0);
    assertThat(broken(report).refusal().code()).isEqualTo("xml-broken");
    assertThat(broken(report).line()).isEqualTo(4);
    assertThat(broken(report).column()).isGreaterThan(1);
    assertThat(shop.article(FREMDER)).isEmpty();

    String crossed = xml.replace("</TitleElement></TitleDetail></Desc", "</TitleDetail></Desc");
    assertThat(
            broken(shop.imports(OnixMessage.write(folder, crossed, StandardCharsets.UTF_8)))
                .refusal()
                .code())
        .isEqualTo("xml-broken");
  }

  @Test
  void a_gzipped_file_is_read_and_a_cut_or_damaged_one_is_told() throws IOException {
    OnixMessage message = anOnixMessage();
    for (int i = 0; i < 700; i++) {
      message.with(aProduct(isbn(i), "Titel " + Integer.toHexString(i * 7919)));
    }
    Path file = message.gzippedIn(folder);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
    ArticleImportReport cut = shop.imports(file);
    assertThat(broken(cut).refusal().code()).isEqualTo("gzip-truncated");
    assertThat(cut.added()).isBetween(1L, 699L).isEqualTo(cut.read());
    assertThat(shop.articles().count()).isEqualTo(cut.added());

    byte[] damaged = whole.clone();
    Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 40, (byte) 0xff);
    Files.write(file, damaged);
    assertThat(broken(shop.imports(file)).refusal().code())
        .isIn("gzip-damaged", "xml-broken", "encoding-wrong");

    Files.write(file, Arrays.copyOf(whole, whole.length - 4));
    assertThat(broken(shop.imports(file)).refusal().code()).isEqualTo("gzip-truncated");

    Files.write(file, whole);
    ArticleImportReport again = shop.imports(file);
    assertThat(again.brokenAt()).isNull();
    assertThat(shop.articles().count()).isEqualTo(700);
  }

  @Test
  void an_import_can_be_stopped_and_keeps_what_it_has() {
    OnixMessage message = anOnixMessage();
    for (int i = 0; i < 4100; i++) {
      message.with(aProduct(isbn(i), "Titel"));
    }
    Path file = message.in(folder);
    List<Long> seen = new ArrayList<>();
    ArticleImportReport report =
        shop.imports(
            file,
            (products, read, all) -> {
              seen.add(products);
              assertThat(read).isBetween(1L, all);
              return false;
            });
    assertThat(seen).containsExactly(2000L);
    assertThat(report.cancelled()).isTrue();
    expect(report, 2000, 0, 0, 0);
    assertThat(shop.articles().count()).isEqualTo(2000);

    seen.clear();
    ArticleImportReport rest =
        shop.imports(file, (products, read, all) -> seen.add(read == all ? products : -products));
    expect(rest, 2100, 0, 2000, 0);
    assertThat(rest.cancelled()).isFalse();
    assertThat(seen).hasSize(3).last().isEqualTo(4100L);
  }

  @Test
  void a_price_is_kept_for_each_country_and_currency() {
    Path file =
        anOnixMessage()
            .with(
                aProduct(PROZESS, "Der Prozess")
                    .prices(
                        price("04", "18.00", "EUR", in("DE")),
                        price("04", "18.50", "EUR", in("AT")),
                        price("02", "27.90", "CHF", in("CH"))))
            .in(folder);
    shop.imports(file);
    assertThat(shop.imports(file).changedNothing()).isTrue();
    assertThat(offered(PROZESS).price()).isEqualTo(Money.euro(1800));
    shop.movesTo("AT");
    assertThat(offered(PROZESS).price()).isEqualTo(Money.euro(1850));
    shop.movesTo("FR");
    assertThat(Objects.requireNonNull(offered(PROZESS).price()).currency()).isEqualTo(Money.EURO);
  }

  private static String isbn(int number) {
    String digits = "978312%06d".formatted(number);
    for (int check = 0; check < 10; check++) {
      if (Gtin.read(digits + check) instanceof Gtin.Reading.Valid) {
        return digits + check;
      }
    }
    throw new AssertionError();
  }

  private static String in(String countries) {
    return "<Territory><CountriesIncluded>" + countries + "</CountriesIncluded></Territory>";
  }
}
