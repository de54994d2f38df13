package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Register;
import thekla.consent.ConsentShop;
import thekla.document.Document;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Refusal;
import thekla.shop.Profile;
import thekla.shop.SaveProfile;
import thekla.text.Texts;

/** What is issued, read back from real files. */
class RegisterIssuesTest {

  private static final Texts GERMAN = RegisterShop.GERMAN;

  @TempDir Path folder;
  private RegisterShop shop;
  private Register register;

  @BeforeEach
  void aShopWithARegister() {
    shop = new RegisterShop(folder);
    register = shop.register;
  }

  @AfterEach
  void close() {
    shop.close();
  }

  /** What the page's key for printing puts on paper. */
  @Test
  void an_issue_is_put_on_paper_again_as_it_was_issued_whatever_changed_since() throws Exception {
    IssueRegister.Result.Issued first = shop.issue(Layout.DSK, GERMAN, Format.PDF);
    shop.shop.graph.retention.exchangeDays(21);
    IssueRegister.Result.Issued second = shop.issue(Layout.DSK, GERMAN, Format.PDF);
    register.saveActivity.save(
        RegisterShop.retitled(shop.entry("VVT-06").activity(), "Abende im Laden"), 1);

    for (IssueRegister.Result.Issued issued : List.of(first, second)) {
      Path again = register.issue.paper(issued.issue().id(), folder.resolve("again")).orElseThrow();
      assertThat(again.getFileName()).isEqualTo(issued.files().getFirst().getFileName());
      assertThat(RegisterShop.text(again))
          .isEqualTo(RegisterShop.text(issued.files().getFirst()))
          .doesNotContain("Abende im Laden");
    }
    assertThat(register.issue.paper(7, folder.resolve("again"))).isEmpty();
  }

  /** Boxes as the French form has them; ticked is only what is kept. */
  @Test
  void the_french_layout_has_its_boxes() throws Exception {
    Texts french = new Texts(Locale.FRANCE);
    String none = RegisterShop.text(shop.issue(Layout.CNIL, french, Format.PDF).files().getFirst());
    assertThat(none)
        .contains("\u2610 Contrôle d’accès des utilisateurs", "\u2610 oui", "\u2612 non")
        .doesNotContain("\u2612 Contrôle d’accès");
    assertThat(register.saveProfile.save(ticked(register.profiles.load(), Set.of("T1"))))
        .isInstanceOf(SaveProfile.Result.Saved.class);
    assertThat(RegisterShop.text(shop.issue(Layout.CNIL, french, Format.PDF).files().getFirst()))
        .contains("\u2612 Contrôle d’accès des utilisateurs");
  }

  private static Profile ticked(Profile before, Set<String> measures) {
    return new Profile(
        before.owner(),
        before.phone(),
        before.email(),
        before.web(),
        before.dpo(),
        before.representative(),
        before.joint(),
        before.authority(),
        before.chosen(),
        before.recipients(),
        before.processors(),
        before.transfers(),
        measures,
        before.agreement(),
        before.version());
  }

  @Test
  void two_issues_with_another_setting_between_differ_by_that_in_each_language() throws Exception {
    Issue first = shop.issue(Layout.DSK, GERMAN, Format.JSON).issue();
    shop.shop.wall.pass(Duration.ofDays(30));
    shop.shop.graph.retention.exchangeDays(0);
    register.endActivity.end("VVT-14", 1);
    register.saveActivity.save(
        RegisterShop.retitled(shop.entry("VVT-06").activity(), "Lesungen"), 1);
    IssueRegister.Result.Issued second =
        shop.issue(Layout.CNIL, new Texts(Locale.FRANCE), Format.JSON, Format.PDF);

    assertThat(first.hash()).isNotEqualTo(second.issue().hash());
    assertThat(RegisterShop.flat(RegisterShop.text(second.files().getFirst())))
        .as("the difference stands in the second issue itself")
        .contains("Modificationsdepuisladernièreédition", "VVT-14terminée");
    assertThat(register.issue.all()).extracting(Issue::id).containsExactly(2L, 1L);
    assertThat(register.issue.all()).allMatch(register.issue::isWhole);
    Content before = register.issue.content(first.id()).orElseThrow();
    Content after = register.issue.content(second.issue().id()).orElseThrow();
    List<String> german = words(before, after, GERMAN);
    assertThat(german)
        .contains(
            "VVT-14 beendet: Videoüberwachung des Verkaufsraums",
            "VVT-06 Bezeichnung: „Veranstaltungen und Reservierungen“ → „Lesungen“")
        .anyMatch(
            line ->
                line.startsWith(
                        "VVT-01 Löschfrist durch eine Einstellung geändert: Anzahlung:"
                            + " 14 Tage, ")
                    && line.contains(" → sofort, "));
    assertThat(german).allMatch(line -> line.startsWith("VVT-"));
    assertThat(words(before, after, new Texts(Locale.FRANCE)))
        .hasSameSizeAs(german)
        .anyMatch(line -> line.contains("14 jours") && line.contains("immédiatement"));
    assertThat(words(before, after, new Texts(Locale.UK)))
        .hasSameSizeAs(german)
        .anyMatch(line -> line.startsWith("VVT-14 ended: "))
        .anyMatch(line -> line.contains("14 days") && line.contains("at once"));
    assertThat(words(after, after, GERMAN)).isEmpty();
    assertThat(words(after, register.read.now(GERMAN), GERMAN)).isEmpty();
  }

  @Test
  void an_issue_is_the_file_the_row_and_the_hash() throws Exception {
    IssueRegister.Result.Issued issued =
        shop.issue(Layout.DSK, GERMAN, Format.PDF, Format.XLSX, Format.JSON);

    assertThat(issued.files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "DSGVO_Verzeichnis-DSK_2026-11-21_1.pdf",
            "DSGVO_Verzeichnis-DSK_2026-11-21_1.xlsx",
            "DSGVO_Verzeichnis-DSK_2026-11-21_1.json");
    try (Stream<Path> there = Files.list(folder.resolve("out"))) {
      assertThat(there).hasSize(3);
    }
    Issue issue = issued.issue();
    assertThat(issue.clerk()).isEqualTo("Anna");
    assertThat(issue.formats()).isEqualTo(EnumSet.of(Format.PDF, Format.XLSX, Format.JSON));
    String json = Files.readString(issued.files().get(2), StandardCharsets.UTF_8);
    assertThat(IssueRegister.sha256(json)).isEqualTo(issue.hash());
    assertThat(RegisterJson.read(json, Content.class))
        .isEqualTo(register.issue.content(issue.id()).orElseThrow())
        .isEqualTo(register.read.now(GERMAN));
  }

  @Test
  void every_layout_says_all_in_every_language() throws Exception {
    for (Texts texts : List.of(GERMAN, new Texts(Locale.FRANCE), new Texts(Locale.UK))) {
      Content content = register.read.now(texts);
      for (Layout layout : Layout.values()) {
        List<Path> files = shop.issue(layout, texts, Format.DOCX, Format.PDF).files();
        for (String told :
            List.of(
                RegisterShop.flat(RegisterShop.docx(files.get(0))),
                RegisterShop.flat(RegisterShop.text(files.get(1))))) {
          for (Content.Sheet sheet : content.sheets()) {
            assertThat(told).contains(RegisterShop.flat(sheet.activity().title()));
            sheet
                .lines()
                .forEach(line -> assertThat(told).contains(RegisterShop.flat(line.category())));
          }
          assertThat(told)
              .contains(RegisterShop.flat("Buchhandlung Muster"))
              .contains(RegisterShop.flat(texts.get("register.advice")))
              .contains("SHA-256")
              .doesNotContain("{{")
              .doesNotContain("register.")
              .doesNotContain("□");
        }
      }
    }
  }

  @Test
  void the_workbook_is_read_back_and_none_of_its_cells_is_a_formula() throws Exception {
    register.saveActivity.save(RegisterShop.retitled(shop.entry("VVT-06").activity(), "=1+1"), 1);

    Path file = shop.issue(Layout.FLAT, GERMAN, Format.XLSX).files().getFirst();

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4);
      Sheet activities = book.getSheetAt(1);
      assertThat(activities.getPhysicalNumberOfRows()).isEqualTo(17);
      assertThat(activities.getRow(1).getCell(0).getStringCellValue()).startsWith("VVT-01 ");
      List<Cell> cells = new ArrayList<>();
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
      assertThat(cells).allMatch(cell -> cell.getCellType() == CellType.STRING);
      assertThat(cells)
          .filteredOn(cell -> cell.getStringCellValue().strip().startsWith("="))
          .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
      assertThat(book.getSheetAt(2).getPhysicalNumberOfRows()).isGreaterThan(50);
    }
  }

  @Test
  void a_cell_that_begins_like_a_formula_is_quoted() throws Exception {
    Activity formula =
        RegisterJson.activity(
            RegisterJson.line(shop.entry("VVT-06").activity())
                .replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"=HYPERLINK(1)\"")
                .replaceFirst("\"department\":\"[^\"]*\"", "\"department\":\"@SUM(A1)\""));
    register.saveActivity.save(formula, 1);

    Path file = shop.issue(Layout.FLAT, GERMAN, Format.XLSX).files().getFirst();

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      List<Cell> dangerous = new ArrayList<>();
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getStringCellValue().matches("(?s)[=@].*")) {
                              dangerous.add(cell);
                            }
                          })));
      assertThat(dangerous).hasSize(3).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void where_one_file_cannot_be_written_none_stays_and_there_is_no_issue() throws Exception {
    Path out = folder.resolve("out");
    LocalDate day = LocalDate.ofInstant(shop.shop.wall.instant(), shop.shop.wall.getZone());
    Path inTheWay = out.resolve("DSGVO_Verzeichnis-DSK_" + day + "_1.pdf");
    Files.createDirectories(inTheWay.resolve("full"));

    IssueRegister.Result result =
        register.issue.issue(
            new IssueRegister.Wanted(
                Layout.DSK, GERMAN, EnumSet.of(Format.DOCX, Format.PDF), out, false),
            ConsentShop.ANNA);

    assertThat(((IssueRegister.Result.Refused) result).reasons())
        .extracting(Refusal::code)
        .containsExactly("register-file");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).containsExactly(inTheWay);
    }
    assertThat(register.issue.all()).isEmpty();
  }

  @Test
  void nothing_is_issued_with_errors_unless_somebody_insists_or_where_nothing_can_be_written()
      throws Exception {
    register.endActivity.end("VVT-01", 1);
    IssueRegister.Wanted wanted =
        new IssueRegister.Wanted(
            Layout.DSK, GERMAN, Set.of(Format.JSON), folder.resolve("out"), false);

    IssueRegister.Result result = register.issue.issue(wanted, ConsentShop.ANNA);

    assertThat(result).isInstanceOf(IssueRegister.Result.Refused.class);
    assertThat(((IssueRegister.Result.Refused) result).findings())
        .extracting(Finding::rule)
        .containsOnly(RegisterRule.PURPOSE_WITHOUT_ACTIVITY);
    assertThat(register.issue.all()).isEmpty();
    Path file = Files.writeString(folder.resolve("file"), "");
    IssueRegister.Result unwritable =
        register.issue.issue(
            new IssueRegister.Wanted(
                Layout.DSK, GERMAN, Set.of(Format.JSON), file.resolve("out"), true),
            ConsentShop.ANNA);
    assertThat(((IssueRegister.Result.Refused) unwritable).reasons())
        .extracting(Refusal::code)
        .containsExactly("register-file");
    assertThat(register.issue.all()).isEmpty();
    assertThat(
            register.issue.issue(
                new IssueRegister.Wanted(
                    Layout.DSK, GERMAN, Set.of(Format.JSON), folder.resolve("out"), true),
                ConsentShop.ANNA))
        .isInstanceOf(IssueRegister.Result.Issued.class);
  }

  @Test
  void an_issue_that_is_stopped_leaves_no_file_and_no_row() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "stays");
    Set<Format> all = EnumSet.allOf(Format.class);
    for (int stop = 1; stop <= 2 * all.size(); stop++) {
      AtomicInteger left = new AtomicInteger(stop);
      assertThat(
              register.issue.issue(
                  new IssueRegister.Wanted(Layout.DSK, GERMAN, all, out, false),
                  ConsentShop.ANNA,
                  (format, nth, of) -> left.decrementAndGet() > 0))
          .as("stopped when asked for the %d. time", stop)
          .isInstanceOf(IssueRegister.Result.Stopped.class);
      assertThat(register.issue.all()).isEmpty();
      assertThat(out.toFile().list()).containsExactly("mine.txt");
    }
  }

  @Test
  void forms_are_empty_and_have_every_heading() throws Exception {
    for (Texts texts : List.of(GERMAN, new Texts(Locale.FRANCE), new Texts(Locale.UK))) {
      List<Document> forms = new ArrayList<>();
      for (Layout layout : Layout.values()) {
        forms.add(RegisterForm.of(layout, LocalDate.of(2026, 11, 22), "DE", texts));
      }
      forms.add(RegisterForm.processor(LocalDate.of(2026, 11, 22), "DE", texts));
      for (Document form : forms) {
        Path file = folder.resolve("form.pdf");
        try (var out = Files.newOutputStream(file)) {
          new PdfWriter().write(form, out);
        }
        assertThat(RegisterShop.flat(RegisterShop.text(file)))
            .contains(RegisterShop.flat(texts.get("register.label.dpo")))
            .contains(RegisterShop.flat(texts.get("register.label.measures")))
            .doesNotContain("register.")
            .doesNotContain("VVT-")
            .doesNotContain(RegisterShop.flat(texts.get("register.no-transfer")));
      }
    }
  }

  @Test
  void a_processors_register_says_for_whom_it_works() throws Exception {
    ProcessorRegister own =
        new ProcessorRegister(
            "Softwarehaus GmbH",
            "S. Haus",
            "Allee 1, Berlin",
            "030 1",
            "info@example.org",
            "",
            "D. Schutz",
            List.of(
                new ProcessorRegister.Commission(
                    "Buchhandlung Muster", "–", "Fernwartung", "findet nicht statt")),
            "T1, T12");
    Path file = folder.resolve("processor.pdf");
    try (var out = Files.newOutputStream(file)) {
      new PdfWriter().write(own.document(LocalDate.of(2026, 11, 22), GERMAN), out);
    }

    assertThat(RegisterShop.flat(RegisterShop.text(file)))
        .contains("SoftwarehausGmbH", "BuchhandlungMuster", "Fernwartung", "T1,T12", "D.Schutz");
  }

  private static List<String> words(Content before, Content after, Texts texts) {
    return RegisterDiff.between(before, after, texts).stream()
        .map(change -> change.words(texts))
        .toList();
  }
}
