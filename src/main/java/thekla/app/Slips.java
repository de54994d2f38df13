package thekla.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Supplier;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
import thekla.order.Order;
import thekla.order.PickUpSlip;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/** Makes pick-up slips as PDF files below the data folder. */
public final class Slips {

  private final Path folder;
  private final Supplier<Texts> texts;
  private final ZoneId zone;
  private final ShopDetails shop;

  public Slips(Path dataFolder, Supplier<Texts> texts, ZoneId zone, ShopDetails shop) {
    this.folder = dataFolder.resolve("slips");
    this.texts = texts;
    this.zone = zone;
    this.shop = shop;
  }

  /** Writes the slip; the file's name bears the order number, never a person's. */
  public Path write(Order.Placed order) {
    Path file = folder.resolve("abholschein-" + order.number() + ".pdf");
    try {
      return WholeFile.write(
          file,
          out ->
              new PdfWriter()
                  .write(new PickUpSlip(texts.get(), zone, shop.load()).document(order), out));
    } catch (IOException e) {
      throw new Fault("slip-file", e);
    }
  }
}
