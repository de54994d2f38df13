package thekla.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.checkout.TillShop.NOVEL;
import static thekla.checkout.TillShop.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import thekla.checkout.WatchSettings.Watching;
import thekla.order.Order;
import thekla.order.TrackedOrder;
import thekla.text.Texts;

/** The folder in which a till leaves its files. */
class TillFolderTest {

  @TempDir Path folder;
  private TillShop shop;
  private Path watched;
  private TillFolder till;

  @BeforeEach
  void aShop() throws IOException {
    shop = new TillShop(folder.resolve("data"));
    watched = Files.createDirectories(folder.resolve("till"));
    till = new TillFolder(shop.graph.checkout.bookFile, () -> new Texts(Locale.GERMANY));
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(watched.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static String sale(TrackedOrder order) {
    return "receipt;time;text;gtin;pieces\nW%d;2026-11-21;Abholfach %<d Müller;%s;1\n"
        .formatted(order.number(), NOVEL);
  }

  private TillFolder.Looked look() {
    return till.look(watched, () -> true);
  }

  @Test
  void a_file_is_taken_when_its_size_stands_still() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    String text = sale(order);
    write("a.csv", text.substring(0, 20));
    assertThat(look().unsettled()).isTrue();
    Path file = write("a.csv", text);
    assertThat(look().unsettled()).isTrue();
    assertThat(file).exists();

    assertThat(look().reports()).hasSize(1);

    assertThat(file).doesNotExist();
    assertThat(watched.resolve("booked/a.csv")).exists();
    assertThat(watched.resolve("booked/a.csv.report.txt")).doesNotExist();
    assertThat(shop.now(order).order()).isInstanceOf(Order.Collected.class);
    write("a.csv", text);
    look();
    look();
    assertThat(watched.resolve("booked/2-a.csv")).exists();
  }

  @Test
  void findings_leave_a_report_that_names_nobody() throws IOException {
    write("f.csv", "receipt;time;text;gtin;pieces\nF1;2026-11-21;Abholfach 999996 Müller;;1\n");
    look();
    look();
    assertThat(watched.resolve("booked/f.csv.report.txt"))
        .content()
        .contains("Zeile 2, Bon F1", "sale-order-unknown")
        .doesNotContain("Müller", "999996");
  }

  @Test
  void half_a_file_gets_time_to_become_whole_and_is_booked_as_it_is_then() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    String text = sale(order) + "W2;2026-11-21;Abholfach";
    Path file = write("h.csv", text);
    look();
    assertThat(look().reports().getFirst().complete()).isFalse();
    assertThat(file).exists();
    look();
    assertThat(file).doesNotExist();
    assertThat(watched.resolve("booked/h.csv.report.txt")).content().contains("unvollständig");
    assertThat(shop.now(order).order()).isInstanceOf(Order.Collected.class);
  }

  @Test
  void what_is_none_of_a_till_is_put_aside_and_the_rest_goes_on() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    write("a.csv", "name;town\nAnna;Köln\n");
    write("b.csv", sale(order));
    write("notes.txt", "bleibt");
    look();
    look();
    assertThat(watched.resolve("refused/a.csv")).exists();
    assertThat(watched.resolve("refused/a.csv.report.txt")).content().doesNotContain("Anna");
    assertThat(watched.resolve("booked/b.csv")).exists();
    assertThat(watched.resolve("notes.txt")).exists();
    assertThat(till.look(folder.resolve("nowhere"), () -> true).problems())
        .extracting(problem -> problem.code())
        .containsExactly("watch-folder");
  }

  @Test
  void a_folder_that_cannot_be_written_says_so_and_books_nothing_twice() throws IOException {
    TrackedOrder order = shop.waiting(line(NOVEL, 2));
    write("a.csv", sale(order));
    // a file stands where the folder of booked files should be
    Files.writeString(watched.resolve("booked"), "");
    look();
    assertThat(look().problems())
        .extracting(problem -> problem.code())
        .containsExactly("watch-not-moved");
    assertThat(look().reports().getFirst().again()).isEqualTo(1);
    assertThat(shop.progress(order, 1).collected()).isEqualTo(1);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void the_watcher_books_in_the_background_as_soon_as_it_is_set() throws Exception {
    TrackedOrder order = shop.waiting(line(NOVEL, 1));
    write("a.csv", sale(order));
    WatchSettings settings = shop.graph.checkout.watchSettings;
    try (TillWatcher watcher = new TillWatcher(settings, till, Duration.ofMillis(20))) {
      watcher.start();
      SetWatch set = new SetWatch(settings, watcher::wake);
      assertThat(set.set(new Watching(true, "", 5)))
          .extracting(reason -> reason.code())
          .containsExactly("watch-folder");
      assertThat(set.set(new Watching(true, watched.toString(), 61)))
          .extracting(reason -> reason.code())
          .containsExactly("watch-minutes");
      assertThat(set.set(new Watching(true, watched.toString(), 1))).isEmpty();
      while (!Files.exists(watched.resolve("booked/a.csv"))) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    assertThat(settings.load()).isEqualTo(new Watching(true, watched.toString(), 1));
    assertThat(shop.now(order).order()).isInstanceOf(Order.Collected.class);
  }
}
