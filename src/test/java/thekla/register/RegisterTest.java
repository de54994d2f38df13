package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import thekla.kernel.Fault;
import thekla.kernel.Refusal;
import thekla.shop.Shop;
import thekla.text.Texts;

/** The living register, on a real database, with real files. */
class RegisterTest {

  private static final Texts GERMAN = new Texts(Locale.GERMANY);

  @TempDir Path folder;
  private ConsentShop shop;
  private Register register;

  @BeforeEach
  void aShopWithARegister() {
    shop = new ConsentShop(folder.resolve("data"));
    register = shop.graph.register;
    shop.graph.shop.save(
        new Shop("Buchhandlung Muster", "Marktplatz 1, 50667 Köln", "0221 1", "DE"));
    assertThat(register.start.start("de")).isEmpty();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private RegisterEntry entry(String id) {
    return register.read.entries().stream()
        .filter(one -> one.activity().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private IssueRegister.Result.Issued issue(Layout layout, Texts texts, Format... formats) {
    IssueRegister.Result result =
        register.issue.issue(
            new IssueRegister.Wanted(layout, texts, Set.of(formats), folder.resolve("out"), false),
            ConsentShop.ANNA);
    assertThat(result).isInstanceOf(IssueRegister.Result.Issued.class);
    return (IssueRegister.Result.Issued) result;
  }

  static String text(Path pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(document);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\u00ad\u202f\u00a0]+", "");
  }

  @Test
  void begins_once_with_the_sixteen_activities_of_the_example() {
    assertThat(register.read.entries()).hasSize(16);
    assertThat(entry("VVT-01").activity()).isEqualTo(Example.activities("de").getFirst());
    assertThat(entry("VVT-01").version()).isEqualTo(1);
    assertThat(register.start.start("fr"))
        .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("register-begun"));
    assertThat(register.read.entries()).hasSize(16);
  }

  @Test
  void the_fresh_example_has_no_errors_only_what_the_shop_must_still_tell() {
    List<Finding> findings = register.findings.of(register.read.now(GERMAN), GERMAN);

    assertThat(findings).noneMatch(Finding::isError);
    assertThat(findings)
        .extracting(Finding::rule)
        .contains(
            RegisterRule.PROCESSOR_WITHOUT_NAME,
            RegisterRule.CONTROLLER_INCOMPLETE,
            RegisterRule.MEASURE_NOT_KEPT);
  }

  @Test
  void a_missing_or_unknown_key_in_an_activity_is_a_fault() {
    String whole = RegisterJson.line(Example.activities("de").getFirst());

    assertThat(RegisterJson.activity(whole)).isEqualTo(Example.activities("de").getFirst());
    assertThatThrownBy(
            () -> RegisterJson.activity(whole.replaceFirst("\"source\":\"[^\"]*\",", "")))
        .isInstanceOf(Fault.class);
    assertThatThrownBy(() -> RegisterJson.activity(whole.replace("\"source\"", "\"sauce\"")))
        .isInstanceOf(Fault.class);
    assertThat(RegisterJson.typedActivity("{}")).isEmpty();
  }

  @Test
  void periods_and_data_come_from_settings_and_schema() {
    shop.graph.retention.exchangeDays(7);

    Content content = register.read.now(GERMAN);

    Content.Sheet orders = content.sheets().getFirst();
    assertThat(orders.lines())
        .extracting(Content.Line::period)
        .contains("7 Tage", "30 Tage", "56 Tage", "6 Jahre")
        .noneMatch(period -> period.contains("{{"));
    assertThat(orders.stored())
        .contains(
            new Content.Stored(
                "Bestellung und Besorgung",
                "Titel, Mengen, Preise",
                "7 Tage nach Abholung und Bezahlung"));
    assertThat(content.periods()).containsEntry("order", "P7D").containsEntry("voucher", "P8Y");
  }

  @Test
  void a_register_begun_in_german_is_read_in_french_where_it_still_says_the_example() {
    Activity changed = retitled(entry("VVT-01").activity(), "Unser eigener Titel");
    register.saveActivity.save(changed, 1);

    Content content = register.read.now(new Texts(Locale.FRANCE));

    assertThat(content.language()).isEqualTo("fr");
    assertThat(content.sheets().get(0).activity().title()).isEqualTo("Unser eigener Titel");
    assertThat(content.sheets().get(0).activity().purposes())
        .isEqualTo(Example.activities("fr").get(0).purposes());
    assertThat(content.sheets().get(1).activity()).isEqualTo(Example.activities("fr").get(1));
    assertThat(content.sheets().get(0).lines())
        .extracting(Content.Line::period)
        .contains("14 jours");
  }

  private static Activity retitled(Activity one, String title) {
    return new Activity(
        one.id(),
        title,
        one.status(),
        one.purposes(),
        one.legalBases(),
        one.dataSubjects(),
        one.dataCategories(),
        one.recipientsInternal(),
        one.recipientsExternal(),
        one.processors(),
        one.thirdCountry(),
        one.source(),
        one.automatedDecision(),
        one.dpia(),
        one.measures(),
        one.software(),
        one.department(),
        one.programPurposes());
  }

  @Test
  void of_two_workplaces_that_save_one_activity_the_second_is_refused() {
    RegisterEntry seen = entry("VVT-02");
    assertThat(register.saveActivity.save(retitled(seen.activity(), "Theke 1"), seen.version()))
        .isInstanceOf(SaveActivity.Result.Saved.class);

    assertThat(
            refused(
                register.saveActivity.save(retitled(seen.activity(), "Theke 2"), seen.version())))
        .containsExactly("activity-changed-elsewhere ");
    assertThat(refused(register.endActivity.end("VVT-02", seen.version())))
        .containsExactly("activity-changed-elsewhere id");
    assertThat(entry("VVT-02").activity().title()).isEqualTo("Theke 1");
    assertThat(entry("VVT-02").version()).isEqualTo(2);
  }

  private static List<String> refused(SaveActivity.Result result) {
    return result instanceof SaveActivity.Result.Refused(List<Refusal> reasons)
        ? reasons.stream().map(one -> one.code() + " " + one.field()).toList()
        : List.of();
  }

  @Test
  void a_new_activity_gets_the_next_number_and_an_impossible_one_is_refused() {
    Activity own =
        retitled(entry("VVT-06").activity(), "Lesekreis").with("", Activity.Status.ACTIVE);

    assertThat(register.saveActivity.save(own, 0)).isInstanceOf(SaveActivity.Result.Saved.class);
    assertThat(entry("VVT-17").activity().title()).isEqualTo("Lesekreis");
    assertThat(refused(register.saveActivity.save(own.with("VVT-17", Activity.Status.ACTIVE), 0)))
        .containsExactly("activity-id-taken id");
    assertThat(refused(register.saveActivity.save(own.with("Nr. 1", Activity.Status.ACTIVE), 0)))
        .containsExactly("activity-id id");
    assertThat(refused(register.saveActivity.save(retitled(own, " "), 0)))
        .containsExactly("activity-empty title");
    assertThat(refused(register.saveActivity.save(own.with("VVT-99", Activity.Status.ACTIVE), 3)))
        .containsExactly("activity-unknown id");
    assertThat(register.read.entries()).hasSize(17);
  }

  @Test
  void two_issues_with_another_setting_between_differ_by_that_in_each_language() throws Exception {
    Issue first = issue(Layout.DSK, GERMAN, Format.JSON).issue();
    shop.wall.pass(Duration.ofDays(30));
    shop.graph.retention.exchangeDays(0);
    register.endActivity.end("VVT-14", 1);
    register.saveActivity.save(retitled(entry("VVT-06").activity(), "Lesungen"), 1);
    IssueRegister.Result.Issued second =
        issue(Layout.CNIL, new Texts(Locale.FRANCE), Format.JSON, Format.PDF);

    assertThat(first.hash()).isNotEqualTo(second.issue().hash());
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

  private static List<String> words(Content before, Content after, Texts texts) {
    return RegisterDiff.between(before, after, texts).stream()
        .map(change -> change.words(texts))
        .toList();
  }

  @Test
  void an_issue_is_the_file_the_row_and_the_hash() throws Exception {
    IssueRegister.Result.Issued issued =
        issue(Layout.DSK, GERMAN, Format.PDF, Format.XLSX, Format.JSON);

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
        String text = text(issue(layout, texts, Format.PDF).files().getFirst());
        String told = flat(text);
        for (Content.Sheet sheet : content.sheets()) {
          assertThat(told).contains(flat(sheet.activity().title()));
          sheet.lines().forEach(line -> assertThat(told).contains(flat(line.category())));
        }
        assertThat(told)
            .contains(flat("Buchhandlung Muster"))
            .contains(flat(texts.get("register.advice")))
            .contains("SHA-256")
            .doesNotContain("{{")
            .doesNotContain("register.")
            .doesNotContain("□");
      }
    }
  }

  @Test
  void the_workbook_is_read_back_and_none_of_its_cells_is_a_formula() throws Exception {
    register.saveActivity.save(retitled(entry("VVT-06").activity(), "=1+1"), 1);

    Path file = issue(Layout.FLAT, GERMAN, Format.XLSX).files().getFirst();

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
    Activity tricky =
        retitled(entry("VVT-06").activity(), "Lesungen").with("VVT-06", Activity.Status.ACTIVE);
    Activity.DataCategory data =
        new Activity.DataCategory(
            "=HYPERLINK(\"http://x\")",
            false,
            List.of(new Activity.Retention("*", "4 Wochen", "", "", "")));
    Activity formula =
        new Activity(
            tricky.id(),
            tricky.title(),
            tricky.status(),
            tricky.purposes(),
            tricky.legalBases(),
            tricky.dataSubjects(),
            List.of(data),
            tricky.recipientsInternal(),
            tricky.recipientsExternal(),
            tricky.processors(),
            tricky.thirdCountry(),
            tricky.source(),
            tricky.automatedDecision(),
            tricky.dpia(),
            tricky.measures(),
            tricky.software(),
            "@SUM(A1)",
            tricky.programPurposes());
    register.saveActivity.save(formula, 1);

    Path file = issue(Layout.FLAT, GERMAN, Format.XLSX).files().getFirst();

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
  void forms_are_empty_and_have_every_heading() throws Exception {
    for (Texts texts : List.of(GERMAN, new Texts(Locale.FRANCE), new Texts(Locale.UK))) {
      List<thekla.document.Document> forms = new ArrayList<>();
      for (Layout layout : Layout.values()) {
        forms.add(RegisterForm.of(layout, LocalDate.of(2026, 11, 22), "DE", texts));
      }
      forms.add(RegisterForm.processor(LocalDate.of(2026, 11, 22), "DE", texts));
      for (thekla.document.Document form : forms) {
        Path file = folder.resolve("form.pdf");
        try (var out = Files.newOutputStream(file)) {
          new thekla.document.pdf.PdfWriter().write(form, out);
        }
        assertThat(flat(text(file)))
            .contains(flat(texts.get("register.label.dpo")))
            .contains(flat(texts.get("register.label.measures")))
            .doesNotContain("register.")
            .doesNotContain("VVT-")
            .doesNotContain(flat(texts.get("register.no-transfer")));
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
      new thekla.document.pdf.PdfWriter()
          .write(own.document(LocalDate.of(2026, 11, 22), GERMAN), out);
    }

    assertThat(flat(text(file)))
        .contains("SoftwarehausGmbH", "BuchhandlungMuster", "Fernwartung", "T1,T12", "D.Schutz");
  }
}
