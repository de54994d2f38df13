package thekla.article.onix;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thekla.article.OnixMessage;
import thekla.article.OnixMessage.Product;
import thekla.article.ProductFile.Step;

class OnixRefusalsTest extends OnixReading {

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
}
