package thekla.app;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import thekla.document.pdf.PdfText;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
import thekla.order.Order;
import thekla.order.Orderer;
import thekla.order.PickUpSlip;
import thekla.paperwork.SlipNote;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/** Makes pick-up slips as PDF files below the data folder. */
public final class Slips {

  private final Path folder;
  private final Supplier<Texts> texts;
  private final ZoneId zone;
  private final ShopDetails shop;
  private final SlipNote note;

  public Slips(
      Path dataFolder, Supplier<Texts> texts, ZoneId zone, ShopDetails shop, SlipNote note) {
    this.folder = dataFolder.resolve("slips");
    this.texts = texts;
    this.zone = zone;
    this.shop = shop;
    this.note = note;
  }

  /** Writes the slip; the file's name bears the order number, never a person's. */
  public Path write(Order.Placed order) {
    Path file = folder.resolve("abholschein-" + order.number() + ".pdf");
    try {
      return WholeFile.write(file, out -> out.write(slip(order)));
    } catch (IOException e) {
      throw new Fault("slip-file", e);
    }
  }

  /** On one page if at all possible: where the note does not fit, it names the notice only. */
  private byte[] slip(Order.Placed order) {
    SlipNote.Foot foot = note.foot(language(order));
    byte[] whole =
        pdf(
            order,
            Stream.concat(foot.words().stream(), foot.notice().stream()).collect(joining(" ")));
    return foot.words().isEmpty() || PdfText.pages(whole) == 1
        ? whole
        : pdf(order, foot.notice().orElse(""));
  }

  /** The customer's, where it is known (R-DOC-5). */
  private Locale language(Order.Placed order) {
    return order.orderer() instanceof Orderer.Known known
        ? Locale.of(known.customer().language())
        : texts.get().locale();
  }

  private byte[] pdf(Order.Placed order, String foot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter()
        .write(new PickUpSlip(texts.get(), zone, shop.load()).document(order, foot), out);
    return out.toByteArray();
  }
}
