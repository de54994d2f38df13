package thekla.journey;

import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F12;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_F9;
import static java.awt.event.KeyEvent.VK_TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JTable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager tells who the shop is, keeps the register and issues it, by keyboard. */
@Tag("journey")
class KeepingTheRegisterTest {

  @TempDir Path folder;

  private static String run(Desk desk, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    desk.thekla().run(List.of(command), print, System.err);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void details_activities_issue_and_what_changed_since() throws IOException {
    Path shop = SampleShop.in(folder);
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), 1280, 800)) {
      desk.pressControl(VK_E).awaitThere("privacy");
      desk.press(VK_F8).awaitThere("owner");
      desk.await("profile", () -> !desk.text("agreement.hours").isEmpty());
      desk.awaitFocus("owner").type("Maria Muster").press(VK_TAB).type("0221 5550100");
      desk.press(VK_TAB).type("kein at").press(VK_F10);
      desk.awaitText("email-problem", "zustellbar").awaitFocus("email");
      desk.pressControl(KeyEvent.VK_A).type("post").type("@").type("example.de");
      desk.press(VK_F10).awaitText("status", "Gespeichert");

      desk.press(VK_F4).awaitThere("activities");
      desk.press(VK_F7);
      desk.await("activities", () -> ((JTable) desk.named("activities")).getRowCount() == 16);
      desk.press(VK_F4).awaitFocus("title");
      assertThat(desk.text("dataCategories"))
          .contains("[Frist: Bestellung und Person = 14 Tage]")
          .doesNotContain("{{");
      desk.pressControl(KeyEvent.VK_A).type("Bestellung am Tresen");
      desk.press(VK_F10).awaitThere("activities");
      desk.await(
          "the new title",
          () ->
              "Bestellung am Tresen".equals(((JTable) desk.named("activities")).getValueAt(0, 1)));

      assertThat(run(desk, "register", "show", "VVT-01")).contains("{{period.order}}");

      run(desk, "shop", "profile", "set", "authority=DE-NW");
      desk.press(VK_F10).awaitText("status", "Ausgegeben");
      Path issued = issued(shop);
      try (PDDocument pdf = Loader.loadPDF(issued.toFile())) {
        String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        assertThat(text).contains("Bestellung am Tresen").contains("Maria Muster");
      }
      assertThat(desk.text("last-issue")).contains("Anna");

      run(desk, "shop", "profile", "set", "phone=0221 5550199");
      desk.press(VK_ESCAPE).press(VK_F4).awaitText("findings", "0221 5550199");

      Files.delete(issued);
      desk.press(VK_F9).awaitText("status", String.valueOf(issued.getFileName()));
      assertThat(issued).as("opened, because no printer is chosen").exists();

      desk.press(VK_F12).awaitText("privacy-sign", "AN");
      JTable masked = (JTable) desk.named("activities");
      assertThat(masked.getValueAt(0, 1)).isEqualTo("Bestellung am Tresen");
      assertThat(desk.text("findings")).doesNotContain("Müller");
      desk.press(VK_F10).awaitText("status", "Ausgegeben");
    }
  }

  private static Path issued(Path shop) throws IOException {
    try (Stream<Path> files = Files.list(shop.resolve("register"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow();
    }
  }
}
