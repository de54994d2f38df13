package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F7;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;

/** Pictures of every screen in {@code target/pictures}, to look at. */
@Tag("pictures")
class PicturesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "de,light,100,1280,800",
    "de,light,100,1920,1080",
    "de,dark,100,1280,800",
    "de,dark,100,1920,1080",
    "fr,light,100,1280,800",
    "fr,light,100,1920,1080",
    "fr,dark,100,1280,800",
    "fr,dark,100,1920,1080",
    "en,light,100,1280,800",
    "en,light,100,1920,1080",
    "en,dark,100,1280,800",
    "en,dark,100,1920,1080",
    "de,light,200,1920,1080",
    "fr,light,100,700,590"
  })
  void every_screen(String language, String theme, int scale, int width, int height)
      throws IOException {
    Path shop = SampleShop.in(folder);
    DeskSettings settings = new DeskSettings(language, theme, scale);
    settings.save(shop);
    execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(settings));
    String name = language + "-" + theme + "-" + scale + "-" + width + "-";
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), width, height)) {
      picture(desk, name + "1-empty");
      desk.type("mül").awaitHits("customer");
      picture(desk, name + "2-searching");
      desk.type(" an köln").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.press(VK_F3).scan("9783426282618").awaitLines(1);
      desk.scan("9783492318570").awaitLines(2).type("Unbekanntes Buch");
      desk.pressShift(VK_ENTER).awaitLines(3);
      picture(desk, name + "3-order");
      desk.scan("9783426282610");
      picture(desk, name + "4-problem");
      desk.press(VK_F3).press(KeyEvent.VK_DELETE).press(VK_F10);
      desk.await("saved", () -> desk.text("status").contains("10000"));
      picture(desk, name + "5-saved");
      desk.press(VK_F4);
      desk.await("the list has the focus", () -> !desk.named("open-order").isFocusOwner());
      picture(desk, name + "6-orders");
      desk.press(VK_ESCAPE).awaitFocus("customer");
      desk.type("Berta Neu").press(VK_F7).awaitText("lastName", "Neu");
      picture(desk, name + "7-card");
      desk.press(VK_ESCAPE).press(VK_F1);
      picture(desk, name + "8-keys");
      desk.press(VK_ESCAPE).pressControl(KeyEvent.VK_E);
      desk.await("the shop is loaded", () -> desk.named("settings.shop.name").isEnabled());
      picture(desk, name + "9-settings");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de,light,100,1280,800",
    "de,dark,100,1280,800",
    "fr,light,100,1280,800",
    "en,light,100,1280,800",
    "de,light,200,1920,1080",
    "fr,light,100,700,590"
  })
  void the_customer_screen(String language, String theme, int scale, int width, int height)
      throws IOException {
    Path shop = SampleShop.in(folder);
    DeskSettings settings = new DeskSettings(language, theme, scale);
    settings.save(shop);
    execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(settings));
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), width, height)) {
      customer(desk, shop, language + "-" + theme + "-" + scale + "-" + width + "-customer-");
    }
  }

  private static void customer(Desk desk, Path shop, String name) throws IOException {
    desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
    desk.press(VK_F3).scan("9783426282618").awaitLines(1).scan("9783492318570").awaitLines(2);
    desk.press(VK_F10).await("saved", () -> desk.text("status").contains("10000"));
    desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
    desk.pressShift(KeyEvent.VK_F2).awaitFocus("mobile");
    desk.pressControl(KeyEvent.VK_A).type("0171 3920 099");
    desk.pressControl(KeyEvent.VK_N).awaitFocus("phone-2").type("keine").press(VK_F10);
    desk.await("refused", () -> !desk.text("status").isEmpty());
    picture(desk, name + "1-contacts");
    desk.pressControl(KeyEvent.VK_D).pressAlt(KeyEvent.VK_1).awaitFocus("lastName");
    picture(desk, name + "2-address");
    desk.pressAlt(KeyEvent.VK_3).awaitFocus("note").type("Mag Krimis aus dem Norden.");
    picture(desk, name + "3-note");
    desk.pressAlt(KeyEvent.VK_4).awaitFocus("customer-orders");
    picture(desk, name + "4-orders");
    Path file = shop.resolve("elsewhere.csv");
    Files.writeString(
        file,
        """
        Kundennummer;Titel;Straße;Ort;Mobil;Notiz
        10482;Dr.;Neue Gasse 1;Köln-Ehrenfeld;0171 3920 077;Zieht bald um
        """);
    desk.thekla().run(List.of("import", "customers", file.toString()), System.out, System.err);
    desk.press(VK_F10).awaitFocus("title-theirs");
    picture(desk, name + "5-compared");
    desk.press(VK_ESCAPE).press(VK_F1);
    picture(desk, name + "6-keys");
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
