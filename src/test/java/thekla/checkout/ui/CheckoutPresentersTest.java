package thekla.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.checkout.Payment;
import thekla.checkout.TillShop;
import thekla.checkout.WatchSettings.Watching;
import thekla.kernel.Money;
import thekla.order.OrderLine;
import thekla.order.TrackedOrder;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The pick-up screen and the page of till files without their Swing, on a real database. */
class CheckoutPresentersTest {

  private static final Texts TEXTS = new Texts(Locale.GERMANY);

  @TempDir static Path folder;
  private static TillShop shop;

  private final Background atOnce =
      new Background(
          Runnable::run,
          Runnable::run,
          failure -> {
            throw new AssertionError(failure);
          });
  private PickUpPresenter pickUp;
  private final Screen screen = new Screen();

  /** What is to be seen. */
  private static final class Screen implements PickUpPresenter.View {
    private PickUpPresenter.@Nullable State state;
    private String said = "";
    private int emptied;

    PickUpPresenter.State state() {
      return Objects.requireNonNull(state);
    }

    @Override
    public void show(PickUpPresenter.State now) {
      state = now;
    }

    @Override
    public void empty() {
      emptied++;
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @BeforeAll
  static void aShop() {
    shop = new TillShop(folder.resolve("data"));
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  @BeforeEach
  void thePage() {
    pickUp =
        new PickUpPresenter(
            () ->
                new PickUpPresenter.Work(
                    shop.graph.checkout.pickUp,
                    () -> TillShop.ANNA,
                    shop::today,
                    order -> String.valueOf(order.order().placed().pickupNumber())),
            atOnce,
            Masking.off(),
            () -> TEXTS);
    pickUp.attach(screen);
  }

  private static OrderLine line(String gtin, int pieces) {
    return new OrderLine(null, gtin, "Titel " + gtin, null, pieces, Money.euro(1000), null);
  }

  @Test
  void a_scanned_slip_shows_what_lies_on_the_shelf_and_one_key_hands_it_out() {
    TrackedOrder order = shop.waiting(line(TillShop.NOVEL, 2));
    pickUp.find(String.valueOf(order.number()));

    assertThat(screen.state().lines()).extracting(PickUpPresenter.Line::taken).containsExactly(2);
    assertThat(screen.state().due()).isEqualTo(Money.euro(2000));
    pickUp.more(1, -1);
    pickUp.paid(Payment.CARD);
    pickUp.finish("R-1", null);

    assertThat(screen.emptied).isEqualTo(1);
    assertThat(screen.state().chosen()).isNull();
    assertThat(screen.said).contains("R-1", "solange noch etwas offen ist");
    assertThat(shop.now(order).lines().getFirst().progress().collected()).isEqualTo(1);
    pickUp.find(String.valueOf(order.order().placed().pickupNumber()));
    pickUp.finish("", Money.euro(500));
    assertThat(screen.said).contains("PICKUP-", "Der Personenbezug wird am 05.12.2026 entfernt");
  }

  @Test
  void a_name_that_fits_more_than_one_order_lets_the_clerk_choose() {
    TrackedOrder first = shop.waiting(line(TillShop.NOVEL, 1));
    shop.waiting(line(TillShop.ATLAS, 1));
    pickUp.find("eil");

    assertThat(screen.state().chosen()).isNull();
    assertThat(screen.state().found()).hasSizeGreaterThan(1);
    assertThat(pickUp.canFinish()).isFalse();
    pickUp.choose(
        screen.state().found().stream()
            .filter(found -> found.order().number() == first.number())
            .findFirst()
            .orElseThrow());
    assertThat(screen.state().lines()).hasSize(1);
    assertThat(pickUp.canFinish()).isTrue();
  }

  @Test
  void a_receipt_number_that_was_used_is_said_and_nothing_is_lost() {
    TrackedOrder order = shop.waiting(line(TillShop.NOVEL, 2));
    pickUp.find(String.valueOf(order.number()));
    pickUp.more(1, -1);
    pickUp.finish("R-2", null);
    pickUp.find(String.valueOf(order.number()));
    pickUp.finish("R-2", null);

    assertThat(screen.said).contains("Bonnummer ist schon gebucht");
    assertThat(screen.state().chosen()).isNotNull();
    assertThat(screen.state().busy()).isFalse();
    pickUp.finish("R-3", null);
    assertThat(screen.said).contains("R-3");
    pickUp.find("99999999");
    assertThat(screen.said).contains("Keine offene Bestellung");
  }

  /** What is to be seen of files. */
  private static final class FileScreen implements TillFilePresenter.View {
    private final List<TillFilePresenter.Phase> phases = new ArrayList<>();
    private TillFilePresenter.@Nullable State state;
    private Watching watching = Watching.OFF;
    private String said = "";

    TillFilePresenter.State state() {
      return Objects.requireNonNull(state);
    }

    @Override
    public void show(TillFilePresenter.State now) {
      state = now;
      phases.add(now.phase());
    }

    @Override
    public void watching(Watching now) {
      watching = now;
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @Test
  void a_file_is_looked_at_then_booked_then_listed_and_a_folder_is_watched() throws IOException {
    TrackedOrder order = shop.waiting(line(TillShop.NOVEL, 1));
    Path file =
        Files.writeString(
            folder.resolve("sales.csv"),
            "receipt;time;article;gtin;pieces\nP1;2026-11-21;%d;%s;1\nP2;2026-11-21;999995;;1\n"
                .formatted(order.number(), TillShop.NOVEL));
    FileScreen shown = new FileScreen();
    TillFilePresenter files =
        new TillFilePresenter(
            () ->
                new TillFilePresenter.Work(
                    shop.graph.checkout.bookFile,
                    shop.graph.checkout.imports,
                    shop.graph.checkout.watchSettings,
                    shop.graph.checkout.setWatch),
            atOnce,
            () -> TEXTS,
            failure -> "fault");
    files.attach(shown);
    assertThat(files.canBook()).isFalse();

    files.begin(file);
    assertThat(shown.phases).contains(TillFilePresenter.Phase.LOOKING);
    assertThat(shown.state().phase()).isEqualTo(TillFilePresenter.Phase.READY);
    assertThat(shop.now(order)).isEqualTo(order);

    files.book();
    assertThat(shown.state().phase()).isEqualTo(TillFilePresenter.Phase.DONE);
    var last = Objects.requireNonNull(shown.state().last()).getFirst();
    assertThat(last.fileName()).isEqualTo("sales.csv");
    assertThat(last.findings()).isEqualTo(1);
    assertThat(shop.now(order).lines().getFirst().progress().collected()).isEqualTo(1);

    files.watch(true, folder.resolve("nowhere").toString(), "5");
    assertThat(shown.said).contains("Ordner");
    files.watch(true, folder.toString(), "x");
    assertThat(shown.said).contains("Minuten");
    files.watch(true, folder.toString(), "5");
    assertThat(shown.watching).isEqualTo(new Watching(true, folder.toString(), 5));
    files.watch(false, folder.toString(), "5");
    assertThat(shown.watching.on()).isFalse();
  }

  @Test
  void amounts_are_read_as_a_clerk_types_them() {
    assertThat(TypedAmount.read("12")).isEqualTo(Money.euro(1200));
    assertThat(TypedAmount.read("12,5 €")).isEqualTo(Money.euro(1250));
    assertThat(TypedAmount.read("12.50")).isEqualTo(Money.euro(1250));
    assertThat(TypedAmount.read("-1")).isNull();
    assertThat(TypedAmount.read("abc")).isNull();
  }
}
