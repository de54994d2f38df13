package thekla.app.standalone;

import java.awt.AWTException;
import java.awt.event.KeyEvent;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import thekla.host.OpenThekla;
import thekla.ui.SuggestField;

/** Takes an order of the sample shop at the desk that is shown, and says each step. */
final class SampleOrder {

  private static final String CUSTOMER = "anna mueller";
  private static final List<String> TITLES = List.of("9783550201615", "9783965840928");

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final RobotClerk clerk;
  private final OpenThekla thekla;
  private final Path slips;

  private SampleOrder(RobotClerk clerk, OpenThekla thekla, Path slips) {
    this.clerk = clerk;
    this.thekla = thekla;
    this.slips = slips;
  }

  /**
   * @param slips where the desk writes its slips
   * @return 0 done, 3 when a step did not come to its end
   */
  static int take(JFrame frame, OpenThekla thekla, Path slips, Demonstration demonstration) {
    Path folder = demonstration.folder();
    try {
      SampleOrder order = new SampleOrder(new RobotClerk(frame), thekla, slips);
      order.fill();
      if (folder == null) {
        order.save();
      } else {
        Files.createDirectories(folder);
        order.saveAndKeep(folder);
      }
      return 0;
    } catch (AWTException | IOException | RobotClerk.GaveUp e) {
      OUT.println("The sample order was not taken: " + e.getMessage());
      return 3;
    }
  }

  private void fill() {
    OUT.println("Taking a sample order at the desk, key by key:");
    until("the desk is open, the focus is in the customer field", () -> clerk.focused("customer"));
    until("the shop's database is open", this::opened);
    clerk.type(CUSTOMER);
    until(
        "typed \"" + CUSTOMER + "\": found",
        () -> clerk.named("customer", SuggestField.class).hitCount() > 0);
    clerk.press(KeyEvent.VK_ENTER);
    until("Enter: the customer stands in the order", () -> clerk.focused("title"));
    for (int i = 0; i < TITLES.size(); i++) {
      int lines = i + 1;
      clerk.type(TITLES.get(i));
      clerk.press(KeyEvent.VK_ENTER);
      until(
          "scanned " + TITLES.get(i) + ": line " + lines,
          () -> clerk.named("lines", JTable.class).getRowCount() == lines);
    }
  }

  private void save() {
    clerk.press(KeyEvent.VK_F10);
    until("F10: the order is saved", () -> clerk.named("slip", AbstractButton.class).isEnabled());
    OUT.println("    " + clerk.see(this::status));
  }

  private void saveAndKeep(Path folder) throws IOException {
    Path desk = picture(folder.resolve("desk.png"));
    save();
    Path saved = picture(folder.resolve("desk-saved.png"));
    clerk.press(KeyEvent.VK_F9);
    until("F9: the pick-up slip is written", () -> status().contains(".pdf"));
    Path slip = folder.resolve("pick-up-slip.pdf");
    Files.copy(newestSlip(), slip, StandardCopyOption.REPLACE_EXISTING);
    OUT.println("The desk before saving:  " + desk);
    OUT.println("The desk after saving:   " + saved);
    OUT.println("The pick-up slip:        " + slip);
  }

  private void until(String what, BooleanSupplier state) {
    long began = System.nanoTime();
    clerk.waitFor(what, state);
    OUT.printf(Locale.ROOT, "  %-54s %5d ms%n", what, (System.nanoTime() - began) / 1_000_000);
  }

  private boolean opened() {
    CompletableFuture<Void> ready = thekla.ready().toCompletableFuture();
    if (ready.isCompletedExceptionally()) {
      throw new RobotClerk.GaveUp("the data folder cannot be opened, or is open elsewhere");
    }
    return ready.isDone();
  }

  private String status() {
    return clerk.named("status", JLabel.class).getText();
  }

  private Path picture(Path file) throws IOException {
    ImageIO.write(clerk.picture(), "png", file.toFile());
    return file;
  }

  private Path newestSlip() throws IOException {
    try (var files = Files.list(slips)) {
      return files
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new IOException("no slip in " + slips));
    }
  }
}
