package thekla.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.notice.LocalMail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as it is handed over: its libraries in one jar do all that they did in many. */
class DistributionIT {

  private static final Path PROGRAM = Path.of("target/thekla").toAbsolutePath();
  private static final String TITLE = "9783550201615";

  @TempDir static Path folder;
  private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeAll
  static void aShop() throws Exception {
    SERVER.start();
    thekla("sample");
  }

  @AfterAll
  static void theServerStops() {
    SERVER.stop();
  }

  @Test
  void files_of_every_kind_come_in() throws Exception {
    Path sheet = folder.resolve("adressen.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      XSSFSheet rows = book.createSheet("Kunden");
      row(rows, "Nummer", "Vorname", "Nachname", "Ort");
      row(rows, "70001", "Wilhelmine", "Tabellenkamp", "Köln");
      book.write(out);
    }
    Path card = folder.resolve("adressen.vcf");
    Files.writeString(
        card, "BEGIN:VCARD\nVERSION:3.0\nN:Kartenholz;Ada\nFN:Ada Kartenholz\nEND:VCARD\n");
    assertThat(thekla("import", "customers", sheet.toString()).at("/added").asInt()).isEqualTo(1);
    assertThat(thekla("import", "customers", card.toString()).at("/added").asInt()).isEqualTo(1);
    assertThat(thekla("customer", "find", "tabellenkamp").at("/0/number").asString())
        .isEqualTo("70001");
  }

  @Test
  void an_order_is_taken_told_of_and_printed() throws Exception {
    mailsTo(SERVER.getSmtp().getPort());
    thekla(
        "consent record 10482 --kind notification --decision given --way oral --told-right"
            .split(" "));
    JsonNode order =
        thekla("order", "take", "--customer", "10482", "--line", TITLE, "--message", "M", "--slip");
    assertThat(text(Path.of(order.at("/slip").asString())))
        .contains(order.at("/number").asString());
    thekla("receive", TITLE, "--close");
    thekla("notice", "send");
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void papers_and_the_register_go_out() throws Exception {
    Path form = folder.resolve("form.pdf");
    thekla("document", "form", "10482", "--out", form.toString());
    assertThat(text(form)).contains("Anna Müller");
    Path notice = folder.resolve("notice.docx");
    thekla("document", "fill", "customer-notice", "--blank", "--out", notice.toString());
    assertThat(notice).isNotEmptyFile();
    thekla("register", "start");
    Path register = folder.resolve("register");
    thekla(
        "register",
        "issue",
        "--layout",
        "dsk",
        "--format",
        "docx,pdf,xlsx,json",
        "--force",
        "--out",
        register.toString());
    try (Stream<Path> files = Files.list(register)) {
      assertThat(files).hasSize(4).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }
  }

  @Test
  void both_databases_drivers_and_every_librarys_licence_are_there() throws Exception {
    try (ZipFile libraries = new ZipFile(PROGRAM.resolve("lib/libraries.jar").toFile())) {
      assertThat(lines(libraries, "META-INF/services/java.sql.Driver"))
          .contains("org.postgresql.Driver", "org.apache.derby.iapi.jdbc.AutoloadedDriver");
      assertThat(lines(libraries, "META-INF/services/org.flywaydb.core.extensibility.Plugin"))
          .anyMatch(plugin -> plugin.contains("Derby"))
          .anyMatch(plugin -> plugin.contains("Postgre"));
    }
    assertThat(PROGRAM.resolve("licences/libraries.txt"))
        .content()
        .contains("openpdf", "Mozilla Public License")
        .doesNotContain("Unknown license");
  }

  private static void mailsTo(int port) {
    try (ConsentShop shop = new ConsentShop(folder.resolve("shop"))) {
      shop.graph.post.settings.save(LocalMail.at(port), shop.graph.post.settings.sms());
    }
  }

  /** What the command says as JSON; it must be done. */
  private static JsonNode thekla(String... command) throws Exception {
    Path said = folder.resolve("said.txt");
    Path told = folder.resolve("told.txt");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            PROGRAM.resolve("bin/thekla").toString(),
                            "--data",
                            folder.resolve("shop").toString(),
                            "--lang",
                            "de",
                            "--json"),
                        Stream.of(command))
                    .toList())
            .redirectOutput(said.toFile())
            .redirectError(told.toFile())
            .start();
    assertThat(process.waitFor())
        .as("%s: %s", String.join(" ", command), Files.readString(told))
        .isZero();
    return JsonMapper.shared().readTree(Files.readString(said));
  }

  private static void row(XSSFSheet sheet, String... cells) {
    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> lines(ZipFile jar, String entry) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8)
        .lines()
        .toList();
  }
}
