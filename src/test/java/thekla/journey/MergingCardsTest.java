package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_M;
import static java.awt.event.KeyEvent.VK_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JRadioButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;

class MergingCardsTest {

  @TempDir Path folder;

  private static String run(Desk desk, String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.thekla()
        .run(
            List.of(command.split(" ")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void anneRefusesAndOrders(Desk desk) {
    run(desk, "consent record 10057 --kind notification --decision refused --way oral");
    run(desk, "order take --customer 10057 --line 9783426282618");
  }

  private static void bothSideBySide(Desk desk) {
    desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
    desk.pressShift(KeyEvent.VK_F2).awaitText("card-number", "10482").awaitFocus("mobile");
    desk.pressControl(VK_M).awaitFocus("other-card");
    desk.type("mueller anne").awaitHits("other-card").press(VK_ENTER).awaitThere("firstName-right");
    desk.awaitThere("wins-consent.scope.NOTIFICATION");
  }

  @Test
  @Tag("journey")
  void two_cards_of_one_person_become_one_with_the_stricter_consents() {
    try (Desk desk = Desk.open(folder)) {
      anneRefusesAndOrders(desk);
      bothSideBySide(desk);
      desk.awaitText("wins-consent.scope.NOTIFICATION", "abgelehnt").awaitFocus("keep-left");
      execute(() -> desk.named("firstName-left").requestFocusInWindow());
      desk.awaitFocus("firstName-left").press(VK_RIGHT);
      desk.await(
          "Anne is chosen", () -> ((JRadioButton) desk.named("firstName-right")).isSelected());
      desk.press(VK_F10).awaitText("merge-question", "10057 geht in 10482 auf");
      assertThat(desk.text("merge-question"))
          .contains("Kundenbenachrichtigung abgelehnt")
          .contains("eine Bestellung zieht um");
      desk.press(VK_ESCAPE).await("asked no more", () -> desk.text("merge-question").isEmpty());
      desk.press(VK_F10).awaitText("merge-question", "10057").press(VK_F10);
      desk.awaitText("card-number", "10482").awaitFocus("mobile").press(VK_ESCAPE);
      desk.awaitText("customer-name", "Anne Müller");
      assertThat(run(desk, "customer find 10057 --json")).doesNotContain("\"10057\"");
      assertThat(run(desk, "consent show 10482")).contains("NOTIFICATION\tREFUSED");
      assertThat(run(desk, "order list")).contains("Anne Müller");
    }
  }

  @Test
  @Tag("journey")
  void a_new_card_that_looks_like_another_is_compared_from_the_desk() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("Anna Müller").press(KeyEvent.VK_F7).awaitText("lastName", "Müller");
      desk.pressAlt(KeyEvent.VK_2).awaitFocus("phone").type("0171 3920 082").press(VK_F10);
      desk.awaitText("status", "10482").pressControl(VK_M).awaitThere("keep-right");
      desk.awaitText("right-fate", "geht in").press(KeyEvent.VK_F6);
      desk.awaitText("right-fate", "bleibt").press(VK_F10).awaitThere("merge-question");
      desk.awaitText("merge-question", "in 10482 auf").press(VK_F10);
      desk.awaitText("status", "aufgegangen").awaitText("customer-number", "10482");
    }
  }

  @ParameterizedTest
  @Tag("pictures")
  @CsvSource({
    "de,light,1280,800",
    "de,dark,1280,800",
    "fr,light,1280,800",
    "fr,light,700,590",
    "en,dark,700,590",
    "de,light,700,590"
  })
  void side_by_side_and_the_settings(String language, String theme, int width, int height)
      throws IOException {
    Path shop = SampleShop.in(folder);
    DeskSettings settings = new DeskSettings(language, theme, 100);
    settings.save(shop);
    execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(settings));
    String name = "merge-" + language + "-" + theme + "-" + width + "-";
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), width, height)) {
      anneRefusesAndOrders(desk);
      desk.pressControl(KeyEvent.VK_E);
      desk.await("the shop is loaded", () -> desk.named("settings.shop.name").isEnabled());
      picture(desk, name + "5-settings");
      execute(() -> desk.named("settings.shop.since").requestFocusInWindow());
      desk.awaitFocus("settings.shop.since").pressControl(KeyEvent.VK_A).type("1.1.2999");
      desk.press(VK_F10)
          .await("refused", () -> !desk.text("settings.shop.since-problem").isEmpty());
      execute(() -> ((JComboBox<?>) desk.named("settings.shop.country")).setSelectedIndex(2));
      picture(desk, name + "6-settings-refused");
      execute(() -> desk.named("settings.french-business").requestFocusInWindow());
      desk.awaitFocus("settings.french-business");
      picture(desk, name + "7-settings-below");
      desk.press(VK_ESCAPE).awaitFocus("customer");
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.pressShift(KeyEvent.VK_F2).awaitText("card-number", "10482").awaitFocus("mobile");
      desk.pressControl(VK_M).awaitFocus("other-card").type("mueller anne").awaitHits("other-card");
      picture(desk, name + "1-search");
      desk.press(VK_ENTER).awaitThere("wins-consent.scope.PROFILE");
      picture(desk, name + "2-both");
      desk.press(VK_F10).awaitText("merge-question", "10057");
      picture(desk, name + "3-question");
      execute(
          () ->
              desk.named("wins-consent.scope.PROFILE")
                  .scrollRectToVisible(new Rectangle(0, 0, 10, 60)));
      picture(desk, name + "4-below");
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
