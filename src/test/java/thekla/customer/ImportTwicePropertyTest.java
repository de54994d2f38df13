package thekla.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.schema.Tables;

/** Whatever a file holds, the second time it changes nothing. */
class ImportTwicePropertyTest {

  private static final int FILES = 40;
  private static final int ROWS = 40;

  @TempDir Path folder;
  private final Random random = new Random(20261121);

  @Test
  void any_file_a_second_time_changes_nothing_and_a_dry_run_foretells_the_first() {
    try (CustomerShop shop = new CustomerShop(folder)) {
      for (int i = 0; i < FILES; i++) {
        Path file = shop.csv(lines());
        ImportOptions options =
            CustomerShop.detected().withImportDuplicates(random.nextInt(3) == 0);

        CustomerImportReport foretold =
            shop.imports.run(file, options.withDryRun(true), ImportProgress.NONE);
        CustomerImportReport first = shop.imports.run(file, options, ImportProgress.NONE);
        List<String> before = everything(shop);
        CustomerImportReport second = shop.imports.run(file, options, ImportProgress.NONE);

        assertThat(foretold.counts()).as("dry run of file %d", i).isEqualTo(first.counts());
        assertThat(everything(shop)).as("file %d", i).containsExactlyElementsOf(before);
        assertThat(second.count(RowOutcome.ADDED) + second.count(RowOutcome.CHANGED)).isZero();
        assertThat(second.count(RowOutcome.REFUSED)).isEqualTo(first.count(RowOutcome.REFUSED));
      }
    }
  }

  private static List<String> everything(CustomerShop shop) {
    List<Record> all = new ArrayList<>();
    all.addAll(shop.database.sql().selectFrom(Tables.CUSTOMER).orderBy(Tables.CUSTOMER.ID).fetch());
    all.addAll(
        shop.database
            .sql()
            .selectFrom(Tables.CONTACT_POINT)
            .orderBy(Tables.CONTACT_POINT.ID)
            .fetch());
    return all.stream().map(row -> Arrays.toString(row.intoArray())).toList();
  }

  private String[] lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Nr;Vorname;Nachname;Firma;Straße;Hausnr;PLZ;Ort;Land;Telefon;Telefon 2;Handy;E-Mail;"
            + "Nachrichtenart;Inaktiv;Notiz");
    for (int i = 0; i < ROWS; i++) {
      lines.add(
          String.join(
              ";",
              one("", "", "", "7", "8", "100003", "100010", "A-1"),
              one("", "Anna", "ANNA", "Zoë", " Jörg  "),
              one("", "Müller", "Mueller", "Weiß", "O'Neil", "=x", "شكرا"),
              one("", "", "", "Schule am Park"),
              one("", "Ring", "Venloer Str."),
              one("", "", "12", "12 a"),
              one("", "50823", "01067"),
              one("", "Köln", "Ko\u0308ln"),
              one("", "", "DE", "Österreich", "Narnia"),
              one("", "0221 123456", "+49 221 123456", "0221/999999", "1"),
              one("", "", "0221 123456", "0800 1234567"),
              one("", "", "0171 1234567", "0660 1234567"),
              one("", "", "anna@mueller.example", "ANNA@mueller.example", "kein"),
              one("", "", "M", "SMS", "Brief", "K", "?"),
              one("", "", "", "ja", "nein"),
              one("", "", "ruft an", "  zwei   Blanks ")));
    }
    return lines.toArray(String[]::new);
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
