package thekla.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import thekla.document.pdf.PdfWriter;
import thekla.goodsreceipt.HoldShelf;
import thekla.goodsreceipt.Receipts;
import thekla.goodsreceipt.ShelfLabel;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
import thekla.order.Order;
import thekla.order.OrderProgress;
import thekla.text.Texts;

/** Makes labels of the hold shelf as PDF files below the data folder. */
public final class Labels {

  private final Path folder;
  private final Supplier<Texts> texts;
  private final ZoneId zone;
  private final OrderProgress progress;
  private final HoldShelf shelf;
  private final Receipts receipts;

  Labels(
      Path dataFolder,
      Supplier<Texts> texts,
      ZoneId zone,
      OrderProgress progress,
      HoldShelf shelf,
      Receipts receipts) {
    this.folder = dataFolder.resolve("labels");
    this.texts = texts;
    this.zone = zone;
    this.progress = progress;
    this.shelf = shelf;
    this.receipts = receipts;
  }

  /**
   * Writes the label; the file's name bears the order number, never a person's.
   *
   * @return empty when nothing of this order waits
   */
  public Optional<Path> write(long orderNumber) {
    return progress
        .byNumber(orderNumber)
        .flatMap(
            order ->
                shelf.ofOrder(order.id()).stream()
                    .max(Comparator.comparing(HoldShelf.Item::since))
                    .map(item -> write(order.order().placed(), item)));
  }

  private Path write(Order.Placed order, HoldShelf.Item item) {
    Path file = folder.resolve(order.number() + ".pdf");
    try {
      return WholeFile.write(
          file,
          out ->
              new PdfWriter()
                  .write(
                      new ShelfLabel(texts.get(), zone)
                          .document(order, item, receipts.settings().names()),
                      out));
    } catch (IOException e) {
      throw new Fault("label-file", e);
    }
  }
}
