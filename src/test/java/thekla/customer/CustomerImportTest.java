package thekla.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static thekla.customer.CustomerShop.card;
import static thekla.customer.CustomerShop.detected;
import static thekla.customer.CustomerShop.told;
import static thekla.customer.RowOutcome.ADDED;
import static thekla.customer.RowOutcome.CHANGED;
import static thekla.customer.RowOutcome.POINTED_OUT;
import static thekla.customer.RowOutcome.REFUSED;
import static thekla.customer.RowOutcome.UNCHANGED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerImportTest {

  @TempDir Path folder;
  private CustomerShop shop;

  @BeforeEach
  void open() {
    shop = new CustomerShop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_list_from_the_old_program_becomes_customers_that_are_found() {
    CustomerImportReport report =
        shop.imported(
            shop.csv(
                "Kd-Nr;Vorname;Nachname;Straße;PLZ;Ort;Tel.;E-Mail",
                "4711;Anna;Müller;Venloer Str. 12;01069;Dresden;0351 123456;Anna@Mueller.example",
                ";Jörg;Weiß;;50823;Köln;;"));

    assertThat(report.count(ADDED)).isEqualTo(2);
    assertThat(report.findings()).isEmpty();
    Customer anna = shop.only("anna mueller");
    assertThat(anna.number()).isEqualTo("4711");
    assertThat(anna.address()).isEqualTo("Venloer Str. 12 · 01069 Dresden");
    assertThat(anna.contactPoints())
        .extracting(ContactPoint::canonical)
        .containsExactly("+49351123456", "anna@mueller.example");
    assertThat(shop.only("123456").id()).isEqualTo(anna.id());
    assertThat(shop.only("weiss köln").number()).isEqualTo("100001");
  }

  @Test
  void the_same_file_again_changes_nothing() {
    Path file =
        shop.csv(
            "Nr;Vorname;Nachname;PLZ;Telefon",
            "1;Anna;Müller;50823;0221 123456",
            ";Bert;Braun;50823;0221 999999",
            ";Nur;Name;;",
            ";Nur;Name;;");
    assertThat(shop.imported(file).count(ADDED)).isEqualTo(3);

    CustomerImportReport second = shop.imported(file);

    assertThat(second.count(UNCHANGED)).isEqualTo(4);
    assertThat(shop.store.count()).isEqualTo(3);
    assertThat(shop.only("anna").version()).isEqualTo(1);
  }

  @Test
  void a_row_with_a_number_changes_only_what_it_gives() {
    Customer anna =
        shop.saved(card("Anna", "Müller").livingAt("Ring 1", "50823", "Köln").phone("0221 123456"));

    CustomerImportReport report =
        shop.imported(
            shop.csv("Nr;Straße;Ort;Telefon", anna.number() + ";Gürtel 2;;0221 / 777777"));

    assertThat(report.count(CHANGED)).isEqualTo(1);
    Customer now = shop.store.byId(anna.id()).orElseThrow();
    assertThat(now.address()).isEqualTo("Gürtel 2 · 50823 Köln");
    assertThat(now.contactPoints())
        .extracting(ContactPoint::canonical)
        .containsExactly("+49221777777");
    assertThat(shop.found("123456")).isEmpty();
    assertThat(shop.only("0221777777").version()).isEqualTo(2);
  }

  @Test
  void somebody_who_looks_like_a_customer_is_pointed_out_unless_duplicates_are_wanted() {
    Customer anna = shop.saved(card("Anna", "Müller").phone("0221 123456"));
    Path file = shop.csv("Vorname;Nachname;Ort;Telefon", "A.;Mueller;Köln;+49 221 123456");

    CustomerImportReport report = shop.imported(file);

    assertThat(told(report)).containsExactly("2 POINTED_OUT phone looks-like-customer");
    assertThat(report.findings().getFirst().customerId()).isEqualTo(anna.id());
    assertThat(report.count(POINTED_OUT)).isEqualTo(1);
    assertThat(shop.store.count()).isEqualTo(1);

    ImportOptions wanted = detected().withImportDuplicates(true);
    assertThat(shop.imports.run(file, wanted, ImportProgress.NONE).count(ADDED)).isEqualTo(1);
    assertThat(shop.imports.run(file, wanted, ImportProgress.NONE).count(UNCHANGED)).isEqualTo(1);
  }

  @Test
  void a_bad_row_is_refused_with_its_row_and_field_and_the_rest_is_taken() {
    CustomerImportReport report =
        shop.imported(
            shop.csv(
                "Vorname;Nachname;Telefon;E-Mail;Land",
                "x".repeat(500) + ";Lang;;;",
                "Anna;<html><b>x;;;",
                "😀;شكرا;;;",
                "Bobby;\"'; drop table customer;--\";;",
                "Ohne;Mail;;keine adresse;",
                "Ohne;Nummer;siehe Notiz;;",
                ";;;;Deutschland",
                "=1+1;@SUM(A1);;;",
                "Steuer\u0007;Zeichen;;;",
                "Zu;Viele;;;DE;nanu",
                "Tex;Atlantis;;;Atlantis"));

    assertThat(told(report))
        .containsExactly(
            "2 REFUSED firstName too-long",
            "6 REFUSED email email-not-possible",
            "7 REFUSED phone phone-not-possible",
            "8 REFUSED lastName name-missing",
            "10 REFUSED firstName control-characters",
            "11 REFUSED  too-many-cells",
            "12 REFUSED country value-unknown");
    assertThat(report.count(REFUSED)).isEqualTo(7);
    assertThat(report.count(ADDED)).isEqualTo(4);
    assertThat(report.findings().getFirst().details()).containsExactly("100", "500");
    assertThat(shop.only("html").lastName()).isEqualTo("<html><b>x");
    assertThat(shop.only("شكرا").firstName()).isEqualTo("😀");
    assertThat(shop.only("sum").firstName()).isEqualTo("=1+1");
  }

  @Test
  void a_preview_shows_the_first_rows_as_they_would_be_saved_and_saves_nothing() {
    Customer anna = shop.saved(card("Anna", "Müller"));

    ImportPreview preview =
        shop.preview.preview(
            shop.csv(
                "Nr,Nachname,Tel",
                ",Neu,0221 1234567",
                anna.number() + ",Meier,",
                ",Falsch,nie",
                ",Neu,0221 1234567"),
            detected(),
            ImportProgress.NONE);

    DetectedFile file = preview.detected().orElseThrow();
    assertThat(file.format()).isEqualTo(FileFormat.CSV);
    assertThat(file.encoding()).isEqualTo("UTF-8");
    assertThat(file.delimiter()).isEqualTo(",");
    assertThat(file.columns()).containsExactly("Nr", "Nachname", "Tel");
    assertThat(preview.firstRows())
        .extracting(ImportPreview.Row::number, ImportPreview.Row::outcome)
        .containsExactly(
            tuple(2, ADDED), tuple(3, CHANGED), tuple(4, REFUSED), tuple(5, UNCHANGED));
    assertThat(preview.firstRows().get(1).customer())
        .extracting(Customer::name)
        .isEqualTo("Anna Meier");
    assertThat(told(preview.report()))
        .containsExactly("3 CHANGED lastName name-changes", "4 REFUSED phone phone-not-possible");
    assertThat(shop.store.count()).isEqualTo(1);
    assertThat(shop.only("anna mueller")).isEqualTo(anna);
  }

  @Test
  void nobody_becomes_active_or_unreachable_by_an_import_and_the_shop_is_told() {
    Customer ines = shop.saved(card("Ines", "Inaktiv").inactive());

    CustomerImportReport report =
        shop.imported(
            shop.csv(
                "Nr;Name;Inaktiv;Nachrichtenart;Mail",
                ines.number() + ";;nein;E-Mail;",
                ";Erreichbar;;E-Mail;da@laden.example",
                ";Unerreichbar;;SMS;"));

    assertThat(told(report))
        .containsExactly(
            "2 UNCHANGED inactive stays-inactive",
            "2 UNCHANGED messageKind message-kind-unreachable",
            "4 ADDED messageKind message-kind-unreachable");
    assertThat(shop.store.byId(ines.id())).contains(ines);
    assertThat(shop.only("erreichbar").messageKind()).isEqualTo("M");
    assertThat(shop.only("unerreichbar").messageKind()).isEqualTo("K");
  }

  @Test
  void a_number_that_stands_in_the_file_twice_counts_once() {
    CustomerImportReport report =
        shop.imported(shop.csv("Nr;Name", "A1;Braun", "A1;Grau", "A1;Braun"));

    assertThat(told(report)).containsExactly("3 REFUSED number number-twice");
    assertThat(report.count(ADDED)).isEqualTo(1);
    assertThat(report.count(UNCHANGED)).isEqualTo(1);
  }

  @Test
  void a_number_of_the_file_is_never_given_to_somebody_else() {
    shop.imported(shop.csv("Nr;Name;Mail", ";Frei;", "100001;Falsch;keine"));

    assertThat(shop.only("frei").number()).isEqualTo("100002");
  }

  @Test
  void a_family_with_one_telephone_and_its_own_numbers_comes_in_whole() {
    CustomerImportReport report =
        shop.imported(
            shop.csv("Nr;Vorname;Name;Tel", "1;Anna;Wolf;0221 123456", "2;Bert;Wolf;0221 123456"));

    assertThat(report.count(ADDED)).isEqualTo(2);
  }

  @Test
  void an_import_can_be_stopped_and_run_again() {
    Path file =
        shop.csv(
            IntStream.range(0, 5001)
                .mapToObj(i -> i == 0 ? "Nr;Name" : "N" + i + ";Kunde " + i)
                .toArray(String[]::new));

    CustomerImportReport stopped = shop.imports.run(file, detected(), rows -> rows < 4000);
    CustomerImportReport rest = shop.imported(file);

    assertThat(stopped.cancelled()).isTrue();
    assertThat(stopped.count(ADDED)).isEqualTo(4000);
    assertThat(rest.count(ADDED)).isEqualTo(1000);
    assertThat(rest.count(UNCHANGED)).isEqualTo(4000);
  }

  @Test
  void the_report_opens_in_a_spreadsheet_without_running_anything() throws Exception {
    CustomerImportReport report = shop.imported(shop.csv("Name;Mail", "Gut;", "Schlecht;nie"));
    Path file = folder.resolve("report.csv");

    new ImportReportFile(finding -> "=" + finding.code())
        .write(report, List.of("Zeile", "Ergebnis", "Feld", "Code", "Text"), file);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "\uFEFFZeile;Ergebnis;Feld;Code;Text",
            "2;added;;;",
            "3;refused;email;email-not-possible;'=email-not-possible");
    assertThat(SpreadsheetCell.safe("+49 221")).isEqualTo("'+49 221");
    assertThat(SpreadsheetCell.safe("Anna")).isEqualTo("Anna");
  }
}
