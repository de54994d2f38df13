package thekla.goodsreceipt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.goodsreceipt.DeliveryNote;
import thekla.goodsreceipt.GoodsReceipt;
import thekla.journey.SampleShop;
import thekla.text.Texts;
import thekla.ui.Background;

/** What the page of a delivery note decides, on a real shop and on the test's own thread. */
class NotePresenterTest {

  private static final String FIRST = "9783426282618";

  @TempDir Path folder;
  private Graph shop;
  private NotePresenter presenter;
  private final Texts texts = new Texts(Locale.GERMANY);
  private final NoteScreen page = new NoteScreen();
  private int booked;

  /** What the page shows. */
  private final class NoteScreen implements NotePresenter.View {
    private @Nullable DeliveryNote note;
    private boolean booking;
    private String said = "";
    private String stopAt = "";

    @Override
    public void show(@Nullable DeliveryNote shown) {
      note = shown;
    }

    @Override
    public void booking(boolean now) {
      booking = now;
    }

    @Override
    public void say(String text, String color) {
      said = text;
      if (!stopAt.isEmpty() && text.contains(stopAt)) {
        assertThat(booking).isTrue();
        assertThat(presenter.stop()).isTrue();
      }
    }
  }

  @BeforeEach
  void open() {
    shop = SampleShop.open(SampleShop.in(folder.resolve("shop")));
    presenter =
        new NotePresenter(
            () -> shop.goodsIn.note,
            shop.actor,
            new Background(Runnable::run, Runnable::run, failure -> fail(failure)),
            () -> texts,
            failure -> "code",
            () -> booked++);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void begin(String name, String rows) throws IOException {
    presenter.begin(Files.writeString(folder.resolve(name), "EAN;Menge\n" + rows));
    presenter.attach(page);
  }

  private int pieces() {
    GoodsReceipt open = shop.goodsIn.receipts.openAt(shop.actor.get().workplace()).orElseThrow();
    return shop.goodsIn.lists.received(open.id(), 1000).stream()
        .mapToInt(row -> row.row().pieces())
        .sum();
  }

  @Test
  void a_delivery_note_is_shown_then_booked_and_a_second_time_only_when_asked_twice()
      throws IOException {
    begin("ls.csv", FIRST + ";2\n");
    assertThat(page.note).isNotNull();
    assertThat(page.said).contains("Ein Titel", "2 Stück", "nichts gebucht");
    presenter.book();
    assertThat(booked).isEqualTo(1);

    begin("ls.csv", FIRST + ";2\n");
    presenter.book();
    assertThat(booked).isEqualTo(1);
    assertThat(page.said).contains("Noch einmal drücken");
    presenter.book();
    assertThat(booked).isEqualTo(2);

    begin("no.csv", "97834;2\n");
    assertThat(presenter.canBook()).isFalse();
    assertThat(page.said).contains("Zeile 2");
  }

  @Test
  void one_that_is_stopped_says_how_far_it_came_and_books_the_rest_once() throws IOException {
    page.stopAt = "50 von 60 Zeilen gebucht";
    begin("long.csv", (FIRST + ";1\n").repeat(60));
    assertThat(presenter.stop()).as("nothing is booked yet").isFalse();
    presenter.book();
    assertThat(booked).isZero();
    assertThat(page.booking).isFalse();
    assertThat(page.said).startsWith("Angehalten. 50 von 60 Zeilen");
    assertThat(pieces()).isEqualTo(50);
    assertThat(presenter.stop()).isFalse();

    presenter.book();
    assertThat(booked).isEqualTo(1);
    assertThat(pieces()).isEqualTo(60);
  }

  @Test
  void what_was_stopped_while_it_was_booked_again_goes_on_too() throws IOException {
    begin("long.csv", (FIRST + ";1\n").repeat(60));
    presenter.book();
    begin("long.csv", (FIRST + ";1\n").repeat(60));
    presenter.book();
    page.stopAt = "25 von 60 Zeilen gebucht";
    presenter.book();
    assertThat(page.said).startsWith("Angehalten. 25 von 60 Zeilen");
    assertThat(pieces()).isEqualTo(85);
    presenter.book();
    assertThat(pieces()).isEqualTo(120);
  }
}
