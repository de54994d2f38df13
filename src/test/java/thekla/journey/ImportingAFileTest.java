package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_ESCAPE;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_I;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class ImportingAFileTest {

  @TempDir Path folder;

  @Test
  void a_list_of_customers_is_dropped_seen_before_it_is_saved_and_found_at_the_desk()
      throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("alte-kartei.csv"),
            """
            Kd-Nr;Vorname;Nachname;PLZ;Ort;E-Mail
            7001;Wilhelmine;Quast;24103;Kiel;quast@example.org
            7002;<html><b>Tobias;Yxen;24103;Kiel;keine Adresse
            """);
    try (Desk desk = Desk.open(folder.resolve("shop"))) {
      desk.pressControl(VK_I).awaitFocus("choose-customers");
      drop(desk, "import-page", list);
      desk.awaitThere("import-words").awaitText("import-words", "Probelauf über 2 Zeilen");
      assertThat(desk.text("customers.import.count.ADDED")).isEqualTo("1");
      desk.awaitFocus("import-customers").press(VK_F10);
      desk.awaitText("import-result", "Fertig: 2 Zeilen");
      assertThat(desk.text("customers.import.count.REFUSED")).isEqualTo("1");
      desk.press(VK_ESCAPE).awaitFocus("choose-customers").press(VK_ESCAPE);
      desk.awaitFocus("customer").type("quast kiel").press(VK_ENTER);
      desk.awaitText("customer-number", "7001");
    }
  }

  @Test
  void a_list_of_consents_is_dropped_seen_before_it_is_saved_and_holds_at_the_desk()
      throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("zustimmungen.csv"),
            """
            Kundennummer;Benachrichtigung;Datum
            10002;ja;14.03.2026
            99999;ja;14.03.2026
            """);
    try (Desk desk = Desk.open(folder.resolve("shop"))) {
      desk.type("10002").press(VK_ENTER).awaitText("customer-number", "10002");
      desk.scan("9783426282618").awaitLines(1).awaitText("message", "K");
      desk.pressControl(VK_I).awaitFocus("choose-customers");
      drop(desk, "import-page", list);
      desk.awaitThere("import-words").awaitText("import-words", "Probelauf über 2 Zeilen");
      assertThat(desk.text("customers.import.count.CHANGED")).isEqualTo("1");
      desk.awaitFocus("import-consents").press(VK_F10);
      desk.awaitText("import-result", "Fertig: 2 Zeilen");
      assertThat(desk.text("customers.import.count.REFUSED")).isEqualTo("1");
      desk.press(VK_ESCAPE).awaitFocus("choose-customers").press(VK_ESCAPE);
      desk.awaitText("message", "M – ");
    }
  }

  /** As if the file manager's file had been let go over the page. */
  static void drop(Desk desk, String on, Path file) {
    execute(
        () -> {
          TransferSupport dropped = new TransferSupport(desk.named(on), new DroppedFile(file));
          JComponent part = desk.named(on);
          while (part.getTransferHandler() == null
              || !part.getTransferHandler().canImport(dropped)) {
            part = (JComponent) part.getParent();
          }
          part.getTransferHandler().importData(new TransferSupport(part, new DroppedFile(file)));
        });
  }

  private record DroppedFile(Path file) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {DataFlavor.javaFileListFlavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return flavor.equals(DataFlavor.javaFileListFlavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) {
      return List.of(file.toFile());
    }
  }
}
