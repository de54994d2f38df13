package thekla.journey;

import static java.awt.event.KeyEvent.VK_1;
import static java.awt.event.KeyEvent.VK_2;
import static java.awt.event.KeyEvent.VK_3;
import static java.awt.event.KeyEvent.VK_4;
import static java.awt.event.KeyEvent.VK_5;
import static java.awt.event.KeyEvent.VK_6;
import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_DELETE;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_SPACE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.hosting.AnotherWorkplace;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;

/** Pictures of every screen in {@code target/pictures}, to look at. */
@Tag("pictures")
class PicturesTest {

  private static final String AGREED = "10482";
  private static final String MIXED = "10001";
  private static final String WITHDRAWN = "10002";
  private static final String RESTRICTED = "10003";
  private static final String ACCOUNT = "10004";

  @TempDir Path folder;

  private Desk open(Look look) throws IOException {
    Path shop = SampleShop.in(folder);
    look.putOn(shop);
    Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), look.width(), look.height());
    desk.picture(look.file("desk-01-empty"));
    return desk;
  }

  private static void choose(Desk desk, String number) {
    desk.press(VK_F2).type(number).press(VK_ENTER).awaitText("customer-number", number);
  }

  /** Every screen in each language, each theme and each size once. */
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
    try (Desk desk = open(look)) {
      desk(desk, look);
      consents(desk, look);
      contacts(desk, look);
      customer(desk, look);
      texts(desk, look);
    }
  }

  private static void desk(Desk desk, Look look) {
    desk.type("mül").awaitHits("customer");
    desk.picture(look.file("desk-02-searching"));
    desk.type(" an köln").press(VK_ENTER).awaitText("customer-number", AGREED);
    desk.awaitFocus("title").scan("9783426282618").awaitLines(1);
    desk.scan("9783492318570").awaitLines(2);
    desk.picture(look.file("desk-03-order"));
    desk.pressShift(VK_F8).awaitFocus("consent-sheet");
    desk.picture(look.file("desk-04-record"));
    desk.press(VK_ESCAPE).awaitFocus("title").type("Unbekanntes Buch");
    desk.pressShift(VK_ENTER).awaitLines(3).scan("9783426282610");
    desk.picture(look.file("desk-05-problem"));
    desk.press(VK_F3).press(VK_DELETE).press(VK_F10);
    desk.await("saved", () -> desk.text("status").contains("10000"));
    desk.picture(look.file("desk-06-saved"));
    desk.press(VK_F4).awaitThere("print-slip");
    desk.await("the list has the focus", () -> desk.isThere("open-order"));
    desk.picture(look.file("desk-07-orders"));
    desk.press(VK_ESCAPE).awaitFocus("customer").press(VK_F1);
    desk.picture(look.file("desk-08-keys"));
    desk.press(VK_ESCAPE).awaitFocus("customer");
  }

  private static void consents(Desk desk, Look look) {
    AnotherWorkplace other = new AnotherWorkplace(desk.thekla());
    other.record(WITHDRAWN, Decision.WITHDRAWN, ConsentScope.NOTIFICATION);
    other.record(MIXED, Decision.GIVEN, ConsentScope.ADS_LETTER, ConsentScope.ADS_EMAIL);
    other.record(MIXED, Decision.REFUSED, ConsentScope.ADS_PHONE, ConsentScope.STORAGE);
    other.sendMail();
    other.save(ACCOUNT, Cards::account);
    choose(desk, WITHDRAWN);
    desk.awaitFocus("title").scan("9783426282618").awaitLines(1);
    desk.picture(look.file("consent-01-forced"));
    choose(desk, MIXED);
    desk.pressShift(VK_F8).awaitFocus("consent-sheet");
    desk.picture(look.file("consent-02-mixed"));
    desk.press(VK_ESCAPE);
    choose(desk, RESTRICTED);
    other.save(RESTRICTED, Cards::restricted);
    desk.await("the badge is shown", () -> desk.named("customer-badge").isVisible());
    desk.await("no message", () -> desk.text("message").startsWith("K"));
    desk.picture(look.file("consent-03-restricted"));
    choose(desk, ACCOUNT);
    desk.picture(look.file("consent-04-account"));
    desk.press(VK_F2).type("Eilig").pressShift(VK_F7).awaitText("customer-name", "Eilig");
    desk.press(VK_F8);
    desk.picture(look.file("consent-05-walk-in"));
  }

  private static void openCard(Desk desk, String number) {
    choose(desk, number);
    desk.pressShift(VK_F2).awaitThere("consent-STORAGE").awaitText("card-number", number);
  }

  private static void leaveCard(Desk desk) {
    desk.press(VK_ESCAPE).awaitThere("customer-number");
  }

  private static void contacts(Desk desk, Look look) {
    openCard(desk, WITHDRAWN);
    desk.picture(look.file("contacts-01-withdrawn"));
    leaveCard(desk);
    openCard(desk, MIXED);
    desk.picture(look.file("contacts-02-mixed"));
    new AnotherWorkplace(desk.thekla()).reword(ConsentPurpose.ADS);
    leaveCard(desk);
    openCard(desk, MIXED);
    desk.picture(look.file("contacts-03-outdated"));
    leaveCard(desk);

    choose(desk, "10005");
    desk.press(VK_F2).type("Berta Neu").press(VK_F7).awaitText("lastName", "Neu");
    desk.picture(look.file("contacts-04-new-card"));
    desk.press(VK_F10).awaitText("customer-name", "Berta Neu");
    desk.pressShift(VK_F2).awaitThere("consent-STORAGE");
    desk.await("contacts shown", () -> desk.named("consent-STORAGE").isShowing());
    desk.picture(look.file("contacts-05-never-asked"));
    desk.press(VK_F7).awaitFocus("consent-STORAGE").press(VK_SPACE).press(VK_DOWN);
    desk.awaitFocus("consent-NOTIFICATION").press(VK_SPACE);
    desk.picture(look.file("contacts-06-ticked"));
    desk.press(VK_F8);
    desk.await("stamped", () -> !desk.text("stampDate").isEmpty());
    desk.await(
        "both are given",
        () -> desk.text("consent-state-NOTIFICATION").equals(desk.text("consent-state-STORAGE")));
    desk.picture(look.file("contacts-07-stamped"));
    desk.pressAlt(VK_4).awaitText("history-text", " ");
    desk.picture(look.file("contacts-08-history"));
    leaveCard(desk);
  }

  private static void customer(Desk desk, Look look) throws IOException {
    openCard(desk, AGREED);
    desk.press(VK_F7).awaitFocus("consent-STORAGE");
    desk.picture(look.file("card-01-given"));
    for (ConsentScope scope : List.of(ConsentScope.NOTIFICATION, ConsentScope.ADS_EMAIL)) {
      desk.press(VK_DOWN).awaitFocus("consent-" + scope.name());
    }
    desk.press(VK_SPACE).pressShift(VK_F8).awaitThere("ask-script").awaitFocus("way-oral");
    desk.await("the script is read", () -> !desk.text("ask-script").isEmpty());
    desk.picture(look.file("card-02-asked"));
    desk.press(VK_2).awaitFocus("ask-evidencePlace");
    desk.picture(look.file("card-03-asked-written"));
    desk.click("write-EMAIL").awaitThere("compose.text");
    desk.await("the text is there", () -> !desk.text("compose.text").isEmpty());
    desk.picture(look.file("card-04-compose"));
    desk.press(VK_F10).awaitThere("ask-moves").press(VK_ESCAPE);
    // what stays ticked is pointed out before the card is saved
    desk.awaitFocus("consent-ADS_EMAIL")
        .press(VK_SPACE)
        .press(VK_F7)
        .awaitFocus("consent-STORAGE")
        .press(VK_DELETE)
        .awaitThere("ask-moves");
    desk.picture(look.file("card-05-withdrawing"));
    desk.press(VK_ESCAPE).awaitThere("consent-STORAGE");
    desk.pressAlt(VK_1).awaitFocus("lastName");
    desk.picture(look.file("card-06-address"));
    desk.pressAlt(VK_3).awaitFocus("note").type("Mag Krimis aus dem Norden.");
    desk.picture(look.file("card-07-note"));
    desk.pressAlt(VK_4).awaitThere("consent-history");
    desk.await("history", () -> ((JTable) desk.named("consent-history")).getRowCount() > 0);
    desk.picture(look.file("card-08-history"));
    desk.pressAlt(VK_5).awaitFocus("customer-orders");
    desk.picture(look.file("card-09-orders"));
    desk.pressAlt(VK_6).awaitThere("messages.text");
    desk.await("the message is listed", () -> !desk.text("messages.text").isEmpty());
    desk.picture(look.file("card-10-messages"));
    desk.pressAlt(VK_2).awaitFocus("mobile").pressControl(VK_A).type("keine").press(VK_F10);
    desk.await("refused", () -> !desk.text("status").isEmpty());
    desk.picture(look.file("card-11-wrong-number"));
    desk.awaitFocus("mobile").pressControl(VK_A).type("0171 3920 099");
    desk.pressAlt(VK_1).awaitFocus("lastName");
    Path file = Files.createTempFile("elsewhere", ".csv");
    Files.writeString(
        file,
        """
        Kundennummer;Titel;Straße;Ort;Mobil;Notiz
        10482;Dr.;Neue Gasse 1;Köln-Ehrenfeld;0171 3920 077;Zieht bald um
        """);
    desk.thekla().run(List.of("import", "customers", file.toString()), System.out, System.err);
    Files.delete(file);
    desk.press(VK_F10).awaitFocus("title-theirs");
    desk.picture(look.file("card-12-compared"));
    desk.press(VK_ESCAPE).press(VK_F1);
    desk.picture(look.file("card-13-keys"));
    desk.press(VK_ESCAPE).press(VK_ESCAPE).awaitThere("customer-number");
    openCard(desk, WITHDRAWN);
    desk.pressAlt(VK_5).awaitThere("customer-orders");
    desk.picture(look.file("card-14-no-orders"));
    desk.pressAlt(VK_6).awaitThere("messages.text");
    desk.picture(look.file("card-15-no-messages"));
    leaveCard(desk);
  }

  private static void texts(Desk desk, Look look) {
    desk.pressControl(VK_E).awaitThere("settings.shop.name");
    desk.await("the shop is loaded", () -> desk.named("settings.shop.name").isEnabled());
    desk.press(VK_F4).awaitThere("consent.texts.wording");
    desk.await("the text is there", () -> !desk.text("consent.texts.wording").isEmpty());
    desk.picture(look.file("pages-01-texts"));
    desk.press(VK_ESCAPE).awaitThere("settings.shop.name");
    desk.press(VK_F6).awaitThere("templates.text");
    desk.await("the template is there", () -> !desk.text("templates.text").isEmpty());
    desk.picture(look.file("pages-02-templates"));
    desk.press(VK_F6);
    desk.picture(look.file("pages-03-template-preview"));
    desk.press(VK_ESCAPE).awaitThere("settings.shop.name");
    desk.press(VK_F7).awaitThere("test-mail");
    desk.picture(look.file("pages-04-senders"));
  }
}
