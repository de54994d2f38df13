package thekla.journey;

import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_T;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that has nothing to show says what will stand there, and what one can do. */
@Tag("journey")
class EmptyListsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "de,Noch keine Kassendatei,Noch nichts gelöscht",
    "fr,Aucun fichier de caisse,Rien n’a encore été effacé",
    "en,No till file,Nothing was erased"
  })
  void of_till_files_and_of_erasures(String language, String tills, String erasures) {
    Path shop = SampleShop.in(folder);
    try (Desk desk =
        Desk.open(new SampleShop.AnnaAtTheCounter(shop, Locale.of(language, "DE")), 700, 590)) {
      desk.pressControl(VK_T).awaitThere("till-empty");
      desk.await("said", () -> desk.named("till-empty").isShowing());
      assertThat(desk.text("till-empty")).startsWith(tills).contains("F2");
      desk.awaitFocus("choose-till-file");
      desk.picture(Path.of("target/pictures/empty", language + "-tills.png"));
      desk.press(VK_ESCAPE).awaitThere("customer-number");
      desk.pressControl(VK_E).awaitThere("settings.shop.name").press(VK_F9);
      desk.awaitThere("erasures-empty");
      desk.await("said", () -> desk.named("erasures-empty").isShowing());
      assertThat(desk.text("erasures-empty")).startsWith(erasures).contains("F10");
      desk.awaitFocus("sweep");
      desk.picture(Path.of("target/pictures/empty", language + "-erasures.png"));
    }
  }
}
