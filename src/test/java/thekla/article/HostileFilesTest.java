package thekla.article;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileFilesTest extends ImportedFiles {

  @Test
  void an_external_entity_is_neither_read_nor_fetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Geheimnis");
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      String url = "http://127.0.0.1:" + server.getLocalPort();
      for (String doctype :
          List.of(
              "<!DOCTYPE x [<!ENTITY geheim SYSTEM \"" + secret.toUri() + "\">]>",
              "<!DOCTYPE x [<!ENTITY geheim SYSTEM \"" + url + "/x\">]>",
              "<!DOCTYPE x SYSTEM \"" + url + "/onix.dtd\">",
              "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + url + "/p.dtd\"> %p;]>")) {
        ArticleImportReport report =
            shop.imports(
                anOnixMessage()
                    .head("<?xml version='1.0'?>\n" + doctype + "\n")
                    .with(aProduct(FREMDER, "Gut"), aProduct(PROZESS, "A &geheim; B"))
                    .in(folder));
        assertThat(broken(report).refusal().code()).isEqualTo("entity-unknown");
        assertThat(shop.article(PROZESS)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
            .isInstanceOf(SocketTimeoutException.class);
      }
    }
  }

  @Test
  void a_billion_laughs_stay_unlaughed() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY lol").append(i).append(" \"");
      doctype.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
    }
    ArticleImportReport inText =
        shop.imports(
            anOnixMessage()
                .head("<?xml version='1.0'?>\n" + doctype + "]>\n")
                .with(aProduct(PROZESS, "&lol9;"))
                .in(folder));
    assertThat(broken(inText).refusal().code()).isEqualTo("entity-unknown");
    ArticleImportReport inAttribute =
        shop.imports(
            anOnixMessage()
                .head("<?xml version='1.0'?>\n" + doctype + "]>\n")
                .root("<ONIXMessage release=\"3.0\" x=\"&lol9;\">")
                .with(aProduct(PROZESS, "x"))
                .in(folder));
    assertThat(inAttribute.brokenAt()).isNotNull();
    assertThat(shop.articles().count()).isZero();
  }

  @Test
  void depth_length_and_number_without_end_are_refused_in_little_memory() {
    String deep = "<x>".repeat(100_000);
    assertThat(broken(shop.imports(anOnixMessage().with(deep).in(folder))).refusal().code())
        .isIn("xml-excessive", "xml-broken");
    String comment = "<!--" + "x".repeat(20_000_000) + "-->";
    assertThat(broken(shop.imports(anOnixMessage().with(comment).in(folder))).refusal().code())
        .isEqualTo("xml-excessive");
    ArticleImportReport report =
        shop.imports(
            anOnixMessage()
                .with(
                    aProduct(PROZESS, "x".repeat(20_000_000)),
                    aProduct(FREMDER, "x")
                        .contributors("<Contributor></Contributor>".repeat(30_000)),
                    aProduct(SUHRKAMP, "Gut"))
                .in(folder));
    assertThat(report.brokenAt()).isNull();
    assertThat(codes(report)).containsExactly("too-long", "product-too-large");
    expect(report, 1, 0, 0, 0);
  }

  @Test
  void hostile_and_foreign_text_is_kept_as_text() {
    shop.imports(
        anOnixMessage()
            .with(
                aProduct(PROZESS, "&lt;html&gt;&lt;b&gt;x").by("'; drop table article; --"),
                aProduct(FREMDER, "\ud83d\udcda \u05e9\u05dc\u05d5\u05dd \u202eabc"),
                aProduct(SUHRKAMP, "%_\\ Wort"))
            .in(folder));
    assertThat(offered(PROZESS).title()).isEqualTo("<html><b>x");
    assertThat(offered(PROZESS).contributors()).isEqualTo("'; drop table article; --");
    assertThat(offered(FREMDER).title())
        .isEqualTo("\ud83d\udcda \u05e9\u05dc\u05d5\u05dd \u202eabc");
    assertThat(shop.articles().find("'; drop table article; --", 10))
        .extracting(Article::gtin)
        .containsExactly(new Gtin(PROZESS));
    assertThat(shop.articles().find("\u05e9\u05dc", 10)).hasSize(1);
    assertThat(shop.articles().find("%", 10)).isEmpty();
    assertThat(shop.articles().find("wor", 10)).hasSize(1);
  }

  @Test
  void files_in_other_encodings_are_read_and_empty_or_foreign_ones_are_refused() {
    for (String encoding : List.of("UTF-16", "windows-1252")) {
      Path file =
          OnixMessage.write(
              folder,
              anOnixMessage()
                  .head("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>")
                  .with(aProduct(PROZESS, "Bücher " + encoding))
                  .xml(),
              Charset.forName(encoding));
      shop.imports(file);
      assertThat(offered(PROZESS).title()).isEqualTo("Bücher " + encoding);
    }
    ArticleImportReport empty = shop.imports(OnixMessage.write(folder, new byte[0]));
    assertThat(broken(empty).refusal().code()).isEqualTo("file-empty");
    assertThat(empty.changedNothing()).isTrue();
    ArticleImportReport html =
        shop.imports(
            OnixMessage.write(folder, "<html><p>Fehler 404</p></html>", StandardCharsets.UTF_8));
    assertThat(broken(html).refusal().code()).isEqualTo("not-onix");
    assertThat(broken(shop.imports(folder.resolve("fehlt.xml"))).refusal().code())
        .isEqualTo("file-missing");
  }
}
