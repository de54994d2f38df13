package thekla.journey;

import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F11;
import static java.awt.event.KeyEvent.VK_F12;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F5;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_I;
import static java.awt.event.KeyEvent.VK_M;
import static java.awt.event.KeyEvent.VK_T;
import static java.awt.event.KeyEvent.VK_W;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.hosting.AnotherWorkplace;

/**
 * A customer whose every value is unmistakable walks through all pages: masked, none of them stands
 * anywhere; not masked, the same eyes find them on every page that shows a person.
 */
class LeakTest {

  private static final Set<String> OF_NOBODY =
      Set.of(
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

  /** All pages, one after the other; what is done on each is {@link #look}. */
  static class Walk {
    final Desk desk;
    private final Set<String> wanted;
    private final boolean masked;
    private final Path list;
    private final Map<String, Map<String, Set<String>>> found = new LinkedHashMap<>();

    Walk(Desk desk, Set<String> wanted, boolean masked, Path list) {
      this.list = list;
      this.desk = desk;
      this.wanted = wanted;
      this.masked = masked;
    }

    void look(String page) {
      desk.picture(Path.of("target/pictures/leak", (masked ? "masked-" : "open-") + page + ".png"));
      found.put(page, execute(() -> Eyes.look(desk.frame(), wanted)));
    }

    void choose() {
      desk.press(VK_F2).type(Planted.NUMBER).awaitHits("customer");
      look("search");
      desk.press(VK_ENTER)
          .await("the customer is there", () -> desk.isThere("dsgvo") && shows("customer-number"));
    }

    private boolean shows(String name) {
      return desk.shownNow(name).contains("82");
    }

    void rows(String table) {
      desk.await(
          "rows in " + table,
          () -> desk.isThere(table) && ((JTable) desk.named(table)).getRowCount() > 0);
    }

    /** Of the page whose table has no name but its heading. */
    void orders() {
      desk.await(
          "orders",
          () -> {
            return desk.the(JTable.class).getRowCount() > 0;
          });
    }

    void back() {
      desk.press(VK_ESCAPE);
    }
  }

  static void walk(Walk walk) {
    Desk desk = walk.desk;
    theDesk(walk);
    theCard(walk);
    desk.press(VK_F4).awaitThere("print-slip");
    walk.orders();
    walk.look("orders to come");
    desk.press(VK_F4);
    walk.orders();
    walk.look("orders arrived");
    desk.press(VK_F4);
    walk.orders();
    walk.look("orders parked");
    walk.back();
    desk.awaitThere("customer-number").pressControl(VK_W).awaitThere("scan");
    walk.rows("received");
    walk.look("receipt");
    desk.press(VK_F4);
    walk.rows("waiting");
    walk.look("shelf");
    walk.back();
    desk.awaitThere("scan").press(VK_F7).awaitThere("awaited").type("Zirbel").press(VK_ENTER);
    walk.rows("awaited");
    walk.look("report");
    walk.back();
    desk.awaitThere("scan");
    walk.back();
    desk.awaitThere("customer-number").press(VK_F11).awaitThere("pickup-order");
    desk.type("Quendelhuber").press(VK_ENTER);
    walk.rows("pickup-hits");
    walk.look("pick-up hits");
    desk.press(VK_ENTER);
    walk.rows("pickup-lines");
    walk.look("pick-up");
    walk.back();
    if (!desk.isThere("customer-number")) {
      walk.back();
    }
    desk.awaitThere("customer-number").pressControl(VK_B).awaitThere("notices.text");
    desk.press(VK_F4);
    desk.await("a call", () -> !desk.shownNow("notices.text").isEmpty());
    walk.look("notices");
    desk.press(VK_F6);
    desk.await("the call is open", () -> !desk.shownNow("called-number").isEmpty());
    walk.look("call");
    walk.back();
    desk.await("no call", () -> !desk.named("called-number").isShowing());
    desk.press(VK_F11).awaitThere("serial-send");
    walk.look("serial");
    walk.back();
    walk.back();
    ofNobody(walk);
  }

  private static void theDesk(Walk walk) {
    Desk desk = walk.desk;
    walk.choose();
    desk.awaitFocus("title").scan(Planted.BOOK).awaitLines(1);
    walk.look("desk");
    desk.pressShift(VK_F8).awaitFocus("consent-sheet");
    walk.look("recorded");
    walk.back();
    desk.awaitFocus("title");
  }

  private static void theCard(Walk walk) {
    Desk desk = walk.desk;
    desk.pressShift(VK_F2).awaitThere("consent-STORAGE");
    desk.await("the card is there", () -> desk.shownNow("card-number").contains("82"));
    walk.look("contacts");
    desk.pressAlt('1').awaitFocus("lastName");
    walk.look("address");
    desk.pressAlt('3').awaitFocus("note");
    walk.look("note");
    desk.pressAlt('4');
    walk.rows("consent-history");
    walk.look("history");
    desk.pressAlt('5').awaitFocus("customer-orders");
    walk.rows("customer-orders");
    walk.look("orders of the card");
    desk.pressAlt('6').awaitThere("messages.text");
    desk.await("the message is there", () -> !desk.shownNow("messages.text").isEmpty());
    walk.look("messages");
    desk.pressAlt('2').press(VK_F7).awaitFocus("consent-STORAGE");
    desk.pressAlt('2');
    new AnotherWorkplace(desk.thekla()).sendMail();
    desk.press(VK_F7).awaitFocus("consent-STORAGE").press(java.awt.event.KeyEvent.VK_DELETE);
    desk.awaitThere("ask-moves");
    desk.await("the name is there", () -> desk.isThere("write-EMAIL"));
    walk.look("asking");
    desk.click("write-EMAIL").awaitThere("compose.text");
    desk.await("the text is there", () -> !desk.shownNow("compose.text").isEmpty());
    walk.look("compose");
    walk.back();
    desk.awaitThere("ask-moves");
    walk.back();
    desk.awaitThere("consent-STORAGE");
    walk.back();
    desk.awaitThere("customer-number").pressControl(VK_M).awaitThere("other-card");
    desk.type("10057").awaitHits("other-card");
    walk.look("merge search");
    desk.press(VK_ENTER).await("two cards", () -> desk.isThere("merge-question"));
    desk.await("both are read", () -> desk.named("merge-cards").isEnabled());
    walk.look("merge");
    walk.back();
    desk.awaitThere("customer-number");
  }

  private static void ofNobody(Walk walk) {
    Desk desk = walk.desk;
    desk.awaitThere("customer-number").press(VK_F1);
    walk.look("keys");
    walk.back();
    desk.awaitThere("customer-number").pressControl(VK_I).awaitThere("choose-customers");
    walk.look("import");
    ImportingAFileTest.drop(desk, walk.list);
    desk.awaitThere("import-words").awaitText("import-words", "Zeile");
    walk.rows("import-rows");
    walk.look("import seen before");
    walk.back();
    desk.awaitThere("choose-customers");
    walk.back();
    desk.awaitThere("customer-number").pressControl(VK_T).awaitThere("till-file");
    walk.look("till files");
    walk.back();
    desk.awaitThere("customer-number").pressControl(VK_E).awaitThere("settings.shop.name");
    walk.look("settings");
    for (Map.Entry<String, Integer> page :
        Map.of(
                "texts",
                VK_F4,
                "templates",
                VK_F6,
                "senders",
                VK_F7,
                "screen settings",
                VK_F5,
                "printers",
                VK_F3,
                "own keys",
                VK_F2,
                "profile",
                VK_F8,
                "erasures",
                VK_F9)
            .entrySet()) {
      desk.press(page.getValue());
      desk.await(page.getKey(), () -> !desk.isThere("settings.shop.name"));
      walk.look(page.getKey());
      walk.back();
      desk.awaitThere("settings.shop.name");
    }
    theRegister(walk);
    walk.back();
  }

  private static void theRegister(Walk walk) {
    Desk desk = walk.desk;
    desk.press(VK_F8).awaitThere("owner").press(VK_F4).awaitThere("activities").press(VK_F7);
    walk.rows("activities");
    walk.look("register");
    desk.press(VK_F4).awaitFocus("title");
    walk.look("activity");
    walk.back();
    desk.awaitThere("activities");
    walk.back();
    desk.awaitThere("owner");
    walk.back();
    desk.awaitThere("settings.shop.name");
  }

  static Path list(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("kartei.csv"),
        """
        Kd-Nr;Vorname;Nachname;Straße;PLZ;Ort;E-Mail;Notiz
        7001;Xaveria;Quendelhuber;Oktavenstieg 7;50674;Köln;q@wruckenhof.example;Zirbelkiefern
        7002;Walpurga;Kniefel;Oktavenstieg 8;50674;Köln;keine Adresse;
        """);
  }

  private Map<String, Map<String, Set<String>>> walk(boolean masked) throws IOException {
    Path shop = SampleShop.in(folder.resolve("shop"));
    Path list = list(folder);
    Set<String> wanted = Planted.plant(shop);
    try (Desk desk = Desk.openAgain(shop)) {
      if (masked) {
        desk.press(VK_F12).awaitText("privacy-sign", "AN");
      }
      Walk walk = new Walk(desk, wanted, masked, list);
      walk(walk);
      return walk.found;
    }
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
