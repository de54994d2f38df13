package thekla.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.customer.AddressField.COMPANY;
import static thekla.customer.AddressField.EMAIL;
import static thekla.customer.AddressField.FIRST_NAME;
import static thekla.customer.AddressField.LAST_NAME;
import static thekla.customer.AddressField.MOBILE;
import static thekla.customer.AddressField.NOTE;
import static thekla.customer.AddressField.NUMBER;
import static thekla.customer.AddressField.PHONE;
import static thekla.customer.AddressField.POSTCODE;
import static thekla.customer.AddressField.STREET;
import static thekla.customer.AddressField.TOWN;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.customer.AddressField;
import thekla.customer.AddressRow;
import thekla.customer.AddressTable;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;

class AddressFileReaderTest {

  private static final ImportOptions DETECTED = ImportOptions.detected("DE", "de");

  @TempDir Path folder;

  private AddressTable open(byte[] content, ImportOptions options) throws IOException {
    return new AddressFileReader().open(Files.write(folder.resolve("file"), content), options);
  }

  private AddressTable open(String text) throws IOException {
    return open(text.getBytes(StandardCharsets.UTF_8), DETECTED);
  }

  private static List<AddressRow> rows(AddressTable table) {
    List<AddressRow> rows = new ArrayList<>();
    table.read(rows::add);
    return rows;
  }

  private static String value(AddressRow row, AddressField field) {
    return row.values().getOrDefault(field, List.of("")).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "x-MacRoman", "IBM850"})
  void umlauts_and_accents_survive_whatever_wrote_the_file(String encoding) throws IOException {
    String text = "Vorname;Name;Ort\nJörg;Weiß;Köln\nHélène;Lefèvre;Évry\nÄnne;Übel;Öhringen\n";

    AddressTable table = open(text.getBytes(Charset.forName(encoding)), DETECTED);

    assertThat(table.detected().encoding()).isEqualTo(encoding);
    assertThat(rows(table))
        .extracting(row -> value(row, LAST_NAME))
        .containsExactly("Weiß", "Lefèvre", "Übel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_no_part_of_the_first_column(String encoding) throws IOException {
    AddressTable table =
        open("\uFEFFName,Vorname\nMüller,Anna\n".getBytes(Charset.forName(encoding)), DETECTED);

    assertThat(table.detected().mapping()).isEqualTo(Map.of(0, LAST_NAME, 1, FIRST_NAME));
    assertThat(rows(table)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Kd-Nr;Nachname;Vorname;Straße;PLZ;Ort;Handy;E-Mail",
        "N° client,Nom,Prénom,Rue,Code postal,Ville,Portable,Courriel",
        "Customer no|Last name|First name|Street|Postcode|Town|Mobile|Mail"
      })
  void columns_are_known_by_their_names_in_three_languages(String header) throws IOException {
    AddressTable table = open(header + "\n" + header.replaceAll("[^;,|]+", "x") + "\n");

    assertThat(table.detected().mapping())
        .isEqualTo(
            Map.of(
                0,
                NUMBER,
                1,
                LAST_NAME,
                2,
                FIRST_NAME,
                3,
                STREET,
                4,
                POSTCODE,
                5,
                TOWN,
                6,
                MOBILE,
                7,
                EMAIL));
  }

  @Test
  void tabs_quotes_lines_in_a_cell_and_ragged_rows_are_read() throws IOException {
    AddressTable table =
        open(
            "Adressen 2026\n\nName\tNotiz\tTel 1\tTel 2\n"
                + "\"Müller \"\"Mimi\"\"\"\t\"ruft an\nerst abends\"\t1\t2\t\t\n"
                + "Kurz\n");

    List<AddressRow> rows = rows(table);

    assertThat(table.detected().headerRow()).isEqualTo(3);
    assertThat(rows).extracting(AddressRow::number).containsExactly(4, 5);
    assertThat(value(rows.getFirst(), LAST_NAME)).isEqualTo("Müller \"Mimi\"");
    assertThat(value(rows.getFirst(), NOTE)).isEqualTo("ruft an\nerst abends");
    assertThat(rows.getFirst().values().get(PHONE)).containsExactly("1", "2");
    assertThat(rows.getFirst().problems()).isEmpty();
  }

  @Test
  void what_was_detected_can_be_corrected() throws IOException {
    byte[] text = "Müller,Anna;x\n".getBytes(Charset.forName("ISO-8859-15"));

    AddressTable table =
        open(
            text,
            DETECTED
                .withFormat(FileFormat.CSV)
                .withEncoding(Charset.forName("ISO-8859-15"))
                .withDelimiter(',')
                .withHeaderRow(false)
                .withMapping(Map.of(0, COMPANY)));

    assertThat(table.detected().encoding()).isEqualTo("ISO-8859-15");
    assertThat(rows(table)).extracting(row -> value(row, COMPANY)).containsExactly("Müller");
  }

  @Test
  void a_wrong_encoding_is_refused_instead_of_saving_broken_names() {
    byte[] text = "Name\nMueller\nMüller\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> rows(open(text, DETECTED.withEncoding(StandardCharsets.UTF_8))))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.refusal().code()).isEqualTo("file-encoding-wrong"));
  }

  @ParameterizedTest
  @CsvSource({"'',file-empty", "'%PDF-1.7 x',file-format-unknown", "'a;b;c',columns-unknown"})
  void a_file_that_is_no_address_list_is_refused_with_a_reason(String text, String code) {
    assertThatThrownBy(() -> open(text))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
  }

  @Test
  void vcards_of_all_versions_are_read() throws IOException {
    AddressTable table =
        open(
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Anna;;Dr.
            TEL;CELL:0171 1234567
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Bert Braun
            N:Braun;Bert;;;
            ADR;TYPE=HOME:;;Ring 1;Köln;;50823;Deutschland
            EMAIL:bert@braun.example
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Schule am Park
            ORG:Schule am Park
            TEL;VALUE=uri;TYPE="voice,work":tel:+49-221-123456
            NOTE:Eingang\\nhinten
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            EMAIL:niemand@nirgends.example
            END:VCARD
            """);

    List<AddressRow> rows = rows(table);

    assertThat(table.detected().format()).isEqualTo(FileFormat.VCARD);
    assertThat(rows).hasSize(4);
    assertThat(value(rows.get(0), LAST_NAME)).isEqualTo("Müller");
    assertThat(value(rows.get(0), MOBILE)).isEqualTo("0171 1234567");
    assertThat(value(rows.get(1), TOWN)).isEqualTo("Köln");
    assertThat(value(rows.get(1), EMAIL)).isEqualTo("bert@braun.example");
    assertThat(value(rows.get(2), COMPANY)).isEqualTo("Schule am Park");
    assertThat(value(rows.get(2), PHONE)).isEqualTo("+49-221-123456");
    assertThat(value(rows.get(3), LAST_NAME)).isEmpty();
  }
}
