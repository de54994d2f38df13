package thekla.article.onix;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.Product.identifier;
import static thekla.article.OnixMessage.Product.price;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.article.ArticleDetails;
import thekla.article.ArticleDetails.Price;
import thekla.article.Notice;
import thekla.article.OnixMessage;
import thekla.article.OnixMessage.Product;
import thekla.article.ProductFile;
import thekla.article.ProductFile.Step;
import thekla.kernel.Money;

class OnixFileTest {

  private static final String ISBN = "9783423282383";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  private static List<Step> steps(Path path) {
    List<Step> steps = new ArrayList<>();
    try (ProductFile file = OnixFile.open(path, TODAY)) {
      Step step = file.next();
      while (step instanceof Step.Product) {
        steps.add(step);
        step = file.next();
      }
      steps.add(step);
    }
    return steps;
  }

  private Step.Product first(OnixMessage message) {
    return (Step.Product) steps(message.in(folder)).getFirst();
  }

  private static ArticleDetails details(Step.Product step) {
    if (step.notice() instanceof Notice.Whole(long index, ArticleDetails details)) {
      return details;
    }
    throw new AssertionError("refused: " + step.findings());
  }

  private ArticleDetails read(Product product) {
    Step.Product step = first(anOnixMessage().with(product));
    assertThat(step.findings()).isEmpty();
    return details(step);
  }

  private List<String> findings(Product product) {
    return first(anOnixMessage().with(product)).findings().stream()
        .map(finding -> finding.refusal().field() + ": " + finding.refusal().code())
        .toList();
  }

  private String brokenCode(Path file) {
    return ((Step.Broken) steps(file).getLast()).at().refusal().code();
  }

  // --- what is read

  @Test
  void a_product_of_reference_tags_is_read_whole() {
    ArticleDetails kafka =
        read(
            aProduct(ISBN, "Der Prozess")
                .by("Franz Kafka")
                .publishing(
                    "<Imprint><ImprintName>dtv</ImprintName></Imprint>"
                        + "<Publisher><PublishingRole>01</PublishingRole>"
                        + "<PublisherName>dtv Verlag</PublisherName></Publisher>"
                        + "<PublishingDate><PublishingDateRole>01</PublishingDateRole>"
                        + "<Date dateformat=\"00\">20260314</Date></PublishingDate>")
                .price("18.00"));
    assertThat(kafka.gtin().digits()).isEqualTo(ISBN);
    assertThat(kafka.recordReference()).isEqualTo("ref-" + ISBN);
    assertThat(kafka.description())
        .isEqualTo(new ArticleDetails.Description("Der Prozess", null, "Franz Kafka", "BC"));
    assertThat(kafka.publication())
        .isEqualTo(new ArticleDetails.Publication("dtv Verlag", "2026-03-14"));
    assertThat(kafka.supply())
        .isEqualTo(
            new ArticleDetails.Supply(
                "20", List.of(new Price(Price.EVERYWHERE, Money.euro(1800)))));
  }

  @Test
  void a_product_of_short_tags_reads_the_same() {
    String text =
        """
        <?xml version="1.0"?>
        <ONIXmessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/short">
        <header><sender><x298>dtv</x298></sender><x310>04</x310><m186>EUR</m186></header>
        <product><a001>ref-9783423282383</a001><a002>03</a002>
        <productidentifier><b221>15</b221><b244>9783423282383</b244></productidentifier>
        <descriptivedetail><x314>00</x314><b012>BC</b012>
        <titledetail><b202>01</b202><titleelement><x409>01</x409><b030>Der</b030>
        <b031>Prozess</b031><b029>Roman</b029></titleelement></titledetail>
        <contributor><b034>1</b034><b035>A01</b035><b039>Franz</b039><b040>Kafka</b040>
        <alternativename><x414>01</x414><b036>Ein Anderer</b036></alternativename></contributor>
        </descriptivedetail>
        <publishingdetail><publisher><b291>01</b291><b081>dtv Verlag</b081></publisher>
        <publishingdate><x448>01</x448><b306>202603</b306></publishingdate></publishingdetail>
        <productsupply><supplydetail><j396>20</j396><price><j151>18.00</j151>
        <territory><x449>DE AT</x449></territory></price></supplydetail></productsupply>
        </product></ONIXmessage>
        """;
    Path file = OnixMessage.write(folder, text, StandardCharsets.UTF_8);
    Step.Product step = (Step.Product) steps(file).getFirst();
    assertThat(step.findings()).isEmpty();
    ArticleDetails kafka = details(step);
    assertThat(kafka.description())
        .isEqualTo(new ArticleDetails.Description("Der Prozess", "Roman", "Franz Kafka", "BC"));
    assertThat(kafka.publication())
        .isEqualTo(new ArticleDetails.Publication("dtv Verlag", "2026-03"));
    assertThat(kafka.supply().prices())
        .containsExactly(new Price("AT", Money.euro(1800)), new Price("DE", Money.euro(1800)));
  }

  @ParameterizedTest
  @CsvSource({
    "<ONIXMessage release=\"3.0\">",
    "<ONIXMessage release=\"3.1\" xmlns=\"http://ns.editeur.org/onix/3.1/reference\">",
    "<ONIXMessage release=\"3.0.8\" xmlns=\"http://www.editeur.org/onix/3.0/reference\">",
    "<ONIXMessage>",
  })
  void any_release_3_is_read_with_or_without_namespace(String root) {
    OnixMessage message = anOnixMessage().root(root).with(aProduct(ISBN, "Der Prozess"));
    assertThat(first(message).notice()).isInstanceOf(Notice.Whole.class);
  }

  @Test
  void a_gzipped_file_is_known_by_its_first_bytes() {
    Path file = anOnixMessage().with(aProduct(ISBN, "Der Prozess")).gzippedIn(folder);
    assertThat(steps(file)).hasSize(2).last().isEqualTo(new Step.End());
  }

  @Test
  void an_isbn_10_becomes_an_isbn_13_and_a_right_number_beats_a_wrong_one() {
    Product old = aProduct(ISBN, "Der Prozess").identifiers(identifier("02", "3-423-28238-X"));
    assertThat(read(old).gtin().digits()).isEqualTo(ISBN);
    Product mixed =
        aProduct(ISBN, "Der Prozess")
            .identifiers(
                identifier("01", "4711"), identifier("15", "97834"), identifier("03", ISBN));
    assertThat(read(mixed).gtin().digits()).isEqualTo(ISBN);
  }

  @Test
  void authors_stand_first_then_the_others_each_in_their_sequence() {
    Product product =
        aProduct(ISBN, "Der Prozess")
            .contributors(
                """
                <Contributor><SequenceNumber>1</SequenceNumber><ContributorRole>B06</ContributorRole>
                  <PersonName>Eva Übersetzt</PersonName></Contributor>
                <Contributor><SequenceNumber>3</SequenceNumber><ContributorRole>A01</ContributorRole>
                  <PersonName>Max Brod</PersonName></Contributor>
                <Contributor><SequenceNumber>2</SequenceNumber><ContributorRole>A01</ContributorRole>
                  <NamesBeforeKey>Franz</NamesBeforeKey><PrefixToKey>von</PrefixToKey>
                  <KeyNames>Kafka</KeyNames></Contributor>
                <Contributor><SequenceNumber>4</SequenceNumber><ContributorRole>B01</ContributorRole>
                  <CorporateName>Literaturarchiv Marbach</CorporateName></Contributor>
                <Contributor><ContributorRole>A12</ContributorRole>
                  <UnnamedPersons>02</UnnamedPersons></Contributor>
                """);
    assertThat(read(product).description().contributors())
        .isEqualTo("Franz von Kafka; Max Brod; Eva Übersetzt; Literaturarchiv Marbach");
  }

  @Test
  void the_title_of_the_product_counts_not_that_of_the_series() {
    String series =
        "<Collection><TitleDetail><TitleType>01</TitleType><TitleElement>"
            + "<TitleElementLevel>02</TitleElementLevel><TitleText>Reihe</TitleText>"
            + "</TitleElement></TitleDetail></Collection>";
    String titles =
        "<TitleDetail><TitleType>05</TitleType><TitleElement><TitleElementLevel>01"
            + "</TitleElementLevel><TitleText>Abkürzung</TitleText></TitleElement></TitleDetail>"
            + "<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>02"
            + "</TitleElementLevel><TitleText>Werke</TitleText></TitleElement><TitleElement>"
            + "<TitleElementLevel>01</TitleElementLevel><TitlePrefix>L'</TitlePrefix>"
            + "<TitleWithoutPrefix>Étranger</TitleWithoutPrefix></TitleElement></TitleDetail>";
    assertThat(read(aProduct(ISBN, "").titles(series + titles)).description().title())
        .isEqualTo("L'Étranger");
  }

  @ParameterizedTest
  @CsvSource({
    "20260314, 2026-03-14",
    "202603, 2026-03",
    "2026, 2026",
    "20260300, 2026-03",
    "20260314T1200, 2026-03-14",
    "2026-03-14, 2026-03-14"
  })
  void a_publishing_date_may_be_a_day_a_month_or_a_year(String written, String read) {
    Product product =
        aProduct(ISBN, "Der Prozess")
            .publishing(
                "<PublishingDate><PublishingDateRole>11</PublishingDateRole><Date>1925</Date>"
                    + "</PublishingDate><PublishingDate><PublishingDateRole>01"
                    + "</PublishingDateRole><Date>"
                    + written
                    + "</Date></PublishingDate>");
    assertThat(read(product).publication().publishingDate()).isEqualTo(read);
  }

  @Test
  void a_week_is_no_month() {
    Product product =
        aProduct(ISBN, "Der Prozess")
            .publishing(
                "<PublishingDate><PublishingDateRole>01</PublishingDateRole>"
                    + "<Date dateformat=\"02\">202612</Date></PublishingDate>");
    assertThat(read(product).publication().publishingDate()).isEqualTo("2026");
  }

  // --- prices

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

  // --- what is refused or told

  @Test
  void what_has_no_number_or_title_is_refused_with_its_place_in_the_file() {
    assertThat(findings(aProduct("9783423282384", "x")))
        .containsExactly("isbn: number-check-digit");
    assertThat(findings(aProduct("unbekannt", "x"))).containsExactly("isbn: number-unreadable");
    assertThat(findings(aProduct(ISBN, "x").identifiers())).containsExactly("isbn: number-missing");
    assertThat(findings(aProduct(ISBN, "  "))).containsExactly("title: title-missing");
    assertThat(findings(aProduct(ISBN, "x").withoutDescription()))
        .containsExactly("title: title-missing");
    assertThat(findings(aProduct(ISBN, "x".repeat(501)))).containsExactly("title: too-long");
    assertThat(findings(aProduct(ISBN, "x").notification("88")))
        .containsExactly("notification-type: notification-unknown");

    OnixMessage message = anOnixMessage().with(aProduct(ISBN, "a"), aProduct("97834", "b"));
    Step.Product second = (Step.Product) steps(message.in(folder)).get(1);
    assertThat(second.notice()).isNull();
    assertThat(second.findings().getFirst().product()).isEqualTo(2);
    assertThat(second.findings().getFirst().recordReference()).isEqualTo("ref-97834");
  }

  @Test
  void a_long_list_of_contributors_ends_with_an_ellipsis() {
    Product product = aProduct(ISBN, "x").by("Anna ".repeat(99), "\ud83d\ude00".repeat(50));
    assertThat(findings(product)).containsExactly("contributors: text-shortened");
    Step.Product read = first(anOnixMessage().with(product));
    assertThat(details(read).description().contributors())
        .hasSizeBetween(490, 500)
        .endsWith("\u2026")
        .doesNotContain("\ud83d\u2026");
  }

  @Test
  void text_stays_as_the_file_has_it() {
    for (String title :
        List.of(
            "&lt;html&gt;&lt;b&gt;x",
            "<![CDATA[<html><b>x]]>",
            "\ud83d\udcda Bücher \ud83d\ude00",
            "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645",
            "&apos;; drop table article; --",
            "x&amp;amp;y &#x1F4DA; &#228;")) {
      String plain =
          title
              .replace("<![CDATA[", "")
              .replace("]]>", "")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&apos;", "'")
              .replace("&#x1F4DA;", "\ud83d\udcda")
              .replace("&#228;", "ä")
              .replace("&amp;", "&");
      assertThat(read(aProduct(ISBN, title)).description().title()).isEqualTo(plain);
    }
    assertThat(read(aProduct(ISBN, "Der\n   <i>neue</i>\tProzess ")).description().title())
        .isEqualTo("Der neue Prozess");
  }

  @Test
  void the_characters_that_html_names_are_read_and_others_are_refused_by_name() {
    String doctype = "<!DOCTYPE ONIXMessage SYSTEM \"http://localhost:1/onix.dtd\">\n";
    Product product = aProduct(ISBN, "B&uuml;cher &ndash; &Eacute;tudes&nbsp;&euro;");
    Step.Product read = first(anOnixMessage().head(doctype).with(product));
    assertThat(details(read).description().title()).isEqualTo("Bücher \u2013 Études\u00a0\u20ac");
    Path file = anOnixMessage().head(doctype).with(aProduct(ISBN, "&firma;")).in(folder);
    assertThat(steps(file))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(((Step.Broken) step).at().refusal().code()).isEqualTo("entity-unknown");
              assertThat(((Step.Broken) step).at().refusal().details()).containsExactly("firma");
            });
  }

  @Test
  void damaged_files_end_with_a_code_and_never_with_an_exception() {
    byte[] whole =
        anOnixMessage()
            .with(aProduct(ISBN, "Der Prozess &amp; mehr").by("Franz Kafka").price("18.00"))
            .xml()
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(4711);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path file = OnixMessage.write(folder, damaged);
      assertThat(steps(file)).isNotEmpty();
    }
  }

  @Test
  void what_is_no_onix_is_refused_by_what_it_is() {
    assertThat(brokenCode(text(""))).isEqualTo("file-empty");
    assertThat(brokenCode(text("ISBN;Titel\n1;2\n"))).isEqualTo("not-xml");
    assertThat(brokenCode(text("<html><body>x</body></html>"))).isEqualTo("not-onix");
    assertThat(brokenCode(text("<!DOCTYPE html>\n<html><br></html>"))).isEqualTo("not-onix");
    assertThat(brokenCode(text("PK\u0003\u0004"))).isEqualTo("file-is-zip");
    assertThat(brokenCode(text("<ONIXMessage release=\"2.1\"/>"))).isEqualTo("onix-release");
    assertThat(
            brokenCode(
                text(
                    "<ONIXMessage><Product><RecordReference>1</RecordReference>"
                        + "<ISBN>3423282384</ISBN></Product></ONIXMessage>")))
        .isEqualTo("onix-release");
    assertThat(brokenCode(folder.resolve("nowhere.xml"))).isEqualTo("file-missing");
    assertThat(brokenCode(folder)).isEqualTo("file-unreadable");
  }

  @Test
  void the_letters_are_in_the_encoding_the_file_says_or_it_is_told() {
    String declared = "<?xml version='1.0' encoding='%s'?>\n";
    for (String name : List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "ISO-8859-1")) {
      String xml =
          anOnixMessage()
              .head(declared.formatted(name))
              .with(aProduct(ISBN, "Bücher für Élise"))
              .xml();
      Path file = OnixMessage.write(folder, xml.getBytes(Charset.forName(name)));
      Step.Product step = (Step.Product) steps(file).getFirst();
      assertThat(details(step).description().title()).isEqualTo("Bücher für Élise");
    }
    String utf8 = anOnixMessage().with(aProduct(ISBN, "eins"), aProduct(ISBN, "Bücher")).xml();
    Path wrong = OnixMessage.write(folder, utf8.getBytes(Charset.forName("windows-1252")));
    assertThat(steps(wrong)).hasSize(2);
    assertThat(brokenCode(wrong)).isEqualTo("encoding-wrong");
    assertThat(((Step.Broken) steps(wrong).getLast()).at().line()).isEqualTo(4);
    String cut = anOnixMessage().head(declared.formatted("UTF-16")).xml();
    assertThat(brokenCode(text(cut))).isEqualTo("encoding-wrong");
    assertThat(brokenCode(text(declared.formatted("klingon") + "<ONIXMessage/>")))
        .isEqualTo("encoding-unknown");
    Path marked = text("\ufeff" + utf8);
    assertThat(steps(marked)).hasSize(3);
  }

  private Path text(String text) {
    return OnixMessage.write(folder, text, StandardCharsets.UTF_8);
  }
}
