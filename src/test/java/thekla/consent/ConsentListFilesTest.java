package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentLists.HEADER;
import static thekla.consent.ConsentLists.told;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.RowOutcome;

class ConsentListFilesTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private ConsentLists lists;
  private Customer customer;

  @BeforeEach
  void aShopWithACustomer() {
    shop = new ConsentShop(folder);
    lists = new ConsentLists(shop, folder);
    customer = shop.customer();
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  @Test
  void what_cannot_be_understood_is_refused_with_its_row_and_field() {
    String number = customer.number();
    ConsentImportReport report =
        lists.imported(
            HEADER,
            number + ";vielleicht;;;;;;;;",
            number + ";ja;;;;;;;14.03.2027;",
            number + ";ja;;;;;;;01.01.1815;",
            number + ";ja;;;;;;;31.02.2026;",
            number + ";22.11.2026;;;;;;;;",
            "888888;ja;;;;;;;;",
            ";ja;;;;;;;;",
            number + ";ja;ja;;;;;;;" + "x".repeat(1001),
            number + ";ja;;;;;;;;;;zu viel",
            number + ";;;;;;;;;");

    assertThat(told(report))
        .containsExactly(
            "2 REFUSED storage consent-not-understood",
            "3 REFUSED date obtained-in-future",
            "4 REFUSED date obtained-before-shop",
            "5 REFUSED date date-not-understood",
            "6 REFUSED storage obtained-in-future",
            "7 REFUSED number customer-unknown",
            "8 REFUSED number row-names-nobody",
            "9 REFUSED remark too-long",
            "10 REFUSED  too-many-cells");
    assertThat(report.rows().count(RowOutcome.UNCHANGED)).isEqualTo(1);
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
  }

  @Test
  void one_tick_for_all_advertising_permits_nothing_and_may_stop_everything() {
    String header = "N° client,Publicité";
    assertThat(told(lists.imported(header, customer.number() + ",oui")))
        .containsExactly("2 POINTED_OUT advertising channel-missing");
    assertThat(lists.imported(header, customer.number() + ",retiré 02/01/2026").recorded())
        .isEqualTo(5);
    assertThat(shop.consents(customer).state(ConsentScope.PROFILE))
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void the_header_is_found_in_three_languages_and_customers_by_address_or_number() {
    String mail = "kunde@example.net";
    customer =
        shop.save(
            ConsentShop.card(
                "Sprache",
                Map.of(ContactKind.EMAIL, mail, ContactKind.MOBILE, "0171 5550001"),
                Minor.UNKNOWN,
                false,
                null));
    assertThat(
            lists.imported("E-Mail;Unbegrenzte Speicherdauer;Newsletter", mail + ";ja;").recorded())
        .isEqualTo(1);
    assertThat(
            lists
                .imported("Portable;Prévenir;Publicité par courrier", "+49 171 5550001;oui;")
                .recorded())
        .isEqualTo(1);
    assertThat(
            lists.imported("E-mail address,Letter advertising", "KUNDE@example.NET,yes").recorded())
        .isEqualTo(1);
    shop.save(
        ConsentShop.card("Zweite", Map.of(ContactKind.EMAIL, mail), Minor.UNKNOWN, false, null));
    assertThat(told(lists.imported("E-Mail;Profil", mail + ";ja")))
        .containsExactly("2 REFUSED email customer-ambiguous");
    assertThat(lists.imported("Nachname;Ort", "Sprache;Köln").rows().refusal())
        .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("columns-unknown"));
  }

  @Test
  void a_workbook_is_read_with_its_real_dates() throws IOException {
    Path file = folder.resolve("consents.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Leer");
      var sheet = workbook.createSheet("Liste");
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("Kunden-Nr.");
      header.createCell(1).setCellValue("Speicherung");
      header.createCell(2).setCellValue("Datum");
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat((short) 14);
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(Double.parseDouble(customer.number()));
      row.createCell(1).setCellValue("ja");
      row.createCell(2).setCellValue(LocalDate.of(2026, 3, 4));
      row.getCell(2).setCellStyle(day);
      workbook.write(out);
    }

    assertThat(told(lists.imported(file, false))).isEmpty();
    assertThat(shop.graph.consents.history(customer.id()).getFirst().how().obtainedAt())
        .isEqualTo(Instant.parse("2026-03-03T23:00:00Z"));
  }
}
