package thekla.article.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.article.OnixMessage.aProduct;
import static thekla.article.OnixMessage.anOnixMessage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.article.ArticleImportReport;
import thekla.article.OnixMessage;
import thekla.article.ui.TitleImportPresenter.Phase;
import thekla.article.ui.TitleImportPresenter.State;
import thekla.journey.SampleShop;
import thekla.kernel.Fault;
import thekla.ui.Background;

class TitleImportPresenterTest {

  private static final String PROZESS = "9783423282383";
  private static final String FREMDER = "9782070360024";

  @TempDir Path folder;
  private Graph shop;
  private final List<State> seen = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = SampleShop.open(folder.resolve("shop"));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void nothing_is_read_before_the_import_is_started() {
    TitleImportPresenter presenter = presenter(Runnable::run);
    assertThat(presenter.canStart()).isFalse();
    presenter.begin(anOnixMessage().with(aProduct(PROZESS, "Der Prozess")).in(folder));
    assertThat(presenter.state().file()).isEqualTo("products.xml");
    assertThat(presenter.canStart()).isTrue();
    assertThat(shop.articles.count()).isZero();
  }

  @Test
  void the_file_fills_the_catalogue_and_the_page_tells_how_far_it_is() {
    TitleImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(titles(2400).in(folder));
    presenter.start();
    assertThat(report(presenter).added()).isEqualTo(2400);
    assertThat(shop.articles.count()).isEqualTo(2400);
    assertThat(seen.stream().filter(State::runs).map(State::products)).contains(2000L, 2400L);
    assertThat(presenter.state().bytesRead()).isEqualTo(presenter.state().bytesInAll());
    assertThat(presenter.canStart()).isFalse();
  }

  @Test
  void a_stop_keeps_what_is_in() {
    TitleImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(titles(2400).in(folder));
    presenter.attach(
        state -> {
          seen.add(state);
          if (state.products() == 2000 && state.phase() == Phase.RUNNING) {
            assertThat(presenter.stop()).isTrue();
          }
        });
    presenter.start();
    assertThat(seen).extracting(State::phase).contains(Phase.STOPPING);
    assertThat(report(presenter).cancelled()).isTrue();
    assertThat(shop.articles.count()).isEqualTo(2000);
    assertThat(presenter.stop()).isFalse();
  }

  @Test
  void what_could_not_be_taken_is_told_by_product_and_the_break_by_its_place() {
    String xml =
        anOnixMessage()
            .with(aProduct("9783423282384", "Falsche Prüfziffer"), aProduct(PROZESS, "Gut"))
            .xml();
    Path cut =
        OnixMessage.write(
            folder, xml.substring(0, xml.lastIndexOf("</Product>")), StandardCharsets.UTF_8);
    TitleImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(cut);
    presenter.start();
    ArticleImportReport report = report(presenter);
    assertThat(report.findings()).extracting(finding -> finding.product()).containsExactly(1L);
    assertThat(Objects.requireNonNull(report.brokenAt()).line()).isPositive();
  }

  @Test
  void a_page_built_anew_shows_the_same_result() {
    TitleImportPresenter presenter = presenter(Runnable::run);
    presenter.begin(anOnixMessage().with(aProduct(FREMDER, "L'Étranger")).in(folder));
    presenter.start();
    List<State> other = new ArrayList<>();
    presenter.attach(other::add);
    assertThat(other).containsExactly(presenter.state());
  }

  @Test
  void an_import_that_was_left_tells_nothing_of_the_next_one() {
    Deque<Runnable> jobs = new ArrayDeque<>();
    TitleImportPresenter presenter = presenter(jobs::add);
    presenter.begin(titles(2).in(folder));
    presenter.start();
    presenter.begin(titles(1).gzippedIn(folder));
    jobs.remove().run();
    assertThat(presenter.state().phase()).isEqualTo(Phase.READY);
    assertThat(presenter.state().file()).isEqualTo("products.xml.gz");
  }

  @Test
  void a_fault_ends_the_import_with_its_code() {
    TitleImportPresenter presenter =
        new TitleImportPresenter(
            () -> {
              throw new Fault("disk-full", null);
            },
            background(Runnable::run),
            failure -> ((Fault) failure).code());
    presenter.begin(titles(1).in(folder));
    presenter.start();
    assertThat(presenter.state().phase()).isEqualTo(Phase.DONE);
    assertThat(presenter.state().fault()).isEqualTo("disk-full");
  }

  private TitleImportPresenter presenter(Executor workers) {
    TitleImportPresenter presenter =
        new TitleImportPresenter(
            () -> shop.importArticles,
            background(workers),
            failure -> {
              throw new AssertionError(failure);
            });
    presenter.attach(seen::add);
    return presenter;
  }

  private static Background background(Executor workers) {
    return new Background(
        workers,
        Runnable::run,
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private static ArticleImportReport report(TitleImportPresenter presenter) {
    return Objects.requireNonNull(presenter.state().report());
  }

  private static OnixMessage titles(int count) {
    OnixMessage message = anOnixMessage();
    for (int i = 0; i < count; i++) {
      message.with(aProduct(isbn(i), "Titel " + i));
    }
    return message;
  }

  private static String isbn(int number) {
    String digits = "978312%06d".formatted(number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
