package thekla.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.privacy.ErasureCause;

/** Letters to many stand in one document, made of the shop's own. */
class SerialLettersTest {

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

  private Path document(String... paragraphs) throws IOException {
    Path file = folder.resolve("brief.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String text : paragraphs) {
        XWPFParagraph paragraph = document.createParagraph();
        // a bar is where the word processor cut the text into pieces
        for (String piece : text.split("\\|", -1)) {
          paragraph.createRun().setText(piece);
        }
      }
      document.createTable(1, 1).getRow(0).getCell(0).setText("Kunde {{customer.number}}");
      document.write(out);
    }
    return file;
  }

  private SendSerialLetters.Result send(Path document) {
    return shop.serial()
        .letters
        .send(
            "Adventsbrief",
            document,
            "de",
            SerialSelection.EVERYBODY,
            SerialShop.ANNA,
            SendSerial.Progress.SILENT);
  }

  private static String read(Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      return document.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .collect(Collectors.joining("\n"))
          + document.getTables().stream()
              .map(table -> table.getText())
              .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void one_document_has_a_letter_for_each_who_agreed_and_for_nobody_else() throws IOException {
    Customer one = shop.agreed(ConsentScope.ADS_LETTER);
    Customer two = shop.agreed(ConsentScope.ADS_LETTER);
    Customer silent = shop.customer();
    shop.told.all.graph.shop.save(
        new thekla.shop.Shop("Groß & Söhne <Köln>", "Markt 1", "Tel. 0221 123456", "DE"));
    Path template =
        document(
            "«customer_address»",
            "{{customer.la|stName}}, {|{greet|ing}} hier ist {{shop.name}}",
            "{{unsubscribe}}");
    SendSerialLetters.Result.Written done = (SendSerialLetters.Result.Written) send(template);
    assertThat(done.letters()).isEqualTo(2);
    assertThat(done.file())
        .isEqualTo(
            folder.resolve("shop/exports/serial-" + done.run().id() + ".docx").toAbsolutePath());
    String text = read(requireNonNull(done.file()));
    assertThat(text)
        .contains(one.lastName() + ", Guten Tag Kim " + one.lastName() + ", hier ist Groß & Söhne")
        .contains("<Köln>", "Hauptstr. 1\n50667 Köln", "widersprechen")
        .contains("Kunde " + one.number(), "Kunde " + two.number())
        .doesNotContain("{{", "}}", "«", silent.lastName() + ",");
    assertThat(shop.messages(one).getFirst().state()).isEqualTo(Messages.State.SENT);
    assertThat(shop.messages(silent)).isEmpty();
  }

  @Test
  void written_again_it_leaves_out_who_withdrew_meanwhile() throws IOException {
    Customer one = shop.agreed(ConsentScope.ADS_LETTER);
    Customer two = shop.agreed(ConsentScope.ADS_LETTER);
    SendSerialLetters.Result.Written first =
        (SendSerialLetters.Result.Written)
            send(document("{{customer.lastName}}!", "{{unsubscribe}}"));
    shop.says(two, ConsentScope.ADS_LETTER, Decision.WITHDRAWN);
    SendSerialLetters.Result.Written again =
        (SendSerialLetters.Result.Written)
            shop.serial()
                .letters
                .goOn(first.run().id(), SerialShop.ANNA, SendSerial.Progress.SILENT);
    assertThat(again.letters()).isEqualTo(1);
    assertThat(read(requireNonNull(again.file())))
        .contains(one.lastName() + "!")
        .doesNotContain(two.lastName() + "!");
    assertThat(shop.messages(one)).hasSize(1);
  }

  /** Product 5: files the program wrote go with the person, not a week later. */
  @Test
  void who_is_erased_stands_in_no_letter_any_more_and_the_others_can_be_written_again()
      throws IOException {
    Customer stays = shop.agreed(ConsentScope.ADS_LETTER);
    SendSerialLetters.Result.Written before =
        (SendSerialLetters.Result.Written)
            send(document("{{customer.lastName}}!", "{{unsubscribe}}"));
    Customer leaves = shop.agreed(ConsentScope.ADS_LETTER);
    Customer twin = shop.agreed(ConsentScope.ADS_LETTER);
    SendSerialLetters.Result.Written done =
        (SendSerialLetters.Result.Written)
            send(document("{{customer.lastName}}!", "{{unsubscribe}}"));
    Path letters = requireNonNull(done.file());
    assertThat(read(letters)).contains(leaves.lastName() + "!", twin.lastName() + "!");

    shop.told.all.graph.privacy.eraseCustomer.erase(
        leaves.number(), ErasureCause.REQUEST, SerialShop.ANNA);
    assertThat(letters).doesNotExist();
    assertThat(before.file()).as("of a run that wrote to others").exists();

    Path again = requireNonNull(again(done.run()).file());
    assertThat(read(again))
        .contains(stays.lastName() + "!", twin.lastName() + "!")
        .doesNotContain(leaves.lastName() + "!");

    // one card by now: the run is known by the message alone
    Customer kept = shop.customer();
    shop.told.all.graph.mergeCustomers.merge(kept, twin);
    shop.told.all.graph.privacy.eraseCustomer.erase(
        kept.number(), ErasureCause.REQUEST, SerialShop.ANNA);
    assertThat(again).doesNotExist();
  }

  private SendSerialLetters.Result.Written again(SerialRun run) {
    return (SendSerialLetters.Result.Written)
        shop.serial().letters.goOn(run.id(), SerialShop.ANNA, SendSerial.Progress.SILENT);
  }

  @Test
  void letters_of_a_run_are_no_notices() throws IOException {
    shop.agreed(ConsentScope.ADS_LETTER);
    MessageTemplate none =
        new MessageTemplate(0, MessagePurpose.ADS, Channel.LETTER, "de", "x.docx", "", "", 0);
    shop.serial()
        .send
        .send(
            new SendSerial.Draft("x", Channel.LETTER, none, SerialSelection.EVERYBODY),
            SerialShop.ANNA,
            SendSerial.Progress.SILENT);
    assertThat(shop.told.all.graph.post.notices.letters.print().printed()).isEmpty();
  }

  @Test
  void a_document_with_mistakes_is_refused_before_anything_is_written() throws IOException {
    shop.agreed(ConsentScope.ADS_LETTER);
    assertThat(codes(send(document("{{greeting}}")))).containsExactly("unsubscribe-missing");
    assertThat(codes(send(document("{{nam}} {{titles}}", "{{unsubscribe}}"))))
        .containsExactly("merge-field-unknown", "merge-field-elsewhere");
    Path text = Files.writeString(folder.resolve("brief.txt"), "Guten Tag");
    assertThat(codes(send(text))).containsExactly("serial-document-unreadable");
    assertThat(codes(send(folder.resolve("fehlt.docx"))))
        .containsExactly("serial-document-missing");
    assertThat(shop.told.all.graph.unitOfWork.call(() -> shop.serial().serials.newest(9)))
        .isEmpty();
  }

  private static List<String> codes(SendSerialLetters.Result result) {
    return ((SendSerialLetters.Result.Refused) result)
        .reasons().stream().map(Refusal::code).toList();
  }
}
