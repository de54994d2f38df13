package thekla.journey;

import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_W;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of goods-in in {@code target/pictures}, to look at. */
@Tag("pictures")
class GoodsInPicturesTest {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "de,light,100,1280,800",
    "en,contrast,100,1280,800",
    "fr,dark,200,1920,1080",
    "de,metal,100,700,590"
  })
  void every_screen(String language, String theme, int scale, int width, int height)
      throws IOException {
    Look look = new Look(language, theme, scale, width, height, false);
    Path shop = SampleShop.in(folder);
    look.putOn(shop);
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), width, height)) {
      desk.picture(look.file("goods-00-desk"));
      order(desk, "10482", FIRST + ":2");
      order(desk, "10057", FIRST);
      order(desk, "10001", SECOND);
      walkIn(desk, "Eilig", SECOND);
      desk.pressControl(VK_W).awaitThere("scan").awaitFocus("scan");
      desk.picture(look.file("goods-01-empty"));
      desk.type("3*").scan(FIRST).awaitText("last-shelf", "1");
      rows(desk, "received", 2);
      desk.type("3*").scan(SECOND);
      rows(desk, "received", 5);
      desk.scan("9783161484100");
      rows(desk, "received", 6);
      desk.picture(look.file("goods-02-scanned"));
      desk.scan("9783426282610");
      desk.await("said", () -> !desk.text("status").isEmpty());
      desk.picture(look.file("goods-03-wrong"));
      desk.press(VK_F1);
      desk.picture(look.file("goods-04-keys"));
      desk.press(VK_ESCAPE).awaitThere("scan").awaitFocus("scan");
      order(desk, "10482", FIRST);
      desk.pressControl(VK_A).type(FIRST).press(VK_F7).awaitThere("awaited");
      rows(desk, "awaited", 1);
      desk.picture(look.file("goods-05-report"));
      desk.press(VK_F10);
      rows(desk, "awaited", 0);
      desk.press(VK_ESCAPE).awaitThere("scan");
      desk.picture(look.file("goods-06-reported"));
      desk.press(VK_F10);
      desk.picture(look.file("goods-07-closed"));
      desk.press(VK_F4).awaitThere("waiting");
      rows(desk, "waiting", 4);
      desk.picture(look.file("goods-08-shelf"));
      desk.press(VK_F4);
      desk.picture(look.file("goods-09-shelf-silent"));
    }
  }

  private static void rows(Desk desk, String table, int count) {
    desk.await(
        count + " rows in " + table, () -> ((JTable) desk.named(table)).getRowCount() == count);
  }

  private static void order(Desk desk, String customer, String line) {
    desk.thekla()
        .run(
            List.of("order", "take", "--customer", customer, "--line", line),
            System.out,
            System.err);
  }

  private static void walkIn(Desk desk, String name, String line) {
    desk.thekla()
        .run(List.of("order", "take", "--walk-in", name, "--line", line), System.out, System.err);
  }
}
