package thekla.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.cli.CommandLineDoor;
import thekla.consent.ConsentShop;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.text.Texts;

/** R-RET-12, R-RET-14, 8.3: whom erasures remember is found without anybody writing names down. */
class ResidueByMarksTest {

  private static final String NAME = "Quöndrßmüller";
  private static final String MAIL = "zebulon.q@example.org";

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  /** Kim of this name. */
  private Customer person(String lastName, Map<ContactKind, String> contacts) {
    return shop.save(ConsentShop.card(lastName, contacts, Minor.UNKNOWN, false, null));
  }

  private void erase(Customer customer) {
    assertThat(shop.graph.privacy.eraseCustomer.erase(customer.number(), ANNA))
        .isInstanceOf(EraseCustomer.Result.Erased.class);
  }

  private void eraseSomebody() {
    erase(person(NAME, Map.of(ContactKind.EMAIL, MAIL, ContactKind.MOBILE, "+49 (0)171 8765432")));
    housekeeping();
  }

  private void housekeeping() {
    assertThat(shop.graph.privacy.housekeeping.run(ANNA, Housekeeping.Progress.SILENT))
        .isEqualTo(Housekeeping.Result.DONE);
  }

  /** Written on somebody else's card. */
  private void note(String text) {
    Customer other = shop.customer();
    Customer noted =
        new Customer(
            other.id(),
            other.number(),
            other.kind(),
            null,
            null,
            other.firstName(),
            other.lastName(),
            null,
            other.street(),
            other.postcode(),
            other.town(),
            other.country(),
            other.language(),
            other.messageKind(),
            text,
            false,
            Minor.UNKNOWN,
            false,
            other.version(),
            other.contactPoints());
    shop.save(noted);
  }

  private ResidueCheck.Outcome check() {
    return shop.graph.privacy.residue.checkRemembered(place -> true).orElseThrow();
  }

  private List<String> places() {
    return check().hits().stream()
        .map(ResidueCheck.Hit::place)
        .filter(place -> !place.startsWith("database/"))
        .toList();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void nothing_is_left_and_the_certificate_says_by_how_many_marks() throws Exception {
    for (int i = 0; i < 20; i++) {
      shop.customer();
    }
    eraseSomebody();

    ResidueCheck.Outcome clean = check();
    assertThat(clean.hits()).isEmpty();
    assertThat(clean.way()).isEqualTo(ResidueCheck.Way.MARKS);
    assertThat(clean.terms()).as("mail, mobile, last name, both names").isEqualTo(4);
    assertThat(clean.borne()).isZero();
    assertThat(Files.readString(clean.certificate()))
        .contains("by marks that erasures remember: 4", "borne by others too, and left out: 0")
        .contains("places with a hit 0")
        .doesNotContainIgnoringCase("zebulon");
  }

  @Test
  void what_was_left_is_told_by_its_place_and_never_by_its_words() throws Exception {
    eraseSomebody();
    file("a.txt", "Frau QUÖNDRSSMÜLLER rief an".getBytes(UTF_8));
    file("b.csv", "1;quoendrssmueller;x".getBytes(UTF_8));
    file("c.txt", "Für Quöndrßmüller".getBytes(ISO_8859_1));
    file("d.bin", "\0\1 an Zebulon.Q@Example.ORG, ".getBytes(UTF_16LE));
    file("e.txt", "Tel.: 0171/876 54 32.".getBytes(UTF_8));
    file("f.json", "{\"tel\":\"00491718765432\"}".getBytes(UTF_8));
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("g.zip")))) {
      out.putNextEntry(new ZipEntry("h/document.xml"));
      out.write("<p><t>Quöndrßmüller</t></p>".getBytes(UTF_8));
    }
    file("i.bin", ("\0" + (char) MAIL.length() + MAIL + "\0A" + MAIL).getBytes(ISO_8859_1));
    file("j.bin", ("\0B" + MAIL).getBytes(ISO_8859_1));
    file("Quöndrßmüller.dat", new byte[] {0, 1, 2});
    file("z.txt", "Frau Müller, 0171 8765433, zebulon@example.org".getBytes(UTF_8));
    note("holt auch für Fr. Quöndrßmüller ab");

    assertThat(places())
        .containsExactly(
            "customer.note",
            "Quöndrßmüller.dat",
            "a.txt",
            "b.csv",
            "c.txt",
            "d.bin",
            "e.txt",
            "f.json",
            "g.zip",
            "i.bin",
            "j.bin");
    assertThat(Files.readString(check().certificate()))
        .contains("customer.note: 1", "g.zip: 1")
        .doesNotContainIgnoringCase("quöndr")
        .doesNotContain("8765432");
  }

  @Test
  void deleted_rows_are_found_in_the_database_files_until_they_are_written_anew() {
    for (int i = 0; i < 50; i++) {
      shop.customer();
    }
    Customer customer =
        person(NAME, Map.of(ContactKind.EMAIL, MAIL, ContactKind.MOBILE, "0171 8765432"));
    // an orderly end writes what was only in the log into the tables' files
    shop.close();
    shop = new ConsentShop(folder);
    erase(customer);
    shop.close();
    shop = new ConsentShop(folder);

    assertThat(check().hits())
        .isNotEmpty()
        .allMatch(hit -> hit.place().startsWith("database/"))
        .anyMatch(hit -> hit.place().startsWith("database/seg0/") && hit.terms() >= 2);
    housekeeping();
    assertThat(check().hits()).isEmpty();
  }

  @Test
  void a_name_that_others_bear_tells_something_only_beside_the_first_name() throws Exception {
    Customer gone = person("Zweifach", Map.of(ContactKind.PHONE, "0221 5550100"));
    Customer family =
        shop.save(
            new Customer(
                0,
                "",
                gone.kind(),
                null,
                null,
                "Tom",
                "Zweifach",
                null,
                null,
                "50667",
                "Köln",
                "DE",
                "de",
                "T",
                null,
                false,
                Minor.UNKNOWN,
                false,
                0,
                gone.contactPoints()));
    erase(gone);
    housekeeping();
    file("a.txt", "Zweifach 0221 5550100, Tom Zweifach".getBytes(UTF_8));

    ResidueCheck.Outcome outcome = check();
    assertThat(outcome.hits()).as("family: " + family.number()).isEmpty();
    assertThat(outcome.borne()).isEqualTo(2);

    file("b.txt", "Zweifach, Kim".getBytes(UTF_8));
    note("auch für Kim Zweifach");
    assertThat(places()).containsExactly("customer.note", "b.txt");
  }

  @Test
  void a_company_is_known_by_its_longest_word() throws Exception {
    erase(
        shop.save(
            ConsentShop.card(
                NAME, Map.of(), Minor.UNKNOWN, false, "Gärtnerei Immergrünhausen GmbH")));
    housekeeping();
    file("a.txt", "Rechnung an Immergruenhausen".getBytes(UTF_8));
    file("b.txt", "eine Gärtnerei, GmbH".getBytes(UTF_8));
    assertThat(places()).containsExactly("a.txt");
  }

  @Test
  void a_card_that_a_backup_brought_back_is_told_too() {
    Customer back = shop.customer();
    shop.graph.unitOfWork.run(
        () ->
            shop.graph.privacy.log.remember(
                shop.graph.privacy.marks.of(
                    shop.graph.privacy.book.faces(List.of(back.id())).getFirst()),
                LocalDate.of(2030, 1, 1)));
    assertThat(places()).containsExactly("customer");
  }

  @Test
  void by_command_it_is_refused_while_nothing_is_remembered() throws Exception {
    assertThat(run()).isEqualTo("1 marks-missing");
    eraseSomebody();
    assertThat(run()).isEqualTo("0 Nichts gefunden");
    file("a.txt", MAIL.getBytes(UTF_8));
    assertThat(run()).isEqualTo("1 1\ta.txt");

    shop.wall.pass(Duration.ofDays(60));
    shop.graph.privacy.sweep.run(ErasureCause.RETENTION, ANNA, true, Sweep.Progress.SILENT);
    assertThat(run()).as("no backup is that old").isEqualTo("1 marks-missing");
  }

  /** The code, and how its answer begins. */
  private String run() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    int code =
        new CommandLineDoor(() -> shop.graph, new Texts(Locale.GERMANY))
            .run(List.of("privacy", "residue"), print, print);
    return code + " " + out.toString(UTF_8).split("[:\n]", 2)[0];
  }
}
