package thekla.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import thekla.shop.Shop;

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
    return send(document, SerialLetters.Form.DOCX, SendSerial.Progress.SILENT);
  }

  private SendSerialLetters.Result send(
      Path document, SerialLetters.Form form, SendSerial.Progress progress) {
    return shop.serial()
        .letters
        .send(
            "Adventsbrief",
            document,
            form,
            "de",
            SerialSelection.EVERYBODY,
            SerialShop.ANNA,
            progress);
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
        new Shop("Groß & Söhne <Köln>", "Markt 1", "Tel. 0221 123456", "DE"));
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
                .goOn(
                    first.run().id(),
                    SerialLetters.Form.DOCX,
                    SerialShop.ANNA,
                    SendSerial.Progress.SILENT);
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

    shop.told.all.graph.privacy.eraseCustomer.erase(leaves.number(), SerialShop.ANNA);
    assertThat(letters).doesNotExist();
    assertThat(before.file()).as("of a run that wrote to others").exists();

    Path again = requireNonNull(again(done.run()).file());
    assertThat(read(again))
        .contains(stays.lastName() + "!", twin.lastName() + "!")
        .doesNotContain(leaves.lastName() + "!");

    // one card by now: the run is known by the message alone
    Customer kept = shop.customer();
    shop.told.all.graph.mergeCustomers.merge(kept, twin);
    shop.told.all.graph.privacy.eraseCustomer.erase(kept.number(), SerialShop.ANNA);
    assertThat(again).doesNotExist();
  }

  private SendSerialLetters.Result.Written again(SerialRun run) {
    return (SendSerialLetters.Result.Written)
        shop.serial()
            .letters
            .goOn(run.id(), SerialLetters.Form.DOCX, SerialShop.ANNA, SendSerial.Progress.SILENT);
  }

  @Test
  void for_the_printer_all_letters_are_one_pdf_each_on_a_page_of_its_own() throws IOException {
    Customer one = shop.agreed(ConsentScope.ADS_LETTER);
    Customer two = shop.agreed(ConsentScope.ADS_LETTER);
    Path template =
        document(
            "«customer_address»",
            "{{customer.salutation}} {{customer.la|stName}}!",
            "{{unsubscribe}}");
    List<Integer> told = new ArrayList<>();
    SendSerialLetters.Result.Written done =
        (SendSerialLetters.Result.Written)
            send(template, SerialLetters.Form.PDF, following(told, 99));
    Path pdf = requireNonNull(done.file());
    assertThat(pdf).hasFileName("serial-" + done.run().id() + ".pdf");
    try (PDDocument pages = Loader.loadPDF(pdf.toFile())) {
      assertThat(pages.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(pages))
          .contains(one.lastName() + "!", two.lastName() + "!", "Hauptstr. 1", "widersprechen")
          .contains("Kunde " + one.number(), "Kunde " + two.number())
          .doesNotContain("{{", "«");
    }
    assertThat(told).containsExactly(1, 2);
    assertThat(shop.messages(one).getFirst().state()).isEqualTo(Messages.State.SENT);

    shop.told.all.graph.privacy.eraseCustomer.erase(one.number(), SerialShop.ANNA);
    assertThat(pdf).doesNotExist();
  }

  @Test
  void stopped_between_two_letters_there_is_no_file_and_nothing_counts_as_sent()
      throws IOException {
    Customer one = shop.agreed(ConsentScope.ADS_LETTER);
    shop.agreed(ConsentScope.ADS_LETTER);
    Path template = document("{{customer.lastName}}!", "{{unsubscribe}}");
    for (SerialLetters.Form form : SerialLetters.Form.values()) {
      SendSerialLetters.Result.Written done =
          (SendSerialLetters.Result.Written) send(template, form, following(new ArrayList<>(), 1));
      assertThat(done.file()).isNull();
      assertThat(folder.resolve("shop/exports"))
          .isDirectoryNotContaining(
              file ->
                  file.getFileName().toString().startsWith("serial-" + done.run().id() + ".")
                      || file.toString().endsWith(".part"));
      assertThat(shop.messages(one))
          .extracting(Messages.Row::state)
          .containsOnly(Messages.State.QUEUED);
    }
  }

  private static SendSerial.Progress following(List<Integer> told, int last) {
    return new SendSerial.Progress() {
      @Override
      public boolean goOn(SerialRun run) {
        return true;
      }

      @Override
      public boolean letters(int letters) {
        told.add(letters);
        return letters < last;
      }
    };
  }

  @Test
  void a_letterhead_is_not_left_out_in_silence() throws IOException {
    Path file = document("{{customer.lastName}}!", "{{unsubscribe}}");
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
        OutputStream out = Files.newOutputStream(file)) {
      document
          .createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Buchhandlung Muster");
      document.write(out);
    }
    assertThat(codes(send(file, SerialLetters.Form.PDF, SendSerial.Progress.SILENT)))
        .containsExactly("serial-letterhead");
    shop.agreed(ConsentScope.ADS_LETTER);
    assertThat(send(file)).isInstanceOf(SendSerialLetters.Result.Written.class);
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
