package thekla.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Register;
import thekla.consent.ConsentShop;
import thekla.text.Texts;
import thekla.ui.Background;

/** What the page of the register decides, on a real shop and on the test's own thread. */
class RegisterPresenterTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Register register;
  private RegisterPresenter presenter;
  private final Screen screen = new Screen();
  private final List<Path> opened = new ArrayList<>();
  private final List<Path> printed = new ArrayList<>();

  /** What the page shows. */
  private final class Screen implements RegisterPresenter.View {
    private final List<Boolean> running = new ArrayList<>();
    private String said = "";
    private String stopAt = "";

    @Override
    public void show(RegisterState state) {
      // the rows are the presenter's own
    }

    @Override
    public void running(boolean now) {
      running.add(now);
    }

    @Override
    public void say(String text, String color) {
      said = text;
      if (!stopAt.isEmpty() && text.contains(stopAt)) {
        assertThat(running.getLast()).isTrue();
        assertThat(presenter.stop()).isTrue();
      }
    }
  }

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder.resolve("data"));
    register = shop.graph.register;
    assertThat(register.start.start("de")).isEmpty();
    presenter =
        new RegisterPresenter(
            () ->
                new RegisterPresenter.Work(
                    register.read,
                    register.periods,
                    register.findings,
                    register.start,
                    register.endActivity,
                    register.issue,
                    folder.resolve("out"),
                    opened::add,
                    file -> {
                      printed.add(file);
                      return "gedruckt";
                    }),
            () -> ConsentShop.ANNA,
            shop.wall.getZone(),
            new Background(Runnable::run, Runnable::run, failure -> fail(failure)),
            () -> new Texts(Locale.GERMANY));
    presenter.attach(screen);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void an_issue_says_what_it_writes_and_is_stopped_without_a_trace() {
    assertThat(presenter.stop()).as("nothing runs").isFalse();
    screen.stopAt = "Schreibt PDF (2 von 2)";
    presenter.issue();
    assertThat(screen.said)
        .isEqualTo("Angehalten. Nichts ist ausgegeben, keine Datei geschrieben.");
    assertThat(screen.running.getLast()).isFalse();
    assertThat(presenter.isRunning()).isFalse();
    assertThat(register.issue.all()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(opened).isEmpty();

    screen.stopAt = "";
    presenter.issue();
    assertThat(screen.said).startsWith("Ausgegeben:").contains(".docx", ".pdf");
    assertThat(register.issue.all()).hasSize(1);
    assertThat(opened).hasSize(1);
  }

  @Test
  void a_print_that_is_stopped_puts_nothing_on_paper() throws Exception {
    presenter.issue();
    screen.stopAt = "wird gedruckt";
    presenter.print();
    assertThat(printed).isEmpty();
    assertThat(screen.said).isEqualTo("Angehalten. Nichts ist gedruckt.");
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).allMatch(file -> file.toString().matches(".*\\.(pdf|docx)"));
    }
    screen.stopAt = "";
    presenter.print();
    assertThat(printed).hasSize(1);
  }

  @Test
  void a_page_that_is_built_anew_while_an_issue_is_written_knows_that_it_runs() {
    List<Runnable> jobs = new ArrayList<>();
    RegisterPresenter slow =
        new RegisterPresenter(
            () -> fail("not begun"),
            () -> ConsentShop.ANNA,
            shop.wall.getZone(),
            new Background(jobs::add, Runnable::run, failure -> fail(failure)),
            () -> new Texts(Locale.GERMANY));
    slow.attach(screen);
    slow.issue();
    slow.attach(screen);
    assertThat(screen.running.getLast()).isTrue();
    assertThat(slow.isRunning()).isTrue();
  }
}
