package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.journey.SampleShop;
import thekla.printing.PrintKind;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.SaveProfile;
import thekla.shop.Shop;
import tools.jackson.databind.JsonNode;

class DocumentCommandsTest {

  @TempDir Path folder;
  private Graph shop;

  @BeforeEach
  void theSampleShop() {
    shop = SampleShop.open(SampleShop.in(folder));
    shop.shop.save(new Shop("Buchladen Goepel", "Venloer Str. 12 · 50823 Köln", "Tel. 0221", "DE"));
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private Done run(String... command) {
    return Done.by(shop, Locale.GERMANY, command);
  }

  private void theShopTellsNothing() {
    theShopTells("", "", "", Profile.Authority.NONE, Profile.EMPTY.chosen());
  }

  private void theShopTellsItself(Set<Purpose> purposes) {
    theShopTells(
        "Ute Goepel",
        "0221 123456",
        "laden@example.org",
        new Profile.Authority("LDI NRW", "Düsseldorf", "www.ldi.nrw.de"),
        purposes);
  }

  private void theShopTells(
      String owner,
      String phone,
      String email,
      Profile.Authority authority,
      Set<Purpose> purposes) {
    Profile before = shop.register.profiles.load();
    SaveProfile.Result saved =
        shop.register.saveProfile.save(
            new Profile(
                owner,
                phone,
                email,
                "",
                null,
                null,
                List.of(),
                authority,
                purposes,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Profile.Agreement.USUAL,
                before.version()));
    assertThat(saved).isInstanceOf(SaveProfile.Result.Saved.class);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String text(String name) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(name).toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void papers_are_listed_in_the_language_of_the_user() {
    assertThat(run("document", "list").out())
        .contains("customer-notice\t1\t2026-11-22\tDE AT\tKundeninformation zum Datenschutz");
    JsonNode listed = run("document", "list", "--json").json();
    assertThat(listed.size()).isEqualTo(14);
    assertThat(listed.at("/0/hash").asString()).hasSize(64);
  }

  @Test
  void a_notice_is_filled_with_the_shop_and_only_the_purposes_that_are_on() throws IOException {
    theShopTellsNothing();
    Done gaps = run("document", "fill", "customer-notice", "--out", file("notice.pdf"));
    assertThat(gaps.code()).isEqualTo(1);
    assertThat(gaps.err()).contains("paper-field-empty").contains("shop.owner");
    assertThat(Files.exists(folder.resolve("notice.pdf"))).isFalse();

    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    Done done = run("document", "fill", "customer-notice", "--out", file("notice.pdf"), "--json");
    assertThat(done.json().at("/file").asString()).isEqualTo(file("notice.pdf"));
    assertThat(text("notice.pdf"))
        .contains("Ute Goepel", "LDI NRW", "Kundenkartei")
        .doesNotContain("Werbung für Bücher");

    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD, Purpose.ADS));
    run("document", "fill", "customer-notice", "--out", file("notice.pdf"));
    assertThat(text("notice.pdf")).contains("Werbung für Bücher");
  }

  @Test
  void a_letter_without_a_request_says_what_is_missing_and_is_not_written() {
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY));
    Done done =
        run("document", "fill", "letter-access", "--customer", "10482", "--out", file("l.pdf"));
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err())
        .contains("paper-field-unknown")
        .contains("request.")
        .doesNotContain("customer.name");
    assertThat(Files.exists(folder.resolve("l.pdf"))).isFalse();
  }

  @Test
  void a_form_is_blank_and_a_language_of_another_country_is_refused() throws IOException {
    assertThat(run("document", "fill", "breach-register", "--blank", "--out", file("b.pdf")).code())
        .isZero();
    assertThat(text("b.pdf")).doesNotContain("{{").doesNotContain("Goepel");
    assertThat(
            run(
                    "document",
                    "fill",
                    "customer-notice",
                    "--blank",
                    "--lang",
                    "fr",
                    "--out",
                    file("n.pdf"))
                .err())
        .startsWith("paper-country");
    assertThat(
            run(
                    "document",
                    "fill",
                    "customer-notice",
                    "--blank",
                    "--lang",
                    "en",
                    "--out",
                    file("n.docx"))
                .code())
        .isZero();
    assertThat(run("document", "fill", "nonsense", "--out", file("n.pdf")).err())
        .startsWith("paper-unknown");
    assertThat(
            run("document", "fill", "slip-note", "--customer", "1", "--out", file("n.pdf")).err())
        .startsWith("customer-unknown");
  }

  @Test
  void a_form_is_made_signed_and_what_was_handed_out_is_read_again() throws IOException {
    theShopTellsNothing();
    assertThat(run("document", "form", "10482", "--out", file("form.pdf")).err())
        .contains("paper-field-empty");
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD, Purpose.ADS));
    Done form = run("document", "form", "10002", "--out", file("form.pdf"), "--json");
    String code = form.json().at("/form").asString();
    assertThat(text("form.pdf")).contains(code, "10002");
    assertThat(run("document", "form", "10002").out()).contains("forms").startsWith("EF");

    assertThat(run("document", "signed", code, "--agree", "STORAGE").err())
        .startsWith("form-place-missing");
    Path scan = Files.writeString(folder.resolve("scan.pdf"), "a scan");
    Done signed =
        run(
            "document",
            "signed",
            code,
            "--agree",
            "storage,ads_email",
            "--evidence",
            scan.toString(),
            "--json");
    assertThat(signed.json().at("/number").asString()).isEqualTo("10002");
    assertThat(run("consent", "show", "10002", "--json").out().replaceAll("\\s+", ""))
        .contains("\"way\":\"FORM\"");
    assertThat(run("document", "signed", code, "--agree", "STORAGE", "--paper", "O").err())
        .startsWith("form-recorded");
    assertThat(run("document", "signed", "EF1X", "--agree", "STORAGE").err())
        .startsWith("form-unknown");

    JsonNode issued = run("document", "issues", "--json").json();
    assertThat(issued.size()).isEqualTo(2);
    String hash = issued.at("/1/hash").asString();
    assertThat(run("document", "issue", hash.substring(0, 8), "--out", file("old.pdf")).code())
        .isZero();
    assertThat(text("old.pdf")).contains("Ute Goepel", "Fassung 1.1");
    run("document", "issue", hash, "--out", file("old.txt"));
    assertThat(Files.readString(folder.resolve("old.txt"))).contains("Ute Goepel");
    assertThat(run("document", "issue", "00000000", "--out", file("x.pdf")).err())
        .startsWith("issue-unknown");
  }

  @Test
  void a_notice_that_is_handed_out_is_kept_with_its_version() throws IOException {
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY));
    run("document", "fill", "customer-notice", "--out", file("notice.pdf"));
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    run("document", "fill", "customer-notice", "--out", file("notice.pdf"));
    assertThat(text("notice.pdf")).contains("Fassung 1.2");
    assertThat(run("document", "issues").out().lines()).hasSize(2);
    run("document", "fill", "customer-notice", "--blank", "--out", file("blank.pdf"));
    assertThat(run("document", "issues").out().lines()).hasSize(2);
  }

  @Test
  void printers_are_this_workplaces_own_and_only_those_there_are() {
    assertThat(run("printers", "list").out()).contains("SLIP\tAbholschein\tkeiner");
    assertThat(run("printers", "set", "slip", "Nonsense").err()).startsWith("printer-unknown");
    shop.unitOfWork.run(() -> shop.printing.chosen.choose("Theke 1", PrintKind.SLIP, "Bondrucker"));
    assertThat(run("printers", "list", "--json").json().at("/chosen/SLIP").asString())
        .isEqualTo("Bondrucker");
    assertThat(run("printers", "unset", "SLIP", "--json").json().at("/chosen/SLIP").asString())
        .isEmpty();
  }
}
