package thekla.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.customer.Customer;
import thekla.kernel.Refusal;

/** Serial letters from a document as Word saves it: text boxes, controls, fields cut in pieces. */
class LettersOfWordTest {

  private static final String MAIN = "word/document.xml";

  /** As Word saves a text box, and the same once more for programs that know no shapes. */
  private static final String BOX =
      """
      <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"\
       xmlns:v="urn:schemas-microsoft-com:vml">\
      <mc:Choice Requires="wps"><w:drawing><w:txbxContent>%1$s</w:txbxContent></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:shape alt="{{customer.address}}"><v:textbox><w:txbxContent>%1$s\
      </w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>\
      """;

  @TempDir Path folder;
  private SerialShop shop;

  @BeforeEach
  void open() {
    shop = new SerialShop(folder.resolve("shop"));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static String runs(String... pieces) {
    StringBuilder all = new StringBuilder("<w:p>");
    for (String piece : pieces) {
      all.append("<w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr>")
          .append("<w:t xml:space=\"preserve\">" + piece + "</w:t></w:r>");
    }
    return all.append("</w:p>").toString();
  }

  private static String control(String inside) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"{{name}}\"/></w:sdtPr><w:sdtContent>"
        + inside
        + "</w:sdtContent></w:sdt>";
  }

  private static String wordsOwn(String name, String shown) {
    return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText xml:space=\"preserve\"> MERGEFIELD "
        + name
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
        + shown
        + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  }

  private Path document(String header, String body) throws IOException {
    Path file = folder.resolve("brief.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("{{unsubscribe}}");
      if (!header.isEmpty()) {
        document
            .createHeader(HeaderFooterType.DEFAULT)
            .createParagraph()
            .createRun()
            .setText(header);
      }
      document.write(out);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path main = zip.getPath(MAIN);
      Files.writeString(
          main, Files.readString(main).replaceFirst("(<w:body[^>]*>)", "$1" + quoted(body)));
    }
    return file;
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private SendSerialLetters.Result send(Path document) {
    return shop.serial()
        .letters
        .send(
            "Adventsbrief",
            document,
            SerialLetters.Form.DOCX,
            "de",
            SerialSelection.EVERYBODY,
            SerialShop.ANNA,
            SendSerial.Progress.SILENT);
  }

  private List<String> refused(String header, String body) throws IOException {
    return ((SendSerialLetters.Result.Refused) send(document(header, body)))
        .reasons().stream().map(Refusal::code).toList();
  }

  @Test
  void fields_in_boxes_and_controls_and_words_own_are_filled_however_they_are_cut()
      throws IOException {
    Customer kim = shop.agreed(ConsentScope.ADS_LETTER);
    String body =
        BOX.formatted(runs("Box {{custo", "mer.number", "}}"))
            + control(runs("Block {", "{customer.last", "Name}}"))
            + "<w:p>"
            + control("<w:r><w:t>Zeile {{customer.</w:t></w:r><w:r><w:t>number}}</w:t></w:r>")
            + "</w:p>"
            + wordsOwn("customer_lastName", "Beispiel");
    SendSerialLetters.Result.Written done =
        (SendSerialLetters.Result.Written) send(document("Buchhandlung", body));

    try (FileSystem zip = FileSystems.newFileSystem(requireNonNull(done.file()))) {
      String xml = Files.readString(zip.getPath(MAIN));
      assertThat(xml.replaceAll("<[^>]*>", ""))
          .contains("Box " + kim.number() + "Box " + kim.number())
          .contains("Block " + kim.lastName())
          .contains("Zeile " + kim.number() + kim.lastName())
          .doesNotContain("{{", "Beispiel", "MERGEFIELD");
      assertThat(xml).contains("alt=\"{{customer.address}}\"", "w:alias w:val=\"{{name}}\"");
    }
    try (XWPFDocument opened =
        new XWPFDocument(Files.newInputStream(requireNonNull(done.file())))) {
      assertThat(opened.getParagraphs()).isNotEmpty();
    }
  }

  @Test
  void unknown_ones_in_boxes_and_controls_are_refused() throws IOException {
    shop.agreed(ConsentScope.ADS_LETTER);

    assertThat(refused("", BOX.formatted(runs("{{na", "m}}"))))
        .containsExactly("merge-field-unknown");
    assertThat(refused("", control(runs("{{titles}}") + runs("{{customer.name"))))
        .containsExactly("merge-field-elsewhere", "merge-field-broken");
    assertThat(refused("", BOX.formatted(runs("«customer_", "number»"))))
        .as("cut where nothing joins it")
        .containsExactly("merge-field-unknown");
  }

  @Test
  void nothing_is_put_into_heads_and_feet_so_fields_there_are_refused() throws IOException {
    shop.agreed(ConsentScope.ADS_LETTER);

    assertThat(refused("{{shop.name}}", "")).containsExactly("merge-field-page");
    assertThat(refused("«shop_name»", "")).containsExactly("merge-field-page");
    assertThat(send(document("Librairie «Le Livre»", "")))
        .isInstanceOf(SendSerialLetters.Result.Written.class);
  }
}
