package thekla.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.notice.MessageTemplate;
import thekla.notice.SerialLetters;
import thekla.notice.SerialShop;
import thekla.notice.ui.SerialPresenter.Line;
import thekla.text.Texts;
import thekla.ui.Background;

class SerialPresenterTest {

  @TempDir Path folder;
  private SerialShop shop;
  private SerialPresenter presenter;
  private final Seen seen = new Seen();

  /** What the screen was told. */
  private static final class Seen implements SerialPresenter.View {
    List<MessageTemplate> templates = List.of();
    List<Line> lines = List.of();
    final List<String> said = new ArrayList<>();
    Runnable whileRunning = () -> {};

    @Override
    public void templates(List<MessageTemplate> found) {
      templates = found;
    }

    @Override
    public void counted(List<Line> counted) {
      lines = counted;
    }

    @Override
    public void running(boolean running) {
      if (running) {
        whileRunning.run();
      }
    }

    @Override
    public void say(String text, String color) {
      said.add(text);
    }
  }

  @BeforeEach
  void open() {
    shop = new SerialShop(folder);
    shop.told.mailsTo(1);
    presenter =
        new SerialPresenter(
            () ->
                new SerialPresenter.Work(
                    shop.serial(),
                    shop.told.all.graph.post.templates::current,
                    () -> SerialShop.ANNA,
                    file -> {}),
            shop.told.all.graph.clock,
            new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                  throw new AssertionError(failure);
                }),
            () -> new Texts(Locale.GERMANY));
    presenter.attach(seen);
    assertThat(seen.templates).isNotEmpty();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private TypedSerial typed(String place, String since) {
    return new TypedSerial(
        "Advent",
        Channel.EMAIL,
        place,
        "",
        since,
        "",
        presenter.templates(Channel.EMAIL).getFirst(),
        null,
        SerialLetters.Form.DOCX);
  }

  @Test
  void it_counts_asks_and_writes_the_second_time() {
    Customer customer = shop.agreed(ConsentScope.ADS_EMAIL);
    shop.customer();
    presenter.send(typed("", ""));
    assertThat(seen.lines)
        .containsExactly(
            new Line("Gewählt", 2), new Line("Bekommen sie", 1), new Line("Nie gefragt", 1));
    presenter.send(typed("", ""));
    assertThat(seen.said.getLast()).startsWith("Wirklich an alle");
    assertThat(shop.messages(customer)).isEmpty();
    presenter.send(typed("", ""));
    assertThat(seen.said.getLast()).startsWith("1 geschrieben.");
    assertThat(shop.messages(customer)).hasSize(1);
  }

  @Test
  void another_choice_is_counted_before_anything_is_written() {
    Customer customer = shop.agreed(ConsentScope.ADS_EMAIL);
    presenter.send(typed("Bonn", ""));
    presenter.send(typed("Bonn", ""));
    presenter.send(typed("", ""));
    assertThat(seen.said.getLast()).isEqualTo("1 gewählt, 1 bekommen sie.");
    assertThat(shop.messages(customer)).isEmpty();
  }

  @Test
  void stopped_it_says_how_to_go_on() {
    shop.agreed(ConsentScope.ADS_EMAIL);
    presenter.send(typed("", ""));
    presenter.send(typed("", ""));
    seen.whileRunning = presenter::stop;
    presenter.send(typed("", ""));
    assertThat(seen.said.getLast()).startsWith("Angehalten nach 0.");
    assertThat(presenter.stop()).isFalse();
  }

  @Test
  void a_count_can_be_stopped_and_done_again() {
    shop.agreed(ConsentScope.ADS_EMAIL);
    seen.whileRunning = presenter::stop;
    presenter.preview(typed("", ""));
    assertThat(seen.said.getLast()).startsWith("Angehalten");
    assertThat(seen.lines).isEmpty();
    seen.whileRunning = () -> {};
    presenter.preview(typed("", ""));
    assertThat(seen.said.getLast()).isEqualTo("1 gewählt, 1 bekommen sie.");
  }

  @Test
  void a_day_that_is_none_is_refused() {
    presenter.preview(typed("", "morgen"));
    assertThat(seen.said.getLast()).startsWith("Das ist kein Tag");
    assertThat(seen.lines).isEmpty();
  }
}
