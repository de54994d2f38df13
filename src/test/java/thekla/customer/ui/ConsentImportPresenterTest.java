package thekla.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.customer.RowOutcome.CHANGED;
import static thekla.customer.RowOutcome.POINTED_OUT;
import static thekla.customer.RowOutcome.REFUSED;
import static thekla.customer.RowOutcome.UNCHANGED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.screens.ConsentList;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.customer.CustomerImportReport;
import thekla.customer.ui.ImportState.Phase;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** A list of consents on the pages that take in customers. */
class ConsentImportPresenterTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Customer agreed;
  private Customer withdrawn;
  private final Texts texts = new Texts(Locale.GERMANY);

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
    agreed = shop.customer();
    withdrawn = shop.customer();
    shop.record(withdrawn, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private CustomerImportPresenter presenter() {
    return new CustomerImportPresenter(
        ConsentList.SUBJECT,
        () -> new CustomerImportPresenter.Work(new ConsentList(shop.graph), "DE"),
        new Background(
            Runnable::run,
            Runnable::run,
            failure -> {
              throw new AssertionError(failure);
            }),
        Masking.off(),
        () -> texts,
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private Path list(String... lines) throws IOException {
    return Files.writeString(folder.resolve("liste.csv"), String.join("\n", lines) + "\n");
  }

  private Path threeRows() throws IOException {
    return list(
        "Kundennummer;Speicherung;Datum",
        agreed.number() + ";ja;14.03.2026",
        withdrawn.number() + ";ja;14.03.2026",
        "4711-0815;ja;14.03.2026");
  }

  @Test
  void the_preview_tells_whom_each_row_is_about_and_what_would_come_of_it() throws IOException {
    CustomerImportPresenter presenter = presenter();
    presenter.begin(threeRows());

    ImportState state = presenter.state();
    CustomerImportReport report = Objects.requireNonNull(state.found()).preview().report();
    assertThat(state.canStart()).isTrue();
    assertThat(state.columns()).containsExactly("Kundennummer", "Speicherung", "Datum");
    assertThat(report.count(CHANGED)).isEqualTo(1);
    assertThat(report.count(POINTED_OUT)).isEqualTo(1);
    assertThat(report.count(REFUSED)).isEqualTo(1);
    ImportWords words = new ImportWords(texts, ConsentList.SUBJECT);
    assertThat(Objects.requireNonNull(state.found()).preview().firstRows())
        .extracting(ImportWords::name)
        .containsExactly(agreed.name(), withdrawn.name(), "");
    assertThat(Objects.requireNonNull(state.found()).preview().firstRows().get(1))
        .extracting(words::problems)
        .asString()
        .startsWith("Speicherung: ");
    assertThat(shop.consents(agreed).given(ConsentScope.STORAGE)).isFalse();
  }

  @Test
  void what_was_previewed_is_recorded_and_a_second_run_changes_nothing() throws IOException {
    CustomerImportPresenter presenter = presenter();
    presenter.begin(threeRows());
    presenter.start();

    assertThat(presenter.state().phase()).isEqualTo(Phase.DONE);
    assertThat(shop.consents(agreed).given(ConsentScope.STORAGE)).isTrue();
    assertThat(shop.consents(withdrawn).given(ConsentScope.STORAGE)).isFalse();
    Path report = folder.resolve("bericht.csv");
    presenter.saveReport(report);
    assertThat(Files.readString(report)).contains("withdrawal-stands").doesNotContain("Kim");

    long rows = shop.graph.ledger.verify().rows();
    presenter.begin(threeRows());
    presenter.start();
    assertThat(Objects.requireNonNull(presenter.state().report()).count(UNCHANGED)).isEqualTo(1);
    assertThat(shop.graph.ledger.verify().rows()).isEqualTo(rows);
  }

  @Test
  void a_list_without_consents_cannot_be_taken_in() throws IOException {
    CustomerImportPresenter presenter = presenter();
    presenter.begin(list("Name;Ort", "Anna;Köln"));

    assertThat(presenter.canStart()).isFalse();
    assertThat(Objects.requireNonNull(presenter.state().found()).preview().report().refusal())
        .isPresent();
  }

  @Test
  void a_dropped_file_is_told_by_its_columns() throws IOException {
    ConsentList consents = new ConsentList(shop.graph);
    assertThat(consents.isOne(threeRows())).isTrue();
    assertThat(consents.isOne(list("Kundennummer;Nachname;Newsletter", "1;Quast;ja"))).isFalse();
    assertThat(consents.isOne(list("Vorname;Nachname", "Anna;Quast"))).isFalse();
  }
}
