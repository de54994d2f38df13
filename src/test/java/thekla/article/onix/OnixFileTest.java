package thekla.article.onix;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.Product.identifier;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.article.ArticleDetails;
import thekla.article.ArticleDetails.Price;
import thekla.article.Notice;
import thekla.article.OnixMessage;
import thekla.article.OnixMessage.Product;
import thekla.article.ProductFile.Step;
import thekla.kernel.Money;

class OnixFileTest extends OnixReading {

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

  @Test
  void a_file_may_hold_any_number_of_ampersands() {
    Product chatty = aProduct(ISBN, "x &amp; y").supply("<x>" + "&amp;".repeat(300_000) + "</x>");
    assertThat(steps(anOnixMessage().with(chatty, chatty).in(folder)))
        .hasSize(3)
        .last()
        .isEqualTo(new Step.End());
  }
}
