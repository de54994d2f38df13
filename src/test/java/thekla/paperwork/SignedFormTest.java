package thekla.paperwork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.ConsentText;
import thekla.consent.IndicatedBy;
import thekla.consent.IssueText;
import thekla.consent.TextForm;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Refusal;
import thekla.privacy.EraseCustomer;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.SaveProfile;
import thekla.shop.Shop;

/** A form is printed, signed, and recorded against the words that stood on it. */
class SignedFormTest {

  private static final Set<Purpose> ALL =
      EnumSet.of(Purpose.NOTIFY, Purpose.CARD, Purpose.ADS, Purpose.PROFILE);

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void aShopThatTellsItself() {
    shop = new ConsentShop(folder);
    shop.graph.shop.save(new Shop("Laden Goepel", "Weg 1 · 50823 Köln", "Tel. 0221 12", "DE"));
    purposes(ALL);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private void purposes(Set<Purpose> on) {
    Profile.Authority authority = new Profile.Authority("LDI NRW", "Düsseldorf", "www.ldi.nrw.de");
    assertThat(
            shop.graph.register.saveProfile.save(
                new Profile(
                    "Ute Goepel",
                    "0221 12",
                    "laden@example.org",
                    "",
                    null,
                    null,
                    List.of(),
                    authority,
                    on,
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    Profile.Agreement.USUAL,
                    shop.graph.register.profiles.load().version())))
        .isInstanceOf(SaveProfile.Result.Saved.class);
  }

  private PrintConsentForm.Result.Printed printed(Customer customer) {
    return (PrintConsentForm.Result.Printed)
        shop.graph.paperwork.printForm(customer.id(), null, ConsentShop.ANNA);
  }

  private RecordSignedForm.Result sign(
      ConsentForm form, @Nullable Path scan, ConsentScope... ticked) {
    return shop.graph.paperwork.recordForm.record(
        new RecordSignedForm.Signed(
            form.number(),
            form.customerId(),
            Set.of(ticked),
            shop.graph.clock.today(),
            IndicatedBy.SUBJECT,
            "Ordner 7",
            scan),
        ConsentShop.ANNA);
  }

  private String refusal(FormNumber number, long customer) {
    return shop.graph.paperwork.recordForm.find(number.code(), customer)
            instanceof RecordSignedForm.Found.Refused refused
        ? refused.reason().code()
        : "";
  }

  private static List<String> refusals(RecordSignedForm.Result result) {
    return ((RecordSignedForm.Result.Refused) result)
        .reasons().stream().map(Refusal::code).toList();
  }

  private ConsentText current(ConsentPurpose purpose) {
    return shop.graph.consentTexts.current(purpose, "de").orElseThrow();
  }

  private ConsentText reissued(ConsentPurpose purpose, String wording, boolean newVersion) {
    return ((IssueText.Result.Issued)
            shop.graph.issueText.issue(
                purpose, "de", wording, "Dürfen wir?", newVersion, ConsentShop.ANNA))
        .text();
  }

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void the_form_bears_the_customer_the_shops_words_and_a_barcode_a_scanner_reads()
      throws IOException, NotFoundException {
    Customer customer = shop.customer();
    PrintConsentForm.Result.Printed printed = printed(customer);
    String code = printed.form().number().code();

    assertThat(text(printed.file()))
        .contains(customer.name(), customer.number(), code, "Laden Goepel", "Ute Goepel")
        .contains("Unbegrenzte Speicherdauer", "Tel. 0221 12", "Fassung 1.1")
        .doesNotContain("{{");
    try (PDDocument pdf = Loader.loadPDF(printed.file().toFile())) {
      var image = new PDFRenderer(pdf).renderImageWithDPI(0, 300);
      assertThat(
              new MultiFormatReader()
                  .decode(
                      new BinaryBitmap(
                          new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                      Map.of(
                          DecodeHintType.TRY_HARDER,
                          true,
                          DecodeHintType.POSSIBLE_FORMATS,
                          List.of(BarcodeFormat.CODE_128)))
                  .getText())
          .isEqualTo(code);
    }
    assertThat(printed.form().texts())
        .extracting(text -> text.purpose(), text -> text.text())
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                ConsentPurpose.ADS, current(ConsentPurpose.ADS).ref(TextForm.WORDING)));
    assertThat(printed.file().getFileName().toString())
        .isEqualTo(printed.form().number().number() + ".pdf");
  }

  @Test
  void what_the_shop_does_not_do_is_not_asked() throws IOException {
    purposes(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    PrintConsentForm.Result.Printed printed = printed(shop.customer());

    assertThat(text(printed.file())).doesNotContain("Einladung und Werbung");
    assertThat(printed.form().scopes())
        .containsExactly(ConsentScope.STORAGE, ConsentScope.NOTIFICATION);
    assertThat(refusals(sign(printed.form(), null, ConsentScope.PROFILE)))
        .containsExactly("form-lacks-purpose");
    purposes(EnumSet.noneOf(Purpose.class));
    assertThat(shop.graph.paperwork.printForm(shop.customer().id(), null, ConsentShop.ANNA))
        .isInstanceOf(PrintConsentForm.Result.Refused.class);
  }

  @Test
  void the_consent_refers_to_the_words_that_were_signed_whatever_was_issued_since()
      throws IOException {
    Customer customer = shop.customer();
    ConsentText mended = current(ConsentPurpose.CARD);
    ConsentText changed = current(ConsentPurpose.ADS);
    ConsentForm form = printed(customer).form();

    shop.wall.pass(Duration.ofDays(3));
    ConsentText comma = reissued(ConsentPurpose.CARD, mended.wording() + " Danke.", false);
    ConsentText meaning = reissued(ConsentPurpose.ADS, changed.wording() + " Auch Spiele.", true);
    assertThat(comma.version()).isEqualTo(mended.version());
    assertThat(meaning.version()).isEqualTo(changed.version() + 1);

    Path scan = Files.writeString(folder.resolve("blatt.pdf"), "a scan");
    RecordSignedForm.Result result =
        sign(form, scan, ConsentScope.STORAGE, ConsentScope.ADS_EMAIL, ConsentScope.ADS_LETTER);

    assertThat(result).isInstanceOf(RecordSignedForm.Result.Recorded.class);
    List<ConsentEvent> events = shop.graph.consents.history(customer.id());
    assertThat(events).hasSize(3);
    for (ConsentEvent event : events) {
      ConsentText signed = event.scope() == ConsentScope.STORAGE ? mended : changed;
      assertThat(event.how().text()).isEqualTo(signed.ref(TextForm.WORDING));
      assertThat(event.how().way()).isEqualTo(Way.FORM);
      assertThat(event.how().rightTold()).isTrue();
      assertThat(event.how().evidencePlace()).isEqualTo("Ordner 7");
      assertThat(folder.resolve("evidence/" + event.how().evidenceHash() + ".pdf")).exists();
    }
    assertThat(shop.graph.ledger.verify().whole()).isTrue();
  }

  @Test
  void without_a_scan_it_is_written_and_needs_its_place() {
    Customer customer = shop.customer();
    ConsentForm form = printed(customer).form();
    RecordSignedForm.Signed nowhere =
        new RecordSignedForm.Signed(
            form.number(),
            0,
            Set.of(ConsentScope.STORAGE),
            shop.graph.clock.today().minusDays(1),
            IndicatedBy.SUBJECT,
            " ",
            null);
    assertThat(refusals(shop.graph.paperwork.recordForm.record(nowhere, ConsentShop.ANNA)))
        .containsExactly("form-signed-before-print", "form-place-missing");
    assertThat(refusals(sign(form, null))).containsExactly("nothing-ticked");
    assertThat(refusals(sign(form, folder.resolve("none.pdf"), ConsentScope.STORAGE)))
        .containsExactly("evidence-unreadable");
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();

    sign(form, null, ConsentScope.STORAGE);
    ConsentEvent event = shop.graph.consents.history(customer.id()).getFirst();
    assertThat(event.how().way()).isEqualTo(Way.WRITTEN);
  }

  @Test
  void a_refused_record_leaves_neither_scan_nor_mark() throws IOException {
    Customer customer = shop.customer();
    ConsentForm form = printed(customer).form();
    Path scan = Files.writeString(folder.resolve("blatt.pdf"), "another scan");
    LocalDate tomorrow = shop.graph.clock.today().plusDays(1);

    assertThat(
            refusals(
                shop.graph.paperwork.recordForm.record(
                    new RecordSignedForm.Signed(
                        form.number(),
                        0,
                        Set.of(ConsentScope.STORAGE),
                        tomorrow,
                        IndicatedBy.SUBJECT,
                        "",
                        scan),
                    ConsentShop.ANNA)))
        .containsExactly("obtained-in-future");
    try (var kept = Files.list(folder.resolve("evidence"))) {
      assertThat(kept).isEmpty();
    }
    assertThat(refusal(form.number(), customer.id())).isEmpty();
  }

  @Test
  void a_form_that_cannot_be_recorded_says_why() {
    Customer customer = shop.customer();
    Customer other = shop.customer();
    ConsentForm form = printed(customer).form();
    FormNumber number = form.number();

    assertThat(refusal(number, other.id())).isEqualTo("form-of-another");
    assertThat(refusal(new FormNumber(number.number() + 500_000), 0)).isEqualTo("form-unknown");

    sign(form, null, ConsentScope.STORAGE);
    assertThat(refusal(number, 0)).isEqualTo("form-recorded");
    assertThat(refusals(sign(form, null, ConsentScope.NOTIFICATION)))
        .containsExactly("form-recorded");
    assertThat(shop.graph.consents.history(customer.id())).hasSize(1);
  }

  @Test
  void of_two_workplaces_that_record_the_same_form_at_once_one_is_told_that_it_is_done()
      throws InterruptedException, ExecutionException {
    try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
      for (int form = 0; form < 5; form++) {
        Customer customer = shop.customer();
        ConsentForm printed = printed(customer).form();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<RecordSignedForm.Result> recording =
            () -> {
              together.await();
              return sign(printed, null, ConsentScope.STORAGE);
            };
        List<RecordSignedForm.Result> results = new ArrayList<>();
        for (Future<RecordSignedForm.Result> one : desks.invokeAll(List.of(recording, recording))) {
          results.add(one.get());
        }
        assertThat(results)
            .filteredOn(RecordSignedForm.Result.Refused.class::isInstance)
            .singleElement()
            .satisfies(refused -> assertThat(refusals(refused)).containsExactly("form-recorded"));
        assertThat(shop.graph.consents.history(customer.id())).hasSize(1);
      }
    }
  }

  @Test
  void a_minor_tells_who_signed() {
    Customer minor =
        shop.save(
            ConsentShop.card(
                "Klein", Map.of(ContactKind.EMAIL, "klein@example.org"), Minor.YES, false, null));
    ConsentForm form = printed(minor).form();
    RecordSignedForm.Signed unsaid =
        new RecordSignedForm.Signed(
            form.number(),
            minor.id(),
            Set.of(ConsentScope.PROFILE),
            shop.graph.clock.today(),
            null,
            "Ordner 7",
            null);
    assertThat(refusals(shop.graph.paperwork.recordForm.record(unsaid, ConsentShop.ANNA)))
        .containsExactly("declarer-missing");
  }

  @Test
  void the_form_goes_with_its_customer_and_says_so_and_moves_with_a_merged_card() {
    Customer customer = shop.customer();
    PrintConsentForm.Result.Printed printed = printed(customer);
    assertThat(printed.file()).exists();

    assertThat(shop.graph.privacy.eraseCustomer.erase(customer.number(), ConsentShop.ANNA))
        .isInstanceOf(EraseCustomer.Result.Erased.class);
    assertThat(printed.file()).doesNotExist();
    assertThat(refusal(printed.form().number(), 0)).isEqualTo("form-erased");
    assertThat(shop.graph.privacy.map.unreached()).isEmpty();

    Customer dropped = shop.customer();
    Customer kept = shop.customer();
    ConsentForm form = printed(dropped).form();
    assertThat(shop.graph.mergeCustomers.merge(kept, dropped).getClass().getSimpleName())
        .isEqualTo("Merged");
    assertThat(refusal(form.number(), kept.id())).isEmpty();
  }

  @Test
  void what_was_handed_out_is_kept_once_and_read_back() throws IOException {
    printed(shop.customer());
    printed(shop.customer());
    List<PaperIssue> first = shop.graph.paperwork.issued();
    assertThat(first)
        .extracting(PaperIssue::paper, PaperIssue::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("consent-form", "1.1"),
            org.assertj.core.groups.Tuple.tuple("customer-notice", "1.1"));

    purposes(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    ConsentForm later = printed(shop.customer()).form();
    assertThat(later.notice()).isEqualTo("1.2");
    assertThat(shop.graph.paperwork.issued()).hasSize(4);
    purposes(ALL);
    assertThat(printed(shop.customer()).form().notice())
        .as("the same words are the same issue")
        .isEqualTo("1.1");
    assertThat(shop.graph.paperwork.issued()).hasSize(4);

    PaperIssue notice = first.getLast();
    String text = shop.graph.paperwork.text(notice).orElseThrow();
    assertThat(text).contains("Ute Goepel", "Werbung für Bücher").doesNotContain("{{");
    assertThat(Papers.hash(("customer-notice\nde\nDE\n" + text).getBytes(UTF_8)))
        .isEqualTo(notice.hash());
    Path pdf = folder.resolve("notice.pdf");
    Files.write(pdf, shop.graph.paperwork.pdf(notice).orElseThrow());
    assertThat(text(pdf))
        .contains("Werbung für Bücher", "Fassung 1.1", notice.hash().substring(0, 8));
    for (PaperIssue issue : shop.graph.paperwork.issued()) {
      assertThat(shop.graph.paperwork.text(issue).orElseThrow()).doesNotContain("Kim");
    }
  }
}
