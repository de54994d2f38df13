package thekla.journey;

import static java.awt.event.KeyEvent.VK_F12;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of every page, in looks that together cover each theme, language, size and scale, masked
 * and not.
 */
@Tag("pictures")
class EveryPagePicturesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "de,light,100,1280,800,false",
    "de,light,100,1280,800,true",
    "fr,dark,100,1920,1080,false",
    "en,contrast,100,1280,800,false",
    "fr,light,200,1920,1080,false",
    "en,dark,200,1920,1080,true",
    "de,metal,100,700,590,false",
    "de,contrast,200,1920,1080,false"
  })
  void every_page(String language, String theme, int scale, int width, int height, boolean masked)
      throws IOException {
    Look look = new Look(language, theme, scale, width, height, masked);
    Path shop = SampleShop.in(folder.resolve("shop"));
    assertThat(Planted.plant(shop)).isNotEmpty();
    look.putOn(shop);
    AtomicInteger number = new AtomicInteger();
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), width, height)) {
      if (masked) {
        desk.press(VK_F12);
      }
      assertThat(
              EveryPage.walk(
                  desk,
                  folder,
                  page ->
                      desk.picture(
                          look.file("every-%02d %s".formatted(number.incrementAndGet(), page)))))
          .isNotEmpty();
    }
  }
}
