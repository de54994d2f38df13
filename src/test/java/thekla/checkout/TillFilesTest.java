package thekla.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.checkout.TillShop.ATLAS;
import static thekla.checkout.TillShop.NOVEL;
import static thekla.checkout.TillShop.line;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.order.TrackedOrder;
import thekla.text.Texts;

/** Files of tills, booked on a real database. */
class TillFilesTest {

  @TempDir static Path folder;
  private static TillShop shop;
  private static final AtomicInteger FILES = new AtomicInteger();

  @BeforeAll
  static void aShop() {
    shop = new TillShop(folder.resolve("data"));
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  private static Path file(String name, String text, Charset charset) throws IOException {
    Path place = Files.createDirectories(folder.resolve("files" + FILES.incrementAndGet()));
    return Files.writeString(place.resolve(name), text, charset);
  }

  private static Path csv(String text) throws IOException {
    return file("sales.csv", text, StandardCharsets.UTF_8);
  }

  private static TillReport book(Path file) {
    return shop.graph.checkout.bookFile.book(file, false, BookTillFile.Watch.NOBODY);
  }

  private static List<String> codes(TillReport report) {
    return report.findings().stream()
        .map(found -> found.fileLine() + " " + found.why().code())
        .toList();
  }

  private static String broken(TillReport report) {
    return Objects.requireNonNull(report.broken()).code();
  }

  @Test
  void a_german_file_with_commas_in_windows_letters_is_read() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 2));
    String text =
        """
        Kasse;Bon;Zeile;Datum;Artikelnr;EAN;Artikeltext;Menge;Betrag;Zahlart;Kunde
        1;A%1$d;1;21.11.2026 17:02;;978-3-426-28261-8;Abholfach %1$d für Müller;1,000;10,00;Bar;Müller
        1;A%1$d;2;21.11.2026 17:02;4711;;Geschenkpapier;3;2,40;Bar;
        1;A%1$d;3;21/11/2026;%1$d;9783426282618;Roman;1;1.010,00;Karte;Müller
        """
            .formatted(order.number());
    TillReport report = book(file("kasse.csv", text, Charset.forName("windows-1252")));

    assertThat(codes(report)).isEmpty();
    assertThat(report.complete()).isTrue();
    assertThat(report.count(Booked.Outcome.COLLECTED)).isEqualTo(2);
    assertThat(report.count(Booked.Outcome.NO_ORDER)).isEqualTo(1);
    assertThat(shop.progress(order, 1).collected()).isEqualTo(2);
  }

  @Test
  void an_english_file_with_points_and_an_order_column_is_read() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 2));
    TillReport report =
        book(
            csv(
                "\uFEFFtill,receipt,time,order,gtin,pieces,amount,payment\r\n"
                    + "2,E%d,2026-11-21T17:02:11+01:00,B%<d,%s,2,20.00,card\r\n"
                        .formatted(order.number(), NOVEL)));
    assertThat(codes(report)).isEmpty();
    assertThat(shop.progress(order, 1).collected()).isEqualTo(2);
  }

  @Test
  void the_same_file_twice_changes_nothing() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 3));
    Path file =
        csv(
            "receipt;time;article;gtin;pieces\nT%d;2026-11-21;%<d;%s;1\nT%1$d;2026-11-21;999998;;1\n"
                .formatted(order.number(), NOVEL));
    TillReport first = book(file);
    TrackedOrder after = shop.now(order);
    TillReport second = book(file);

    assertThat(codes(first)).containsExactly("3 sale-order-unknown");
    assertThat(second.again()).isEqualTo(2);
    assertThat(codes(second)).isEmpty();
    assertThat(shop.now(order)).isEqualTo(after);
    assertThat(shop.graph.checkout.imports.last(1).getFirst().again()).isEqualTo(2);
  }

  /** Cut at every byte: never an exception, never a wrong booking, always said. */
  @Test
  void a_file_cut_in_half_is_booked_as_far_as_it_is_whole() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 200));
    String head = "receipt;time;text;gtin;amount;pieces\n";
    String text =
        head
            + "H1;2026-11-21;\"Abholfach %d\";%s;10,00;1\n".formatted(order.number(), NOVEL)
            + "H2;2026-11-21;\"Abholfach %d\";%s;10,00;12\n".formatted(order.number(), NOVEL);
    for (int end = head.length() + 3; end < text.length(); end += 4) {
      boolean between = text.charAt(end - 1) == '\n';
      TillReport report = book(csv(text.substring(0, end)));
      assertThat(report.complete()).as(text.substring(0, end)).isEqualTo(between);
      if (!between) {
        long line = text.substring(0, end).lines().count();
        assertThat(codes(report)).as(text.substring(0, end)).contains(line + " till-line-cut");
        assertThat(TillReportText.of(report, new Texts(Locale.GERMANY))).contains("unvollständig");
      }
    }
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
    assertThat(book(csv(text)).complete()).isTrue();
    assertThat(shop.progress(order, 1).collected()).isEqualTo(13);
  }

  @Test
  void lines_nobody_can_read_are_findings_and_the_next_ones_are_read() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 3));
    TillReport report =
        book(
            csv(
                """
                receipt;time;article;gtin;pieces
                B1;2026-11-21;%1$d
                B2;gestern;%1$d;%2$s;1
                B3;2026-11-21;%1$d;%2$s;0,5
                ;2026-11-21;%1$d;%2$s;1
                B5;2026-11-21;%1$d;%2$s;1
                """
                    .formatted(order.number(), NOVEL)));
    assertThat(codes(report))
        .containsExactly(
            "2 till-line-short", "3 till-cell-wrong", "4 till-cell-wrong", "5 till-cell-wrong");
    assertThat(report.complete()).isTrue();
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
  }

  @Test
  void what_is_no_till_file_is_refused() throws IOException {
    assertThat(broken(book(csv("name;town\nAnna;Köln\n")))).isEqualTo("till-columns-missing");
    assertThat(broken(book(csv("")))).isEqualTo("till-columns-missing");
    assertThat(broken(book(folder.resolve("gone.csv")))).isEqualTo("till-file-gone");
    assertThat(broken(book(Files.createDirectories(folder.resolve("empty")))))
        .isEqualTo("till-part-missing");
    Path zip = zip("half.zip", "sales.csv", "receipt;time;order;pieces\n".repeat(500));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(broken(book(zip))).isEqualTo("till-zip-broken");
  }

  private static Path zip(String name, String... entries) throws IOException {
    Path zip =
        Files.createDirectories(folder.resolve("files" + FILES.incrementAndGet())).resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new ZipEntry(entries[i]));
        out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return zip;
  }

  @Test
  void a_zip_bomb_and_a_line_without_end_are_refused() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("sales.csv"));
      writeMany(out, 64 << 20);
      out.closeEntry();
    }
    assertThat(broken(book(bomb))).isEqualTo("till-file-too-large");

    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    TillReport report =
        book(
            csv(
                "receipt;time;article;gtin;pieces\nL1;2026-11-21;%d;%s;1\n"
                        .formatted(order.number(), NOVEL)
                    + "x".repeat(5 << 20)));
    assertThat(codes(report)).containsExactly("3 till-line-cut");
    assertThat(report.complete()).isFalse();
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
  }

  private static void writeMany(OutputStream out, int bytes) throws IOException {
    byte[] block = "receipt;time;order;pieces\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    for (int written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  private static final String INDEX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE DataSet SYSTEM "gdpdu-01-09-2004.dtd">
      <DataSet><Version>2.3</Version><Media><Name>DSFinV-K</Name>
      <Table><URL>transactions.csv</URL><Name>Bonkopf</Name><UTF8/>
      <DecimalSymbol>,</DecimalSymbol><DigitGroupingSymbol>.</DigitGroupingSymbol>
      <Range><From>2</From></Range><VariableLength><ColumnDelimiter>;</ColumnDelimiter>
      <VariableColumn><Name>Z_KASSE_ID</Name><AlphaNumeric/></VariableColumn>
      </VariableLength></Table>
      <Table><URL>lines.csv</URL><Name>Bonpos</Name><UTF8/>
      <DecimalSymbol>,</DecimalSymbol><DigitGroupingSymbol>.</DigitGroupingSymbol>
      <Range><From>2</From></Range><VariableLength><ColumnDelimiter>;</ColumnDelimiter>
      </VariableLength></Table>
      </Media></DataSet>
      """;

  private static final String RECEIPTS =
      "Z_KASSE_ID;Z_ERSTELLUNG;Z_NR;BON_ID;BON_NR;BON_TYP;BON_NAME;TERMINAL_ID;BON_STORNO;BON_START;"
          + "BON_ENDE;BEDIENER_ID;BEDIENER_NAME;UMS_BRUTTO;KUNDE_NAME\r\n";

  private static final String LINES =
      "Z_KASSE_ID;Z_ERSTELLUNG;Z_NR;BON_ID;POS_ZEILE;GUTSCHEIN_NR;ARTIKELTEXT;POS_TERMINAL_ID;"
          + "GV_TYP;GV_NAME;INHAUS;P_STORNO;AGENTUR_ID;ART_NR;GTIN;WARENGR_ID;WARENGR;MENGE;FAKTOR;"
          + "EINHEIT;STK_BR\r\n";

  private static String receipt(String id, String kind, int cancelled) {
    return "K1;2026-11-21T20:00:00;7;%s;%s;%s;;;%d;2026-11-21T17:00:00;2026-11-21T17:02:11.000Z;1;Anna;20,00;Müller, Anna\r\n"
        .formatted(id, id, kind, cancelled);
  }

  private static String sold(
      String id, int line, String text, String kind, int storno, String gtin, String pieces) {
    return "K1;2026-11-21T20:00:00;7;%s;%d;;%s;;%s;;1;%d;;;%s;;;%s;1,000;Stück;10,00000\r\n"
        .formatted(id, line, text, kind, storno, gtin, pieces);
  }

  @Test
  void the_export_of_a_german_till_is_read_from_zip_and_folder() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 4), line(ATLAS, 2));
    String slip = "Abholfach " + order.number();
    String receipts =
        RECEIPTS
            + receipt("a", "Beleg", 0)
            + receipt("b", "AVTraining", 0)
            + receipt("c", "Beleg", 1)
            + receipt("d", "AVBestellung", 0);
    String lines =
        LINES
            + sold("a", 1, slip, "Umsatz", 0, NOVEL, "1,000")
            + sold("a", 2, slip, "Umsatz", 0, ATLAS, "2,000")
            + sold("a", 3, slip, "Umsatz", 1, ATLAS, "-1,000")
            + sold("a", 4, "Gutschein", "MehrzweckgutscheinKauf", 0, "", "1,000")
            + sold("a", 5, "Abholfach 999997", "Umsatz", 0, NOVEL, "1,000")
            + sold("b", 1, slip, "Umsatz", 0, NOVEL, "1,000")
            + sold("c", 1, slip, "Umsatz", 0, NOVEL, "1,000")
            + sold("d", 1, slip, "Umsatz", 0, NOVEL, "1,000")
            + sold("e", 1, slip, "Umsatz", 0, NOVEL, "1,000");
    TillReport report =
        book(
            zip(
                "dsfinvk.zip",
                "export/index.xml",
                INDEX,
                "export/transactions.csv",
                receipts,
                "export/lines.csv",
                lines));

    assertThat(codes(report))
        .containsExactlyInAnyOrder("10 till-receipt-missing", "6 sale-order-unknown");
    assertThat(report.skipped())
        .containsEntry(TillFile.Skipped.TRAINING, 1)
        .containsEntry(TillFile.Skipped.CANCELLED, 2)
        .containsEntry(TillFile.Skipped.OTHER, 2);
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
    assertThat(shop.progress(order, 2).collected()).isEqualTo(1);

    Path place = Files.createDirectories(folder.resolve("export"));
    Files.writeString(place.resolve("index.xml"), INDEX);
    Files.writeString(place.resolve("transactions.csv"), receipts);
    Files.writeString(place.resolve("lines.csv"), lines);
    assertThat(book(place).again()).isEqualTo(3);
    assertThat(book(place.resolve("lines.csv")).again()).isEqualTo(3);
  }

  @Test
  void an_index_that_would_fetch_something_fetches_nothing() throws IOException {
    Path secret = file("secret.txt", "geheim", StandardCharsets.UTF_8);
    String evil =
        "<!DOCTYPE DataSet [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><DataSet><Table><URL>"
            + "lines.csv</URL><VariableColumn><Name>&x;</Name></VariableColumn></Table></DataSet>";
    TillReport report =
        book(
            zip(
                "evil.zip",
                "index.xml",
                evil,
                "transactions.csv",
                RECEIPTS + receipt("a", "Beleg", 0),
                "lines.csv",
                sold("a", 1, "x", "Umsatz", 0, NOVEL, "1,000")));
    assertThat(broken(report)).isEqualTo("till-columns-missing");
    String laughs =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">".repeat(1)
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;\">"
            + "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]><d>&h;&h;&h;&h;</d>";
    assertThat(
            broken(
                book(
                    zip(
                        "laughs.zip",
                        "index.xml",
                        laughs,
                        "transactions.csv",
                        RECEIPTS,
                        "lines.csv",
                        LINES))))
        .isEqualTo("till-index-broken");
  }

  @Test
  void a_run_that_is_stopped_keeps_what_was_booked_and_the_next_books_the_rest()
      throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 900));
    StringBuilder text = new StringBuilder("receipt;time;article;gtin;pieces\n");
    for (int i = 0; i < 900; i++) {
      text.append("S%d-%d;2026-11-21;%2$d;%s;1\n".formatted(i, order.number(), NOVEL));
    }
    Path file = csv(text.toString());
    AtomicInteger asked = new AtomicInteger();
    TillReport stopped =
        shop.graph.checkout.bookFile.book(
            file, false, new BookTillFile.Watch(lines -> {}, () -> asked.incrementAndGet() < 500));
    int booked = shop.progress(order, 1).collected();

    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.complete()).isFalse();
    assertThat(booked).isBetween(400, 600);
    TillReport rest = book(file);
    assertThat(rest.again()).isEqualTo(booked);
    assertThat(shop.progress(order, 1).collected()).isEqualTo(900);
  }

  @Test
  void a_dry_run_books_nothing() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    Path file =
        csv(
            "receipt;time;article;gtin;pieces\nD%d;2026-11-21;%<d;%s;1\n"
                .formatted(order.number(), NOVEL));
    TillReport would = shop.graph.checkout.bookFile.book(file, true, BookTillFile.Watch.NOBODY);
    assertThat(would.count(Booked.Outcome.COLLECTED)).isEqualTo(1);
    assertThat(shop.now(order)).isEqualTo(order);
  }
}
