package thekla.journey;

import static java.awt.event.KeyEvent.VK_F12;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer whose every value is unmistakable walks through all pages: masked, none of them stands
 * anywhere; not masked, the same eyes find them on every page that shows a person.
 */
class LeakTest {

  private static final Set<String> OF_NOBODY =
      Set.of(
          "desk, nobody",
          "signed form refused",
          "delivery note",
          "pick-up, nobody",
          "import of titles",
          "register, empty",
          "activity refused",
          "settings refused",
          "keys",
          "import",
          "settings",
          "texts",
          "templates",
          "senders",
          "screen settings",
          "printers",
          "own keys",
          "profile",
          "register",
          "activity",
          "erasures",
          "serial",
          "till files");

  @TempDir Path folder;

  private Map<String, Map<String, Set<String>>> walk(boolean masked) throws IOException {
    Path shop = SampleShop.in(folder.resolve("shop"));
    Set<String> wanted = Planted.plant(shop);
    Map<String, Map<String, Set<String>>> found = new LinkedHashMap<>();
    try (Desk desk = Desk.openAgain(shop)) {
      if (masked) {
        desk.press(VK_F12).awaitText("privacy-sign", "AN");
      }
      Set<String> unused =
          EveryPage.walk(
              desk,
              folder,
              page -> {
                String file = (masked ? "masked-" : "open-") + page + ".png";
                desk.picture(Path.of("target/pictures/leak", file));
                found.put(page, execute(() -> Eyes.look(desk.frame(), wanted)));
              });
    }
    return found;
  }

  @Test
  @Tag("journey")
  void masked_no_page_shows_anything_of_anybody() throws IOException {
    Map<String, Map<String, Set<String>>> found = walk(true);
    found.values().removeIf(Map::isEmpty);
    assertThat(found).isEmpty();
  }

  @Test
  @Tag("journey")
  void not_masked_the_same_eyes_find_them_on_every_page() throws IOException {
    Map<String, Map<String, Set<String>>> found = walk(false);
    List<String> blind = new ArrayList<>();
    found.forEach(
        (page, places) -> {
          if (places.isEmpty() && !OF_NOBODY.contains(page)) {
            blind.add(page);
          }
        });
    assertThat(blind).isEmpty();
    assertThat(Objects.requireNonNull(found.get("desk")).keySet())
        .anyMatch(place -> place.startsWith("painted"))
        .anyMatch(place -> place.startsWith("screen reader"))
        .anyMatch(place -> place.startsWith("clipboard"))
        .anyMatch(place -> place.startsWith("text of"));
  }
}
