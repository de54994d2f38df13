package thekla.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.ConsentText;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The texts and the history, without a screen. */
class TextsPresenterTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private TextsPresenter presenter;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
    presenter = new TextsPresenter(() -> Work.of(shop, folder), shop.wall.getZone(), background());
    presenter.begin("de");
    presenter.attach(state -> {});
    answer();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Background background() {
    return new Background(waiting::add, Runnable::run, failures::add);
  }

  private void answer() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(failures).isEmpty();
  }

  private void issue() {
    presenter.issue();
    answer();
  }

  @Test
  void a_mended_comma_keeps_the_version_and_a_new_meaning_makes_one() {
    presenter.scriptTyped("Dürfen wir?");
    issue();
    assertThat(presenter.state().issues()).extracting(ConsentText::version).containsExactly(1, 1);

    presenter.scriptTyped("Dürfen wir alles?");
    presenter.newVersion(true);
    issue();
    assertThat(presenter.state().issues())
        .extracting(ConsentText::version)
        .containsExactly(2, 1, 1);
    assertThat(presenter.state().draft().newVersion()).isFalse();
    assertThat(presenter.state().said().key()).isEqualTo("consent.texts.issued");
  }

  @Test
  void what_was_typed_stays_while_one_looks_at_another_text() {
    presenter.wordingTyped("Halb getippt");
    presenter.choose(new TextsPresenter.Chosen(ConsentPurpose.ADS, "fr"));
    answer();
    assertThat(presenter.state().draft().wording()).startsWith("J'accepte");
    presenter.choose(new TextsPresenter.Chosen(ConsentPurpose.CARD, "de"));
    answer();

    assertThat(presenter.state().draft().wording()).isEqualTo("Halb getippt");
    assertThat(presenter.state().edited()).isTrue();
  }

  @Test
  void an_empty_or_unchanged_text_is_refused() {
    issue();
    assertThat(codes()).containsExactly("text-unchanged");
    presenter.scriptTyped(" ");
    issue();
    assertThat(codes()).containsExactly("wording-missing");
    assertThat(presenter.state().draft().script()).isEqualTo(" ");
  }

  private List<String> codes() {
    return presenter.state().problems().values().stream().map(Refusal::code).toList();
  }

  @Test
  void the_history_has_the_newest_first_and_shows_the_text_that_was_read() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    presenter.scriptTyped("Dürfen wir alles?");
    presenter.newVersion(true);
    issue();
    HistoryPresenter history =
        new HistoryPresenter(
            () -> Work.of(shop, folder),
            shop.wall.getZone(),
            background(),
            Masking.off(),
            customer::id);
    List<HistoryPresenter.Row> rows = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    history.attach(
        new HistoryPresenter.View() {
          @Override
          public void show(List<HistoryPresenter.Row> found, boolean loaded) {
            rows.clear();
            rows.addAll(found);
          }

          @Override
          public void showText(HistoryPresenter.Row row, String text) {
            shown.add(text);
          }
        });
    answer();

    assertThat(rows)
        .extracting(row -> row.event().decision())
        .containsExactly(Decision.WITHDRAWN, Decision.GIVEN);
    assertThat(rows).extracting(HistoryPresenter.Row::outdated).containsExactly(false, true);
    history.chosen(rows.get(1));
    answer();
    assertThat(shown.getFirst()).startsWith("Dürfen wir Ihre Daten auch nach der Abholung");
  }
}
