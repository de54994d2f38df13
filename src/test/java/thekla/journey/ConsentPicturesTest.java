package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.hosting.AnotherWorkplace;
import thekla.app.standalone.StandaloneHost;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;

/** Pictures of the desk with its consents in {@code target/pictures}, to look at. */
@Tag("pictures")
class ConsentPicturesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "de,light,100,1280,800",
    "fr,dark,100,1280,800",
    "en,light,100,1280,800",
    "de,light,100,700,590",
    "fr,light,100,700,590",
    "de,dark,200,1920,1080",
    "fr,light,200,1280,800",
  })
  void the_desk_with_its_consents(String language, String theme, int scale, int width, int height)
      throws IOException {
    Path shop = SampleShop.in(folder);
    DeskSettings settings = new DeskSettings(language, theme, scale);
    settings.save(shop);
    execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(settings));
    String name = "consent-" + language + "-" + theme + "-" + scale + "-" + width + "-";
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), width, height)) {
      AnotherWorkplace other = new AnotherWorkplace(desk.thekla());
      other.record("10002", Decision.WITHDRAWN, ConsentScope.NOTIFICATION);
      other.record("10001", Decision.GIVEN, ConsentScope.ADS_LETTER, ConsentScope.ADS_EMAIL);
      other.record("10001", Decision.REFUSED, ConsentScope.ADS_PHONE, ConsentScope.STORAGE);
      other.save("10003", Cards::restricted);
      other.save("10004", Cards::account);
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.scan("9783426282618").awaitLines(1);
      picture(desk, name + "1-given");
      desk.pressShift(VK_F8);
      picture(desk, name + "2-sheet");
      desk.press(VK_ESCAPE).press(VK_F2).type("10002").press(VK_ENTER);
      desk.awaitText("customer-number", "10002");
      picture(desk, name + "3-forced");
      desk.press(VK_F2).type("10001").press(VK_ENTER).awaitText("customer-number", "10001");
      desk.pressShift(VK_F8);
      picture(desk, name + "4-mixed");
      desk.press(VK_ESCAPE).press(VK_F2).type("10004").press(VK_ENTER);
      desk.awaitText("customer-number", "10004").press(VK_F8).awaitText("message", "–");
      picture(desk, name + "5-account");
      desk.press(VK_F2).type("Eilig").pressShift(VK_F7).awaitText("customer-name", "Eilig");
      desk.press(VK_F8);
      picture(desk, name + "6-walk-in");
    }
  }

  private static void picture(Desk desk, String name) throws IOException {
    BufferedImage image =
        execute(
            () -> {
              var content = desk.frame().getContentPane();
              BufferedImage painted =
                  new BufferedImage(
                      content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
              Graphics2D graphics = painted.createGraphics();
              content.paint(graphics);
              graphics.dispose();
              return painted;
            });
    Path target = Path.of("target/pictures");
    Files.createDirectories(target);
    ImageIO.write(image, "png", target.resolve(name + ".png").toFile());
  }
}
