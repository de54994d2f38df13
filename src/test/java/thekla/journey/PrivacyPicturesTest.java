package thekla.journey;

import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F5;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_F9;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of erasing and of the settings in {@code target/pictures}, to look at. */
@Tag("pictures")
class PrivacyPicturesTest {

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
      run(desk, "order", "take", "--customer", "10002", "--line", "9783426282618");
      run(desk, "sale", "pick-up", "100001", "--receipt", "1");
      run(desk, "privacy", "hold", "10482", "--reason", "DISPUTE");
      run(desk, "privacy", "erase", "10001");
      desk.pressControl(VK_B).awaitThere("notices.text");
      desk.press(VK_F11);
      desk.picture(look.file("privacy-04-serial"));
      desk.press(VK_ESCAPE).press(VK_ESCAPE);
      desk.pressControl(VK_E).awaitThere("privacy");
      desk.picture(look.file("privacy-00-settings"));
      desk.press(VK_F9).awaitThere("erasures");
      desk.picture(look.file("privacy-01-page"));
      desk.press(VK_F10);
      desk.await("said", () -> !desk.text("status").isEmpty());
      desk.picture(look.file("privacy-02-swept"));
      desk.press(VK_F5);
      desk.await("files written", () -> desk.text("status").endsWith("."));
      desk.picture(look.file("privacy-03-housekeeping"));
      desk.press(VK_ESCAPE);
      desk.press(VK_F8).awaitThere("owner");
      desk.await("profile", () -> !desk.text("agreement.hours").isEmpty());
      desk.picture(look.file("privacy-05-profile"));
      desk.press(VK_F4).awaitThere("activities");
      desk.picture(look.file("privacy-06-register-empty"));
      desk.press(VK_F7);
      desk.await("activities", () -> ((JTable) desk.named("activities")).getRowCount() == 16);
      desk.picture(look.file("privacy-07-register"));
      desk.press(VK_F4).awaitThere("dataCategories");
      desk.picture(look.file("privacy-08-activity"));
      desk.press(VK_ESCAPE).press(VK_ESCAPE).press(VK_ESCAPE).press(VK_ESCAPE);
    }
  }

  private static void run(Desk desk, String... command) {
    desk.thekla().run(List.of(command), System.out, System.err);
  }
}
