package thekla.journey;

import static java.awt.event.KeyEvent.VK_2;
import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_DELETE;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F11;
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
import static java.awt.event.KeyEvent.VK_SPACE;
import static java.awt.event.KeyEvent.VK_T;
import static java.awt.event.KeyEvent.VK_W;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.swing.JTable;
import thekla.app.hosting.AnotherWorkplace;
import thekla.article.OnixMessage;

/** A walk by keys through all pages of a shop in which somebody is planted, in any language. */
final class EveryPage {

  private final Desk desk;
  private final Path files;
  private final Consumer<String> look;
  private final Set<String> classes = new TreeSet<>();

  private EveryPage(Desk desk, Path files, Consumer<String> look) {
    this.desk = desk;
    this.files = files;
    this.look = look;
  }

  /**
   * Begins and ends at the desk.
   *
   * @param files a folder for the files that are read in
   * @param look told the name of each page while it is seen
   * @return the classes of all pages that were seen
   */
  static Set<String> walk(Desk desk, Path files, Consumer<String> look) throws IOException {
    EveryPage walk = new EveryPage(desk, files, look);
    walk.atTheDesk();
    walk.onTheCard();
    walk.inWriting();
    walk.asking();
    walk.twoCards();
    walk.signedForm();
    walk.orders();
    walk.goodsIn();
    walk.pickUp();
    walk.notices();
    walk.imports();
    walk.settings();
    return walk.classes;
  }

  private void look(String page) {
    classes.add(TopPage.of(desk.thekla()));
    look.accept(page);
  }

  private boolean shows(String name, String part) {
    return desk.shownNow(name).contains(part);
  }

  private void rows(String table) {
    desk.await(
        "rows in " + table,
        () -> desk.isThere(table) && ((JTable) desk.named(table)).getRowCount() > 0);
  }

  /** Of the page whose table has no name but its heading. */
  private void rows() {
    desk.await("orders", () -> desk.the(JTable.class).getRowCount() > 0);
  }

  private void back() {
    desk.press(VK_ESCAPE);
  }

  private void atTheDesk() {
    look("desk, nobody");
    desk.press(VK_F2).type(Planted.NUMBER).awaitHits("customer");
    look("search");
    desk.press(VK_ENTER)
        .await(
            "the customer is there", () -> desk.isThere("dsgvo") && shows("customer-number", "82"));
    desk.awaitFocus("title").scan("9783426282610");
    desk.await("refused", () -> !desk.shownNow("status").isEmpty());
    look("desk, wrong number");
    desk.press(VK_F3).pressControl(KeyEvent.VK_A).scan(Planted.BOOK).awaitLines(1);
    look("desk");
    desk.pressShift(VK_F8).awaitFocus("consent-sheet");
    look("recorded");
    back();
    desk.awaitFocus("title");
  }

  private void onTheCard() {
    desk.pressShift(VK_F2).awaitThere("consent-STORAGE");
    desk.await("the card is there", () -> shows("card-number", "82"));
    look("contacts");
    desk.pressAlt('1').awaitFocus("lastName");
    look("address");
    desk.pressAlt('3').awaitFocus("note");
    look("note");
    desk.pressAlt('4');
    rows("consent-history");
    look("history");
    desk.pressAlt('5').awaitFocus("customer-orders");
    rows("customer-orders");
    look("orders of the card");
    desk.pressAlt('6').awaitThere("messages.text");
    desk.await("the message is there", () -> !desk.shownNow("messages.text").isEmpty());
    look("messages");
    desk.pressAlt('2');
  }

  /** How a consent is given: 2 chooses in writing, which asks where the paper is kept. */
  private void inWriting() {
    desk.press(VK_F7).awaitFocus("consent-STORAGE");
    desk.press(VK_DOWN).press(VK_DOWN).awaitFocus("consent-ADS_EMAIL").press(VK_SPACE);
    desk.pressShift(VK_F8).awaitFocus("way-oral");
    desk.press(VK_2).awaitFocus("ask-evidencePlace");
    look("asking, in writing");
    back();
    desk.awaitFocus("consent-ADS_EMAIL").press(VK_SPACE);
  }

  private void asking() {
    desk.press(VK_F7).awaitFocus("consent-STORAGE");
    desk.pressAlt('2');
    new AnotherWorkplace(desk.thekla()).sendMail();
    desk.press(VK_F7).awaitFocus("consent-STORAGE").press(VK_DELETE);
    desk.awaitThere("ask-moves");
    desk.await("the name is there", () -> desk.isThere("write-EMAIL"));
    look("asking");
    desk.click("write-EMAIL").awaitThere("compose.text");
    desk.await("the text is there", () -> !desk.shownNow("compose.text").isEmpty());
    look("compose");
    back();
    desk.awaitThere("ask-moves");
    back();
    desk.awaitThere("consent-STORAGE");
    back();
  }

  private void twoCards() {
    desk.awaitThere("customer-number").pressControl(VK_M).awaitThere("other-card");
    desk.type("10057").awaitHits("other-card");
    look("merge search");
    desk.press(VK_ENTER).await("two cards", () -> desk.isThere("merge-question"));
    desk.await("both are read", () -> desk.named("merge-cards").isEnabled());
    look("merge");
    back();
  }

  private void signedForm() {
    desk.awaitThere("customer-number").pressControl(VK_F8);
    desk.await("made", () -> desk.shownNow("status").matches("(?s).*EF\\d+[A-Z].*"));
    String code = desk.text("status").replaceAll("(?s).*(EF\\d+[A-Z]).*", "$1");
    desk.scan(code).awaitThere("form-STORAGE").awaitFocus("form-STORAGE");
    look("signed form");
    back();
    String wrong = code.substring(0, code.length() - 1) + (code.endsWith("B") ? "C" : "B");
    desk.awaitThere("customer-number").awaitFocus("title").scan(wrong).awaitThere("form-problem");
    look("signed form refused");
    back();
  }

  private void orders() {
    desk.awaitThere("customer-number").press(VK_F4).awaitThere("print-slip");
    rows();
    look("orders to come");
    desk.press(VK_F4);
    rows();
    look("orders arrived");
    desk.press(VK_F4);
    rows();
    look("orders parked");
    back();
  }

  private void goodsIn() throws IOException {
    Path note =
        Files.writeString(
            files.resolve("ls.csv"),
            "Lieferschein 4711\n\nPos;EAN;Titel;Liefermenge\n1;" + Planted.BOOK + ";Roman;2\n");
    desk.awaitThere("customer-number").pressControl(VK_W).awaitThere("scan");
    rows("received");
    look("receipt");
    ImportingAFileTest.drop(desk, "scan", note);
    rows("note");
    look("delivery note");
    back();
    desk.awaitThere("scan").press(VK_F4);
    rows("waiting");
    look("shelf");
    back();
    desk.awaitThere("scan").press(VK_F7).awaitThere("awaited").type("Zirbel").press(VK_ENTER);
    rows("awaited");
    look("report");
    back();
    desk.awaitThere("scan");
    back();
  }

  private void pickUp() {
    desk.awaitThere("customer-number").press(VK_F11).awaitThere("pickup-order");
    look("pick-up, nobody");
    desk.type("Quendelhuber").press(VK_ENTER);
    rows("pickup-hits");
    look("pick-up hits");
    desk.press(VK_ENTER);
    rows("pickup-lines");
    look("pick-up");
    back();
    if (!desk.isThere("customer-number")) {
      back();
    }
  }

  private void notices() {
    desk.awaitThere("customer-number").pressControl(VK_B).awaitThere("notices.text");
    desk.press(VK_F4);
    desk.await("a call", () -> !desk.shownNow("notices.text").isEmpty());
    look("notices");
    desk.press(VK_F6);
    desk.await("the call is open", () -> !desk.shownNow("called-number").isEmpty());
    look("call");
    back();
    desk.await("no call", () -> !desk.named("called-number").isShowing());
    desk.press(VK_F11).awaitThere("serial-send");
    look("serial");
    back();
    back();
  }

  private void imports() throws IOException {
    desk.awaitThere("customer-number").press(VK_F1);
    look("keys");
    back();
    desk.awaitThere("customer-number").pressControl(VK_I).awaitThere("choose-customers");
    look("import");
    ImportingAFileTest.drop(
        desk,
        "import-page",
        Files.writeString(
            files.resolve("kartei.csv"),
            """
            Kd-Nr;Vorname;Nachname;Straße;PLZ;Ort;E-Mail;Notiz
            7001;Xaveria;Quendelhuber;Oktavenstieg 7;50674;Köln;q@wruckenhof.example;Zirbelkiefern
            7002;Walpurga;Kniefel;Oktavenstieg 8;50674;Köln;keine Adresse;
            """));
    desk.awaitThere("import-words");
    rows("import-rows");
    look("import seen before");
    back();
    desk.awaitThere("choose-customers");
    ImportingAFileTest.drop(
        desk,
        "import-page",
        OnixMessage.anOnixMessage().with(OnixMessage.aProduct("9783426282610", "Roman")).in(files));
    desk.awaitThere("import-file").press(VK_F10);
    rows("import-findings");
    look("import of titles");
    back();
    desk.awaitThere("choose-customers");
    back();
    desk.awaitThere("customer-number").pressControl(VK_T).awaitThere("till-file");
    look("till files");
    back();
  }

  private void settings() {
    desk.awaitThere("customer-number").pressControl(VK_E).awaitThere("settings.shop.name");
    desk.await("the shop is loaded", () -> desk.named("settings.shop.name").isEnabled());
    look("settings");
    Map<String, Integer> pages = new LinkedHashMap<>();
    pages.put("texts", VK_F4);
    pages.put("templates", VK_F6);
    pages.put("senders", VK_F7);
    pages.put("screen settings", VK_F5);
    pages.put("printers", VK_F3);
    pages.put("own keys", VK_F2);
    pages.put("profile", VK_F8);
    pages.put("erasures", VK_F9);
    pages.forEach(
        (page, key) -> {
          desk.press(key);
          desk.await(page, () -> !desk.isThere("settings.shop.name"));
          look(page);
          back();
          desk.awaitThere("settings.shop.name");
        });
    register();
    desk.click("settings.shop.since").pressControl(KeyEvent.VK_A).type("morgen").press(VK_F10);
    desk.await("refused", () -> !desk.shownNow("settings.shop.since-problem").isEmpty());
    look("settings refused");
    back();
    desk.awaitThere("customer-number");
  }

  private void register() {
    desk.press(VK_F8).awaitThere("owner").press(VK_F4).awaitThere("activities");
    look("register, empty");
    desk.press(VK_F7);
    rows("activities");
    look("register");
    desk.press(VK_F4).awaitFocus("title");
    look("activity");
    desk.pressControl(KeyEvent.VK_A).press(VK_DELETE).press(VK_F10);
    desk.await("refused", () -> !desk.shownNow("title-problem").isEmpty());
    look("activity refused");
    back();
    desk.awaitThere("activities");
    back();
    desk.awaitThere("owner");
    back();
    desk.awaitThere("settings.shop.name");
  }
}
