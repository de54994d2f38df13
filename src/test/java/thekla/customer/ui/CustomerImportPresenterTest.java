package thekla.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.customer.RowOutcome.ADDED;
import static thekla.customer.RowOutcome.POINTED_OUT;
import static thekla.customer.RowOutcome.REFUSED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.customer.AddressField;
import thekla.customer.CustomerImportReport;
import thekla.customer.FileFormat;
import thekla.customer.ImportPreview;
import thekla.customer.ListImport;
import thekla.customer.RowOutcome;
import thekla.customer.ui.ImportState.Phase;
import thekla.journey.SampleShop;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

class CustomerImportPresenterTest {

  @TempDir Path folder;
  private Graph shop;
  private final Texts texts = new Texts(Locale.GERMANY);
  private final Seen seen = new Seen();

  private static final class Seen implements CustomerImportPresenter.View {
    private final List<ImportState> states = new ArrayList<>();
    private String said = "";
    private Runnable atEach = () -> {};

    @Override
    public void show(ImportState state) {
      states.add(state);
      atEach.run();
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @BeforeEach
  void open() {
    shop = SampleShop.open(folder.resolve("shop"));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_preview_shows_what_would_come_in_and_saves_nothing() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(
        csv("Nr;Vorname;Nachname;E-Mail", "1;Anna;Müller;anna@example.org", "2;Bert;Braun;kaputt"));
    ImportState state = presenter.state();
    assertThat(state.file()).isEqualTo("kunden.csv");
    assertThat(Objects.requireNonNull(state.detected()).format()).isEqualTo(FileFormat.CSV);
    assertThat(state.columns()).containsExactly("Nr", "Vorname", "Nachname", "E-Mail");
    assertThat(state.mapping()).containsEntry(2, AddressField.LAST_NAME);
    assertThat(preview(presenter).report().count(ADDED)).isEqualTo(1);
    assertThat(preview(presenter).report().count(REFUSED)).isEqualTo(1);
    assertThat(preview(presenter).preview().firstRows())
        .extracting(ImportWords::name)
        .containsExactly("Anna Müller", "");
    assertThat(new ImportWords(texts, ImportSubject.CUSTOMERS).field("email")).isEqualTo("E-Mail");
    assertThat(shop.customers.count()).isZero();
  }

  @Test
  void the_import_does_what_the_preview_showed() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(csv("Vorname;Nachname;PLZ", "Anna;Müller;50823", "Bert;Braun;50823"));
    presenter.start();
    assertThat(report(presenter).count(ADDED)).isEqualTo(2);
    assertThat(shop.customers.count()).isEqualTo(2);
    assertThat(presenter.state().phase()).isEqualTo(Phase.DONE);
    assertThat(presenter.canStart()).isFalse();
  }

  @Test
  void a_column_is_taken_for_something_else_and_its_twin_is_not_read_any_more() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(csv("Vorname;Nachname;Spitzname", "Anna;Müller;Änne"));
    presenter.column(2, AddressField.FIRST_NAME);
    assertThat(presenter.state().mapping())
        .containsOnlyKeys(1, 2)
        .containsEntry(2, AddressField.FIRST_NAME);
    assertThat(names(presenter)).containsExactly("Änne Müller");
  }

  @Test
  void columns_nobody_knows_are_shown_so_that_one_can_say_what_they_hold() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(csv("aaa;bbb", "Anna;Müller"));
    assertThat(presenter.state().columns()).containsExactly("aaa", "bbb");
    assertThat(presenter.canStart()).isFalse();
    presenter.column(0, AddressField.FIRST_NAME);
    presenter.column(1, AddressField.LAST_NAME);
    assertThat(names(presenter)).containsExactly("Anna Müller");
    presenter.headerRow(false);
    assertThat(names(presenter)).containsExactly("aaa bbb", "Anna Müller");
    assertThat(presenter.state().columns()).containsExactly("aaa", "bbb");
    presenter.start();
    assertThat(shop.customers.count()).isEqualTo(2);
  }

  @Test
  void another_delimiter_or_encoding_is_a_new_look_at_the_file() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("alt.csv"),
            "Vorname;Nachname\nAnna;Müller\n",
            Charset.forName("windows-1252"));
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(file);
    presenter.delimiter(',');
    assertThat(presenter.canStart()).isFalse();
    presenter.delimiter(';');
    presenter.encoding("IBM850");
    assertThat(names(presenter)).isNotEmpty().doesNotContain("Anna Müller");
    presenter.encoding("windows-1252");
    assertThat(names(presenter)).containsExactly("Anna Müller");
  }

  @Test
  void who_looks_like_a_customer_is_left_out_until_one_wants_them_too() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(csv("Vorname;Nachname;Telefon", "Anna;Müller;0221 123456"));
    presenter.start();
    presenter.begin(csv("Vorname;Nachname;Telefon", "A.;Mueller;0221 123456"));
    assertThat(preview(presenter).report().count(POINTED_OUT)).isEqualTo(1);
    presenter.duplicates(true);
    assertThat(preview(presenter).report().count(ADDED)).isEqualTo(1);
  }

  @Test
  void a_large_file_is_shown_before_it_is_counted_and_can_be_imported_at_once() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    List<Boolean> startable = new ArrayList<>();
    seen.atEach = () -> startable.add(presenter.canStart());
    presenter.begin(many(1200));
    ImportState early =
        seen.states.stream()
            .filter(state -> state.phase() == Phase.COUNTING && state.found() != null)
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(early.found()).preview().firstRows()).hasSize(20);
    assertThat(early.rowsInAll()).isZero();
    assertThat(startable.get(seen.states.indexOf(early))).isTrue();
    assertThat(preview(presenter).report().count(ADDED)).isEqualTo(1200);
    assertThat(presenter.state().rowsInAll()).isEqualTo(1200);
  }

  @Test
  void an_import_is_stopped_and_what_is_in_stays() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(many(4800));
    seen.atEach =
        () -> {
          ImportState now = presenter.state();
          if (now.phase() == Phase.IMPORTING && now.rows() == 2000 && !now.stopping()) {
            assertThat(presenter.stop()).isTrue();
          }
        };
    presenter.start();
    assertThat(report(presenter).cancelled()).isTrue();
    assertThat(shop.customers.count()).isEqualTo(2000);
    assertThat(presenter.stop()).isFalse();
  }

  @Test
  void only_the_newest_answer_is_shown() {
    Deque<Runnable> jobs = new ArrayDeque<>();
    CustomerImportPresenter presenter = presenter(jobs::add);
    presenter.begin(csv("Vorname;Nachname", "Anna;Müller"));
    presenter.headerRow(true);
    presenter.duplicates(true);
    assertThat(presenter.canStart()).isFalse();
    jobs.remove().run();
    assertThat(presenter.state().found()).isNull();
    jobs.remove().run();
    assertThat(jobs).isEmpty();
    assertThat(presenter.state().foundBy()).isEqualTo(presenter.state().options());
    assertThat(presenter.canStart()).isTrue();
  }

  @Test
  void a_file_that_cannot_be_read_says_why() throws IOException {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(Files.writeString(folder.resolve("leer.csv"), ""));
    assertThat(preview(presenter).report().refusal()).isPresent();
    assertThat(presenter.canStart()).isFalse();
    presenter.begin(folder);
    assertThat(preview(presenter).report().refusal()).isPresent();
  }

  @Test
  void the_report_is_a_file_without_anybodys_data() throws IOException {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(csv("Vorname;Nachname;E-Mail", "Anna;Müller;kaputt", "Bert;Braun;"));
    assertThat(presenter.canSaveReport()).isFalse();
    presenter.start();
    presenter.saveReport(folder.resolve("bericht.csv"));
    assertThat(seen.said).contains("bericht.csv");
    assertThat(Files.readString(folder.resolve("bericht.csv")))
        .startsWith("\uFEFFZeile;Ergebnis;Feld;Code;Hinweis")
        .contains("2;refused;email;")
        .contains("3;added;;;")
        .doesNotContain("Anna", "kaputt");
  }

  @Test
  void a_page_built_anew_shows_what_was_corrected() {
    CustomerImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(csv("Vorname;Nachname", "Anna;Müller"));
    presenter.column(0, null);
    Seen other = new Seen();
    presenter.attach(other);
    assertThat(other.states).containsExactly(presenter.state());
    assertThat(presenter.state().mapping()).containsOnlyKeys(1);
  }

  private CustomerImportPresenter presenter(Executor workers) {
    CustomerImportPresenter presenter =
        new CustomerImportPresenter(
            ImportSubject.CUSTOMERS,
            () ->
                new CustomerImportPresenter.Work(
                    ListImport.ofCustomers(shop.previewImport, shop.importCustomers), "DE"),
            new Background(
                workers,
                Runnable::run,
                failure -> {
                  throw new AssertionError(failure);
                }),
            Masking.off(),
            () -> texts,
            failure -> {
              throw new AssertionError(failure);
            });
    presenter.attach(seen);
    return presenter;
  }

  private static LookIntoFile.Found found(CustomerImportPresenter presenter) {
    return Objects.requireNonNull(presenter.state().found());
  }

  private record Preview(ImportPreview preview, CustomerImportReport report) {}

  private static Preview preview(CustomerImportPresenter presenter) {
    return new Preview(found(presenter).preview(), found(presenter).preview().report());
  }

  private static List<String> names(CustomerImportPresenter presenter) {
    return found(presenter).preview().firstRows().stream()
        .filter(row -> row.outcome() == RowOutcome.ADDED)
        .map(ImportWords::name)
        .toList();
  }

  private static CustomerImportReport report(CustomerImportPresenter presenter) {
    return Objects.requireNonNull(presenter.state().report());
  }

  private Path many(int rows) {
    List<String> lines = new ArrayList<>(List.of("Nr;Vorname;Nachname"));
    for (int i = 1; i <= rows; i++) {
      lines.add(i + ";Vorname" + i + ";Nachname" + i);
    }
    return csv(lines.toArray(String[]::new));
  }

  private Path csv(String... lines) {
    try {
      return Files.writeString(
          folder.resolve("kunden.csv"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
